"""The files of one channel: everything, and each topic on its own, in three formats each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.feeds.item import PER_TOPIC, Channel, FeedItem, shortened
from generator.feeds.jsonfeed import json_feed
from generator.feeds.syndication import atom, rss
from generator.pages.spec import Link
from generator.pages.umpan import MAIN, TOPICS, topic_feeds


def feed_files(channel: Channel, items: Sequence[FeedItem]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each feed of a channel; `items` are those that `newest` found, at least one.

    A topic's feeds are there from its first item on.
    """
    yield from _formats(channel, MAIN, items[: channel.newest])
    for topic, (title, _) in TOPICS.items():
        chosen = [item for item in items if topic in item.topics][:PER_TOPIC]
        if chosen:
            yield from _formats(topic_channel(channel, topic, title), topic_feeds(topic), chosen)


def _formats(
    channel: Channel, paths: tuple[str, str, str], items: Sequence[FeedItem]
) -> Iterator[tuple[str, bytes]]:
    told = tuple(shortened(items, channel.whole))
    for path, made in zip(paths, (rss, atom, json_feed), strict=True):
        yield path, made(channel, path, told)


def topic_channel(channel: Channel, topic: str, title: str) -> Channel:
    """Return the channel of one topic: "Pengumuman Desa Bumi Daya"."""
    name = f"{title} {channel.title}"
    return replace(channel, id=f"{channel.id}/{topic}", title=name, description=f"{name}.")


def feed_links(name: str) -> tuple[Link, ...]:
    """Return the feeds that every page of a channel names, the main one first."""
    return tuple(Link(f"Kabar {name}", path) for path in MAIN)
