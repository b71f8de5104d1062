"""RSS 2.0 and Atom by feedgen 1.0.0, whose traps are worked around here and nowhere else.

It fails on characters that XML forbids, takes the last link as the channel's, fills in the time of the build,
drops `rel` from the links of Atom entries, keeps one enclosure of each RSS item, and calls text that needs no
escaping in Atom a type of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import escape

from generator.feeds.item import Channel, FeedItem, latest_change
from generator.feeds.plain_entry import DC, is_plain, plain_entry
from generator.source.characters import xml_safe

GENERATOR = "terang"
_LAST_BUILD = re.compile(rb"<lastBuildDate>[^<]*</lastBuildDate>")


def rss(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return an RSS 2.0 feed that is published at `path` beside the channel's home page."""
    frame: bytes = _frame(channel, path, "application/rss+xml", items).rss_str()
    told = (_entry(item, item.author != channel.publisher)[0] for item in items)
    return _filled(frame if items else _LAST_BUILD.sub(b"", frame), b"</channel></rss>", told)


def atom(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return an Atom feed of at least one item; without one it would have no date of its own."""
    frame: bytes = _frame(channel, path, "application/atom+xml", items).atom_str()
    return _filled(frame, b"</feed>", (_entry(item, item.author != channel.publisher)[1] for item in items))


def _filled(frame: bytes, end: bytes, entries: Iterable[bytes]) -> bytes:
    """Return a feed that has no entries yet with these before its end."""
    return b"".join((frame.removesuffix(end), *entries, end))


def _frame(channel: Channel, path: str, kind: str, items: Sequence[FeedItem]) -> Any:
    from feedgen.feed import FeedGenerator  # here, since few commands need it

    feed = FeedGenerator()
    feed.id(channel.id)
    feed.title(xml_safe(channel.title))
    feed.description(xml_safe(channel.description))
    feed.language("id")
    feed.generator(GENERATOR)
    feed.docs("")
    feed.author({"name": xml_safe(channel.publisher)})
    feed.link(href=channel.address(path), rel="self", type=kind)
    feed.link(href=channel.home, rel="alternate", type="text/html")
    changed = latest_change(items)
    if changed is not None:
        feed.updated(changed)
        feed.lastBuildDate(changed)
    return feed


@lru_cache(maxsize=256)
def _entry(item: FeedItem, with_author: bool) -> tuple[bytes, bytes]:
    """Return an item in RSS and in Atom; kept, since it goes into several feeds."""
    return plain_entry(item, with_author) if is_plain(item) else made_entry(item, with_author)


def made_entry(item: FeedItem, with_author: bool) -> tuple[bytes, bytes]:
    """Return an item in RSS and in Atom as feedgen makes it."""
    from feedgen.entry import FeedEntry
    from lxml.etree import tostring

    entry = FeedEntry()
    entry.id(item.id)
    entry.title(xml_safe(item.title))
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    _say(entry, item)
    for category in item.categories:
        entry.category(term=xml_safe(category))
    if with_author:
        entry.author({"name": xml_safe(item.author)})
    for file in item.enclosures[:1]:
        entry.enclosure(file.url, str(file.size), file.kind)
        entry.link([link for link in entry.link() if link.get("rel") != "enclosure"], replace=True)
    made = _with_author(entry.rss_entry(), entry), _with_files(entry.atom_entry(), item)
    return tostring(made[0], encoding="utf-8"), tostring(made[1], encoding="utf-8")


def _say(entry: Any, item: FeedItem) -> None:
    """Put the item's text into its entry, as it stands where XML allows that, else its summary."""
    html = xml_safe(item.html)
    if html:
        entry.content(html, type="html" if "]]>" in html else "CDATA")
    else:
        entry.summary(str(escape(xml_safe(item.summary or item.title))), type="html")


def _with_author(rss_item: Any, entry: Any) -> Any:
    """Return the RSS item with who says it, for which RSS itself has an address for mail only."""
    from lxml.etree import SubElement

    for author in entry.author() or ():
        SubElement(rss_item, f"{{{DC}}}creator", nsmap={"dc": DC}).text = author["name"]
    return rss_item


def _with_files(atom_entry: Any, item: FeedItem) -> Any:
    """Return the Atom entry with all its files, its text called HTML, and one date if both are the same."""
    from lxml.etree import SubElement

    for content in atom_entry.findall("content"):
        content.set("type", "html")
    for published in atom_entry.findall("published") if item.published == item.updated else ():
        atom_entry.remove(published)
    for file in item.enclosures:
        SubElement(atom_entry, "link", rel="enclosure", href=file.url, type=file.kind, length=str(file.size))
    return atom_entry
