"""What news, announcements and free pages share: lists by year, issuers, files, structured data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import groupby
from typing import Any, TypeVar
from urllib.parse import quote

from generator.model.kabar import PORTAL, Pengumuman, Tulisan
from generator.model.village import Attachment, Village
from generator.pages.schema import Schema
from generator.pages.spec import Link
from generator.source.prose import shorten
from generator.source.slug import slugify
from generator.source.times import zone_for

Post = TypeVar("Post", bound=Tulisan)

PER_PAGE = 30
"""How many posts one list shows at the most; a list that would be longer continues on a page of its own."""
LONGEST_HEADLINE = 110
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 50, 160


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a long list: where it is, which of how many, and what it shows."""

    path: str
    number: int
    count: int
    posts: tuple[Any, ...]

    @property
    def others(self) -> tuple[tuple[int, str], ...]:
        """Return number and path of every page of the list."""
        return tuple((number, _numbered(self.path, number)) for number in range(1, self.count + 1))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a gallery with its size in pixels, where known."""

    nama: str
    alt: str
    piksel: tuple[int, int] | None


def list_pages(path: str, posts: Sequence[Post]) -> Iterator[ListPage]:
    """Yield the pages of a list: "berita/arsip/2026.html", then "berita/arsip/2026.2.html"."""
    count = -(-len(posts) // PER_PAGE)
    for number in range(1, count + 1):
        start = (number - 1) * PER_PAGE
        yield ListPage(_numbered(path, number), number, count, tuple(posts[start : start + PER_PAGE]))


def _numbered(path: str, number: int) -> str:
    stem = path.removesuffix(".html").split(".")[0]
    return f"{stem}.html" if number == 1 else f"{stem}.{number}.html"


def by_year(posts: Sequence[Post]) -> tuple[tuple[int, tuple[Post, ...]], ...]:
    """Return posts that are sorted by date, grouped by year."""
    years = groupby(posts, key=lambda post: post.tanggal.year if post.tanggal else 0)
    return tuple((year, tuple(group)) for year, group in years)


def issuer(village: Village, post: Tulisan) -> str:
    """Return who issued what came from above: "Kabupaten Lampung Selatan"; "" for the village's own."""
    path = post.penerbit if isinstance(post, Pengumuman) else ""
    if not path:
        return ""
    if path == PORTAL:
        return "pengelola situs"
    area, folder = village.wilayah, path.rpartition("/")[2]
    names = (
        f"{village.istilah.kecamatan} {area.kecamatan.nama}",
        area.kabupaten.nama,
        f"Provinsi {area.provinsi.nama.removeprefix('Provinsi ')}",
    )
    for name in names:
        if folder in (slugify(name), slugify(name.partition(" ")[2])):
            return name
    return folder.replace("-", " ").title()


def folder_of(post: Tulisan) -> tuple[bool, str]:
    """Return whether a post's files lie below the output's top, not the village's root, and the folder."""
    path = post.penerbit if isinstance(post, Pengumuman) else ""
    return bool(path), f"{path}/berkas/" if path and path != PORTAL else "berkas/"


def article_context(village: Village, post: Tulisan, files: dict[str, Attachment]) -> dict[str, object]:
    """Return what every page of one post shows beside its own facts; `files` are the village's, by name."""
    from_above, folder = folder_of(post)
    own = {} if from_above else files
    photo = own.get(post.foto) if post.foto else None
    return {
        "village": village,
        "post": post,
        "dari_atas": from_above,
        "folder": folder,
        "foto": photo.piksel if photo else None,
        "ukuran": {name: file.piksel for name, file in own.items() if file.piksel},
        "galeri": tuple(_picture(own, picture.berkas, picture.alt) for picture in post.galeri),
        "lampiran": tuple((item, own.get(item.berkas) if item.berkas else None) for item in post.lampiran),
    }


def _picture(files: dict[str, Attachment], name: str, alt: str | None) -> Picture:
    file = files.get(name)
    return Picture(name, alt or "", file.piksel if file else None)


def article_schema(village: Village, post: Tulisan, path: str) -> Schema:
    """Return the JSON-LD object of a post at `path`."""
    found: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": post.judul[:LONGEST_HEADLINE],
        "url": path,
        "inLanguage": "id",
        "author": {"@type": "Organization", "name": post.penulis or issuer(village, post) or village.nama},
        "publisher": {"@id": "#kantor"},
    }
    if post.tanggal:
        found["datePublished"] = local_time(village, post.tanggal)
    if post.diperbarui:
        found["dateModified"] = local_time(village, post.diperbarui)
    if post.topik:
        found["keywords"] = list(post.topik)
    if picture := preview(post):
        found["image"] = [picture]
    return found


def preview(post: Tulisan) -> str:
    """Return the address of a post's photo from the site's root; "" when it has none there."""
    from_above, folder = folder_of(post)
    return folder + quote(post.foto) if post.foto and not from_above else ""


def describe(post: Tulisan, village: Village) -> str:
    """Return a sentence for search engines: the first words of a post, and whose it is if they are few."""
    words = shorten(post.cuplikan, LONGEST_DESCRIPTION)
    if len(words) >= SHORTEST_DESCRIPTION:
        return words
    return " ".join(filter(None, (words, f"{post.judul}, dari {issuer(village, post) or village.nama}.")))


def local_time(village: Village, moment: datetime) -> str:
    """Return a moment of the village with its zone: "2026-11-24T08:00:00+07:00"."""
    return moment.replace(tzinfo=zone_for(village.kode)).isoformat()


def day_or_time(village: Village, moment: datetime) -> str:
    """Return a moment with its zone, or the day alone where no hour was written."""
    return moment.date().isoformat() if moment.time() == time.min else local_time(village, moment)


def link_to(post: Tulisan, section: str) -> Link:
    """Return the title of a post as a link: section "berita" gives "berita/<slug>.html"."""
    return Link(post.judul, f"{section}/{post.slug}.html")
