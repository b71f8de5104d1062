"""The search page of a village: an index of its pages to read, and the entries that are searched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import NamedTuple

from generator.model.anggaran import Kegiatan
from generator.model.peraturan import standing
from generator.model.village import Village
from generator.pages.spec import Link, PageSpec
from generator.render.formats import rupiah, tanggal

PATH = "cari.html"
ENTRIES = "cari.json"
MOST_POSTS = 200
"""How many posts the search knows; the older ones are found by the archives."""
MOST_TEXTS, MOST_WORDS = 40, 120
"""Of how many posts, the newest of each kind, it knows the text, and how many different words of each."""
_WORD = re.compile(r"[a-z0-9]{2,}")
_SAID = re.compile(r"[a-z]{3,}")
_NOT_SAID = re.compile(r"\]\([^()]*\)|<[^<>]*>|https?://\S+")
"""What stands in a text and is not read: where links lead, tags, bare addresses."""
_IDLE = frozenset(["ada", "atau", "bagi", "bila", "dan", "dari", "dengan", "di", "ini", "itu", "juga"])
_IDLE |= frozenset(["ke", "oleh", "pada", "per", "sampai", "sudah", "telah", "untuk", "yang"])


class Entry(NamedTuple):
    """Something that can be found: what it is, where it is, its title, and other words that lead to it."""

    jenis: str
    tempat: str
    """An address with "*" for what is its own: "layanan/*.html"."""
    judul: str
    kunci: str = ""
    """What stands for "*" in its address."""
    rinci: str = ""
    """What is said of it after its kind: "Rp125.000.000"."""
    kata: Sequence[str] = ()

    def row(self, idle: Set[str]) -> tuple[str, ...]:
        """Return the entry as the search reads it, without idle words and those that are shown anyway."""
        if not self.kata:
            return (self.judul, self.kunci, self.rinci) if self.rinci else (self.judul, self.kunci)
        shown = {*_words(f"{self.judul} {self.jenis} {self.rinci}")}
        more = dict.fromkeys(word for word in self.kata if word not in idle and word not in shown)
        return (self.judul, self.kunci, self.rinci, " ".join(more))


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
    """Return the file that the search reads: kind and address once for all entries that share them."""
    idle = {*_IDLE, *_words(village.nama), *_words(village.tempat)}
    groups: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for entry in entries(village, tuple(pages)):
        groups.setdefault((entry.jenis, entry.tempat), []).append(entry.row(idle))
    rows = [(*kind, found) for kind, found in groups.items()]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def entries(village: Village, pages: tuple[PageSpec, ...]) -> Iterator[Entry]:
    """Yield what can be found: pages, posts, people, events, businesses, the newest budget, documents."""
    yield from _pages(village, pages)
    yield from _people(village)
    yield from _events(village)
    yield from _businesses(village)
    yield from _budget(village)
    yield from _documents(village)


def _pages(village: Village, pages: tuple[PageSpec, ...]) -> Iterator[Entry]:
    names, posts = _section_names(pages), 0
    more = {**dict(_everyday(village)), **dict(_texts(village))}
    for page in pages:
        if not page.listed or page.path == PATH:
            continue
        posts += page.published is not None
        if page.published is None or posts <= MOST_POSTS:
            words = more.get(page.path) or _words(page.description)
            name = names.get(page.section, "")
            folder, slash, file = page.path.rpartition("/")
            place, key = f"{folder}{slash}*.html", file.removesuffix(".html")
            yield Entry(name if name != page.title else "", place, page.title, key, "", words)


def _everyday(village: Village) -> Iterator[tuple[str, list[str]]]:
    """Yield for each service its page and the words that citizens use for it."""
    for service in village.layanan.layanan if village.layanan else ():
        needed = (need.syarat for need in service.persyaratan)
        parts = (*service.kata_kunci, service.keperluan, service.ringkasan, service.produk, *needed)
        yield f"layanan/{service.id}.html", _words(" ".join(filter(None, parts)))


def _texts(village: Village) -> Iterator[tuple[str, list[str]]]:
    """Yield for each of the newest posts and for free pages its page and the words of its text, each once."""
    kinds = {"berita": village.berita, "pengumuman": village.pengumuman, "halaman": village.halaman}
    for folder, posts in kinds.items():
        for post in posts[:MOST_TEXTS]:
            read = _NOT_SAID.sub(" ", f"{post.ringkasan or ''} {post.isi}")
            said = dict.fromkeys(_SAID.findall(read.casefold()))
            yield f"{folder}/{post.slug}.html", list(said)[:MOST_WORDS]


def _people(village: Village) -> Iterator[Entry]:
    for one in village.pemerintahan.perangkat if village.pemerintahan else ():
        yield Entry("", "pemerintahan.html", one.jabatan, "", one.nama)


def _events(village: Village) -> Iterator[Entry]:
    """Yield the latest events of agenda.yml; those of announcements are found as posts."""
    found = village.agenda.agenda if village.agenda else ()
    for one in sorted(found, key=lambda event: event.mulai)[-MOST_TEXTS:]:
        more = _words(" ".join(filter(None, (one.keterangan, one.tempat, *one.wilayah))))
        yield Entry("Agenda", "agenda.html", one.judul, "", tanggal(one.mulai), more)


def _businesses(village: Village) -> Iterator[Entry]:
    for one in village.umkm.umkm if village.umkm else ():
        more = (one.bidang, one.ringkasan, one.dusun, *(product.nama for product in one.produk))
        yield Entry("UMKM", "umkm.html#*", one.nama, one.id, "", _words(" ".join(filter(None, more))))


def _budget(village: Village) -> Iterator[Entry]:
    """Yield the lines of the newest budget."""
    year = max(village.anggaran, key=lambda year: year.tahun, default=None)
    if year is None:
        return
    kind, page = f"Anggaran {year.tahun}", f"anggaran/{year.tahun}.html#*"
    for tree in (year.ikhtisar.pendapatan, year.ikhtisar.belanja, year.ikhtisar.pembiayaan):
        for node in tree.walk():
            if node is not tree:
                place = node.baris.lokasi if isinstance(node.baris, Kegiatan) else None
                amount = rupiah(node.jumlah.anggaran)
                yield Entry(kind, page, node.uraian, node.jangkar, amount, _words(place or ""))


def _documents(village: Village) -> Iterator[Entry]:
    listed = village.dokumen
    if listed is None:
        return
    for one in standing(listed.produk_hukum):
        name = f"{one.hukum.tentang}, {one.hukum.nomor}/{one.hukum.tahun}"
        yield Entry("Peraturan", "dokumen/index.html#*", name, one.jangkar, "", _words(one.hukum.jenis))
    for document in listed.dokumen:
        yield Entry("Dokumen", "dokumen/index.html#*", document.judul, document.id)


def _section_names(pages: Iterable[PageSpec]) -> Mapping[str, str]:
    """Return what each section is called: the menu's words for its first page."""
    names: dict[str, str] = {}
    for page in pages:
        names.setdefault(page.section, page.menu or page.title)
    return names


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
