"""Pages to HTML: the Jinja environment, number and date formats, Markdown and sanitising."""
