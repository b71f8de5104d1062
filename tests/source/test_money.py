"""Amounts of rupiah: what a clerk may write, and that no sen is lost on the way out and in again."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.money import format_rupiah, parse_rupiah
from generator.source.notation import NotationError

ACCEPTED = [
    ("1250000", "1250000"),
    ("1.250.000", "1250000"),
    ("1.250", "1250"),
    ("999", "999"),
    ("0", "0"),
    ("-0", "0"),
    ("0,00", "0"),
    ("0,50", "0.50"),
    ("1.250.000,50", "1250000.50"),
    ("1250000,5", "1250000.50"),
    ("1.250.000,00", "1250000"),
    ("Rp1.250.000", "1250000"),
    ("Rp1.250.000,50", "1250000.50"),
    ("Rp 1.250.000,00", "1250000"),
    ("Rp. 1.250.000,-", "1250000"),
    ("Rp.1.250.000,--", "1250000"),
    ("rp 1.250.000.-", "1250000"),
    ("RP 1.250.000,=", "1250000"),
    ("-1.250.000", "-1250000"),
    ("-Rp1.234", "-1234"),
    ("Rp -1.234,50", "-1234.50"),
    ("(Rp1.234)", "-1234"),
    ("(1.234.000,25)", "-1234000.25"),
    ("−1.234", "-1234"),
    ("\u00a0Rp\u00a01.250.000\u00a0", "1250000"),
    (" 1.250.000\t", "1250000"),
    ("999.999.999.999.999,99", "999999999999999.99"),
]

SEN = st.integers(-(10**17) + 1, 10**17 - 1).map(lambda sen: Decimal(sen).scaleb(-2))


@pytest.mark.parametrize(("text", "value"), ACCEPTED)
def test_rupiah_accepts_what_clerks_write(text: str, value: str) -> None:
    parsed = parse_rupiah(text)
    assert (parsed, str(parsed)) == (Decimal(value), value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "Rp0"),
        ("1250000", "Rp1.250.000"),
        ("1250000.5", "Rp1.250.000,50"),
        ("1250000.00", "Rp1.250.000"),
        ("-1234", "-Rp1.234"),
        ("0.05", "Rp0,05"),
        ("-0.00", "Rp0"),
        ("1E+6", "Rp1.000.000"),
    ],
)
def test_rupiah_is_shown_with_sen_only_when_there_are_any(value: str, text: str) -> None:
    assert format_rupiah(Decimal(value)) == text


def test_parts_of_a_sen_are_a_bug_of_ours() -> None:
    with pytest.raises(ValueError, match="not a whole number of sen"):
        format_rupiah(Decimal("0.001"))


@given(SEN)
def test_rupiah_comes_back_to_the_sen(value: Decimal) -> None:
    assert parse_rupiah(format_rupiah(value)) == value


@given(SEN)
def test_rupiah_comes_back_without_dots_too(value: Decimal) -> None:
    assert parse_rupiah(f"{value:f}".replace(".", ",")) == value


@given(st.integers(1, 10**15 - 1))
def test_english_separators_are_never_read(value: int) -> None:
    english = f"{value:,}"
    try:
        assert parse_rupiah(english) == value
        assert value < 1000
    except ValueError:
        assert value >= 1000


@given(st.from_regex(r"[0-9]{1,9}(?:[.,][0-9]{1,4}){1,3}", fullmatch=True))
def test_what_a_refusal_of_a_comma_or_dot_proposes_can_be_written(text: str) -> None:
    try:
        parse_rupiah(text)
    except NotationError as error:
        for proposal in re.findall(r"[0-9][0-9.,]*[0-9]", error.hint):
            parse_rupiah(proposal)
