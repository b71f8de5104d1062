"""Geometry of the flow of money: sources on the left, one pool in the middle, uses on the right.

The pool stands for the village's treasury: money is pooled, so no band says that one source pays one use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.charts import LINE, NIL, Teks, wrap

WIDTH, LEFT, MIDDLE, RIGHT, NODE = 640, 190, 313, 436, 14
SCALE = 240
"""Height of the pool."""


@dataclass(frozen=True, slots=True)
class Cabang:
    """A source or a use: its name, its amount, the amount in words."""

    nama: str
    nilai: Decimal
    kata: str


@dataclass(frozen=True, slots=True)
class Pita:
    """The paths of a band between a branch and the pool, and of the branch's block."""

    jalur: str
    balok: str


@dataclass(frozen=True, slots=True)
class Sisi:
    """What flows in, or what flows out."""

    judul: str
    x: int
    """Where its words stand; those have heights only."""
    pita: tuple[Pita, ...]
    teks: tuple[Teks, ...]
    daftar: tuple[Cabang, ...]
    """The same as a list, for screens too narrow for the picture."""


@dataclass(frozen=True, slots=True)
class GrafikAlir:
    """The whole flow."""

    judul: str
    uraian: str
    lebar: int
    tinggi: int
    kolam: str
    """The path of the pool's block."""
    nama: Teks
    """The name of the pool."""
    sisi: tuple[Sisi, Sisi]


def flow(judul: str, pool: str, masuk: Sequence[Cabang], keluar: Sequence[Cabang]) -> GrafikAlir | None:
    """Return the flow; None when a side is missing. Branches without money are left out."""
    sources, uses = _large(masuk), _large(keluar)
    if len(sources) < 2 or len(uses) < 2:
        return None
    scale = SCALE / max(_sum(sources), _sum(uses))
    left, right = ([_slot(branch, scale) for branch in side] for side in (sources, uses))
    height = max(Decimal(SCALE), _height(left), _height(right)) + 28
    top = (height - SCALE) / 2
    block, name = _block(MIDDLE, round(top), SCALE), Teks(MIDDLE + NODE // 2, round(top) - 8, pool)
    sides = (
        Sisi("Masuk", LEFT - 8, *_side(left, height, (LEFT, MIDDLE)), tuple(sources)),
        Sisi("Keluar", RIGHT + NODE + 8, *_side(right, height, (RIGHT, MIDDLE)), tuple(uses)),
    )
    words = f"Masuk: {_in_words(sources)}. Keluar: {_in_words(uses)}."
    return GrafikAlir(judul, words, WIDTH, round(height), block, name, sides)


def _large(branches: Sequence[Cabang]) -> list[Cabang]:
    return [branch for branch in branches if branch.nilai > 0]


def _sum(branches: Sequence[Cabang]) -> Decimal:
    return sum((branch.nilai for branch in branches), NIL)


Ruas = tuple[Decimal, Decimal, list[str]]
"""The height that a branch takes, the thickness of its band, the lines of its words."""


def _slot(branch: Cabang, scale: Decimal) -> Ruas:
    lines, thick = [*wrap(branch.nama, 25)[:3], branch.kata], branch.nilai * scale
    return max(thick, Decimal(LINE * len(lines))) + 10, thick, lines


def _height(slots: Sequence[Ruas]) -> Decimal:
    return sum((slot for slot, _, _ in slots), NIL)


def _side(
    slots: Sequence[Ruas], height: Decimal, ends: tuple[int, int]
) -> tuple[tuple[Pita, ...], tuple[Teks, ...]]:
    """Return bands and words of one side, from the top, each band to its part of the pool."""
    y, inner = (height - _height(slots)) / 2, (height - SCALE) / 2
    bands: list[Pita] = []
    texts: list[Teks] = []
    for slot, thick, lines in slots:
        at_pool = round(inner)
        high = max(round(inner + thick) - at_pool, 1)
        bands.append(_band(ends, round(y + (slot - thick) / 2), at_pool, high))
        first = round(y + (slot - LINE * len(lines)) / 2) + 13
        texts += [Teks(0, first + LINE * at, line) for at, line in enumerate(lines)]
        y, inner = y + slot, inner + thick
    return tuple(bands), tuple(texts)


def _band(ends: tuple[int, int], outer: int, inner: int, thick: int) -> Pita:
    """Return the band from the height `outer` at its branch to `inner` at the pool."""
    start, stop = (ends[0] + NODE, ends[1]) if ends[0] < ends[1] else (ends[0], ends[1] + NODE)
    wide, bend, rise = stop - start, (stop - start) // 2, inner - outer
    there = f"c{bend} 0 {bend} {rise} {wide} {rise}"
    again = f"c{-bend} 0 {-bend} {-rise} {-wide} {-rise}"
    return Pita(f"M{start} {outer}{there}v{thick}{again}z", _block(ends[0], outer, thick))


def _block(x: int, top: int, high: int) -> str:
    return f"M{x} {top}h{NODE}v{high}h-{NODE}z"


def _in_words(branches: Sequence[Cabang]) -> str:
    return "; ".join(f"{branch.nama} {branch.kata}" for branch in branches)
