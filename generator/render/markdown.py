"""Markdown of clerks to HTML that can do no harm: Python-Markdown, then an allow-list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

from markupsafe import Markup, escape

from generator.render.plain_markdown import plain_html
from generator.render.tables import label_tables
from generator.source.characters import xml_safe
from generator.source.prose_limits import find_excess
from generator.source.prose_links import SCHEMES, read_target
from generator.source.prose_safety import ATTRIBUTES, TAGS, without_hidden_codes

_ROOT, _FILES = "\x0e", "\x0f"
"""Where the ways to the site's root and to the files go; control characters, which no text can hold."""

Sizes = Mapping[str, tuple[int, int]]

_PICTURE = re.compile(f'<img((?: [a-z]+="[^"]*")*? src="{_FILES}([^"]*)")')
_HEADING = re.compile(r"<(/?)h([1-6])>")
_EMPTY_PICTURE = re.compile(r'<img(?: (?:alt|title)="[^"]*")*>')
_EMPTY_LINK = re.compile(r'<a(?: title="[^"]*")? rel="noopener">(.*?)</a>', re.DOTALL)
_EMPTY_PARAGRAPH = re.compile(r"<p>\s*</p>\n?")
_PLAIN_URL = "/%#?&=+,;:@!$'()*~"


def to_html(text: str, root: str = "", files: str | None = None, sizes: Sizes | None = None) -> Markup:
    """Return safe HTML of Markdown below a page's own h1.

    `root` leads to the site's root, `files` to the folder of its pictures and files (default: berkas/ below
    it), `sizes` are the width and height of pictures by name. A text that is too much for Markdown
    (`find_excess`, reported by a rule) comes out as plain paragraphs.
    """
    html = _safe_html(text)
    if sizes and "<img" in html:
        html = _PICTURE.sub(lambda match: _measured(match, sizes), html)
    where = f"{root}berkas/" if files is None else files
    return Markup(html.replace(_ROOT, root).replace(_FILES, where))  # noqa: S704  it has been cleaned


@lru_cache(maxsize=1024)
def _safe_html(text: str) -> str:
    """Return the HTML with marks in place of the ways; kept, since page and feeds both need it."""
    source = without_hidden_codes(xml_safe(text))
    if find_excess(source):
        return "".join(f"<p>{escape(block)}</p>\n" for block in source.split("\n\n") if block.strip())
    html = plain_html(source) or thorough_html(source)
    if "<img" in html or "<a " in html:
        html = _EMPTY_LINK.sub(r"\1", _EMPTY_PARAGRAPH.sub("", _EMPTY_PICTURE.sub("", html)))
        html = html.replace("<img ", '<img loading="lazy" ')
    if "<h" in html:
        html = _below_the_title(html)
    return label_tables(html) if "<table>" in html else html


def thorough_html(source: str) -> str:
    """Return the HTML that Python-Markdown makes of any text, cleaned."""
    converter, cleaner = _tools()
    html: str = cleaner.clean(converter.reset().convert(source))
    return html


@lru_cache(maxsize=1)
def _tools() -> tuple[Any, Any]:
    """Return the converter and the cleaner; imported here because not every command needs them."""
    import nh3
    from markdown import Markdown
    from markdown.extensions.tables import TableExtension

    from generator.render.plain_text import spare_plain_text

    table = TableExtension(use_align_attribute=True)
    converter = spare_plain_text(Markdown(extensions=[table, "sane_lists"], output_format="html"))
    cleaner = nh3.Cleaner(
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_addressed,
        url_schemes=set(SCHEMES),
        link_rel="noopener",
    )
    return converter, cleaner


def _addressed(tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value; targets lead to the site's root or its files, foreign pictures vanish."""
    if attribute not in ("href", "src"):
        return value
    is_picture = tag == "img"
    kind, path = read_target(value, is_picture)
    if kind in ("terlarang", "alamat") or (is_picture and kind != "berkas"):
        return None
    if kind in ("luar", "jangkar"):
        return path
    return (_FILES if kind == "berkas" else _ROOT) + quote(path, safe=_PLAIN_URL)


def _measured(match: re.Match[str], sizes: Sizes) -> str:
    size = sizes.get(unquote(match[2]))
    return f'<img width="{size[0]}" height="{size[1]}"{match[1]}' if size else match[0]


def _below_the_title(html: str) -> str:
    """Return the HTML with its first heading as h2 and no level skipped, whatever levels were written."""
    levels: list[int] = []

    def renumber(match: re.Match[str]) -> str:
        if not match[1]:
            level = int(match[2])
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
        return f"<{match[1]}h{min(1 + max(1, len(levels)), 6)}>"

    return _HEADING.sub(renumber, html)
