"""Ways to read a page's elements, and the types of this folder's fixtures."""

from collections.abc import Callable, Mapping

from lxml.html import HtmlElement

from generator.model.village import Village

Files = Mapping[str, str | bytes]
Make = Callable[[Files], Village]
Pages = Callable[[Village], dict[str, HtmlElement]]


def words(page: HtmlElement, path: str) -> list[str]:
    """Return the text of each element at an XPath, white space made even."""
    return [" ".join(node.text_content().split()) for node in page.xpath(path)]


def facts(page: HtmlElement, path: str = "//dl[@class='fakta']") -> dict[str, str]:
    """Return the words of a definition list and what they stand for."""
    return {words(node, "dt")[0]: ", ".join(words(node, "dd")) for node in page.xpath(f"{path}/div")}
