"""The files that each make one section: works, cooperatives, planning, documents, statistics, agenda."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from generator.load.folder import Folder
from generator.model.agenda import Agenda
from generator.model.dokumen import DaftarDokumen
from generator.model.koperasi import DaftarKoperasi
from generator.model.pembangunan import Pembangunan
from generator.model.perencanaan import Perencanaan
from generator.model.statistik import Statistik
from generator.model.umkm import DaftarUmkm


class Sections(TypedDict):
    """What each of these files holds; None where there is no such file."""

    pembangunan: Pembangunan | None
    koperasi: DaftarKoperasi | None
    umkm: DaftarUmkm | None
    perencanaan: Perencanaan | None
    dokumen: DaftarDokumen | None
    statistik: Statistik | None
    agenda: Agenda | None


SECTION_FILES = tuple(f"{name}.yml" for name in Sections.__annotations__)


def load_sections(folder: Folder, base: Path) -> Sections:
    """Return what the files below `base` hold, under the names that `Village` gives them."""
    return Sections(
        pembangunan=folder.record(base / "pembangunan.yml", Pembangunan),
        koperasi=folder.record(base / "koperasi.yml", DaftarKoperasi),
        umkm=folder.record(base / "umkm.yml", DaftarUmkm),
        perencanaan=folder.record(base / "perencanaan.yml", Perencanaan),
        dokumen=folder.record(base / "dokumen.yml", DaftarDokumen),
        statistik=folder.record(base / "statistik.yml", Statistik),
        agenda=folder.record(base / "agenda.yml", Agenda),
    )
