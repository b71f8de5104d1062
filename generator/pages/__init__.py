"""Which pages a village has: path, title, template, context and navigation. One module per section."""
