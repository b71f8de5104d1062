"""Budget lines against those of another year: what changed, what is new, what is no longer there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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


def _compare_below(kini: Simpul, dahulu: Simpul, lines: dict[str, Banding], gone: list[Simpul]) -> None:
    if not kini.anak or not dahulu.anak:
        return
    met: set[str] = set()
    before = _by_code(dahulu.anak)
    for node in kini.anak:
        banding = _beside(node, before.get(node.kode, {}))
        lines[node.jangkar] = banding
        if banding.dahulu is not None:
            met.add(banding.dahulu.jangkar)
            _compare_below(node, banding.dahulu, lines, gone)
        else:
            lines.update((new.jangkar, Banding(None, new, "baru")) for new in node.walk())
    for node in dahulu.anak:
        if node.jangkar not in met:
            gone.extend(_lowest(node))


def _by_code(nodes: tuple[Simpul, ...]) -> dict[str, dict[str, Simpul]]:
    """Return nodes by code and name; of two with both the same, the first."""
    found: dict[str, dict[str, Simpul]] = {}
    for node in nodes:
        found.setdefault(node.kode, {}).setdefault(_name(node), node)
    return found


def _beside(node: Simpul, before: dict[str, Simpul]) -> Banding:
    """Return the line with its match: by code and name, or by code alone where that names a class."""
    same = before.get(_name(node))
    if same is not None:
        return Banding(same, node, "sama")
    if len(before) == 1 and node.kode:
        is_class = not node.jangkar.startswith("b-") or node.tingkat < 3
        return Banding(next(iter(before.values())), node, "sama" if is_class else "kode-sama")
    return Banding(None, node, "baru")


def _name(node: Simpul) -> str:
    return node.uraian.casefold()


def _lowest(node: Simpul) -> Iterator[Simpul]:
    return node.leaves() if node.anak else iter((node,))
