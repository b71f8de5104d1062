"""The newest come first, each once."""

from generator.feeds.item import PER_TOPIC, SHORT, latest_change, newest, shortened
from tests.feeds.reading import item


def test_the_newest_come_first_and_no_more_than_a_feed_holds() -> None:
    found = newest((item(number) for number in (3, 1, *range(4, 200), 2)), 50)
    assert [one.title for one in found] == [f"Berita {number}" for number in range(199, 149, -1)]


def test_the_newest_of_a_topic_are_kept_however_much_else_comes_after_them() -> None:
    budget = frozenset({"anggaran"})
    found = newest((item(number, topics=budget if number < 20 else frozenset()) for number in range(99)), 5)
    numbers = [*range(98, 93, -1), *range(19, 19 - PER_TOPIC, -1)]
    assert [one.title for one in found] == [f"Berita {number}" for number in numbers]


def test_of_items_with_one_id_the_first_is_kept() -> None:
    first, second = item(1, url="https://a.id/"), item(1, url="https://b.id/")
    assert newest([first, item(2), second], 9) == (item(2), first)


def test_the_latest_change_is_of_any_item() -> None:
    assert latest_change([]) is None
    assert latest_change([item(1, updated=item(9).published), item(3)]) == item(9).published


def test_the_newest_items_keep_their_text_and_older_long_ones_only_their_summary() -> None:
    long, note = "<p>" + "x" * SHORT + "</p>", "<p>Kerja bakti.</p>"
    items = [item(html=note), item(html=long), item(html=long), item(html=note), item(html=long)]
    assert [one.html for one in shortened(items, SHORT)] == [note, long, "", note, ""]
