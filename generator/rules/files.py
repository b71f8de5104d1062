"""Rules on the files that data name and the village's berkas/ folder holds."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from generator.model.kabar import Tulisan
from generator.model.keys import records_in
from generator.model.record import Record
from generator.model.village import Attachment, Village
from generator.source.notation import quoted
from generator.source.picture import PICTURES
from generator.source.problem import Origin, Problem
from generator.source.prose_links import read_target

FILE_KEYS = frozenset(
    {"berkas", "foto", "lambang", "formulir", "ad_art", "galeri", "berita_acara", "risalah", "peta"}
)
PICTURE_KEYS = frozenset({"foto", "lambang", "galeri"})
WIDEST = 1280
"""More pixels than this on one side no page shows."""


def missing_attachments(village: Village) -> Iterator[Problem]:
    """Yield an error for each file that is named but not in the village's berkas/ folder."""
    there = names_there(village)
    for origin, name in named_files(village):
        if name not in there:
            yield missing_file(origin, name, village)


def pictures_are_pictures(village: Village) -> Iterator[Problem]:
    """Yield an error for each file that is named as a picture and is none."""
    there = {attachment.nama for attachment in village.berkas}
    for origin, name in named_files(village):
        is_picture = name in there and any(step in PICTURE_KEYS for step in origin.path)
        if is_picture and not name.lower().endswith(tuple(PICTURES)):
            hint = f"Tulis nama berkas gambar: {', '.join(sorted(PICTURES))}"
            yield Problem(origin, "foto-jenis", f"berkas {quoted(name)} bukan gambar", hint)


def names_there(village: Village) -> frozenset[str]:
    """Return the names of all files in berkas/; of those that cannot be published another message tells."""
    return village.berkas_ditolak.union(attachment.nama for attachment in village.berkas)


def missing_file(origin: Origin, name: str, village: Village) -> Problem:
    """Return the error for a file that is named at `origin` and not there, with the name that was meant."""
    known = {attachment.nama.lower(): attachment.nama for attachment in village.berkas}
    near = get_close_matches(name.lower().removeprefix("berkas/"), sorted(known), n=1, cutoff=0.8)
    meant = f'Mungkin maksudnya "{known[near[0]]}"? ' if near else ""
    hint = f"{meant}Taruh berkas itu di content/{village.path}/berkas/, atau perbaiki namanya"
    return Problem(origin, "berkas-hilang", f"berkas {quoted(name)} tidak ada", hint)


def unused_attachments(village: Village) -> Iterator[Problem]:
    """Yield an info for each file of berkas/ that nothing names: people would not find it."""
    named = {name for _, name in named_files(village)}
    named |= {award.bukti for award in village.profil.penghargaan if award.bukti}
    named |= {name for post in _posts(village) for name in _files_in_text(post)}
    for attachment in village.berkas:
        if attachment.nama not in named:
            hint = f"Sebut namanya, contoh berkas: {attachment.nama} pada dokumen.yml, atau hapus berkasnya"
            message = "berkas ini tidak disebut di mana pun, jadi warga tidak menemukannya"
            yield Problem(_place(village, attachment), "berkas-sisa", message, hint, "info")


def large_pictures(village: Village) -> Iterator[Problem]:
    """Yield an info for each picture with more pixels than a page shows."""
    for attachment in village.berkas:
        if attachment.piksel is not None and max(attachment.piksel) > WIDEST:
            width, height = attachment.piksel
            message = f"gambar ini {width} x {height} titik, lambat dibuka di telepon"
            hint = f"Kecilkan sisi terpanjangnya menjadi {WIDEST} titik"
            yield Problem(_place(village, attachment), "gambar-besar", message, hint, "info")


def named_files(village: Village) -> Iterator[tuple[Origin, str]]:
    """Yield place and name of each file that the village's own data name."""
    years = [year.anggaran for year in village.anggaran]
    sections = (village.pembangunan, village.koperasi, village.umkm, village.perencanaan, village.dokumen)
    blocks = [village.profil, village.pemerintahan, village.layanan, village.bumdes, *years, *sections]
    for record in (*blocks, *_posts(village)):
        if record is not None:
            yield from _files_in(record, record.place())


def _posts(village: Village) -> tuple[Tulisan, ...]:
    own = [post for post in village.pengumuman if not post.penerbit]
    return (*village.berita, *own, *village.halaman)


def _files_in(record: Record, place: Origin) -> Iterator[tuple[Origin, str]]:
    """Yield the files named in a record at `place`; one written as a bare name has no place of its own."""
    for key in _ways(type(record)):
        value = getattr(record, key)
        for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(item, Record):
                inner = (key, index) if isinstance(value, tuple) else (key,)
                yield from _files_in(item, item.place() if item.place().file else place.at(*inner))
            elif key in FILE_KEYS and isinstance(item, str):
                yield (record.place(key) if record.place().file else place), item


@cache
def _ways(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a record that name a file, or hold records that do: most have none."""
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if name in FILE_KEYS or any(_ways(inner) for inner in records_in(field.annotation))
    )


def _files_in_text(post: Tulisan) -> Iterator[str]:
    targets = (read_target(link.target, link.is_picture) for link in post.tautan)
    return (target.file for target in targets if target.kind == "berkas")


def _place(village: Village, attachment: Attachment) -> Origin:
    return Origin(f"content/{village.path}/berkas/{attachment.nama}", (), 1, 1)
