"""The page of the open data over all villages: what each file holds, its size, its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.pages.level import Level
from generator.pages.spec import PageSpec
from generator.pages.summary import Summary
from generator.source.slug import slugify

PAGE = "data.html"
TOTALS, DATABASE = "data/anggaran-total.csv", "data/anggaran.sqlite"
LINES, PACKED = "data/anggaran-baris.csv", "data/anggaran-baris.csv.gz"
ABOUT = {
    TOTALS: (
        "Jumlah tiap tahun (CSV)",
        "Satu baris untuk tiap desa atau kelurahan dan tahun anggaran. Cukup untuk membandingkan.",
    ),
    LINES: (
        "Semua baris anggaran (CSV)",
        "Baris berkas CSV semua situs menjadi satu. Per kabupaten ada di bawah.",
    ),
    PACKED: (
        "Semua baris anggaran (CSV dipadatkan)",
        "Isi yang sama berbentuk gzip, untuk diunduh lebih cepat.",
    ),
    DATABASE: (
        "Semuanya dalam satu basis data (SQLite)",
        "Tabel desa, anggaran_total dan anggaran_baris (16 kolom utama), untuk diolah dengan SQL.",
    ),
}


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file to download: its way below the portal, its name, what it is, what it holds, its bytes."""

    href: str
    nama: str
    judul: str
    isi: str
    ukuran: int


Kolom = tuple[str, str]
"""The name of a column and what it holds."""


def lines_file(village: Summary) -> str:
    """Return the file that holds the budget lines of a village: that of its kabupaten."""
    return f"data/anggaran-baris-{slugify(village.kabupaten) or 'lain'}.csv"


def data_page(level: Level, sizes: Mapping[str, int], columns: Mapping[str, Sequence[Kolom]]) -> PageSpec:
    """Return the page; `sizes` are the bytes of each file that exists, `columns` those of each table."""
    areas = {lines_file(village): village.kabupaten or "Lainnya" for village in level.semua}
    files = [Berkas(name, _last(name), *ABOUT[name], sizes[name]) for name in ABOUT if name in sizes]
    parts = [Berkas(name, _last(name), areas[name], "", sizes[name]) for name in sizes if name in areas]
    return PageSpec(
        path=PAGE,
        title=f"Data terbuka: {level.nama}",
        template="portal-data.html",
        section="portal",
        context={"level": level, "berkas": tuple(files), "wilayah": tuple(parts), "tabel": columns},
        description="Anggaran dari semua situs dalam satu berkas: CSV dan SQLite, boleh dipakai siapa saja.",
    )


def _last(name: str) -> str:
    return name.rpartition("/")[2]
