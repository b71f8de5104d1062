"""Feeds over many villages: those of a kecamatan, of a kabupaten, of the whole portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.feeds.channel import feed_files
from generator.feeds.item import Channel, FeedItem, newest
from generator.feeds.opml import Outline, opml
from generator.feeds.posts import AUTHORITY

PER_VILLAGE = 10
"""How many items of one village can reach the feeds above it."""
OPML_FILE = "umpan.opml"


def heads(items: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Return what is to be kept of a village's items for the feeds above it: the newest, without their text.

    Their text stands in the village's own feed.json; `jsonfeed.read_json_feed` gives it back.
    """
    return tuple(item.head for item in items[:PER_VILLAGE])


def chosen(found: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """Return the items that a feed over many villages shows, newest first.

    An inherited announcement has the same id in all villages and is kept once: where it came first, so the
    villages must come in a steady order.
    """
    return newest(found)


def area_channel(path: str, name: str, base_url: str) -> Channel:
    """Return the channel of the level whose folder is `path`, "" for the portal, published at `base_url`."""
    return Channel(
        id=f"{AUTHORITY}wilayah/{path}".removesuffix("/"),
        title=name,
        description=f"Berita, pengumuman dan data terbaru desa dan kelurahan di {name}.",
        home=base_url,
    )


def area_files(
    channel: Channel, items: Sequence[FeedItem], outlines: Sequence[Outline]
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each feed of a level: `items` as `chosen` and with their text again."""
    if items:
        yield from feed_files(channel, [_named(item) for item in items])
    yield OPML_FILE, opml(f"Desa dan kelurahan di {channel.title}", outlines)


def _named(item: FeedItem) -> FeedItem:
    """Return the item with its source in its title, since readers see many villages in one list."""
    return replace(item, title=f"{item.title} ({item.author})")
