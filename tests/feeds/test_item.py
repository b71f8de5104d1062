"""The newest come first, each once."""

from generator.feeds.item import NEWEST, WHOLE, latest_change, newest, shortened
from tests.feeds.reading import item


def test_the_newest_come_first_and_no_more_than_a_feed_holds() -> None:
    found = newest(item(number) for number in (3, 1, *range(4, 200), 2))
    assert [one.title for one in found] == [f"Berita {number}" for number in range(199, 199 - NEWEST, -1)]


def test_of_items_with_one_id_the_first_is_kept() -> None:
    first, second = item(1, url="https://a.id/"), item(1, url="https://b.id/")
    assert newest([first, item(2), second]) == (item(2), first)


def test_a_result_may_be_fed_with_more() -> None:
    half = newest(item(number) for number in range(1, 100, 2))
    assert newest((*half, *(item(number) for number in range(2, 101, 2)))) == newest(map(item, range(1, 101)))


def test_the_latest_change_is_of_any_item() -> None:
    assert latest_change([]) is None
    assert latest_change([item(1, updated=item(9).published), item(3)]) == item(9).published


def test_the_newest_items_keep_their_text_and_older_long_ones_get_a_short_one() -> None:
    long, note = "<p>" + "x" * WHOLE + "</p>", "<p>Kerja bakti.</p>"
    items = [item(html=note), item(html=long), item(html=long), item(html=note)]
    found = shortened(items, lambda one: f"<p>Ringkas: {one.summary} Baca selengkapnya.</p>")
    assert [one.html for one in found] == [
        note,
        long,
        f"<p>Ringkas: {items[2].summary} Baca selengkapnya.</p>",
        note,
    ]
