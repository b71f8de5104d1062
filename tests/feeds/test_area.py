"""Feeds over many villages: newest first, inherited announcements once, full text from the villages' own."""

import feedparser

from generator.feeds.area import (
    OPML_FILE,
    PER_VILLAGE,
    WHOLE,
    area_channel,
    area_files,
    area_items,
    kept_text,
)
from generator.feeds.jsonfeed import json_feed, read_items
from generator.feeds.opml import Outline
from tests.feeds.reading import CHANNEL, item

TOPIC = frozenset({"pengumuman"})


def village_feed(*numbers: int, author: str) -> bytes:
    items = [
        item(number, id=f"{author}/{number}", author=author, topics=TOPIC, html=f"<p>{author}</p>")
        for number in numbers
    ]
    shared = item(50, id="tag:terang,2026:kab/pengumuman/x", author="Kabupaten", topics=TOPIC, url=author)
    return json_feed(CHANNEL, "feed.json", [shared, *items])


def test_items_of_all_villages_come_newest_first_and_inherited_ones_once() -> None:
    feeds = {"b": village_feed(4, 2, author="Desa B"), "a": village_feed(3, 1, author="Desa A")}
    found = area_items({path: kept_text(feed) for path, feed in feeds.items()}, feeds.__getitem__)
    assert [(one.author, one.html) for one in found] == [
        ("Kabupaten", "<p>Isi 50.</p>"),
        ("Desa B", "<p>Desa B</p>"),
        ("Desa A", "<p>Desa A</p>"),
        ("Desa B", "<p>Desa B</p>"),
        ("Desa A", "<p>Desa A</p>"),
    ]
    assert found[0].url == "Desa A"


def test_of_one_village_only_the_newest_are_kept_and_without_text() -> None:
    kept = read_items(kept_text(village_feed(*range(40, 0, -1), author="Desa A")))
    assert len(kept) == PER_VILLAGE
    assert {one.html for one in kept} == {""}


def test_a_village_that_only_introduces_itself_is_heard_where_nobody_has_more_to_say() -> None:
    feeds = {
        "a": json_feed(CHANNEL, "feed.json", [item(1, title="Situs")]),
        "b": village_feed(author="Desa B"),
    }
    kept = {path: kept_text(feed) for path, feed in feeds.items()}
    assert [one.title for one in area_items(kept, feeds.__getitem__)] == ["Berita 50"]
    assert [one.title for one in area_items({"a": kept["a"]}, feeds.__getitem__)] == ["Situs"]


def test_a_level_publishes_feeds_with_the_source_in_each_title_and_a_list() -> None:
    channel = area_channel("kab/kec", "Kecamatan Palas", "https://a.id/kab/kec/")
    outlines = [Outline("Desa A", "https://a.id/kab/kec/a/rss.xml", "https://a.id/kab/kec/a/")]
    files = dict(area_files(channel, [item(1, topics=TOPIC)], outlines))
    assert list(files) == [
        *("rss.xml", "atom.xml", "feed.json"),
        *("pengumuman.xml", "pengumuman.atom.xml", "pengumuman.json"),
        OPML_FILE,
    ]
    read = feedparser.parse(files["rss.xml"])
    assert (read.feed.title, read.entries[0].title) == ("Kecamatan Palas", "Berita 1 (Pekon Kerang)")
    assert feedparser.parse(files["atom.xml"]).feed.id == "tag:terang,2026:wilayah/kab/kec"


def test_long_texts_above_a_level_give_way_to_their_summary_as_in_the_villages() -> None:
    text = "<p>" + "x" * (WHOLE // 2) + "</p>"
    items = [item(number, author="Desa A", topics=TOPIC, html=text) for number in (4, 3, 2, 1)]
    feed = json_feed(CHANNEL, "feed.json", items)
    found = area_items({"a": kept_text(feed)}, {"a": feed}.__getitem__)
    files = dict(area_files(area_channel("", "Portal", "https://a.id/"), found, []))
    for name in ("rss.xml", "atom.xml", "pengumuman.xml", "pengumuman.atom.xml"):
        told = [entry.summary for entry in feedparser.parse(files[name]).entries]
        assert told == [text, text, "Ringkasan 2.", "Ringkasan 1."], name


def test_a_level_without_news_publishes_the_list_only() -> None:
    assert [name for name, _ in area_files(area_channel("", "Portal", "https://a.id/"), [], [])] == [
        OPML_FILE
    ]
    assert area_channel("", "Portal", "https://a.id/").id == "tag:terang,2026:wilayah"
