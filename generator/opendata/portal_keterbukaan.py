"""The openness of the villages of an area as one CSV."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.opendata.table import Kolom, Rekaman, as_table, csv_bytes
from generator.pages.summary import Summary

_COLUMNS = (
    Kolom("kode_wilayah", "Kode wilayah Kemendagri"),
    Kolom("nama", "Nama desa atau kelurahan"),
    Kolom("kecamatan", "Kecamatan"),
    Kolom("kabupaten", "Kabupaten atau kota"),
    Kolom("nilai", "Nilai 0 sampai 100, dihitung situs", "number"),
    Kolom("terpenuhi", "Informasi wajib yang terpenuhi", "integer"),
    Kolom("wajib", "Informasi wajib yang berlaku", "integer"),
    Kolom("folder", "Folder situs desa"),
)


def openness_csv(villages: Sequence[Summary]) -> bytes:
    """Return the villages with their scores, in the order given."""
    rows: tuple[Rekaman, ...] = tuple(
        {
            "kode_wilayah": village.kode,
            "nama": village.nama,
            "kecamatan": village.kecamatan,
            "kabupaten": village.kabupaten,
            "nilai": Decimal(village.nilai),
            "terpenuhi": village.terpenuhi,
            "wajib": village.wajib,
            "folder": village.path,
        }
        for village in villages
    )
    return csv_bytes(as_table(_COLUMNS, rows))
