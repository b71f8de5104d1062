"""The data package of a budget year: what its CSV holds, in the terms of the Fiscal Data Package.

Specification: Fiscal Data Package 1.0rc1 (specs.frictionlessdata.io). The profile is that of the Tabular Data
Package which it extends: validators know that one without asking the network.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def package(
    village: Village, tahun: int, sumber: Sequence[str], columns: Sequence[Kolom], csv: tuple[str, bytes]
) -> dict[str, Any]:
    """Return the descriptor; `csv` is the file's name beside it and its content."""
    name, content = csv
    title = f"Anggaran {tahun} {village.nama}, {village.tempat}"
    return {
        "profile": "tabular-data-package",
        "name": slugify(f"anggaran-{village.kode}-{tahun}"),
        "title": title,
        "description": "Rencana dan realisasi anggaran. Jumlahkan hanya baris dengan baris_akhir = ya.",
        "countryCode": "ID",
        "licenses": [LICENCE],
        "sources": [_source(text) for text in sumber],
        "resources": [_resource(name, content, columns)],
    }


def _source(text: str) -> dict[str, str]:
    return {"title": text, "path": text} if text.startswith(("http://", "https://")) else {"title": text}


def _resource(name: str, content: bytes, columns: Sequence[Kolom]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name.removesuffix(".csv"),
        "path": name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in columns],
            "missingValues": [""],
            "primaryKey": ["kode_wilayah", "tahun", "jangkar"],
            "extraFields": list(_EXTRA),
        },
    }


def _field(column: Kolom) -> Mapping[str, Any]:
    found: dict[str, Any] = {"name": column.nama, "type": column.jenis, "title": column.judul}
    if column.fiskal:
        found["columnType"] = column.fiskal
    if column.fase:
        found["normalize"] = {"fase": column.fase}
    return found
