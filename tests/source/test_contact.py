"""E-mail, web address, postcode."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.contact import parse_email, parse_postcode, parse_url
from generator.source.notation import NotationError

PATHS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="\\"), max_size=30
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("kantor@bumidaya.desa.id", "kantor@bumidaya.desa.id"),
        (" Kantor.Desa+info@BumiDaya.desa.ID ", "Kantor.Desa+info@bumidaya.desa.id"),
        ("pemdes_bumi-daya@gmail.com", "pemdes_bumi-daya@gmail.com"),
    ],
)
def test_an_email_keeps_its_name_and_gets_a_small_domain(text: str, address: str) -> None:
    assert parse_email(text) == address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://bumidaya.desa.id", "https://bumidaya.desa.id"),
        (" HTTPS://BumiDaya.Desa.ID/Berita ", "https://bumidaya.desa.id/Berita"),
        ("http://bumidaya.desa.id:80/", "http://bumidaya.desa.id/"),
        ("https://bumidaya.desa.id:8443/a", "https://bumidaya.desa.id:8443/a"),
        ("https://bumidaya.desa.id./", "https://bumidaya.desa.id/"),
        ("https://bumidaya.desa.id/é?q=a&b=%20#ü", "https://bumidaya.desa.id/%C3%A9?q=a&b=%20#%C3%BC"),
        ("https://bumidaya.desa.id/100%", "https://bumidaya.desa.id/100%25"),
        ("https://bumidaya.desa.id/'\"<>", "https://bumidaya.desa.id/%27%22%3C%3E"),
        ("https://bumidaya.desa.id/\u202egpj", "https://bumidaya.desa.id/%E2%80%AEgpj"),
    ],
)
def test_a_web_address_gets_one_form(text: str, address: str) -> None:
    assert parse_url(text) == address


@pytest.mark.parametrize("bad", ["\x00", "\n", "\t", "\x7f", "\x85", " ", "\u00a0", "\u2028", "\ud800", "\\"])
def test_a_web_address_holds_no_space_control_or_backslash(bad: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_url(f"https://bumidaya.desa.id/a{bad}b")
    assert (caught.value.code, caught.value.offset) == ("url-karakter", 26)


def test_a_web_address_has_at_most_two_thousand_characters() -> None:
    with pytest.raises(NotationError) as caught:
        parse_url("https://bumidaya.desa.id/" + "a" * 2000)
    assert caught.value.code == "url-panjang"
    assert caught.value.message.endswith('…", 2025 karakter, terlalu panjang')
    assert caught.value.hint == "Tulis alamat yang lebih pendek, misalnya https://bumidaya.desa.id"


def test_a_postcode_is_five_digits() -> None:
    assert parse_postcode(" 35592 ") == "35592"


@given(PATHS)
def test_a_web_address_stays_as_it_is_the_second_time_and_is_plain_ascii(path: str) -> None:
    address = parse_url(f"https://bumidaya.desa.id/{path}")
    assert parse_url(address) == address
    assert address.isascii()
    assert not set(address) & set("\"'<>`\\ ")
    assert urlsplit(address).netloc == "bumidaya.desa.id"


def test_a_name_in_place_of_an_address_is_told_to_be_no_address() -> None:
    with pytest.raises(NotationError) as caught:
        parse_url("Desa Bumi Daya")
    assert caught.value.code != "url-karakter"
    assert "%20" not in caught.value.hint
