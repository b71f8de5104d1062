"""Geometry of the budget's charts: where each bar, band and word stands. Templates draw them as SVG.

Coordinates of budgets are whole, so that the same figures give the same bytes and few of them.
A chart never stands without its table, and says its figures in words (`uraian`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

NIL = Decimal(0)
LINE = 17
"""Height of a line of text."""
BASE = 166
"""Where columns stand: nil."""


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` letters; a longer word has a line of its own."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return lines


def number(value: Decimal | int) -> str:
    """Return a coordinate with one decimal at the most: 62.4, 100."""
    return f"{value:z.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Teks:
    """A line of text at a place."""

    x: int
    y: int
    isi: str


@dataclass(frozen=True, slots=True)
class Kotak:
    """A rectangle."""

    x: int
    y: int
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Besaran:
    """What a bar shows: a name, the plan, what was realised, and both in words."""

    nama: str
    rencana: Decimal | None
    nyata: Decimal | None
    kata: str
    atas: str = ""
    """A short figure for the top of a column."""
    bawah: tuple[str, ...] = ()
    """Short lines for the foot of a column, below its name."""


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar: its name, the outline of the plan, the filling of what was realised, its figures in words."""

    nama: tuple[Teks, ...]
    rencana: Kotak
    nyata: Kotak | None
    kata: tuple[Teks, ...]


@dataclass(frozen=True, slots=True)
class GrafikBatang:
    """Bars on one scale that begins at nil."""

    judul: str
    uraian: str
    lebar: int
    tinggi: int
    batang: tuple[Batang, ...]


def bars(judul: str, shown: Sequence[Besaran]) -> GrafikBatang | None:
    """Return horizontal bars, one below the other, 360 wide; None when there is nothing to compare."""
    top = _largest(shown)
    if top == 0 or len(shown) < 2:
        return None
    y, found = 0, []
    for each in shown:
        names = wrap(each.nama, 46)
        texts = tuple(Teks(0, y + 13 + LINE * at, line) for at, line in enumerate(names))
        bar = y + LINE * len(names) + 2
        plan = Kotak(0, bar, round((each.rencana or NIL) * 359 / top), 15)
        real = None if each.nyata is None else Kotak(0, bar + 4, round(each.nyata * 359 / top), 7)
        found.append(Batang(texts, plan, real, (Teks(0, bar + 31, each.kata),)))
        y = bar + 48
    return GrafikBatang(judul, _in_words(shown), 360, y - 10, tuple(found))


def columns(judul: str, shown: Sequence[Besaran]) -> GrafikBatang | None:
    """Return vertical bars side by side in their order, 360 wide; None when there is nothing to compare."""
    top = _largest(shown)
    if top == 0 or len(shown) < 2:
        return None
    slot = 360 // len(shown)
    found = tuple(_column(each, slot * at + slot // 2, top) for at, each in enumerate(shown))
    feet = max(len(each.bawah) for each in shown)
    return GrafikBatang(judul, _in_words(shown), 360, BASE + LINE * (feet + 1) + 4, found)


def _column(each: Besaran, middle: int, top: Decimal) -> Batang:
    high, real = round((each.rencana or NIL) * 140 / top), round((each.nyata or NIL) * 140 / top)
    plan = Kotak(middle - 19, BASE - high, 38, high)
    filled = Kotak(middle - 11, BASE - real, 22, real)
    feet = (each.nama, *each.bawah)
    words = [Teks(middle, BASE + LINE * line, text) for line, text in enumerate(feet, start=1)]
    head = Teks(middle, BASE - max(high, real) - 6, each.atas)
    return Batang((head,), plan, None if each.nyata is None else filled, tuple(words))


def _largest(shown: Sequence[Besaran]) -> Decimal:
    return max((max(each.rencana or NIL, each.nyata or NIL) for each in shown), default=NIL)


def _in_words(shown: Sequence[Besaran]) -> str:
    return "; ".join(f"{each.nama}: {each.kata}" for each in shown)
