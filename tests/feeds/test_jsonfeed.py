"""JSON Feed 1.1, written and read back."""

import json

from generator.feeds.jsonfeed import items_text, json_feed, read_items, read_json_feed
from tests.feeds.reading import BASE, CHANNEL, full_item, item


def test_a_feed_is_exactly_this() -> None:
    assert json.loads(json_feed(CHANNEL, "feed.json", [full_item()])) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Pekon Kerang",
        "home_page_url": BASE,
        "feed_url": f"{BASE}feed.json",
        "description": "Kabar Pekon Kerang.",
        "language": "id",
        "authors": [{"name": "Pekon Kerang", "url": BASE}],
        "items": [
            {
                "id": "tag:terang,2026:18.04.10.2010/berita/3",
                "url": f"{BASE}berita/3.html",
                "title": "Berita 3",
                "summary": "Ringkasan 3.",
                "content_html": "<p>Isi 3.</p>",
                "image": f"{BASE}berkas/a.jpg",
                "date_published": "2026-11-20T03:00:00+07:00",
                "date_modified": "2026-11-20T03:00:00+07:00",
                "authors": [{"name": "Pekon Kerang"}],
                "tags": ["Darurat", "Banjir & longsor"],
                "attachments": [
                    {"url": f"{BASE}berkas/a.jpg", "mime_type": "image/jpeg", "size_in_bytes": 12345},
                    {"url": f"{BASE}berkas/b.pdf", "mime_type": "application/pdf", "size_in_bytes": 6789},
                ],
                "_terang": {"topics": ["darurat", "pengumuman"]},
            }
        ],
    }


def test_what_an_item_does_not_have_is_not_written() -> None:
    feed = json.loads(json_feed(CHANNEL, "feed.json", [item(1)]))
    assert set(feed["items"][0]) == {
        *("id", "url", "title", "summary", "content_html", "date_published", "date_modified", "authors")
    }


def test_items_are_read_back_as_they_went_in() -> None:
    items = (full_item(), item(1), item(2, html="", summary='a "b" < & \u2028'))
    assert read_json_feed(json_feed(CHANNEL, "feed.json", items)) == items
    assert read_items(items_text(items)) == items
    assert read_items("") == ()
