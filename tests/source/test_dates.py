"""Calendar dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.dates import format_date, parse_date

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))

MONTH_WORDS = [
    (1, "Januari Jan"),
    (2, "Februari Feb Pebruari Peb"),
    (3, "Maret Mar"),
    (4, "April Apr"),
    (5, "Mei"),
    (6, "Juni Jun"),
    (7, "Juli Jul"),
    (8, "Agustus Agu Agt Ags"),
    (9, "September Sep Sept"),
    (10, "Oktober Okt"),
    (11, "November Nov Nopember Nop"),
    (12, "Desember Des"),
]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24",
        "24-11-2026",
        "24/11/2026",
        "24 November 2026",
        "24 november 2026",
        "24 NOVEMBER 2026",
        "24 Nov 2026",
        "24 Nov. 2026",
        "24 Nop 2026",
        "24\u00a0November\u00a02026",
        " 2026-11-24 ",
    ],
)
def test_a_date_may_be_written_in_the_usual_ways(text: str) -> None:
    assert parse_date(text) == date(2026, 11, 24)


def test_one_digit_is_enough_for_day_and_month() -> None:
    assert (
        parse_date("1/2/2026") == parse_date("2026-2-1") == parse_date("1 Februari 2026") == date(2026, 2, 1)
    )


@pytest.mark.parametrize(("number", "words"), MONTH_WORDS)
def test_every_spelling_of_a_month_is_known(number: int, words: str) -> None:
    for word in words.split():
        assert (
            parse_date(f"17 {word} 1945") == parse_date(f"17 {word.upper()} 1945") == date(1945, number, 17)
        )


def test_leap_days_exist_in_leap_years() -> None:
    assert parse_date("29 Februari 2028") == date(2028, 2, 29)


def test_a_date_is_shown_in_full() -> None:
    assert format_date(date(2026, 8, 1)) == "1 Agustus 2026"


@given(DATES)
def test_a_date_comes_back_from_every_form(value: date) -> None:
    assert parse_date(format_date(value)) == value
    assert parse_date(value.isoformat()) == value
    assert parse_date(value.strftime("%d/%m/%Y")) == value
    assert parse_date(value.strftime("%d-%m-%Y")) == value
