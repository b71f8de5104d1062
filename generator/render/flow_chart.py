"""Geometry of the flow of money: sources on the left, one pool in the middle, uses on the right.

The pool stands for the village's treasury: money is pooled, so no band says that one source pays one use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.charts import LINE, NIL, Kotak, Teks, number, wrap

WIDTH, LEFT, MIDDLE, RIGHT, NODE = 640, 190, 313, 436, 14
SCALE = Decimal(240)
"""Height of the pool."""


@dataclass(frozen=True, slots=True)
class Cabang:
    """A source or a use: its name, its amount, the amount in words."""

    nama: str
    nilai: Decimal
    kata: str


@dataclass(frozen=True, slots=True)
class Pita:
    """A band between a branch and the pool, the branch's block, and its words."""

    jalur: str
    """The path of the band."""
    kotak: Kotak
    teks: tuple[Teks, ...]


@dataclass(frozen=True, slots=True)
class GrafikAlir:
    """The whole flow."""

    judul: str
    uraian: str
    lebar: int
    tinggi: str
    kolam: Kotak
    kolam_nama: Teks
    masuk: tuple[Pita, ...]
    keluar: tuple[Pita, ...]
    daftar_masuk: tuple[Cabang, ...]
    """The same as a list, for screens too narrow for the picture."""
    daftar_keluar: tuple[Cabang, ...]


def flow(judul: str, pool: str, masuk: Sequence[Cabang], keluar: Sequence[Cabang]) -> GrafikAlir | None:
    """Return the flow; None when a side is missing. Branches without money are left out."""
    sources, uses = _large(masuk), _large(keluar)
    total = max(_sum(sources), _sum(uses))
    if len(sources) < 2 or len(uses) < 2:
        return None
    scale = SCALE / total
    height = max(SCALE, _height(sources, scale), _height(uses, scale)) + 28
    top = (height - SCALE) / 2 + 14
    pool_box = Kotak(str(MIDDLE), number(top), str(NODE), number(SCALE))
    name = Teks(str(MIDDLE + NODE // 2), number(top - 8), pool)
    left = _side(sources, scale, height, (LEFT, MIDDLE))
    right = _side(uses, scale, height, (RIGHT, MIDDLE))
    words = f"Masuk: {_in_words(sources)}. Keluar: {_in_words(uses)}."
    lists = (tuple(sources), tuple(uses))
    return GrafikAlir(judul, words, WIDTH, number(height), pool_box, name, left, right, *lists)


def _large(branches: Sequence[Cabang]) -> list[Cabang]:
    return [branch for branch in branches if branch.nilai > 0]


def _sum(branches: Sequence[Cabang]) -> Decimal:
    return sum((branch.nilai for branch in branches), NIL)


def _words(branch: Cabang) -> list[str]:
    return [*wrap(branch.nama, 25)[:3], branch.kata]


def _slot(branch: Cabang, scale: Decimal) -> Decimal:
    return max(branch.nilai * scale, Decimal(LINE * len(_words(branch)))) + 10


def _height(branches: Sequence[Cabang], scale: Decimal) -> Decimal:
    return sum((_slot(branch, scale) for branch in branches), NIL)


def _side(
    branches: Sequence[Cabang], scale: Decimal, height: Decimal, ends: tuple[int, int]
) -> tuple[Pita, ...]:
    """Return the bands of one side, from the top, each to its part of the pool."""
    y = (height - _height(branches, scale)) / 2 + 7
    inner = (height - SCALE) / 2 + 14
    found = []
    for branch in branches:
        slot, thick = _slot(branch, scale), branch.nilai * scale
        outer = y + (slot - thick) / 2
        found.append(_band(branch, ends, (outer, inner, thick), y + slot / 2))
        y, inner = y + slot, inner + thick
    return tuple(found)


def _band(
    branch: Cabang, ends: tuple[int, int], ys: tuple[Decimal, Decimal, Decimal], centre: Decimal
) -> Pita:
    outer, inner, thick = ys
    is_left = ends[0] < ends[1]
    start, stop = (ends[0] + NODE, ends[1]) if is_left else (ends[0], ends[1] + NODE)
    bend = (start + stop) // 2
    path = (
        f"M{start} {number(outer)}C{bend} {number(outer)} {bend} {number(inner)} {stop} {number(inner)}"
        f"V{number(inner + thick)}"
        f"C{bend} {number(inner + thick)} {bend} {number(outer + thick)} {start} {number(outer + thick)}Z"
    )
    block = Kotak(str(ends[0]), number(outer), str(NODE), number(max(thick, Decimal(1))))
    x = str(ends[0] - 8 if is_left else ends[0] + NODE + 8)
    lines = _words(branch)
    first = centre - Decimal(LINE * len(lines)) / 2 + 13
    texts = tuple(Teks(x, number(first + LINE * at), line) for at, line in enumerate(lines))
    return Pita(path, block, texts)


def _in_words(branches: Sequence[Cabang]) -> str:
    return "; ".join(f"{branch.nama} {branch.kata}" for branch in branches)
