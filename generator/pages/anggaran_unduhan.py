"""Which files of a budget year can be downloaded; `generator.opendata` makes them at these addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.village import Village
from generator.pages.schema import Schema

MEDIA = {"CSV": "text/csv", "JSON": "application/json"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence that every page's footer names."""


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to download: what it is, where it is below the site's root, the name that it gets."""

    teks: str
    href: str
    nama: str


def downloads(village: Village, tahun: int) -> tuple[Unduhan, ...]:
    """Return the files of a year: CSV, Excel, JSON, and the data package of all years."""
    slug = village.path.rpartition("/")[2]
    kinds = (("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json"))
    folder = "data/anggaran"
    files = [
        Unduhan(word, f"{folder}/{tahun}/anggaran-{tahun}.{suffix}", f"anggaran-{tahun}-{slug}.{suffix}")
        for word, suffix in kinds
    ]
    package = Unduhan("Paket data", f"{folder}/datapackage.json", f"anggaran-{slug}-datapackage.json")
    return (*files, package)


def downloads_of_years(village: Village, years: Sequence[int]) -> tuple[Unduhan, ...]:
    """Return the CSV of each year, and the data package of them all."""
    files = [(tahun, downloads(village, tahun)) for tahun in years]
    return (*(replace(made[1], teks=f"CSV {tahun}") for tahun, made in files), files[0][1][-1])


def dataset(village: Village, anggaran: Anggaran | AnggaranKelurahan) -> Schema:
    """Return the JSON-LD object of a year's figures: what they are, whose, and where the files are."""
    tahun = anggaran.tahun
    place = f"{village.nama}, {village.tempat}"
    found: dict[str, object] = {
        "@type": "Dataset",
        "name": f"Anggaran {tahun} {village.nama}",
        "description": f"Setiap baris anggaran dan realisasi {tahun} {place}.",
        "url": f"anggaran/{tahun}.html",
        "inLanguage": "id",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@id": "#kantor"},
        "temporalCoverage": str(tahun),
        "spatialCoverage": place,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": MEDIA[file.teks], "contentUrl": file.href}
            for file in downloads(village, tahun)
            if file.teks in MEDIA
        ],
    }
    if anggaran.per_tanggal:
        found["dateModified"] = anggaran.per_tanggal.isoformat()
    return found
