"""Telephone numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.phone import parse_phone, phone_uri, whatsapp_number

MOBILES = (
    st.text("0123456789", min_size=8, max_size=11).map("08".__add__).filter(lambda digits: digits[2] != "0")
)


@pytest.mark.parametrize(
    ("text", "shown", "uri"),
    [
        ("0721-253344", "0721-253344", "tel:+62721253344"),
        ("0721253344", "0721-253344", "tel:+62721253344"),
        ("(0721) 253344", "0721-253344", "tel:+62721253344"),
        ("+62 721 253344", "0721-253344", "tel:+62721253344"),
        ("021-5551234", "021-5551234", "tel:+62215551234"),
        ("(021)5551234", "021-5551234", "tel:+62215551234"),
        ("0812-3456-7890", "0812-3456-7890", "tel:+6281234567890"),
        ("081234567890", "0812-3456-7890", "tel:+6281234567890"),
        ("+62 812 3456 7890", "0812-3456-7890", "tel:+6281234567890"),
        ("+62812-3456-7890", "0812-3456-7890", "tel:+6281234567890"),
        ("6281234567890", "0812-3456-7890", "tel:+6281234567890"),
        ("0812.3456.7890", "0812-3456-7890", "tel:+6281234567890"),
        ("0812\u00a03456\u00a07890", "0812-3456-7890", "tel:+6281234567890"),
        ("0812-345-678", "0812-345-678", "tel:+62812345678"),
        ("0812 3456 78901", "0812-3456-78901", "tel:+62812345678901"),
        ("0800-1-234567", "0800-1234567", "tel:+628001234567"),
        ("112", "112", "tel:112"),
        ("110", "110", "tel:110"),
        ("1708", "1708", "tel:1708"),
        ("1500-123", "1500123", "tel:1500123"),
    ],
)
def test_a_number_is_shown_and_dialled(text: str, shown: str, uri: str) -> None:
    assert (parse_phone(text), phone_uri(text)) == (shown, uri)


def test_only_mobile_numbers_have_whatsapp() -> None:
    assert whatsapp_number("0812-3456-7890") == whatsapp_number("+62 812 3456 7890") == "6281234567890"


@given(MOBILES)
def test_a_shown_number_is_read_as_the_same_number(digits: str) -> None:
    shown = parse_phone(digits)
    assert shown.replace("-", "") == digits
    assert parse_phone(shown) == shown
    assert whatsapp_number(shown) == whatsapp_number(f"+62{digits[1:]}") == f"62{digits[1:]}"
