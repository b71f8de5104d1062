"""Which files of a budget year can be downloaded. `generator.opendata` makes them at these addresses."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.village import Village


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to download: what it is, where it is below the site's root, the name that it gets."""

    teks: str
    href: str
    nama: str


def downloads(village: Village, tahun: int) -> tuple[Unduhan, ...]:
    """Return the files of a year: CSV, Excel, JSON and the data package."""
    slug = village.path.rpartition("/")[2]
    kinds = (("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json"))
    folder = f"data/anggaran/{tahun}"
    files = [
        Unduhan(word, f"{folder}/anggaran-{tahun}.{suffix}", f"anggaran-{tahun}-{slug}.{suffix}")
        for word, suffix in kinds
    ]
    package = Unduhan("Paket data", f"{folder}/datapackage.json", f"anggaran-{tahun}-{slug}-datapackage.json")
    return (*files, package)
