"""Turn the YAML and Markdown of village clerks into public static sites."""

__version__ = "0.1.0"
