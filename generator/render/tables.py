"""Tables of a text made whole on a phone: each cell names its column, each table has a caption."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import escape

_TABLE = re.compile(r"(?:<p>Tabel: ([^<>]*)</p>\s*)?<table>(.*?)</table>", re.DOTALL)
_HEADING = re.compile(r"<h[2-6]>(.*?)</h[2-6]>", re.DOTALL)
_PART = re.compile(r"<(thead|tbody|tr|th|td)((?: [a-z]+=\"[^\"]*\")*)>|</(tr)>")
_CELL = re.compile(r"<th(?: [^<>]*)?>(.*?)</th>", re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")


def label_tables(html: str) -> str:
    """Return cleaned HTML whose tables have a caption, column headings with scope, and cells with data-l.

    The caption is the paragraph "Tabel: ..." just before the table, else the heading above it, else "Tabel".
    """
    return _TABLE.sub(lambda match: _labelled(match, html), html)


def _labelled(match: re.Match[str], html: str) -> str:
    inner = match[2]
    head = inner.partition("</thead>")[0] if "<thead>" in inner else ""
    names = [_words(cell) for cell in _CELL.findall(head)]
    caption = "" if "<caption>" in inner else f"<caption>{_caption(match, html)}</caption>"
    return f"<table>{caption}{_label_cells(inner, names)}</table>"


def _caption(match: re.Match[str], html: str) -> str:
    if match[1]:
        return match[1]
    headings = _HEADING.findall(html, 0, match.start())
    return escape(_words(headings[-1])) if headings else "Tabel"


def _label_cells(inner: str, names: list[str]) -> str:
    """Return rows whose headings have a scope and whose cells know the name of their column."""
    column = -1
    in_head = False

    def label(match: re.Match[str]) -> str:
        nonlocal column, in_head
        tag, attributes = match[1], match[2] or ""
        if tag in ("thead", "tbody"):
            in_head = tag == "thead"
        if tag == "tr" or match[3]:
            column = -1
        if tag not in ("th", "td"):
            return match[0]
        column += 1
        numeric = ' class="n"' if 'align="right"' in attributes else ""
        if tag == "th":
            return f'<th scope="{"col" if in_head else "row"}"{numeric}>'
        name = names[column] if column < len(names) else ""
        return f'<td{numeric} data-l="{escape(name)}">' if name else f"<td{numeric}>"

    return _PART.sub(label, inner)


def _words(html: str) -> str:
    return unescape(_MARKUP.sub("", html)).strip()
