"""Budget lines against those of another year: what changed, what is new, what is no longer there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generator.model.hitungan import Simpul, difference, percent

Tanda = Literal["sama", "baru", "kode-sama"]


@dataclass(frozen=True, slots=True)
class Banding:
    """A line beside the same line of the year before. `dahulu` is None when it was not there."""

    dahulu: Simpul | None
    kini: Simpul
    tanda: Tanda
    """"kode-sama": the code was used the year before, for something of another name."""

    @property
    def selisih(self) -> Decimal | None:
        """Return the budget in force minus that of the year before, in rupiah."""
        return None if self.dahulu is None else difference(self.kini.jumlah.pagu, self.dahulu.jumlah.pagu)

    @property
    def persen(self) -> Decimal | None:
        """Return the change in per cent of the year before; None for a new line or one that had nothing."""
        if self.dahulu is None or self.tanda == "kode-sama":
            return None
        return percent(self.selisih, self.dahulu.jumlah.pagu)


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """All lines of a tree against those of the year before."""

    garis: dict[str, Banding]
    """By the anchor of the line of the later year."""
    hilang: tuple[Simpul, ...]
    """The lowest lines of the year before that have no line in the later one."""


def compare(kini: Simpul, dahulu: Simpul) -> Perbandingan:
    """Return the lines of one tree against those of the tree of the year before.

    A line is new only where the year before was published as deep: below a bidang that was published as one
    figure nothing can be said.
    """
    lines: dict[str, Banding] = {kini.jangkar: Banding(dahulu, kini, "sama")}
    gone: list[Simpul] = []
    _compare_below(kini, dahulu, lines, gone)
    return Perbandingan(lines, tuple(gone))


def compare_programmes(kini: Simpul, dahulu: Simpul) -> Perbandingan:
    """Return the programmes of a kelurahan against those of the year before, whatever group they stand in.

    Groups are compared where both years name one for every programme: a year may begin to.
    """
    lists = [replace(tree, anak=tuple(tree.leaves())) for tree in (kini, dahulu)]
    found = compare(lists[0], lists[1])
    if all(getattr(node.baris, "kelompok", None) for tree in lists for node in tree.anak):
        before = {node.jangkar: node for node in dahulu.anak}
        for group in kini.anak:
            old = before.get(group.jangkar)
            found.garis[group.jangkar] = Banding(old, group, "baru" if old is None else "sama")
    return found


Bernama = dict[str, list[Simpul]]
"""The lines of one code by their names."""


def _compare_below(kini: Simpul, dahulu: Simpul, lines: dict[str, Banding], gone: list[Simpul]) -> None:
    if not kini.anak or not dahulu.anak:
        return
    met: set[str] = set()
    now, before = _by_code(kini.anak), _by_code(dahulu.anak)
    for node in kini.anak:
        banding = _beside(node, now[node.kode], before.get(node.kode, {}))
        if banding is not None and banding.dahulu is not None:
            lines[node.jangkar] = banding
            met.add(banding.dahulu.jangkar)
            _compare_below(node, banding.dahulu, lines, gone)
        elif banding is not None:
            lines.update((new.jangkar, Banding(None, new, "baru")) for new in node.walk())
    for node in dahulu.anak:
        there = now.get(node.kode, {})
        goes_on = _name(node) in there or (bool(there) and _is_class(node))
        if not goes_on and node.jangkar not in met:
            gone.extend(_lowest(node))


def _by_code(nodes: tuple[Simpul, ...]) -> dict[str, Bernama]:
    found: dict[str, Bernama] = {}
    for node in nodes:
        found.setdefault(node.kode, {}).setdefault(_name(node), []).append(node)
    return found


def _beside(node: Simpul, now: Bernama, before: Bernama) -> Banding | None:
    """Return the line with its match, or as new; None where several may be meant.

    It is matched by code and name; of several of one name, by its place. Else by code alone, where that names
    a class, or where the only activity of that code ends.
    """
    name = _name(node)
    same, twins = before.get(name, []), now[name]
    if len(same) > 1 or (same and len(twins) > 1):
        same, twins = ([one for one in each if _place(one) == _place(node)] for each in (same, twins))
        return Banding(same[0], node, "sama") if len(same) == len(twins) == 1 else None
    if same:
        return Banding(same[0], node, "sama")
    others = [one for lines in before.values() for one in lines] if node.kode else []
    if others and _is_class(node):
        is_one = len(others) == sum(map(len, now.values())) == 1
        return Banding(others[0], node, "sama") if is_one else None
    if len(others) == 1 and _name(others[0]) not in now:
        return Banding(others[0], node, "kode-sama")
    return Banding(None, node, "baru")


def _is_class(node: Simpul) -> bool:
    """Tell whether a code names the same thing whatever its words, as those of activities do not."""
    return node.jangkar[0] not in "bk" or (node.jangkar[0] == "b" and node.tingkat < 3)


def _name(node: Simpul) -> str:
    return node.uraian.casefold()


def _place(node: Simpul) -> tuple[object, ...]:
    """Return what tells lines of one name apart: where it is, and who pays."""
    funds = getattr(node.baris, "sumber_dana", ())
    return (getattr(node.baris, "lokasi", None), *(part.sumber for part in funds))


def _lowest(node: Simpul) -> Iterator[Simpul]:
    return node.leaves() if node.anak else iter((node,))
