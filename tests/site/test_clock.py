"""A "now" that notes for how long its answers hold."""

import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.village import load_village
from generator.site.clock import Span
from generator.site.settings import Settings
from generator.site.village_site import site_files

TODAY = date(2026, 11, 24)
COMPARISONS: dict[str, Callable[[date, date], bool]] = {
    "<": lambda now, other: now < other,
    "<=": lambda now, other: now <= other,
    ">": lambda now, other: now > other,
    ">=": lambda now, other: now >= other,
    "==": lambda now, other: now == other,
    "other <=": lambda now, other: other <= now,
    "other >": lambda now, other: other > now,
}


@pytest.mark.parametrize("name", COMPARISONS)
@given(st.datetimes(datetime(2026, 11, 20), datetime(2026, 11, 28)), st.booleans())
def test_the_noted_days_are_exactly_those_with_the_same_answer(
    name: str, other: datetime, whole: bool
) -> None:
    compare = COMPARISONS[name]
    other = datetime.combine(other.date(), time()) if whole else other
    span = Span(TODAY)
    answer = compare(span.now, other)
    days = [TODAY + timedelta(days=shift) for shift in range(-8, 9)]
    same = {day: compare(datetime.combine(day, time()), other) == answer for day in days}
    around = [day for day in days if all(same[d] for d in days if min(day, TODAY) <= d <= max(day, TODAY))]
    held = [day for day in days if span.holds(day)]
    assert held == around or (name == "==" and set(held) <= set(around))


@pytest.mark.parametrize("name", COMPARISONS)
@given(st.dates(date(2026, 11, 20), date(2026, 11, 28)))
def test_days_are_noted_like_moments(name: str, other: date) -> None:
    compare = COMPARISONS[name]
    span = Span(TODAY)
    answer = compare(span.now.date(), other)
    for shift in range(-8, 9):
        day = TODAY + timedelta(days=shift)
        assert not span.holds(day) or compare(day, other) == answer


def test_a_now_that_nobody_asks_holds_for_ever() -> None:
    span = Span(TODAY)
    span.now.date()
    assert (span.since, span.until) == (None, None)
    assert span.holds(date(1999, 1, 1))


@pytest.mark.parametrize(
    "ask",
    [
        lambda now: now.day,
        lambda now: f"{now:%d}",
        lambda now: now - timedelta(hours=30),
        lambda now: (now.date() - timedelta(days=365)).day,
        lambda now: date(2026, 1, 1) - now.date(),
        str,
        lambda now: {now: 1},
        lambda now: now.strftime("%Y"),
        lambda now: now.date().isoformat(),
    ],
)
def test_whatever_is_no_comparison_holds_for_one_day(ask: object) -> None:
    span = Span(TODAY)
    ask(span.now)  # type: ignore[operator]
    assert (span.since, span.until) == (TODAY, date(2026, 11, 25))


def test_a_year_holds_until_it_ends() -> None:
    span = Span(TODAY)
    assert span.now.year == 2026
    assert (span.since, span.until) == (date(2026, 1, 1), date(2027, 1, 1))


def test_a_month_holds_until_it_ends() -> None:
    span = Span(TODAY)
    assert span.now.date().month == 11
    assert (span.since, span.until) == (date(2026, 11, 1), date(2026, 12, 1))


def test_a_period_before_today_ends_as_many_days_later() -> None:
    span = Span(TODAY)
    assert date(2026, 1, 10) >= span.now.date() - timedelta(days=365)
    assert (span.since, span.until) == (None, date(2027, 1, 11))


def test_answers_are_those_of_a_plain_moment() -> None:
    now = Span(TODAY).now
    plain = datetime(2026, 11, 24)
    assert now == plain
    assert hash(now) == hash(plain)
    assert sorted([datetime(2026, 11, 25), now, datetime(2026, 11, 23)])[1] is now
    assert now + timedelta(days=1) == datetime(2026, 11, 25)
    assert isinstance(now, datetime)
    assert now.tzinfo is None


def test_the_example_village_looks_the_same_on_every_day_that_its_span_holds(root: Path) -> None:
    village = load_village(root, "contoh/contoh-terang").village
    assert village is not None
    day = random.Random(2026).choice([date(2026, 11, 24), date(2026, 6, 1), date(2025, 1, 2)])
    for _ in range(6):
        span = Span(day)
        files = dict(site_files(village, span.now, Settings("https://contoh.id/"), "contoh/contoh-terang"))
        last = min(span.until or date.max, day + timedelta(days=400)) - timedelta(days=1)
        plain = datetime.combine(last, time())
        assert files == dict(
            site_files(village, plain, Settings("https://contoh.id/"), "contoh/contoh-terang")
        )
        if span.until is None:
            break
        day = span.until
