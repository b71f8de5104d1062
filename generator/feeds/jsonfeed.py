"""JSON Feed 1.1: the same items for readers and programs that prefer JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from generator.feeds.item import Channel, Enclosure, FeedItem

FEED_FILE = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"
OWN = "_terang"
"""The extension of an item that names our topical feeds which hold it."""


def json_feed(channel: Channel, path: str, items: Sequence[FeedItem]) -> bytes:
    """Return a JSON Feed that is published at `path` beside the channel's home page."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": channel.address(path),
        "description": channel.description,
        "language": "id",
        "authors": [{"name": channel.title, "url": channel.home}],
        "items": [_item(item) for item in items],
    }
    return json.dumps(feed, ensure_ascii=False, separators=(",", ":")).encode()


def _item(item: FeedItem) -> dict[str, object]:
    found: dict[str, object] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "image": item.image,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": item.author}],
        "tags": list(item.categories),
        "attachments": [
            {"url": file.url, "mime_type": file.kind, "size_in_bytes": file.size} for file in item.enclosures
        ],
        OWN: {"topics": sorted(item.topics)} if item.topics else None,
    }
    return {key: value for key, value in found.items() if value}


def items_text(items: Sequence[FeedItem]) -> str:
    """Return items as one line of JSON, to be kept."""
    return json.dumps([_item(item) for item in items], ensure_ascii=False, separators=(",", ":"))


def read_items(text: str) -> tuple[FeedItem, ...]:
    """Return the items that `items_text` kept, exactly as they went in; none for an empty text."""
    return tuple(_read(item) for item in json.loads(text)) if text else ()


def read_json_feed(content: bytes) -> tuple[FeedItem, ...]:
    """Return the items of a feed that `json_feed` made, exactly as they went in."""
    return tuple(_read(item) for item in json.loads(content)["items"])


def _read(item: Mapping[str, Any]) -> FeedItem:
    files = item.get("attachments", ())
    return FeedItem(
        id=item["id"],
        url=item["url"],
        title=item["title"],
        published=datetime.fromisoformat(item["date_published"]),
        updated=datetime.fromisoformat(item["date_modified"]),
        summary=item.get("summary", ""),
        html=item.get("content_html", ""),
        author=item["authors"][0]["name"],
        topics=frozenset(item.get(OWN, {}).get("topics", ())),
        categories=tuple(item.get("tags", ())),
        image=item.get("image", ""),
        enclosures=tuple(Enclosure(file["url"], file["mime_type"], file["size_in_bytes"]) for file in files),
    )
