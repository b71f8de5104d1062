"""Markdown of clerks to HTML that can do no harm: Python-Markdown, then an allow-list."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from markupsafe import Markup

TAGS = frozenset(
    "p h2 h3 h4 ul ol li dl dt dd strong em b i a img figure figcaption blockquote code pre hr br "
    "table caption thead tbody tfoot tr th td sup sub del abbr".split()
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "th": {"scope", "align"},
    "td": {"align"},
    "ol": {"start"},
    "abbr": {"title"},
}
SCHEMES = {"http", "https", "mailto", "tel"}


@lru_cache(maxsize=1)
def _tools() -> tuple[Any, Any]:
    """Return the converter and the cleaner; imported here because not every command needs them."""
    import nh3
    from markdown import Markdown

    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    cleaner = nh3.Cleaner(
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
    return converter, cleaner


def to_html(text: str, base: str = "") -> Markup:
    """Return safe HTML of Markdown; `base` leads to the village's berkas/ folder for pictures and files."""
    converter, cleaner = _tools()
    html = converter.reset().convert(text)
    return Markup(cleaner.clean(html))  # noqa: S704  the allow-list has just been applied
