"""Counts, measures and percentages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.number import format_number, mend_number, parse_count, parse_number, parse_percent

NUMBERS = st.decimals(-(10**9), 10**9, places=4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1203", "1203"),
        ("1.203", "1203"),
        ("12,5", "12.5"),
        ("0,5", "0.5"),
        ("1,203", "1.203"),
        ("84,7231", "84.7231"),
        ("0,500", "0.500"),
        ("-3,5", "-3.5"),
        ("−3", "-3"),
        ("1.203.000,25", "1203000.25"),
        ("\u00a0350 ", "350"),
        ("-0", "0"),
    ],
)
def test_a_measure_has_dots_for_thousands_and_a_comma_for_decimals(text: str, value: str) -> None:
    parsed = parse_number(text)
    assert (parsed, str(parsed)) == (Decimal(value), value)


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("7", 7), ("1203", 1203), (" 1.203 ", 1203)])
def test_a_count_is_whole(text: str, value: int) -> None:
    assert parse_count(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("58,03%", "58.03"),
        ("58,03 %", "58.03"),
        ("58,03", "58.03"),
        ("58,03 persen", "58.03"),
        ("58 Persen", "58"),
        ("100%", "100"),
        ("-2,5%", "-2.5"),
        ("1.234,5%", "1234.5"),
    ],
)
def test_a_percentage_may_have_its_sign_or_word(text: str, value: str) -> None:
    assert parse_percent(text) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1203.50", "1.203,5"),
        ("0", "0"),
        ("-0.0", "0"),
        ("1E+3", "1.000"),
        ("100", "100"),
        ("-0.25", "-0,25"),
    ],
)
def test_a_number_is_shown_without_idle_zeros(value: str, text: str) -> None:
    assert format_number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("1,250,000.50", "1.250.000,50"),
        ("1,250.50", "1.250,50"),
        ("12.5", "12,5"),
        ("-12.5", "-12,5"),
        ("0.125", "0,125"),
        ("1_000", "1.000"),
        ("1'000'000", "1.000.000"),
        ("1\u00a0000,5", "1.000,5"),
        ("１２", "12"),
        ("–5", "-5"),
        ("1,250", None),
        ("1,500", None),
        ("1,250.500", None),
        ("1.250.00", None),
        ("--0.125", None),
        ("1 000_000", None),
        ("abc", None),
    ],
)
def test_a_number_is_mended_only_when_it_means_one_thing(text: str, mended: str | None) -> None:
    assert mend_number(text) == mended


@given(NUMBERS)
def test_a_number_comes_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(NUMBERS)
def test_a_percentage_with_decimals_or_below_a_thousand_comes_back(value: Decimal) -> None:
    text = format_number(value)
    if "," in text or "." not in text:
        assert parse_percent(f"{text}%") == value


@given(st.integers(0, 10**15 - 1))
def test_a_count_comes_back_with_and_without_dots(value: int) -> None:
    assert parse_count(format_number(Decimal(value))) == parse_count(str(value)) == value
