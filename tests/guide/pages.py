"""The parts of the staff guide that are made: the catalogue of messages, the table of keys on each page."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.model.schema import FILES
from tests.guide.catalogue import catalogue
from tests.guide.key_table import key_table

GUIDE: Final = Path(__file__).parents[2] / "docs" / "panduan"
MARK: Final = "<!-- Di bawah ini dibuat dari program: python -m tests.guide -->"
"""What stands above the made part of a page."""

PAGES: Final = {
    "profil.md": ("profil", "wilayah"),
    "pemerintahan.md": ("pemerintahan",),
    "layanan.md": ("layanan",),
    "anggaran.md": ("anggaran", "anggaran-kelurahan"),
    "pembangunan.md": ("pembangunan",),
    "perencanaan.md": ("perencanaan",),
    "bumdes.md": ("bumdes",),
    "koperasi.md": ("koperasi",),
    "umkm.md": ("umkm",),
    "dokumen.md": ("dokumen",),
    "statistik.md": ("statistik",),
    "agenda.md": ("agenda",),
    "federasi.md": ("federasi",),
    "berita-pengumuman.md": ("berita", "pengumuman", "halaman"),
}
"""Each page with the kinds of file that it explains."""


def made_pages() -> dict[str, str]:
    """Return each page that has a made part, whole, by its name."""
    pages = {"pesan.md": catalogue()}
    for name, kinds in PAGES.items():
        written = (GUIDE / name).read_text(encoding="utf-8").split(MARK)[0]
        pages[name] = f"{written}{MARK}\n\n" + "\n\n".join(map(_keys, kinds)) + "\n"
    return pages


def _keys(kind: str) -> str:
    title = FILES[kind].where.rsplit("/", 1)[0] if FILES[kind].where.endswith(".md") else FILES[kind].where
    head = f"## Semua kunci {title}" + (" (kelurahan)" if kind == "anggaran-kelurahan" else "")
    return f"{head}\n\n{FILES[kind].purpose}.\n\n{key_table(FILES[kind].record)}"


def write_pages() -> None:
    """Write every made part anew."""
    for name, text in made_pages().items():
        (GUIDE / name).write_text(text, encoding="utf-8", newline="\n")
