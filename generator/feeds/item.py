"""One thing that followers are told, and the channel that tells it: the same in every format."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

NEWEST = 50
"""How many items a feed holds; older ones stay on the pages."""
WHOLE = 12_000
"""After how many characters of text the older items of a village's feed are shortened."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with an item: its address, media type and bytes."""

    url: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One announcement, news or publication; addresses are absolute, times have a zone, `html` is safe."""

    id: str
    """Stays the same when title or address change."""
    url: str
    title: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    author: str
    """Who says it: the village, or who issued the announcement."""
    topics: frozenset[str] = frozenset()
    """The feeds, beside the main one, that hold it: "pengumuman", "darurat"."""
    categories: tuple[str, ...] = ()
    image: str = ""
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def head(self) -> FeedItem:
        """Return the item without its text and files: what is worth keeping for feeds over many villages."""
        return replace(self, html="", enclosures=())


@dataclass(frozen=True, slots=True)
class Channel:
    """Who publishes a feed: `home` is the absolute address of its pages, with a closing slash."""

    id: str
    title: str
    description: str
    home: str

    def address(self, path: str) -> str:
        """Return the absolute address of a file beside the channel's home page."""
        return self.home + path


def newest(items: Iterable[FeedItem], limit: int = NEWEST) -> tuple[FeedItem, ...]:
    """Return the newest items, newest first; of those with one id, the first is kept.

    May be fed with its own result and more items, so that a feed over thousands of villages stays small.
    """
    once: dict[str, FeedItem] = {}
    for item in items:
        once.setdefault(item.id, item)
    return tuple(heapq.nlargest(limit, once.values(), key=_order))


def shortened(items: Iterable[FeedItem], short: Callable[[FeedItem], str]) -> Iterator[FeedItem]:
    """Yield items, newest first, with their text until the feed is long, and from there with a short one.

    Who follows a feed has met an item with its whole text when it was new.
    """
    left = WHOLE
    for item in items:
        brief = "" if left > 0 else short(item)
        left -= len(item.html)
        yield replace(item, html=brief) if brief and len(brief) < len(item.html) else item


def _order(item: FeedItem) -> tuple[datetime, str]:
    return item.published, item.id


def latest_change(items: Iterable[FeedItem]) -> datetime | None:
    """Return when the newest change of the items was; None without items."""
    return max((item.updated for item in items), default=None)
