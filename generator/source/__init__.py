"""Text to values: YAML with places, front matter, and the notations of money, dates, codes and phones."""
