"""Tables of a text made whole on a phone: each cell names its column, each table has a caption."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import escape

from generator.source.prose import shorten

LONGEST_LABEL = 80
"""It stands before each cell of its column on a phone, and so once more in the page for every row."""

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_NAMED = re.compile(r"<p>Tabel: ([^<>]*)</p>\s*\Z")
_HEADING = re.compile(r"<h[2-6]>(.*?)</h[2-6]>", re.DOTALL)
_PART = re.compile(r"<(thead|tbody|tr|th|td)((?: [a-z]+=\"[^\"]*\")*)>|</(tr)>")
_CELL = re.compile(r"<th(?: [^<>]*)?>(.*?)</th>", re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")


def label_tables(html: str) -> str:
    """Return cleaned HTML whose tables have a caption, column headings with scope, and cells with data-l.

    The caption is the paragraph "Tabel: ..." just before the table, else the heading above it, else "Tabel".
    """
    made: list[str] = []
    end, heading = 0, ""
    for table in _TABLE.finditer(html):
        before = html[end : table.start()]
        named = _NAMED.search(before)
        made.append(before[: named.start()] if named else before)
        heading = _last_heading(before) or heading
        made.append(_labelled(table[1], (named and named[1]) or heading or "Tabel"))
        end = table.end()
    return "".join((*made, html[end:]))


def _labelled(inner: str, caption: str) -> str:
    head = inner.partition("</thead>")[0] if "<thead>" in inner else ""
    names = [shorten(_words(cell), LONGEST_LABEL) for cell in _CELL.findall(head)]
    labels = [f' data-l="{escape(name)}"' if name else "" for name in names]
    captioned = "" if "<caption>" in inner else f"<caption>{caption}</caption>"
    return f"<table>{captioned}{_label_cells(inner, labels)}</table>"


def _last_heading(html: str) -> str:
    headings = _HEADING.findall(html)
    return escape(_words(headings[-1])) if headings else ""


def _label_cells(inner: str, labels: list[str]) -> str:
    """Return rows whose headings have a scope and whose cells have the label of their column."""
    column = -1
    in_head = False

    def label(match: re.Match[str]) -> str:
        nonlocal column, in_head
        tag = match[1]
        if tag in ("td", "th"):
            column += 1
            numeric = ' class="n"' if 'align="right"' in match[2] else ""
            if tag == "th":
                return f'<th scope="{"col" if in_head else "row"}"{numeric}>'
            return f"<td{numeric}{labels[column] if column < len(labels) else ''}>"
        if tag in ("thead", "tbody"):
            in_head = tag == "thead"
        else:
            column = -1
        return match[0]

    return _PART.sub(label, inner)


def _words(html: str) -> str:
    return unescape(_MARKUP.sub("", html)).strip()
