"""JSON Feed 1.1: the same items for readers and programs that prefer JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from generator.feeds.item import SHORT, Channel, Enclosure, FeedItem

FEED_FILE = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"
OWN = "_terang"
"""The extension of an item that names our topical feeds which hold it."""


def json_feed(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return a JSON Feed that is published at `path` beside the channel's home page."""
    feed = _line(
        {
            "version": VERSION,
            "title": channel.title,
            "home_page_url": channel.home,
            "feed_url": channel.address(path),
            "description": channel.description,
            "language": "id",
            "authors": [{"name": channel.publisher, "url": channel.home}],
        }
    )
    told = ",".join(_item(item, item.author != channel.publisher) for item in items)
    return f'{feed[:-1]},"items":[{told}]}}'.encode()


@lru_cache(maxsize=256)
def _item(item: FeedItem, with_author: bool) -> str:
    """Return an item as JSON without what the feed says for all; kept, since it goes into several feeds."""
    found: dict[str, object] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary if len(item.html) > SHORT else "",
        "content_html": item.html,
        "content_text": "" if item.html else item.summary or item.title,
        "image": item.image,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat() if item.updated != item.published else "",
        "authors": [{"name": item.author}] if with_author else (),
        "tags": list(item.categories),
        "attachments": [
            {"url": file.url, "mime_type": file.kind, "size_in_bytes": file.size} for file in item.enclosures
        ],
        OWN: {"topics": sorted(item.topics)} if item.topics else None,
    }
    return _line({key: value for key, value in found.items() if value})


def _line(found: Mapping[str, object]) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def items_text(items: Sequence[FeedItem]) -> str:
    """Return items as one line of JSON, to be kept."""
    return f"[{','.join(_item(item, True) for item in items)}]"


def read_items(text: str) -> tuple[FeedItem, ...]:
    """Return the items that `items_text` kept, as they went in; none for an empty text."""
    return tuple(_read(item) for item in json.loads(text)) if text else ()


@lru_cache(maxsize=64)
def read_json_feed(content: bytes) -> tuple[FeedItem, ...]:
    """Return the items of a feed that `json_feed` made; one that had no text at all has its title.

    Kept, since a village is heard at each level above it.
    """
    feed = json.loads(content)
    return tuple(_read({"authors": feed.get("authors"), **item}) for item in feed["items"])


def _read(item: Mapping[str, Any]) -> FeedItem:
    files = item.get("attachments", ())
    return FeedItem(
        id=item["id"],
        url=item["url"],
        title=item["title"],
        published=datetime.fromisoformat(item["date_published"]),
        updated=datetime.fromisoformat(item.get("date_modified", item["date_published"])),
        summary=item.get("summary") or item.get("content_text", ""),
        html=item.get("content_html", ""),
        author=item["authors"][0]["name"],
        topics=frozenset(item.get(OWN, {}).get("topics", ())),
        categories=tuple(item.get("tags", ())),
        image=item.get("image", ""),
        enclosures=tuple(Enclosure(file["url"], file["mime_type"], file["size_in_bytes"]) for file in files),
    )
