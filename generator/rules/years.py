"""Rules on reports of a year: two of one year would both be published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.problem import Origin, Problem


class _OfYear(Protocol):
    @property
    def tahun(self) -> int: ...

    def place(self, *steps: str | int) -> Origin: ...


def reports_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each report whose year another one in the same list has."""
    for what, reports in _reports(village):
        placed = [(report.tahun, report.place("tahun")) for report in reports]
        yield from repeated(placed, "tahun-ganda", f"{what} tahun", "Hapus salah satu, atau periksa tahunnya")


def _reports(village: Village) -> Iterator[tuple[str, Sequence[_OfYear]]]:
    government = village.pemerintahan
    if government is not None and government.ppid is not None:
        yield "laporan PPID", government.ppid.laporan
    if government is not None and government.pengaduan is not None:
        yield "statistik pengaduan", government.pengaduan.statistik
    if village.bumdes is not None:
        yield "laporan", village.bumdes.laporan
        yield "peringkat", village.bumdes.peringkat
    for koperasi in village.koperasi.koperasi if village.koperasi else ():
        yield "rapat anggota", koperasi.rat
        yield "dukungan", koperasi.dukungan_dana_desa
