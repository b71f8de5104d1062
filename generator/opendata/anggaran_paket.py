"""The data package of a village's budgets: what its CSV hold, in the terms of the Fiscal Data Package.

Specification: Fiscal Data Package 1.0rc1 (specs.frictionlessdata.io). The profile is that of the Tabular Data
Package which it extends: validators know that one without asking the network.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from generator.model.village import Village
from generator.opendata.table import Kolom
from generator.source.slug import slugify

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Atribusi 4.0 Internasional",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.id",
}
_EXTRA = (
    {"name": "fase", "type": "string", "columnType": "phase:id"},
    {"name": "nilai", "type": "number", "columnType": "value", "normalizationTarget": True},
    {"name": "mata_uang", "type": "string", "columnType": "value-currency:code", "constant": "IDR"},
)


SCHEMA_FILE = "skema.json"
"""The name of the schema beside the data package."""


@dataclass(frozen=True, slots=True)
class Sumber:
    """The CSV of a budget year: its way from the package, its content, and the documents that it is from."""

    tahun: int
    path: str
    isi: bytes
    dokumen: Sequence[str]


def package(village: Village, years: Sequence[Sumber]) -> dict[str, Any]:
    """Return the descriptor of a village's budgets; its resources share the schema beside it."""
    return {
        "profile": "tabular-data-package",
        "name": slugify(f"anggaran-{village.kode}"),
        "title": f"Anggaran {village.nama}, {village.tempat}",
        "description": "Rencana dan realisasi anggaran. Jumlahkan hanya baris dengan baris_akhir = ya.",
        "countryCode": "ID",
        "licenses": [LICENCE],
        "resources": [_resource(year) for year in years],
    }


def schema(columns: Sequence[Kolom]) -> dict[str, Any]:
    """Return what the columns of each year's CSV are."""
    return {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": ["kode_wilayah", "tahun", "jangkar"],
        "extraFields": list(_EXTRA),
    }


def _source(text: str) -> dict[str, str]:
    return {"title": text, "path": text} if text.startswith(("http://", "https://")) else {"title": text}


def _resource(year: Sumber) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": f"anggaran-{year.tahun}",
        "path": year.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(year.isi),
        "hash": f"sha256:{sha256(year.isi).hexdigest()}",
        "sources": [_source(text) for text in year.dokumen],
        "schema": SCHEMA_FILE,
    }


def _field(column: Kolom) -> Mapping[str, Any]:
    found: dict[str, Any] = {"name": column.nama, "type": column.jenis, "title": column.judul}
    if column.fiskal:
        found["columnType"] = column.fiskal
    if column.fase:
        found["normalize"] = {"fase": column.fase}
    return found
