"""What was realised up to each date at which a village reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.hitungan import Simpul, sum_known
from generator.model.ikhtisar import Ikhtisar


@dataclass(frozen=True, slots=True)
class Tahap:
    """Income and spending realised up to a date, in rupiah; `tanpa_laporan` counts silent lines."""

    tanggal: date
    pendapatan: Decimal | None
    belanja: Decimal | None
    tanpa_laporan: int


def stages(ikhtisar: Ikhtisar, per_tanggal: date | None) -> tuple[Tahap, ...]:
    """Return the stages of a year in order of date; empty when there are fewer than two.

    A line stands at each date with its latest report up to then. `per_tanggal` dates undated ones.
    """
    income, spending = _reports(ikhtisar.pendapatan, per_tanggal), _reports(ikhtisar.belanja, per_tanggal)
    days = sorted({day for reports in (*income, *spending) for day in reports})
    if len(days) < 2:
        return ()
    return tuple(_stage(day, income, spending) for day in days)


Laporan = dict[date, Decimal]


def _reports(tree: Simpul, per_tanggal: date | None) -> list[Laporan]:
    """Return date and amount of every report of each lowest line that reported at all."""
    lines = [node.baris for node in tree.leaves() if node.baris is not None and node.baris.riwayat]
    dated = [[(stage.tanggal or per_tanggal, stage.nilai) for stage in line.riwayat] for line in lines]
    return [{day: amount for day, amount in reports if day is not None} for reports in dated]


def _stage(day: date, income: list[Laporan], spending: list[Laporan]) -> Tahap:
    received, paid = (
        [_up_to(day, reports) for reports in income],
        [_up_to(day, reports) for reports in spending],
    )
    silent = sum(amount is None for amount in (*received, *paid))
    return Tahap(day, sum_known(received), sum_known(paid), silent)


def _up_to(day: date, reports: Laporan) -> Decimal | None:
    known = [when for when in reports if when <= day]
    return reports[max(known)] if known else None
