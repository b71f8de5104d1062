"""Numbers and dates are written one way on every page."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import formats


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "belum dipublikasikan"),
        ("0", "Rp0"),
        ("999999.5", "Rp999.999"),
        ("1000000", "Rp1 juta"),
        ("1650000000", "Rp1,65 miliar"),
        ("1659999999", "Rp1,65 miliar"),
        ("60570000000000", "Rp60,57 triliun"),
        ("-4734976", "-Rp4,73 juta"),
    ],
)
def test_short_amounts_are_cut_and_never_rounded_up(value: str | None, text: str) -> None:
    assert formats.rupiah_ringkas(None if value is None else Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("0", "0%"),
        ("0.01", "<0,1%"),
        ("62.44", "62,4%"),
        ("62.45", "62,5%"),
        ("99.96", "99,9%"),
        ("99.999999", "99,9%"),
        ("100", "100%"),
        ("100.04", "100,1%"),
        ("103.47", "103,5%"),
        ("-12.5", "-12,5%"),
    ],
)
def test_per_cents_never_hide_what_is_short_or_over(value: str | None, text: str) -> None:
    assert formats.persen(None if value is None else Decimal(value)) == text


@given(st.decimals(min_value=0, max_value=1000, places=6))
def test_only_exactly_all_is_written_as_a_hundred_per_cent(value: Decimal) -> None:
    assert (formats.persen(value) == "100%") == (value == 100)
    assert (formats.persen(value) == "0%") == (value == 0)


def test_dates_have_indonesian_months_and_days() -> None:
    assert formats.tanggal(date(2026, 11, 24)) == "24 November 2026"
    assert formats.tanggal_hari(date(2026, 11, 24)) == "Selasa, 24 November 2026"
    assert formats.tanggal(None) == "belum dipublikasikan"
    assert formats.jam(time(8, 0)) == "08.00"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (datetime(2026, 11, 27, 8), datetime(2026, 11, 27, 11), "Jumat, 27 November 2026, 08.00-11.00 WIB"),
        (datetime(2026, 11, 27, 8), None, "Jumat, 27 November 2026, 08.00 WIB"),
        (datetime(2026, 11, 27), None, "Jumat, 27 November 2026"),
        (datetime(2026, 11, 27), datetime(2026, 11, 27, 4), "Jumat, 27 November 2026, sampai 04.00 WIB"),
        (datetime(2026, 11, 27), datetime(2026, 11, 27), "Jumat, 27 November 2026"),
        (
            datetime(2026, 11, 27),
            datetime(2026, 12, 1),
            "Jumat, 27 November 2026 sampai Selasa, 1 Desember 2026",
        ),
    ],
)
def test_spans_of_time_read_as_one_says_them(start: datetime, end: datetime | None, text: str) -> None:
    assert formats.rentang(start, end, "WIB") == text


def test_sizes_and_chat_addresses() -> None:
    assert (formats.ukuran(437_000), formats.ukuran(1_430_000), formats.ukuran(12)) == (
        "437 KB",
        "1,4 MB",
        "1 KB",
    )
    assert formats.wa("0812-3456-7890", "Halo, saya") == "https://wa.me/6281234567890?text=Halo%2C%20saya"
