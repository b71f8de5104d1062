"""What was realised up to each date at which a village reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.anggaran import Kegiatan
from generator.model.hitungan import Jumlah, Simpul, add_up, sum_known
from generator.model.nilai import Nilai


@dataclass(frozen=True, slots=True)
class Tahap:
    """What each of some trees stood at on a date, in rupiah; `tanpa_laporan` counts silent lines."""

    tanggal: date
    jumlah: tuple[Decimal | None, ...]
    tanpa_laporan: int


def stages(trees: Sequence[Simpul], per_tanggal: date | None) -> tuple[Tahap, ...]:
    """Return the stages of a year in order of date; empty when there are fewer than two.

    A line stands at each date with its latest report up to then. `per_tanggal` dates undated ones.
    """
    days = sorted({day for tree in trees for day in _days(tree, per_tanggal) if day is not None})
    return tuple(_stage(day, trees, per_tanggal) for day in days) if len(days) > 1 else ()


def is_dated(tree: Simpul, per_tanggal: date | None) -> bool:
    """Tell whether every report in a tree has a date, so that it has stages."""
    return None not in _days(tree, per_tanggal)


def last_day(tree: Simpul, per_tanggal: date | None) -> date | None:
    """Return the latest date of realisation in a tree; None when none is named."""
    return max((day for day in _days(tree, per_tanggal) if day is not None), default=None)


def _days(tree: Simpul, per_tanggal: date | None) -> Iterator[date | None]:
    for node in tree.walk():
        for written in filter(None, (node.tercetak, *_items(node))):
            for report in written.riwayat:
                yield report.tanggal or per_tanggal


def _items(node: Simpul) -> tuple[Nilai, ...]:
    return node.baris.rincian if isinstance(node.baris, Kegiatan) and not node.anak else ()


def _stage(day: date, trees: Sequence[Simpul], per_tanggal: date | None) -> Tahap:
    stood = [_stood(tree, day, per_tanggal) for tree in trees]
    silent = sum(amounts.tanpa_realisasi for amounts in stood)
    return Tahap(day, tuple(amounts.realisasi for amounts in stood), silent)


def _stood(node: Simpul, day: date, per_tanggal: date | None) -> Jumlah:
    """Return what was realised up to a day, and how many lines were silent, by the order of `shown`."""
    own = _up_to(node.tercetak, day, per_tanggal) if node.tercetak is not None else None
    if own is not None:
        return Jumlah(realisasi=own)
    if node.anak:
        return add_up([_stood(child, day, per_tanggal) for child in node.anak])
    amounts = [_up_to(item, day, per_tanggal) for item in _items(node)]
    is_silent = node.jumlah.is_known and (not amounts or None in amounts)
    return Jumlah(realisasi=sum_known(amounts), tanpa_realisasi=int(is_silent))


def _up_to(written: Nilai, day: date, per_tanggal: date | None) -> Decimal | None:
    known = [report.nilai for report in written.riwayat if (report.tanggal or per_tanggal or day) <= day]
    return known[-1] if known else None
