"""Addresses, bars and structured data in templates."""

import json
from decimal import Decimal

import pytest

from generator.render import markup


@pytest.mark.parametrize(
    ("percent", "width"),
    [("0", "0.0"), ("62.44", "62.4"), ("100", "100.0"), ("103.5", "100.0"), ("-4", "0.0")],
)
def test_bars_never_leave_their_frame(percent: str, width: str) -> None:
    assert markup.bar_width(Decimal(percent)) == width


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.lapor.go.id/x?y=1", "lapor.go.id"),
        ("http://contoh.desa.id", "contoh.desa.id"),
        ("Perdes 5/2025", "Perdes 5/2025"),
    ],
)
def test_long_addresses_are_shown_by_the_name_of_their_site(address: str, name: str) -> None:
    assert markup.host(address) == name


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("rss.xml", "application/rss+xml"),
        ("berita.xml", "application/rss+xml"),
        ("atom.xml", "application/atom+xml"),
        ("berita.atom.xml", "application/atom+xml"),
        ("desa/feed.json", "application/feed+json"),
    ],
)
def test_feeds_are_announced_by_their_kind(path: str, kind: str) -> None:
    assert markup.feed_type(path) == kind


def test_places_are_written_without_idle_zeros() -> None:
    assert markup.point((Decimal("-5.615550"), Decimal("107.000000"))) == "-5.61555,107"


def test_structured_data_gets_whole_addresses_and_cannot_end_its_script() -> None:
    text = markup.jsonld(
        [{"@type": "Thing", "name": "</script>&", "url": "layanan/", "image": ["berkas/a.jpg"], "n": 1}],
        "https://contoh.id/",
    )
    assert "<" not in text
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Thing",
                "name": "</script>&",
                "url": "https://contoh.id/layanan/",
                "image": ["https://contoh.id/berkas/a.jpg"],
                "n": 1,
            }
        ],
    }


def test_an_address_elsewhere_stays_as_it_is() -> None:
    assert '"url":"https://lapor.go.id"' in markup.jsonld(
        [{"url": "https://lapor.go.id"}], "https://contoh.id/"
    )


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Posko 0721-253344", [("Posko ", ""), ("0721-253344", "tel:+62721253344")]),
        ("0812 3456 7890 (Budi).", [("0812 3456 7890", "tel:+6281234567890"), (" (Budi).", "")]),
        ("Rekening 001-23-4567890", [("Rekening ", ""), ("001-23-4567890", "")]),
        ("22-11-2026 pukul 06.00, RT 001 RW 002", [("22-11-2026 pukul 06.00, RT 001 RW 002", "")]),
    ],
)
def test_telephone_numbers_in_words_can_be_called(text: str, pieces: list[tuple[str, str]]) -> None:
    assert markup.dialled(text) == pieces


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("https://contoh.desa.id/a?b=1", True),
        ("http://contoh.desa.id", True),
        ("https://contoh.desa.id/a (judul: APB Desa)", True),
        ("https://contoh.desa.id [APB Desa", False),
        ("https://[abc", False),
        ("https://bank.co.id@lain.example", False),
        ("https://b\u0430nk.co.id", False),
        ("javascript:alert(1)", False),
        ("Perdes 5/2025", False),
    ],
)
def test_only_an_address_that_leads_where_it_says_is_a_link(text: str, is_link: bool) -> None:
    assert markup.is_address(text) is is_link
