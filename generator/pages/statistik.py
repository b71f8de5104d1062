"""The page of statistics: people, index, satisfaction, aid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from generator.model.kesegaran import SETAHUN, is_old
from generator.model.rincian import Baris, Rincian, breakdowns, recipients
from generator.model.statistik import Bantuan, DataPenduduk, Skm, Statistik
from generator.model.village import Village
from generator.pages.spec import PageSpec
from generator.render.pyramid import Piramida, pyramid

OPEN = ("wilayah", "umur")
"""The breakdowns that stand open; the others are folded."""
DIMENSIONS = {
    "iks": "Ketahanan sosial (IKS)",
    "ike": "Ketahanan ekonomi (IKE)",
    "ikl": "Ketahanan lingkungan (IKL)",
    "layanan_dasar": "Layanan dasar",
    "sosial": "Sosial",
    "ekonomi": "Ekonomi",
    "lingkungan": "Lingkungan",
    "aksesibilitas": "Aksesibilitas",
    "tata_kelola": "Tata kelola pemerintahan",
}
INDEXES = {"idm": "Indeks Desa Membangun (IDM)", "indeks-desa": "Indeks Desa"}
ELEMENTS = {
    "persyaratan": "Persyaratan",
    "prosedur": "Prosedur",
    "waktu": "Waktu penyelesaian",
    "biaya": "Biaya",
    "produk": "Produk layanan",
    "kompetensi": "Kompetensi petugas",
    "perilaku": "Perilaku petugas",
    "pengaduan": "Penanganan pengaduan",
    "sarana": "Sarana dan prasarana",
}
PROGRAMMES = {
    "blt-desa": "Bantuan langsung tunai (BLT)",
    "pkh": "Program Keluarga Harapan (PKH)",
    "sembako": "Sembako (BPNT)",
    "pip": "Program Indonesia Pintar (PIP)",
    "rtlh": "Perbaikan rumah tidak layak huni",
    "pbi-jkn": "Iuran jaminan kesehatan (PBI-JKN)",
    "lainnya": "Bantuan lain",
}


@dataclass(frozen=True, slots=True)
class Penduduk:
    """The newest count of people, its breakdowns, and how many more there are than at the count before."""

    hitungan: DataPenduduk
    rincian: tuple[Rincian, ...]
    piramida: Piramida | None
    sebelumnya: DataPenduduk | None
    tambah: int | None


@dataclass(frozen=True, slots=True)
class Survei:
    """A survey with its elements, and what its own index differs from the computed one."""

    skm: Skm
    unsur: tuple[tuple[str, Decimal], ...]
    selisih: Decimal | None


@dataclass(frozen=True, slots=True)
class Program:
    """An aid programme under its name, with the families of each hamlet as they may be shown."""

    bantuan: Bantuan
    nama: str
    wilayah: tuple[Baris, ...] | None


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page of statistics."""
    figures = village.statistik
    if figures is None or figures == Statistik.empty():
        return
    today = now.date()
    surveys = sorted(figures.skm, key=lambda survey: survey.tahun, reverse=True)
    yield PageSpec(
        path="statistik.html",
        title="Statistik",
        template="statistik.html",
        section="statistik",
        context={
            "village": village,
            "statistik": figures,
            "penduduk": population(figures),
            "terbuka": OPEN,
            "penduduk_tua": _old(figures.terbaru.per_tanggal if figures.terbaru else None, today),
            "indeks": sorted(figures.indeks, key=lambda index: (index.tahun, index.jenis), reverse=True),
            "nama_indeks": INDEXES,
            "dimensi": DIMENSIONS,
            "survei": [_survey(survey) for survey in surveys],
            "survei_tua": _old(surveys[0].per_tanggal if surveys else None, today),
            "bantuan": _aid(figures),
        },
        description=f"Penduduk, indeks, survei kepuasan dan bantuan {village.nama}, {village.tempat}.",
    )


def _old(day: date | None, today: date) -> bool:
    return is_old(day, today, SETAHUN)


def population(figures: Statistik) -> Penduduk | None:
    """Return the newest count of people with what it shows; None when nobody was counted."""
    newest = figures.terbaru
    if newest is None:
        return None
    older = [count for count in figures.penduduk if count.per_tanggal < newest.per_tanggal]
    before = max(older, key=lambda count: count.per_tanggal, default=None)
    more = newest.jumlah - before.jumlah if before else None
    return Penduduk(newest, breakdowns(newest), _ages(newest), before, more)


def _ages(count: DataPenduduk) -> Piramida | None:
    rows = count.rincian.get("umur", ())
    groups = [
        (row.nama, row.laki_laki, row.perempuan)
        for row in rows
        if isinstance(row.laki_laki, int) and isinstance(row.perempuan, int)
    ]
    return pyramid(groups) if len(groups) == len(rows) else None


def _survey(survey: Skm) -> Survei:
    computed = survey.dihitung
    elements = tuple((ELEMENTS[name], value) for name, value in survey.unsur.items())
    off = None if computed is None or survey.nilai is None else survey.nilai - computed
    return Survei(survey, elements, off)


def _aid(figures: Statistik) -> tuple[tuple[int, tuple[Program, ...]], ...]:
    """Return the aid programmes by year, newest first."""
    years = sorted({aid.tahun for aid in figures.bantuan}, reverse=True)
    return tuple(
        (year, tuple(_programme(aid) for aid in figures.bantuan if aid.tahun == year)) for year in years
    )


def _programme(aid: Bantuan) -> Program:
    return Program(aid, aid.nama or PROGRAMMES[aid.program], recipients(aid) if aid.wilayah else ())
