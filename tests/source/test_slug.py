"""Addresses made of names, and keys for searching."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.slug import LONGEST_SLUG, RESERVED_SLUGS, is_reserved, search_key, slugify

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=120)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bumi Daya", "bumi-daya"),
        ("Ma'rang", "marang"),
        ("Jum’at", "jumat"),
        ("Sidoluhur/Sidorejo", "sidoluhur-sidorejo"),
        ("RT 03/RW 04", "rt-03-rw-04"),
        ("Café Élan", "cafe-elan"),
        ("Cafe\u0301", "cafe"),
        ("Straße Łódź", "strasse-lodz"),
        ("Rp1.250.000,50", "rp1-250-000-50"),
        ("  --A--  ", "a"),
        ("２０２６", "2026"),
        ("½ hari", "1-2-hari"),
        ("İstanbul", "istanbul"),
        ("日本", "xcf2abf0c"),
        ("", "xe3b0c442"),
        ("Musyawarah " * 8, "musyawarah-musyawarah-musyawarah-musyawarah-musyawarah"),
        ("a" * 80, "a" * 60),
        ("a" * 60 + " b", "a" * 60),
    ],
)
def test_a_slug_is_short_plain_and_stable(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize("slug", ["index", "data", "aset", "404", "berita", "layanan", "con", "lpt9"])
def test_addresses_of_the_generator_and_of_windows_devices_are_reserved(slug: str) -> None:
    assert is_reserved(slug)


def test_names_of_villages_are_not_reserved() -> None:
    assert not any(map(is_reserved, ("bumi-daya", "sidodadi", "x12345678", "")))


def test_every_reserved_word_is_a_slug() -> None:
    assert {slugify(word) for word in RESERVED_SLUGS} == RESERVED_SLUGS


def test_searching_ignores_spaces_case_and_accents() -> None:
    assert search_key("Bumi Daya") == search_key("Bumidaya") == search_key(" BUMI-DAYA ") == "bumidaya"
    assert search_key("日本") == ""


@given(ANY_TEXT)
def test_a_slug_of_any_text_is_an_address_and_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST_SLUG
    assert slugify(slug) == slug


@given(ANY_TEXT)
def test_a_search_key_is_plain_and_its_own_key(text: str) -> None:
    key = search_key(text)
    assert re.fullmatch("[a-z0-9]*", key)
    assert search_key(key) == key
