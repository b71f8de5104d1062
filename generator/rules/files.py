"""Rules on the files that data name and the village's berkas/ folder holds."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.record import Record
from generator.model.village import Village
from generator.source.problem import Origin, Problem

FILE_KEYS = frozenset(
    {"berkas", "foto", "lambang", "formulir", "ad_art", "galeri", "berita_acara", "risalah", "peta"}
)


def missing_attachments(village: Village) -> Iterator[Problem]:
    """Yield an error for each file that is named but not in the village's berkas/ folder."""
    present = {attachment.nama for attachment in village.berkas}
    for origin, name in named_files(village):
        if name not in present:
            hint = f"Taruh berkas itu di content/{village.path}/berkas/, atau perbaiki namanya"
            yield Problem(origin, "berkas-hilang", f'berkas "{name}" tidak ada', hint)


def named_files(village: Village) -> Iterator[tuple[Origin, str]]:
    """Yield place and name of each file that the village's own data name."""
    own = [post for post in village.pengumuman if not post.penerbit]
    years = [year.anggaran for year in village.anggaran]
    sections = (village.pembangunan, village.koperasi, village.umkm, village.perencanaan, village.dokumen)
    blocks = [village.profil, village.pemerintahan, village.layanan, village.bumdes, *years, *sections]
    for record in (*blocks, *village.berita, *own, *village.halaman):
        if record is not None:
            yield from _files_in(record)


def _files_in(record: BaseModel) -> Iterator[tuple[Origin, str]]:
    for key, value in record:
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _files_in(item)
            elif key in FILE_KEYS and isinstance(item, str) and isinstance(record, Record):
                yield record.place(key), item
