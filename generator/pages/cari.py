"""The search page of a village: an index of its pages to read, and the entries that are searched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import groupby

from generator.model.anggaran import Kegiatan
from generator.model.peraturan import standing
from generator.model.village import Village
from generator.pages.spec import Link, PageSpec
from generator.render.formats import rupiah

PATH = "cari.html"
ENTRIES = "cari.json"
MOST_POSTS = 200
"""How many posts the search knows; the older ones are found by the archives."""
_WORD = re.compile(r"[a-z0-9]{2,}")
_IDLE = frozenset(["ada", "atau", "bagi", "bila", "dan", "dari", "dengan", "di", "ini", "itu", "juga"])
_IDLE |= frozenset(["ke", "oleh", "pada", "per", "sampai", "sudah", "telah", "untuk", "yang"])


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: its title, where it is, what it is, and other words that lead to it."""

    judul: str
    href: str
    keterangan: str
    kata: str = ""

    def row(self, idle: Set[str]) -> tuple[str, ...]:
        """Return the entry as the search reads it, without idle words and those that title or note hold."""
        known = {*_words(self.judul), *_words(self.keterangan), *idle}
        more = dict.fromkeys(word for word in _words(self.kata) if word not in known)
        row = (self.judul, self.href, self.keterangan)
        return (*row, " ".join(more)) if more else row


def search_page(village: Village, pages: Iterable[PageSpec]) -> PageSpec:
    """Return the page with the index of all pages that are no posts, by the sections of the menu."""
    listed = [page for page in pages if page.listed and page.published is None]
    names = _section_names(listed)
    groups = [
        (names[section], tuple(Link(page.title, page.path) for page in group))
        for section, group in groupby(listed, key=lambda page: page.section)
    ]
    single = tuple(links[0] for _, links in groups if len(links) == 1)
    return PageSpec(
        path=PATH,
        title="Cari",
        template="cari.html",
        context={
            "indeks": ENTRIES,
            "utama": single,
            "kelompok": tuple(each for each in groups if len(each[1]) > 1),
        },
        description=f"Cari layanan, angka, kabar dan dokumen {village.nama} dengan kata sehari-hari.",
    )


def search_file(village: Village, pages: Iterable[PageSpec]) -> bytes:
    """Return the file that the search reads: one row for each entry."""
    idle = {*_IDLE, *_words(village.nama), *_words(village.tempat)}
    rows = [entry.row(idle) for entry in entries(village, tuple(pages))]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def entries(village: Village, pages: tuple[PageSpec, ...]) -> Iterator[Entry]:
    """Yield what can be found: pages, posts, people, the newest budget, regulations and documents."""
    yield from _pages(village, pages)
    yield from _people(village)
    yield from _budget(village)
    yield from _documents(village)


def _pages(village: Village, pages: tuple[PageSpec, ...]) -> Iterator[Entry]:
    names, more, posts = _section_names(pages), dict(_everyday(village)), 0
    for page in pages:
        if not page.listed or page.path == PATH:
            continue
        posts += page.published is not None
        if page.published is None or posts <= MOST_POSTS:
            words = f"{page.description} {more.get(page.path, '')}"
            name = names.get(page.section, "")
            yield Entry(page.title, page.path, name if name != page.title else "", words)


def _everyday(village: Village) -> Iterator[tuple[str, str]]:
    """Yield for each service its page and the words that citizens use for it."""
    for service in village.layanan.layanan if village.layanan else ():
        needed = (need.syarat for need in service.persyaratan)
        parts = (*service.kata_kunci, service.keperluan, service.ringkasan, service.produk, *needed)
        yield f"layanan/{service.id}.html", " ".join(filter(None, parts))


def _people(village: Village) -> Iterator[Entry]:
    for one in village.pemerintahan.perangkat if village.pemerintahan else ():
        yield Entry(one.nama, "pemerintahan.html", one.jabatan)


def _budget(village: Village) -> Iterator[Entry]:
    """Yield the lines of the newest budget."""
    year = max(village.anggaran, key=lambda year: year.tahun, default=None)
    if year is None:
        return
    trees = (year.ikhtisar.pendapatan, year.ikhtisar.belanja, year.ikhtisar.pembiayaan)
    for node in (node for tree in trees for node in tree.walk() if node is not tree):
        place = node.baris.lokasi if isinstance(node.baris, Kegiatan) else None
        note = f"Anggaran {year.tahun}, {rupiah(node.jumlah.anggaran)}"
        yield Entry(node.uraian, f"anggaran/{year.tahun}.html#{node.jangkar}", note, place or "")


def _documents(village: Village) -> Iterator[Entry]:
    listed = village.dokumen
    if listed is None:
        return
    for one in standing(listed.produk_hukum):
        name = f"{one.hukum.tentang}, {one.hukum.nomor}/{one.hukum.tahun}"
        yield Entry(name, f"dokumen/index.html#{one.jangkar}", "Peraturan", one.hukum.jenis)
    for document in listed.dokumen:
        yield Entry(document.judul, f"dokumen/index.html#{document.id}", "Dokumen")


def _section_names(pages: Iterable[PageSpec]) -> Mapping[str, str]:
    """Return what each section is called: the menu's words for its first page."""
    names: dict[str, str] = {}
    for page in pages:
        names.setdefault(page.section, page.menu or page.title)
    return names


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
