"""Names of administrative areas by Kemendagri code, from the tables that the program ships."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal

DATA = Path(__file__).parent.parent / "data"
Jenis = Literal["desa", "kelurahan", "desa adat"]


@dataclass(frozen=True, slots=True)
class Area:
    """One row of the area table; coordinates (degrees) and postcode only where the table has them."""

    kode: str
    nama: str
    kodepos: str | None = None
    koordinat: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Wilayah:
    """Where a village lies; `terdaftar` is False when the table does not know its code."""

    kode: str
    desa: Area
    kecamatan: Area
    kabupaten: Area
    provinsi: Area
    terdaftar: bool = True

    @property
    def jenis(self) -> Jenis:
        """Return the kind that the code's fourth group says: 1xxx kelurahan, 2xxx desa, 3xxx desa adat."""
        first = self.kode[9:10]
        return "kelurahan" if first == "1" else "desa adat" if first == "3" else "desa"


@lru_cache(maxsize=8)
def areas(province: str) -> dict[str, Area]:
    """Return all areas of a province by code ("18" is Lampung); empty when no table holds it."""
    path = DATA / "wilayah" / f"{province}.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["kode"]: _area(row) for row in csv.DictReader(rows)}


def _area(row: dict[str, str]) -> Area:
    point = (Decimal(row["lintang"]), Decimal(row["bujur"])) if row.get("lintang") else None
    return Area(row["kode"], row["nama"], row.get("kodepos") or None, point)


def find_wilayah(kode: str, nama: str) -> Wilayah:
    """Return where the village `kode` lies; an unknown code keeps `nama` and has empty names above it."""
    known = areas(kode[:2])

    def area(length: int) -> Area:
        return known.get(kode[:length]) or Area(kode[:length], "")

    desa = known.get(kode)
    return Wilayah(kode, desa or Area(kode, nama), area(8), area(5), area(2), desa is not None)
