"""RSS 2.0 and Atom by feedgen 1.0.0, whose traps are worked around here and nowhere else.

It fails on characters that XML forbids, takes the last link as the channel's, fills in the time of the build,
drops `rel` from the links of Atom entries, and keeps one enclosure of each RSS item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from generator.feeds.item import Channel, FeedItem, latest_change
from generator.source.characters import xml_safe

GENERATOR = "terang"
_DC = "http://purl.org/dc/elements/1.1/"
_LAST_BUILD = re.compile(rb"<lastBuildDate>[^<]*</lastBuildDate>")


def rss(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return an RSS 2.0 feed that is published at `path` beside the channel's home page."""
    document: bytes = _feed(channel, path, "application/rss+xml", items).rss_str()
    return document if items else _LAST_BUILD.sub(b"", document)


def atom(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return an Atom feed of at least one item; without one it would have no date of its own."""
    document: bytes = _feed(channel, path, "application/atom+xml", items).atom_str()
    return document


def _feed(channel: Channel, path: str, kind: str, items: Sequence[FeedItem]) -> Any:
    generator, extensions = _library()
    feed = generator()
    feed.register_extension("terang", *extensions)
    feed.id(channel.id)
    feed.title(_clean(channel.title))
    feed.description(_clean(channel.description))
    feed.language("id")
    feed.generator(GENERATOR)
    feed.author({"name": _clean(channel.title)})
    feed.link(href=channel.address(path), rel="self", type=kind)
    feed.link(href=channel.home, rel="alternate", type="text/html")
    changed = latest_change(items)
    if changed is not None:
        feed.updated(changed)
        feed.lastBuildDate(changed)
    for item in items:
        _add(feed, item)
    return feed


@lru_cache(maxsize=1024)
def _clean(text: str) -> str:
    """Return text that XML can hold; kept, since each item goes into several feeds."""
    return xml_safe(text)


def _add(feed: Any, item: FeedItem) -> None:
    entry = feed.add_entry(order="append")
    entry.id(item.id)
    entry.title(_clean(item.title))
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.summary(_clean(item.summary or item.title))
    entry.content(_clean(item.html), type="html")
    entry.author({"name": _clean(item.author)})
    entry.terang.item = item
    for category in item.categories:
        entry.category(term=_clean(category))
    for enclosure in item.enclosures[:1]:
        entry.enclosure(enclosure.url, str(enclosure.size), enclosure.kind)
        entry.link([link for link in entry.link() if link.get("rel") != "enclosure"], replace=True)


@lru_cache(maxsize=1)
def _library() -> tuple[Any, tuple[Any, Any]]:
    """Return feedgen's generator and our extensions of it; imported here since few commands need them."""
    from feedgen.ext.base import BaseEntryExtension, BaseExtension
    from feedgen.feed import FeedGenerator
    from lxml.etree import SubElement

    class Names(BaseExtension):  # type: ignore[misc]
        """Declares the name space of dc:creator once for the whole feed."""

        def extend_ns(self) -> dict[str, str]:
            return {"dc": _DC}

    class Details(BaseEntryExtension):  # type: ignore[misc]
        """Adds what feedgen leaves out: the author in RSS, all enclosures in Atom."""

        item: FeedItem

        def extend_rss(self, entry: Any) -> Any:
            SubElement(entry, f"{{{_DC}}}creator").text = _clean(self.item.author)
            return entry

        def extend_atom(self, entry: Any) -> Any:
            for file in self.item.enclosures:
                SubElement(
                    entry, "link", rel="enclosure", href=file.url, type=file.kind, length=str(file.size)
                )
            return entry

    return FeedGenerator, (Names, Details)
