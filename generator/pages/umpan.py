"""What a village's followers can choose: the topics it has told something of, and their feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from generator.model.kabar import Pengumuman, Tulisan
from generator.model.village import Village
from generator.pages.publikasi import publications
from generator.pages.spec import Link, PageSpec

MAIN = ("rss.xml", "atom.xml", "feed.json")
"""The feeds of everything, in RSS, Atom and JSON Feed."""
PAGE = "ikuti.html"
"""The page that explains them."""


class Topic(NamedTuple):
    """A part of the news that has feeds of its own; `page` lists the same for readers."""

    title: str
    page: str


TOPICS = {
    "darurat": Topic("Pengumuman darurat", "pengumuman/index.html"),
    "pengumuman": Topic("Pengumuman", "pengumuman/index.html"),
    "berita": Topic("Berita", "berita/index.html"),
    "anggaran": Topic("Anggaran", "anggaran/index.html"),
    "pembangunan": Topic("Pembangunan", "pembangunan/index.html"),
    "peraturan": Topic("Peraturan", "dokumen/index.html"),
    "layanan": Topic("Layanan", "layanan/index.html"),
}
"""By the name of its feeds."""
_OF_KINDS = {"darurat": ("darurat",), "keuangan": ("anggaran",), "layanan": ("layanan",)}


def topic_feeds(topic: str) -> tuple[str, str, str]:
    """Return where the feeds of a topic are: "berita.xml", "berita.atom.xml", "berita.json"."""
    return f"{topic}.xml", f"{topic}.atom.xml", f"{topic}.json"


def topics_of(post: Tulisan) -> tuple[str, ...]:
    """Return the topics of a post; the first is the folder of its page."""
    if isinstance(post, Pengumuman):
        return ("pengumuman", *_OF_KINDS.get(post.jenis, ()))
    return ("berita",)


def topics(village: Village, now: datetime) -> tuple[str, ...]:
    """Return the topics that the village has told something of by `now`."""
    today = now.date()
    posts = (*village.berita, *village.pengumuman)
    found = {topic for post in posts if post.published(today) for topic in topics_of(post)}
    found.update(one.key[0] for one in publications(village, now))
    return tuple(topic for topic in TOPICS if topic in found)


def feed_link(topic: str, name: str) -> Link:
    """Return the feed of a topic of the village `name`, for autodiscovery."""
    return Link(f"{TOPICS[topic].title} {name}", topic_feeds(topic)[0])


def with_feeds(pages: Sequence[PageSpec]) -> Iterator[PageSpec]:
    """Yield the village's pages; those of topics name the feeds that the page to follow names."""
    links = {link.href: link for page in pages if page.path == PAGE for link in page.feeds}
    told = [(topic.page, topic_feeds(name)[0]) for name, topic in TOPICS.items()]
    for page in pages:
        feeds = tuple(links[feed] for path, feed in told if path == page.path and feed in links)
        yield replace(page, feeds=feeds) if feeds else page
