"""Limits that regulations set on a year's spending, and how a budget stands to them. They never block."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pydantic import Field

from generator.model.anggaran import Anggaran, FokusDanaDesa, Kegiatan
from generator.model.dana import DANA_DESA, parts
from generator.model.fields import ActivityCode, Count, Percent, Rupiah, Text, Year
from generator.model.hitungan import NIL, Simpul, percent
from generator.model.ikhtisar import Ikhtisar, is_whole
from generator.model.record import Record
from generator.model.wilayah import DATA
from generator.source.reader import read_yaml


class Masa(Record):
    """The fiscal years for which a limit holds, and the regulation that sets it."""

    sejak: Year
    sampai: Year | None = None
    dasar: Text

    def holds(self, tahun: int) -> bool:
        """Tell whether the limit holds in a fiscal year."""
        return self.sejak <= tahun and (self.sampai is None or tahun <= self.sampai)


class Batas(Masa):
    """A share of the spending, or of the Dana Desa, that must not be passed or must be reached."""

    aturan: Text
    nama: Text
    kegiatan: tuple[ActivityCode, ...] = ()
    fokus: FokusDanaDesa | None = None
    terhadap: Literal["belanja", "dana-desa"]
    arah: Literal["paling-banyak", "paling-sedikit"]
    persen: Percent


class BatasBlt(Masa):
    """What a family may receive in direct cash aid."""

    per_keluarga_per_bulan: Rupiah
    bulan_sekali_bayar: Count


class BagianKdmp(Masa):
    """The share of the Dana Desa that is paid straight to the cooperative's account."""

    persen: Percent


class DaftarBatas(Record):
    """The file data/batas-belanja.yml."""

    batas: tuple[Batas, ...] = Field(())
    blt: tuple[BatasBlt, ...] = Field(())
    kdmp: tuple[BagianKdmp, ...] = Field(())


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How a year's budget stands to one limit; amounts in rupiah of the budget in force."""

    batas: Batas
    nilai: Decimal
    terhadap: Decimal

    @property
    def persen(self) -> Decimal | None:
        """Return the share in per cent; None when there is nothing to share."""
        return percent(self.nilai, self.terhadap)

    @property
    def is_kept(self) -> bool:
        """Tell whether the limit is kept."""
        share = self.persen if self.persen is not None else NIL
        return (
            share <= self.batas.persen if self.batas.arah == "paling-banyak" else share >= self.batas.persen
        )


@lru_cache(maxsize=1)
def limits() -> DaftarBatas:
    """Return the limits that the program ships."""
    file = DATA / "batas-belanja.yml"
    values, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    assert not problems, problems
    return DaftarBatas.model_validate(values)


def measure(anggaran: Anggaran, ikhtisar: Ikhtisar) -> tuple[Ukuran, ...]:
    """Return how a budget stands to each limit of its year that its lines allow to compute."""
    found = [_measured(limit, anggaran, ikhtisar) for limit in limits().batas if limit.holds(anggaran.tahun)]
    return tuple(measured for measured in found if measured is not None)


def _measured(limit: Batas, anggaran: Anggaran, ikhtisar: Ikhtisar) -> Ukuran | None:
    whole = _whole(limit, anggaran, ikhtisar)
    lines = [
        node for node in ikhtisar.belanja.walk() if isinstance(node.baris, Kegiatan) and _counts(limit, node)
    ]
    if not whole or not lines:
        return None
    own = limit.terhadap == "belanja"
    amounts = [node.jumlah.pagu if own else from_dana_desa(node) for node in lines]
    return Ukuran(limit, sum((amount for amount in amounts if amount is not None), NIL), whole)


def _counts(limit: Batas, node: Simpul) -> bool:
    assert isinstance(node.baris, Kegiatan)
    return node.kode in limit.kegiatan or (limit.fokus is not None and node.baris.fokus_dd == limit.fokus)


def _whole(limit: Batas, anggaran: Anggaran, ikhtisar: Ikhtisar) -> Decimal | None:
    if limit.terhadap == "belanja":
        return ikhtisar.belanja.jumlah.pagu if is_whole(anggaran, ikhtisar.belanja) else None
    return regular_dana_desa(anggaran, ikhtisar)


def regular_dana_desa(anggaran: Anggaran, ikhtisar: Ikhtisar) -> Decimal | None:
    """Return the Dana Desa without the cooperative's share: the stated ceiling, else the income 4.2.1.

    From 2026 on the income alone does not say whether it holds the cooperative's share (PMK 7/2026).
    """
    if anggaran.pagu_dana_desa is not None and anggaran.pagu_dana_desa.reguler is not None:
        return anggaran.pagu_dana_desa.reguler
    shared = any(share.holds(anggaran.tahun) for share in limits().kdmp)
    return None if shared else received_dana_desa(ikhtisar)


def received_dana_desa(ikhtisar: Ikhtisar) -> Decimal | None:
    """Return the Dana Desa (4.2.1) in the budgeted income; None when the document does not give it."""
    amounts = [node.jumlah.pagu for node in ikhtisar.pendapatan.walk() if node.kode == "4.2.1"]
    return amounts[0] if amounts else None


def from_dana_desa(node: Simpul) -> Decimal | None:
    """Return the part of an activity that the Dana Desa pays, in rupiah; None when it is not said."""
    return next((part.nilai for part in parts(node) if part.kode == DANA_DESA), None)
