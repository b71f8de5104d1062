"""Money by its source: what came in from each fund, and what each fund pays for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from generator.model.anggaran import Kegiatan, Pos
from generator.model.hitungan import NIL, Jumlah, Simpul
from generator.model.ikhtisar import Ikhtisar
from generator.model.nilai import BagianDana
from generator.model.rekening import Fund, find_fund, fund_of_account

DANA_DESA = "DDS"


class Bagian(NamedTuple):
    """A fund's part of a line; `nilai` is None when the line names several funds and no parts."""

    kode: str
    """The fund's three letters, or what the clerk wrote when the table does not know it."""
    nilai: Decimal | None


@dataclass
class ArusDana:
    """What one fund brings in and pays for in a year's budget, in rupiah."""

    kode: str
    nama: str
    masuk: Decimal = NIL
    keluar: Decimal = NIL
    utuh: bool = True
    """Whether every line that names the fund says how much of it is the fund's."""
    baris: list[Simpul] = field(default_factory=list)
    """The spending lines that the fund pays for."""


def parts(node: Simpul) -> tuple[Bagian, ...]:
    """Return the funds of a line with their parts of the budget in force.

    A single fund pays for all of it; one named by two of its names is one fund.
    An income line without a fund belongs to the fund of its account code.
    """
    line = node.baris
    if not isinstance(line, (Kegiatan, Pos)):
        return ()
    named = line.sumber_dana
    if not named and isinstance(line, Pos) and line.kode.startswith("4"):
        fund = fund_of_account(line.kode)
        return (Bagian(fund.kode, node.jumlah.pagu),) if fund else ()
    found: dict[str, Decimal | None] = {}
    for part in named:
        code = fund_code(part)
        before = found.get(code, NIL)
        found[code] = None if part.nilai is None or before is None else before + part.nilai
    if len(found) == 1 and None in found.values():
        return tuple(Bagian(code, node.jumlah.pagu) for code in found)
    return tuple(Bagian(code, amount) for code, amount in found.items())


def fund_code(part: BagianDana) -> str:
    """Return the three letters of the fund that a clerk named; what was written when it is unknown."""
    fund = find_fund(part.sumber)
    return fund.kode if fund else part.sumber


def fund_name(kode: str) -> str:
    """Return the name of a fund for readers: "Dana Desa"; what was written when it is unknown."""
    fund: Fund | None = find_fund(kode)
    return fund.pendek if fund else kode


def flows(ikhtisar: Ikhtisar) -> tuple[ArusDana, ...]:
    """Return what each fund brings in and pays for, in the order of the funds' first lines.

    Received financing (6.1) counts for the fund that it names; that without a fund is not in any of them.
    """
    found: dict[str, ArusDana] = {}
    for node in _leaves(ikhtisar.pendapatan, *_side(ikhtisar, "6.1")):
        for part in parts(node):
            flow = _flow(found, part.kode)
            flow.masuk += part.nilai or NIL
            flow.utuh = flow.utuh and part.nilai is not None
    for node in _leaves(ikhtisar.belanja, *_side(ikhtisar, "6.2")):
        for part in parts(node):
            flow = _flow(found, part.kode)
            flow.keluar += part.nilai or NIL
            flow.utuh = flow.utuh and part.nilai is not None
            if isinstance(node.baris, Kegiatan):
                flow.baris.append(node)
    return tuple(found.values())


def _flow(found: dict[str, ArusDana], kode: str) -> ArusDana:
    if kode not in found:
        found[kode] = ArusDana(kode, fund_name(kode))
    return found[kode]


def _side(ikhtisar: Ikhtisar, kode: str) -> Iterator[Simpul]:
    return (node for node in ikhtisar.pembiayaan.anak if node.kode == kode)


def _leaves(*trees: Simpul) -> Iterable[Simpul]:
    for tree in trees:
        yield from tree.leaves() if tree.anak else ((tree,) if tree.baris else ())


def unallocated(ikhtisar: Ikhtisar) -> Decimal:
    """Return the received financing (6.1) that names no fund: it may pay for any line."""
    amounts: list[Jumlah] = [node.jumlah for node in _leaves(*_side(ikhtisar, "6.1")) if not _has_fund(node)]
    return sum((amount.pagu for amount in amounts if amount.pagu is not None), NIL)


def _has_fund(node: Simpul) -> bool:
    return isinstance(node.baris, Pos) and bool(node.baris.sumber_dana)
