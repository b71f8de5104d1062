"""How large and how deep a Markdown text may be, so that no text can hold up a build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

MOST_CHARACTERS: Final = 100_000
DEEPEST: Final = 10
MOST_OF_A_MARK: Final = {"<": 500, "`": 500, "*": 4_000, "_": 4_000, "\\": 4_000}
MOST_RULED: Final = 500
"""How many lines may be headings or lines across: for each, Python-Markdown copies the rest of its block."""
MOST_BRACKET_WORK: Final = 500_000
"""How many characters may be looked at to find where brackets close; some 0.15 seconds of Python-Markdown."""

_INDENT: Final = 4
_STEP: Final = r"(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])[ \t]*"
_ROW = re.compile(rf"[>*+.)-](?:[ \t]*[0-9]{{0,9}}[>*+.)-]){{{DEEPEST}}}")
"""What every stack of steps holds; it is found many times faster than the stack itself."""
_STACKED = re.compile(rf"^[ \t]*(?:{_STEP}){{{DEEPEST + 1}}}", re.MULTILINE)
_INDENTED = re.compile(rf"^(?: {{{_INDENT}}}|\t| {{1,3}}\t){{{DEEPEST}}}[ \t]*{_STEP}", re.MULTILINE)
_BRACKET = re.compile(r"\]\(|[\[\]()]|\n[ \t]*\n")
_LONGEST_LINK: Final = 3_000
_CLOSED_LINK = re.compile(r"[^\"']*(?:(?:\"[^\"]*\"|'[^']*')\s*)?")
_RULED = re.compile(r"^[ \t>]*(?:#|[-=*_][-=*_ \t]*$)", re.MULTILINE)
"""A heading, the line below one, or a line across the page."""


class Excess(NamedTuple):
    """Where a text is too much, why, and what to do."""

    at: int
    code: str
    message: str
    hint: str


def find_excess(text: str) -> Excess | None:
    """Return the first reason why a Markdown text must not be converted; None when there is none.

    Python-Markdown recurses into nested lists, and looks from each open mark to the end of its paragraph.
    """
    if len(text) > MOST_CHARACTERS:
        message = (
            f"tulisan ini {_thousands(len(text))} huruf, padahal paling banyak {_thousands(MOST_CHARACTERS)}"
        )
        hint = "Bagi menjadi beberapa tulisan, atau lampirkan sebagai PDF"
        return Excess(MOST_CHARACTERS, "tulisan-panjang", message, hint)
    for mark, most in MOST_OF_A_MARK.items():
        if text.count(mark) > most:
            message = f'tanda "{mark}" dipakai lebih dari {_thousands(most)} kali'
            hint = "Hapus tanda yang tidak perlu; tabel ditulis dengan garis |, bukan HTML"
            return Excess(_index_of(text, mark, most), "tulisan-rumit", message, hint)
    match = _STACKED.search(text) if _ROW.search(text) else None
    if match is None and ("\t" in text or " " * _INDENT * DEEPEST in text):
        match = _INDENTED.search(text)
    if match:
        message = f"kutipan atau daftar bersarang lebih dari {DEEPEST} tingkat"
        return Excess(match.start(), "tulisan-dalam", message, "Tulis daftar paling banyak tiga tingkat")
    lines = _RULED.finditer(text) if text.count("\n") > MOST_RULED else iter(())
    match = next(islice(lines, MOST_RULED, None), None)
    if match:
        message = f"judul (#) dan garis (---) lebih dari {MOST_RULED}"
        return Excess(match.start(), "tulisan-rumit", message, "Bagi menjadi beberapa tulisan")
    opened = text.count("[") + text.count("](")
    return _open_brackets(text) if opened * len(text) > MOST_BRACKET_WORK else None


def _open_brackets(text: str) -> Excess | None:
    spans = list(_bracket_spans(text))
    if sum(end - start for start, end in spans) <= MOST_BRACKET_WORK:
        return None
    longest = max(spans, key=lambda span: span[1] - span[0])
    message = 'tanda "[" dibuka berkali-kali tanpa ditutup'
    return Excess(longest[0], "tulisan-rumit", message, "Tutup dengan ], atau hapus tanda itu")


def _bracket_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each "[" and "](" opens and where it closes, at the latest with its paragraph.

    A link with a quotation mark that does not close its title is looked at to the end of the paragraph.
    """
    squares: list[int] = []
    rounds: list[int] = []
    titled: list[int] = []
    for match in _BRACKET.finditer(text):
        bracket, index = match[0], match.start()
        if bracket[0] == "]" and squares:
            yield squares.pop(), index
        if bracket == "[":
            squares.append(index)
        elif bracket in ("(", "]("):
            rounds.append(index if bracket == "](" else -1)
        elif bracket == ")" and rounds:
            start = rounds.pop()
            is_short = index - start < _LONGEST_LINK
            is_closed = start < 0 or (is_short and _CLOSED_LINK.fullmatch(text, start + 2, index))
            yield from _closed([start] if is_closed else (), index)
            titled += () if is_closed else [start]
        elif bracket[0] == "\n":
            yield from _closed(squares + rounds + titled, index)
            squares, rounds, titled = [], [], []
    yield from _closed(squares + rounds + titled, len(text))


def _closed(opened: Iterable[int], end: int) -> Iterator[tuple[int, int]]:
    return ((start, end) for start in opened if start >= 0)


def _index_of(text: str, mark: str, count: int) -> int:
    """Return where the mark stands that is one too many."""
    index = -1
    for _ in range(count + 1):
        index = text.index(mark, index + 1)
    return index


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
