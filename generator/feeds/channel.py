"""The files of one channel: everything in three formats, and each topic on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.feeds.item import Channel, FeedItem
from generator.feeds.jsonfeed import FEED_FILE, json_feed
from generator.feeds.syndication import atom, rss
from generator.pages.spec import Link

PER_TOPIC = 10
"""How many items the feed of one topic holds."""

TOPICS = {
    "berita": "Berita",
    "pengumuman": "Pengumuman",
    "darurat": "Pengumuman darurat",
    "anggaran": "Anggaran",
    "pembangunan": "Pembangunan",
    "peraturan": "Peraturan",
    "layanan": "Layanan",
}
"""By the name of its file: what each topical feed is called."""


def feed_files(channel: Channel, items: Sequence[FeedItem]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each feed of a channel; `items` are the newest first, at least one."""
    yield "rss.xml", rss(channel, "rss.xml", items)
    yield "atom.xml", atom(channel, "atom.xml", items)
    yield FEED_FILE, json_feed(channel, FEED_FILE, items)
    for topic, title in TOPICS.items():
        chosen = [item for item in items if topic in item.topics][:PER_TOPIC]
        if chosen:
            path = f"{topic}.xml"
            yield path, rss(topic_channel(channel, topic, title), path, chosen)


def topic_channel(channel: Channel, topic: str, title: str) -> Channel:
    """Return the channel of one topic: "Pengumuman Desa Bumi Daya"."""
    name = f"{title} {channel.title}"
    return Channel(f"{channel.id}/{topic}", name, f"{name}.", channel.home)


def feed_links(name: str) -> tuple[Link, ...]:
    """Return the feeds that every page of a channel names, the main one first."""
    return tuple(Link(f"Kabar {name}", path) for path in ("rss.xml", "atom.xml", FEED_FILE))
