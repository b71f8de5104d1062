"""Open data over many villages: who they are, their totals of each budget year, their budget lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import StringIO

from generator.opendata.anggaran_baris import COLUMNS, ORIGIN
from generator.opendata.table import BOM, Kolom, Rekaman, as_table, csv_bytes
from generator.pages.summary import Summary
from generator.pages.totals import PARTS, PHASES, Baris

_PLACE = (
    Kolom("kode_wilayah", "Kode wilayah Kemendagri"),
    Kolom("nama", "Nama desa atau kelurahan"),
    Kolom("kecamatan", "Kecamatan"),
    Kolom("kabupaten", "Kabupaten atau kota"),
)
_MARKED = Kolom("contoh", "ya bila seluruh isinya contoh, bukan data resmi")
_PARTS = {
    "pendapatan": "Jumlah pendapatan",
    "belanja": "Jumlah belanja",
    "pembiayaan_netto": "Penerimaan dikurangi pengeluaran pembiayaan",
    "surplus": "Pendapatan dikurangi belanja; negatif bila defisit",
    "silpa": "Sisa lebih pembiayaan anggaran",
}
_PHASES = {"anggaran": "anggaran murni", "perubahan": "setelah perubahan", "realisasi": "realisasi"}
AMOUNTS = tuple(
    Kolom(f"{part}_{phase}", f"{_PARTS[part]}, {_PHASES[phase]}, rupiah", "number")
    for part in PARTS
    for phase in PHASES
)
VILLAGES = (*_PLACE, Kolom("provinsi", "Provinsi"), Kolom("alamat", "Alamat situs"), _MARKED)
_REST = (Kolom("per_tanggal", "Tanggal realisasi", "date"), Kolom("sumber", "Sumber angka"))
YEARS = (_PLACE[0], Kolom("tahun", "Tahun anggaran", "integer"), *AMOUNTS, *_REST)
TOTALS = (*_PLACE, *YEARS[1:], _MARKED)
LINES = (*COLUMNS, *ORIGIN)
LINES_HEAD = f"{BOM}{','.join(column.nama for column in LINES)}\r\n".encode()
"""The first line of a village's budget lines as CSV, and of those of all villages."""


def described() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return name and meaning of each column of the tables of budgets."""
    tables = {"anggaran-total": TOTALS, "anggaran-baris": LINES}
    return {name: tuple((one.nama, one.judul) for one in columns) for name, columns in tables.items()}


def totals_csv(villages: Sequence[Summary]) -> bytes:
    """Return a row for each village and budget year, in the order given."""
    rows = (
        {**_place(village), **_year(row), "contoh": _flag(village)}
        for village in villages
        for row in village.anggaran
    )
    return csv_bytes(as_table(TOTALS, rows))


def lines_of(published: bytes) -> bytes:
    """Return the rows of a village's CSV of budget lines.

    A village with mistakes keeps the file of an earlier version: its columns are then taken by their names.
    """
    if published.startswith(LINES_HEAD):
        return published[len(LINES_HEAD) :]
    out = StringIO(newline="")
    names = [column.nama for column in LINES]
    writer = csv.DictWriter(out, names, extrasaction="ignore", lineterminator="\r\n")
    writer.writerows(csv.DictReader(StringIO(published.decode("utf-8-sig"), newline="")))
    return out.getvalue().encode()


def village_rows(villages: Sequence[Summary], addresses: Sequence[str]) -> Iterator[Rekaman]:
    """Yield who each village is; `addresses` are those of their sites."""
    for village, address in zip(villages, addresses, strict=True):
        place = {**_place(village), "provinsi": village.provinsi, "alamat": address}
        yield {**place, "contoh": _flag(village)}


def year_rows(villages: Sequence[Summary]) -> Iterator[Rekaman]:
    """Yield the totals of each village and budget year."""
    for village in villages:
        for row in village.anggaran:
            yield {"kode_wilayah": village.kode, **_year(row)}


def _place(village: Summary) -> Rekaman:
    return {
        "kode_wilayah": village.kode,
        "nama": village.nama,
        "kecamatan": village.kecamatan,
        "kabupaten": village.kabupaten,
    }


def _flag(village: Summary) -> str:
    return "ya" if village.contoh else ""


def _year(row: Baris) -> Rekaman:
    year, *amounts, per, source = row
    figures = {column.nama: Decimal(text) for column, text in zip(AMOUNTS, amounts, strict=True) if text}
    return {
        "tahun": int(year),
        **figures,
        "per_tanggal": per,
        "sumber": source,
    }
