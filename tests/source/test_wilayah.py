"""Kemendagri codes of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.wilayah import parse_village_code, parse_wilayah

DIGITS = st.sampled_from([2, 4, 6, 10]).flatmap(
    lambda size: st.text("0123456789", min_size=size, max_size=size)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("18.01.10.2013", "18.01.10.2013"),
        ("1801102013", "18.01.10.2013"),
        (" 18.01.10.2013 ", "18.01.10.2013"),
        ("18", "18"),
        ("1801", "18.01"),
        ("18.01", "18.01"),
        ("180110", "18.01.10"),
        ("18.01.10", "18.01.10"),
    ],
)
def test_a_code_of_any_level_gets_its_dots(text: str, code: str) -> None:
    assert parse_wilayah(text) == code


def test_a_village_code_may_be_kelurahan_desa_or_desa_adat() -> None:
    for code in ("18.71.01.1001", "18.01.10.2013", "52.02.01.3001"):
        assert parse_village_code(code) == parse_village_code(code.replace(".", "")) == code


@given(DIGITS)
def test_a_code_comes_back_with_and_without_dots(digits: str) -> None:
    code = parse_wilayah(digits)
    assert code.replace(".", "") == digits
    assert parse_wilayah(code) == code
