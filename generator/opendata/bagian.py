"""Open data of one section of the site: its tables as CSV, and all of them as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.model.village import Village
from generator.opendata.anggaran_paket import LICENCE
from generator.opendata.json_text import json_bytes
from generator.opendata.table import Tabel, csv_bytes


@dataclass(frozen=True, slots=True)
class Bagian:
    """The tables of a section by name, with the page that shows them and where the data come from."""

    nama: str
    halaman: str
    tabel: Mapping[str, Tabel]
    sumber: Sequence[str] = ()
    per_tanggal: date | None = None
    tambahan: Mapping[str, Any] = field(default_factory=dict)
    """What only the JSON says."""

    @property
    def berisi(self) -> dict[str, Tabel]:
        """Return the tables that have rows."""
        return {name: table for name, table in self.tabel.items() if table.baris}


def section_files(village: Village, base_url: str, section: Bagian) -> Iterator[tuple[str, bytes]]:
    """Yield path below the site and content: data/<section>/<table>.csv, data/<section>/<section>.json."""
    folder = f"data/{section.nama}"
    named = {"kode_wilayah": village.kode, "nama_wilayah": village.nama}
    for name, table in section.berisi.items():
        yield f"{folder}/{name}.csv", csv_bytes(table, named)
    yield f"{folder}/{section.nama}.json", json_bytes(_head(village, base_url, section), section.berisi)


def _head(village: Village, base_url: str, section: Bagian) -> dict[str, Any]:
    """Return what stands above the tables, under one key, so that no column can be taken for it."""
    about = {
        "kode_wilayah": village.kode,
        "nama": village.nama,
        "tempat": village.tempat,
        "contoh": village.profil.contoh or None,
        "alamat": f"{base_url}{section.halaman}" if base_url else None,
        "sumber": list(section.sumber),
        "per_tanggal": section.per_tanggal,
        "mata_uang": "IDR",
        "lisensi": LICENCE,
        **section.tambahan,
    }
    return {"versi": 1, "metadata": about}
