"""Write the pages of the staff guide that are made from cases and models: `python -m tests.guide`."""

from tests.guide.pages import write_pages

write_pages()
