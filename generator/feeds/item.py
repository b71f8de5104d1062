"""One thing that followers are told, and the channel that tells it: the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

PER_TOPIC = 10
"""How many items the feed of one topic holds."""
SHORT = 500
"""A text of at most so many characters is never replaced by its summary."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with an item: its address, media type and bytes."""

    url: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One announcement, news or publication; addresses are absolute, times have a zone, `html` is safe.

    Without `html` the summary is all that is said.
    """

    id: str
    """Stays the same when title or address change."""
    url: str
    title: str
    published: datetime
    updated: datetime
    summary: str
    author: str
    """Who says it: the village, or who issued the announcement."""
    html: str = ""
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
    """Who publishes feeds of everything and of each topic, and how much they hold."""

    id: str
    title: str
    description: str
    home: str
    """The absolute address of its pages, with a closing slash."""
    publisher: str
    """Who speaks where an item names nobody else."""
    newest: int
    """How many items the feed of everything holds; older ones stay on the pages."""
    whole: int
    """After how many characters of text the older items of a feed give their summary only."""

    def address(self, path: str) -> str:
        """Return the absolute address of a file beside the channel's home page."""
        return self.home + path


def newest(items: Iterable[FeedItem], limit: int) -> tuple[FeedItem, ...]:
    """Return the newest items and the newest of each topic, newest first; of those with one id, the first.

    So a topic's feed stays where it is, however much else is published after it.
    """
    once: dict[str, FeedItem] = {}
    for item in items:
        once.setdefault(item.id, item)
    met: Counter[str] = Counter()
    kept: list[FeedItem] = []
    for index, item in enumerate(sorted(once.values(), key=_order, reverse=True)):
        if index < limit or any(met[topic] < PER_TOPIC for topic in item.topics):
            kept.append(item)
        met.update(item.topics)
    return tuple(kept)


def shortened(items: Iterable[FeedItem], whole: int) -> Iterator[FeedItem]:
    """Yield items, newest first, with their text until the feed is long; from there long texts are left out.

    Who follows a feed has met an item with its whole text when it was new.
    """
    left = whole
    for item in items:
        is_long = left <= 0 and len(item.html) > SHORT
        left -= len(item.html)
        yield replace(item, html="") if is_long else item


def _order(item: FeedItem) -> tuple[datetime, str]:
    return item.published, item.id


def latest_change(items: Iterable[FeedItem]) -> datetime | None:
    """Return when the newest change of the items was; None without items."""
    return max((item.updated for item in items), default=None)
