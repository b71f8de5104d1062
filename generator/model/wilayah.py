"""Names of administrative areas by Kemendagri code, from the tables that the program ships."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice
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
def rows(province: str) -> dict[str, list[str]]:
    """Return the table of a province by code ("18" is Lampung); empty when there is none.

    A row has code and name, and where the table knows them postcode, latitude and longitude or "".
    """
    path = DATA / "wilayah" / f"{province}.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as table:
        return {row[0]: row for row in islice(csv.reader(table), 1, None)}


def find_area(kode: str) -> Area | None:
    """Return the area of a code; None when no table has it."""
    row = rows(kode[:2]).get(kode)
    if row is None:
        return None
    kode, nama, kodepos, lintang, bujur = (*row, "", "", "")[:5]
    return Area(kode, nama, kodepos or None, (Decimal(lintang), Decimal(bujur)) if lintang else None)


def find_wilayah(kode: str, nama: str) -> Wilayah:
    """Return where the village `kode` lies; an unknown code keeps `nama` and has empty names above it."""

    def area(length: int) -> Area:
        return find_area(kode[:length]) or Area(kode[:length], "")

    desa = find_area(kode)
    return Wilayah(kode, desa or Area(kode, nama), area(8), area(5), area(2), desa is not None)
