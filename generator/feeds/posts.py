"""News and announcements as feed items, with their full text and absolute addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote

from generator.feeds.item import Enclosure, FeedItem
from generator.feeds.media import media_type
from generator.model.kabar import Pengumuman, Tulisan
from generator.model.village import Attachment, Village
from generator.pages.kabar import folder_of, issuer
from generator.pages.pengumuman import facts
from generator.pages.umpan import topics_of
from generator.render.environment import environment
from generator.source.slug import slugify
from generator.source.times import zone_for

AUTHORITY = "tag:terang,2026:"
_CELL = re.compile(r'<td(?: class="n")?(?: data-l="[^"]*")?>')
"""A cell as pages have it: with the name of its column, for the style of phones."""


@dataclass(frozen=True, slots=True)
class Site:
    """A village as feeds see it: its absolute addresses, and its files by name."""

    village: Village
    base_url: str
    files: Mapping[str, Attachment]

    @property
    def top_url(self) -> str:
        """Return the absolute address of the output's top, where the files of inherited posts are."""
        return self.base_url.removesuffix(f"{self.village.path}/")

    def moment(self, naive: datetime) -> datetime:
        """Return a time of the village with its zone."""
        return naive.replace(tzinfo=zone_for(self.village.kode))

    def tag(self, *parts: str) -> str:
        """Return an id that no change of title, address or file changes."""
        return AUTHORITY + "/".join((self.village.kode, *parts))


def site_of(village: Village, base_url: str) -> Site:
    """Return the village's site that is published at `base_url`."""
    return Site(village, base_url, {file.nama: file for file in village.berkas})


def post_items(site: Site, now: datetime) -> Iterator[tuple[FeedItem, Tulisan]]:
    """Yield news and announcements published by `now`, each as an item without its text, and the post.

    An inherited announcement has the same id in all villages.
    """
    today = now.date()
    for post in (*site.village.berita, *site.village.pengumuman):
        if post.published(today):
            yield _item(site, post), post


def _item(site: Site, post: Tulisan) -> FeedItem:
    assert post.tanggal is not None
    topics = topics_of(post)
    from_above = isinstance(post, Pengumuman) and post.penerbit
    key = f"{topics[0]}/{post.kunci}"
    files_url = _files_url(site, post)
    kind = (post.nama_jenis,) if isinstance(post, Pengumuman) else ()
    return FeedItem(
        id=f"{AUTHORITY}{from_above}/{key}" if from_above else site.tag(key),
        url=f"{site.base_url}{topics[0]}/{post.slug}.html",
        title=post.judul,
        published=site.moment(post.tanggal),
        updated=site.moment(post.diperbarui or post.tanggal),
        summary=post.cuplikan or post.judul,
        author=issuer(site.village, post) or site.village.nama,
        topics=frozenset(topics),
        categories=tuple({slugify(name): name for name in (*kind, *post.topik)}.values()),
        image=_address(files_url, post.foto) if post.foto else "",
        enclosures=() if from_above else tuple(_enclosures(site, post, files_url)),
    )


def with_text(site: Site, item: FeedItem, post: Tulisan) -> FeedItem:
    """Return the item of a post with the post's full text."""
    announcement = post if isinstance(post, Pengumuman) else None
    template = environment().get_template("parts/kabar-umpan.html")
    html = template.render(
        post=post,
        beranda=site.base_url,
        berkas=_files_url(site, post),
        fakta=facts(site.village, announcement) if announcement else (),
        bahaya=announcement.bahaya.bagian if announcement and announcement.bahaya else (),
    ).strip()
    return replace(item, html=_CELL.sub("<td>", html) if "<td" in html else html)


def _files_url(site: Site, post: Tulisan) -> str:
    from_above, folder = folder_of(post)
    return (site.top_url if from_above else site.base_url) + folder


def _enclosures(site: Site, post: Tulisan, files_url: str) -> Iterator[Enclosure]:
    names = [post.foto, *(item.berkas for item in post.lampiran)]
    for file in (site.files.get(name) for name in names if name):
        if file is not None:
            yield Enclosure(_address(files_url, file.nama), media_type(file.nama), file.ukuran)


def _address(files_url: str, name: str) -> str:
    return files_url + quote(name)
