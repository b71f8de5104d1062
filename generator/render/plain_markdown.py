"""Markdown of the plainest kind, straight to the HTML that Python-Markdown and the cleaner make of it.

Most posts are paragraphs, headings, short lists, a quotation, a table and some bold words. Such a text is
known by every one of its characters; whatever holds another is left to Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_SOLID: Final = r"\w.,;:()'\"/%?!+=@$°–—“”‘’\-"
_BOLD: Final = rf"\*\*[{_SOLID}](?:[{_SOLID} ]*[{_SOLID}])?\*\*(?!\*)"
_REST: Final = rf"[{_SOLID} ]*(?:{_BOLD}[{_SOLID} ]*)*"
_LINE: Final = rf"(?!\d+\.)(?:[\w(\"'“‘]|{_BOLD}){_REST}(?<! )"
"""A line that begins no block of another kind, and ends without the spaces that break it."""
_ROW: Final = rf"\|(?:{_REST}\|)+"
_BLOCK = re.compile(
    rf"(?P<p>{_LINE}(?:\n{_LINE})*)|(?P<h>#{{1,6}} {_LINE})|(?P<ul>- {_LINE}(?:\n- {_LINE})*)"
    rf"|(?P<ol>1\. {_LINE}(?:\n[0-9]{{1,9}}\. {_LINE})*)|(?P<blockquote>> {_LINE}(?:\n> {_LINE})*)"
    rf"|(?P<table>{_ROW}\n\|(?: *:?-+:? *\|)+(?:\n{_ROW})+)"
)
_BETWEEN = re.compile(r"\n\n+")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_MERGING: Final = frozenset({"ul", "ol", "blockquote"})
"""Blocks that take in one of their own kind that follows."""


def plain_html(text: str) -> str | None:
    """Return the HTML of Markdown that holds only the plainest marks; None for every other text."""
    if "_" in text:
        return None
    made: list[str] = []
    before: str | None = None
    for block in _BETWEEN.split(text.strip("\n")):
        match = _BLOCK.fullmatch(block)
        kind = match.lastgroup if match else None
        html = _MAKE[kind](block) if kind and not (kind == before and kind in _MERGING) else ""
        if not html:
            return None
        made.append(html)
        before = kind
    html = "\n".join(made)
    return _STRONG.sub(r"<strong>\1</strong>", html) if "**" in html else html


def _paragraph(block: str) -> str:
    return f"<p>{block}</p>"


def _heading(block: str) -> str:
    marks, _, words = block.partition(" ")
    return f"<h{len(marks)}>{words}</h{len(marks)}>"


def _list(tag: str) -> Callable[[str], str]:
    def made(block: str) -> str:
        items = (line.partition(" ")[2] for line in block.split("\n"))
        return "\n".join((f"<{tag}>", *(f"<li>{item}</li>" for item in items), f"</{tag}>"))

    return made


def _quotation(block: str) -> str:
    return "<blockquote>\n<p>" + "\n".join(line[2:] for line in block.split("\n")) + "</p>\n</blockquote>"


def _table(block: str) -> str:
    """Return a table; "" for one whose rows are of different lengths."""
    head, marks, *body = ([cell.strip() for cell in line[1:-1].split("|")] for line in block.split("\n"))
    if {len(row) for row in (marks, *body)} != {len(head)}:
        return ""
    aligned = [_ALIGNED[mark[0] == ":", mark[-1] == ":"] for mark in marks]
    rows = "\n".join(_row("td", row, aligned) for row in body)
    return f"<table>\n<thead>\n{_row('th', head, aligned)}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(tag: str, cells: list[str], aligned: list[str]) -> str:
    made = (f"<{tag}{align}>{cell}</{tag}>" for cell, align in zip(cells, aligned, strict=True))
    return "\n".join(("<tr>", *made, "</tr>"))


_ALIGNED: Final = {
    (False, False): "",
    (True, False): ' align="left"',
    (False, True): ' align="right"',
    (True, True): ' align="center"',
}
"""By whether a column's mark begins and ends with a colon."""
_MAKE: Final = {
    "p": _paragraph,
    "h": _heading,
    "ul": _list("ul"),
    "ol": _list("ol"),
    "blockquote": _quotation,
    "table": _table,
}
