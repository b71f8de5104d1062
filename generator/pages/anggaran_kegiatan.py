"""What was done with the money: states of the activities, and what lies over or under the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.anggaran import Kegiatan, Program
from generator.model.hitungan import Simpul
from generator.model.tahapan import is_dated, stages
from generator.model.village import BudgetYear
from generator.pages.anggaran_baris import DIM, Baris, Sel, Tabel
from generator.pages.anggaran_kalimat import reached
from generator.pages.anggaran_uraian import STATUS
from generator.render.formats import MISSING, persen, rupiah, tanggal

FEWEST, LONGEST = 4, 5
"""How many lines a budget must have for lists of deviations, and how many lines these show."""
ACTIVITY = (Kegiatan, Program)
_UNFINISHED = ("belum-selesai", "tidak-terlaksana")


@dataclass(frozen=True, slots=True)
class Simpangan:
    """A line that lies over or under its plan."""

    jangkar: str
    uraian: str
    kata: str


@dataclass(frozen=True, slots=True)
class DaftarSimpangan:
    """The lines that lie furthest on one side of their plan."""

    judul: str
    garis: tuple[Simpangan, ...]


@dataclass(frozen=True, slots=True)
class Tertunda:
    """An activity that was not finished or not done, with the reason."""

    jangkar: str
    uraian: str
    kata: str


@dataclass(frozen=True, slots=True)
class Pekerjaan:
    """What was done in a year."""

    status: tuple[str, ...]
    """"12 selesai"."""
    tertunda: tuple[Tertunda, ...]
    simpangan: tuple[DaftarSimpangan, ...]
    tahap: Tabel | None

    @property
    def is_known(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.status or self.tertunda or self.simpangan or self.tahap)


def works(year: BudgetYear) -> Pekerjaan:
    """Return states, unfinished activities, deviations and the stages of a year."""
    anggaran, ikhtisar = year.anggaran, year.ikhtisar
    spending, income = list(ikhtisar.kegiatan), list(ikhtisar.pendapatan.leaves())
    lists = () if anggaran.sebagian else (*deviations("Pendapatan", income), *deviations("Belanja", spending))
    sides = (("Pendapatan", ikhtisar.pendapatan), ("Belanja", ikhtisar.terpakai))
    return Pekerjaan(states(spending), delayed(spending), lists, course(sides, anggaran.per_tanggal))


def deviations(name: str, nodes: list[Simpul]) -> tuple[DaftarSimpangan, ...]:
    """Return the lists of what lies furthest over and under its plan; a few lines need no such lists."""
    if len(nodes) < FEWEST:
        return ()
    left = [(left, node) for node in nodes if (left := node.jumlah.sisa)]
    lists = (
        DaftarSimpangan(f"{name} paling jauh di atas rencana", _furthest(left, over=True)),
        DaftarSimpangan(f"{name} paling jauh di bawah rencana", _furthest(left, over=False)),
    )
    return tuple(each for each in lists if each.garis)


def states(nodes: Iterable[Simpul]) -> tuple[str, ...]:
    """Return how many activities are in each state: "12 selesai"."""
    found = Counter(node.baris.status for node in nodes if isinstance(node.baris, ACTIVITY))
    return tuple(f"{found[status]} {word}" for status, word in STATUS.items() if found[status])  # type: ignore[index]


def delayed(nodes: Iterable[Simpul]) -> tuple[Tertunda, ...]:
    """Return the activities that were not finished or not done."""
    lines = [(node, node.baris) for node in nodes if isinstance(node.baris, ACTIVITY)]
    return tuple(_delayed(node, line) for node, line in lines if line.status in _UNFINISHED)


def _delayed(node: Simpul, line: Kegiatan | Program) -> Tertunda:
    assert line.status is not None
    reason = line.alasan if isinstance(line, Kegiatan) else None
    return Tertunda(node.jangkar, node.uraian, f"{STATUS[line.status]}{f': {reason}' if reason else ''}")


def _furthest(known: Iterable[tuple[Decimal, Simpul]], *, over: bool) -> tuple[Simpangan, ...]:
    """Return the lines furthest over or under their plan, by what is left of it in rupiah."""
    side = [(left, node) for left, node in known if (left < 0) == over]
    side.sort(key=lambda pair: (-abs(pair[0]), pair[1].jangkar))
    word = "lebih" if over else "kurang"
    return tuple(
        Simpangan(node.jangkar, node.uraian, f"{word} {rupiah(abs(left))} ({persen(node.jumlah.persen)})")
        for left, node in side[:LONGEST]
    )


def course(sides: Sequence[tuple[str, Simpul]], per_tanggal: date | None) -> Tabel | None:
    """Return what was realised up to each date of report; None when there are fewer than two.

    A side with reports that have no date has no place in it.
    """
    known = [(name, tree) for name, tree in sides if is_dated(tree, per_tanggal)]
    rows = []
    for stage in stages([tree for _, tree in known], per_tanggal):
        silent = (f"{stage.tanpa_laporan} baris belum dilaporkan",) if stage.tanpa_laporan else ()
        stood = zip(known, stage.jumlah, strict=True)
        figures = tuple(_stage_cell(name, amount, tree) for (name, tree), amount in stood)
        rows.append(Baris(f"tahap-{stage.tanggal}", "", tanggal(stage.tanggal), "", silent, figures))
    names = tuple(name for name, _ in known)
    caption = "Realisasi sampai tiap tanggal laporan"
    return Tabel(caption, names, tuple(rows), kepala="Tanggal") if rows else None


def _stage_cell(name: str, amount: Decimal | None, tree: Simpul) -> Sel:
    if amount is None:
        return Sel(MISSING, DIM, "", name)
    stood = tree.jumlah._replace(realisasi=amount)
    if stood.persen is None:
        return Sel(rupiah(amount), "", "", name)
    note = reached(stood) if stood.is_over else f"{persen(stood.persen)} dari anggaran"
    return Sel(rupiah(amount), "", note, name)
