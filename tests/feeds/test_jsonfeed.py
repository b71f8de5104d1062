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
                "content_html": "<p>Isi 3.</p>",
                "image": f"{BASE}berkas/a.jpg",
                "date_published": "2026-11-20T03:00:00+07:00",
                "tags": ["Darurat", "Banjir & longsor"],
                "attachments": [
                    {"url": f"{BASE}berkas/a.jpg", "mime_type": "image/jpeg", "size_in_bytes": 12345},
                    {"url": f"{BASE}berkas/b.pdf", "mime_type": "application/pdf", "size_in_bytes": 6789},
                ],
                "_terang": {"topics": ["darurat", "pengumuman"]},
            }
        ],
    }


def test_what_an_item_does_not_have_or_the_feed_says_for_all_is_not_written() -> None:
    feed = json.loads(json_feed(CHANNEL, "feed.json", [item(1)]))
    assert set(feed["items"][0]) == {"id", "url", "title", "content_html", "date_published"}


def test_an_item_says_its_own_author_and_its_last_change() -> None:
    other = item(1, author="Kabupaten", updated=item(9).published)
    (found,) = json.loads(json_feed(CHANNEL, "feed.json", [other]))["items"]
    assert (found["authors"], found["date_modified"]) == (
        [{"name": "Kabupaten"}],
        "2026-11-20T09:00:00+07:00",
    )


def test_a_long_text_has_a_summary_and_an_item_without_text_is_its_summary_or_title() -> None:
    items = [item(1, html="x" * 501), item(1, html=""), item(1, html="", summary="")]
    told = json.loads(json_feed(CHANNEL, "feed.json", items))["items"]
    assert told[0]["summary"] == "Ringkasan 1."
    assert [(one["content_text"], "content_html" in one) for one in told[1:]] == [
        ("Ringkasan 1.", False),
        ("Berita 1", False),
    ]


def test_items_are_read_back_as_they_went_in() -> None:
    items = (
        full_item("x" * 501),
        item(1, html="x" * 501, author="Kabupaten"),
        item(2, html="", summary='a "b" < & \u2028', updated=item(9).published),
    )
    assert read_json_feed(json_feed(CHANNEL, "feed.json", items)) == items
    assert read_items(items_text(items)) == items
    assert read_items("") == ()


def test_an_item_whose_short_text_is_all_comes_back_without_summary() -> None:
    assert read_json_feed(json_feed(CHANNEL, "feed.json", [item(1)])) == (item(1, summary=""),)
