"""What a village is: frozen records, one module per YAML file, with derived numbers as properties."""
