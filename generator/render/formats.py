"""How numbers, dates and addresses are written for Indonesian readers: one formatter for every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from urllib.parse import quote

from generator.source.dates import MONTHS, format_date
from generator.source.money import format_rupiah
from generator.source.number import format_number
from generator.source.phone import phone_uri, whatsapp_number
from generator.source.times import format_time

MISSING = "belum dipublikasikan"
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ONE, _TENTH, _HUNDREDTH = Decimal(1), Decimal("0.1"), Decimal("0.01")
_SHORT = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))


def rupiah(value: Decimal | None) -> str:
    """Return an amount in full: Rp1.250.000, with sen only where there are any; a missing one says so."""
    return MISSING if value is None else format_rupiah(value)


def rupiah_ringkas(value: Decimal | None) -> str:
    """Return an amount in short, cut to two decimals: Rp1,65 miliar. Below a million it stands in full."""
    if value is None:
        return MISSING
    amount = abs(value)
    for unit, word in _SHORT:
        if amount >= unit:
            short = (amount / unit).quantize(_HUNDREDTH, ROUND_DOWN)
            return f"{'-' if value < 0 else ''}Rp{_decimals(short)} {word}"
    return format_rupiah(value.quantize(_ONE, ROUND_DOWN))


def _decimals(value: Decimal) -> str:
    """Return a number that is above nil and was rounded to decimals; the large ones need dots too."""
    if value >= 1000:
        return format_number(value)
    return str(value).rstrip("0").rstrip(".").replace(".", ",")


def biaya(value: Decimal | None) -> str:
    """Return what a service costs: Gratis, or the amount; a missing one says so."""
    return "Gratis" if value == 0 else rupiah(value)


def laba(value: Decimal | None) -> str:
    """Return a year's result in words that cannot be misread: Laba Rp5.000.000 or Rugi Rp5.000.000."""
    if value is None or value == 0:
        return rupiah(value)
    return f"{'Rugi' if value < 0 else 'Laba'} {format_rupiah(abs(value))}"


def rupiah_bulat(value: Decimal | None) -> str:
    """Return an amount rounded to whole rupiah, for quotients such as cost per metre: Rp642.857."""
    return MISSING if value is None else format_rupiah(value.quantize(Decimal(1), ROUND_HALF_UP))


def persen(value: Decimal | None) -> str:
    """Return a per cent with one decimal at the most: 62,4%. "-" when there is none.

    Rounding never hides what matters: 99,96 is not 100, 100,04 is not 100, and a little is not 0.
    """
    if value is None:
        return "-"
    shown = value.quantize(_TENTH, ROUND_HALF_UP)
    if 0 < shown < 100:
        return f"{_decimals(shown)}%"
    if shown == 100 and value != 100:
        shown = Decimal("99.9") if value < 100 else Decimal("100.1")
    if shown == 0 and value > 0:
        return "<0,1%"
    return f"{format_number(shown)}%"


def angka(value: Decimal | int | None) -> str:
    """Return a number with dot thousands and decimal comma, without idle zeros: 1.203 or 12,5."""
    return MISSING if value is None else format_number(Decimal(value))


def dua_desimal(value: Decimal) -> str:
    """Return a number with exactly two decimals: 85,03. For figures that are compared to the hundredth."""
    shown = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{shown:.2f}".replace(".", ",") if shown else "0,00"


def sel(value: int | str | None) -> str:
    """Return a count of people, or the words that stand for a hidden one: 1.203, <3, disamarkan."""
    return value if isinstance(value, str) else angka(value)


def tanggal(value: date | None) -> str:
    """Return a date in full: 24 November 2026."""
    return MISSING if value is None else format_date(value)


def tanggal_hari(value: date) -> str:
    """Return a date with its day: Selasa, 24 November 2026."""
    return f"{DAYS[value.weekday()]}, {tanggal(value)}"


def bulan(value: date) -> str:
    """Return month and year: November 2026."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def bulan_pendek(value: date) -> str:
    """Return the month in three letters: Nov."""
    return MONTHS[value.month - 1][:3]


def jam(value: time | datetime) -> str:
    """Return a time with a dot: 08.00."""
    return format_time(value.time() if isinstance(value, datetime) else value)


def rentang(start: datetime, end: datetime | None, zone: str) -> str:
    """Return when something takes place: "Jumat, 27 November 2026, 08.00-11.00 WIB".

    A moment at 00.00 is a whole day and shows no time.
    """
    first = _moment(start)
    if end is None:
        return f"{first} {zone}" if start.time() != time.min else first
    if end.date() == start.date():
        until = f"{first}, sampai " if start.time() == time.min else f"{first}-"
        return f"{until}{jam(end)} {zone}" if end.time() != time.min else first
    timed = start.time() != time.min or end.time() != time.min
    return f"{first} sampai {_moment(end)}{f' {zone}' if timed else ''}"


def _moment(value: datetime) -> str:
    return tanggal_hari(value) if value.time() == time.min else f"{tanggal_hari(value)}, {jam(value)}"


def ukuran(size: int) -> str:
    """Return a file size: 12 KB or 1,4 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{angka((Decimal(size) / 1_000_000).quantize(Decimal('0.1')))} MB"


def wa(number: str, text: str = "") -> str:
    """Return the address that opens a chat with `number`, with `text` already typed."""
    return f"https://wa.me/{whatsapp_number(number)}" + (f"?text={quote(text)}" if text else "")


FILTERS: dict[str, Callable[..., str]] = {
    "rupiah": rupiah,
    "rupiah_ringkas": rupiah_ringkas,
    "rupiah_bulat": rupiah_bulat,
    "biaya": biaya,
    "laba": laba,
    "persen": persen,
    "dua_desimal": dua_desimal,
    "sel": sel,
    "angka": angka,
    "tanggal": tanggal,
    "tanggal_hari": tanggal_hari,
    "bulan": bulan,
    "bulan_pendek": bulan_pendek,
    "jam": jam,
    "rentang": rentang,
    "ukuran": ukuran,
    "wa": wa,
    "tel": phone_uri,
}
