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
from generator.source.geojson import Bentuk, parse_geojson
from generator.source.notation import NotationError
from generator.source.problem import Problem


class Sections(TypedDict):
    """What each of these files holds; None where there is no such file."""

    pembangunan: Pembangunan | None
    koperasi: DaftarKoperasi | None
    umkm: DaftarUmkm | None
    perencanaan: Perencanaan | None
    dokumen: DaftarDokumen | None
    statistik: Statistik | None
    agenda: Agenda | None
    peta: tuple[Bentuk, ...]


SECTION_FILES = tuple(f"{name}.yml" for name in Sections.__annotations__ if name != "peta")


def load_sections(folder: Folder, base: Path, berkas: Path) -> Sections:
    """Return what the files below `base` hold, under the names that `Village` gives them.

    The outline of the map is read from the village's folder `berkas`.
    """
    pembangunan = folder.record(base / "pembangunan.yml", Pembangunan)
    return Sections(
        pembangunan=pembangunan,
        koperasi=folder.record(base / "koperasi.yml", DaftarKoperasi),
        umkm=folder.record(base / "umkm.yml", DaftarUmkm),
        perencanaan=folder.record(base / "perencanaan.yml", Perencanaan),
        dokumen=folder.record(base / "dokumen.yml", DaftarDokumen),
        statistik=folder.record(base / "statistik.yml", Statistik),
        agenda=folder.record(base / "agenda.yml", Agenda),
        peta=_outline(folder, pembangunan, berkas),
    )


def _outline(folder: Folder, pembangunan: Pembangunan | None, berkas: Path) -> tuple[Bentuk, ...]:
    """Return the shapes of the map file that the works name; a missing file is told by the rules."""
    name = pembangunan.peta if pembangunan else None
    file = berkas / (name or "")
    text = folder.text(file) if name and file.is_file() else None
    if text is None or pembangunan is None:
        return ()
    try:
        return parse_geojson(text)
    except NotationError as error:
        folder.add(Problem(pembangunan.place("peta"), error.code, error.message, error.hint))
        return ()
