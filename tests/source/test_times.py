"""Times of day, moments, zones."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.dates import format_date
from generator.source.notation import NotationError
from generator.source.times import format_time, parse_moment, parse_time, zone_for

MORNING = datetime(2026, 11, 27, 8, 0)

PROVINCES = {
    "WIB": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    "WITA": "51 52 53 63 64 65 71 72 73 74 75 76",
    "WIT": "81 82 91 92 93 94 95 96",
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("08.00", time(8)),
        ("08:00", time(8)),
        ("8.00", time(8)),
        ("13.30", time(13, 30)),
        ("00.00", time(0)),
        ("23.59", time(23, 59)),
        ("08:00:30", time(8, 0, 30)),
        (" 08.00\u00a0", time(8)),
    ],
)
def test_a_time_has_a_dot_or_a_colon(text: str, value: time) -> None:
    assert parse_time(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-27 08.00",
        "27/11/2026 08:00",
        "27-11-2026 8.00",
        "27 November 2026 08.00",
        "27 November 2026, 08.00",
        "27 November 2026 pukul 08.00",
        "2026-11-27T08:00",
        "2026-11-27T08:00:00",
        "2026-11-27\u00a0\u00a008.00",
    ],
)
def test_a_moment_is_a_date_and_a_time(text: str) -> None:
    assert parse_moment(text) == MORNING


def test_a_moment_without_time_stays_a_date() -> None:
    found = parse_moment("27 November 2026")
    assert found == date(2026, 11, 27)
    assert not isinstance(found, datetime)


@pytest.mark.parametrize("name", PROVINCES)
def test_the_zone_follows_from_the_province(name: str) -> None:
    hours = {"WIB": 7, "WITA": 8, "WIT": 9}[name]
    for province in PROVINCES[name].split():
        zone = zone_for(f"{province}.01.10.2013")
        assert (zone.tzname(None), zone.utcoffset(None)) == (name, timedelta(hours=hours))
        assert zone_for(province) == zone


def test_an_unknown_province_has_no_zone() -> None:
    for code in ("", "1", "10.01", "37", "77", "98", "xx"):
        with pytest.raises(NotationError, match="provinsinya tidak dikenal"):
            zone_for(code)


@given(st.times().map(lambda value: value.replace(second=0, microsecond=0)))
def test_a_time_comes_back(value: time) -> None:
    assert parse_time(format_time(value)) == parse_time(value.isoformat("minutes")) == value


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)))
def test_a_moment_comes_back(value: datetime) -> None:
    minute = value.replace(second=0, microsecond=0)
    assert parse_moment(f"{format_date(minute)} {format_time(minute.time())}") == minute
    assert parse_moment(minute.isoformat()) == minute
