"""Feeds over many villages: those of a kecamatan, of a kabupaten, of the whole portal.

What is kept of each village is a short text: its newest items without their full text, which stands in the
village's own feed.json and is read again only for the few items that a feed shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.feeds.channel import feed_files, feed_links
from generator.feeds.item import Channel, FeedItem, newest
from generator.feeds.jsonfeed import items_text, read_items, read_json_feed
from generator.feeds.opml import Outline, opml
from generator.feeds.posts import AUTHORITY
from generator.pages.spec import Link
from generator.pages.umpan import TOPICS, topic_feeds

PER_VILLAGE = 10
"""How many items of one village can reach the feeds above it."""
NEWEST = 50
WHOLE = 15_000
"""How many items feeds over many villages hold, and how many characters of whole texts."""
OPML_FILE = "umpan.opml"


def kept_text(feed: bytes) -> str:
    """Return what is to be kept of a village's feed.json for the feeds above it."""
    return items_text([item.head for item in read_json_feed(feed)[:PER_VILLAGE]])


def area_items(kept: Mapping[str, str], feed_of: Callable[[str], bytes]) -> tuple[FeedItem, ...]:
    """Return the newest items of many villages, newest first, each with its text.

    `kept` holds what `kept_text` gave, by the village's folder; `feed_of` gives the feed.json of a folder.
    An inherited announcement has the same id in all villages and comes once, from the first folder. Villages
    that only introduce themselves are heard where nobody has more to say.
    """
    every = [(path, item) for path in sorted(kept) for item in read_items(kept[path])]
    news = [(path, item) for path, item in every if item.topics]
    found: dict[str, tuple[str, FeedItem]] = {}
    for path, item in news or every:
        found.setdefault(item.id, (path, item))
    chosen = newest((item for _, item in found.values()), NEWEST)
    paths = {found[item.id][0] for item in chosen}
    whole = {(path, item.id): item for path in sorted(paths) for item in read_json_feed(feed_of(path))}
    return tuple(whole.get((found[item.id][0], item.id), item) for item in chosen)


def area_channel(path: str, name: str, base_url: str) -> Channel:
    """Return the channel of the level whose folder is `path`, "" for the portal, published at `base_url`."""
    return Channel(
        id=f"{AUTHORITY}wilayah/{path}".removesuffix("/"),
        title=name,
        description=f"Berita, pengumuman dan data terbaru desa dan kelurahan di {name}.",
        home=base_url,
        publisher=name,
        newest=NEWEST,
        whole=WHOLE,
    )


def area_files(
    channel: Channel, items: Sequence[FeedItem], outlines: Sequence[Outline]
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each feed of a level, and the list of its villages' feeds."""
    if items:
        yield from feed_files(channel, [_named(item) for item in items])
    yield OPML_FILE, opml(f"Desa dan kelurahan di {channel.title}", outlines)


def area_links(path: str, name: str) -> tuple[Link, ...]:
    """Return the feeds of the level whose folder is `path`, relative to the portal's root."""
    return tuple(Link(link.text, _below(path, link.href)) for link in feed_links(name))


def area_topics(path: str) -> tuple[Link, ...]:
    """Return the feed of each topic at the level whose folder is `path`, relative to the portal's root."""
    return tuple(Link(topic.title, _below(path, topic_feeds(name)[0])) for name, topic in TOPICS.items())


def _below(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


def _named(item: FeedItem) -> FeedItem:
    """Return the item with its source in its title, since readers see many villages in one list."""
    named = item.title if item.author in item.title else f"{item.title} ({item.author})"
    return replace(item, title=named)
