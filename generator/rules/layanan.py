"""Rules on services and what they and goods cost: one id each, a unit of time, amounts that are whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.money import format_rupiah
from generator.source.problem import Origin, Problem

LEAST = Decimal(100)
"""Nothing is sold for less: an amount below it lacks its thousands."""


def one_id_each(village: Village) -> Iterator[Problem]:
    """Yield an error for each service whose id another one has: the id is the address of its page."""
    services = village.layanan.layanan if village.layanan else ()
    placed = [(service.id, service.place("id")) for service in services]
    yield from repeated(placed, "layanan-ganda", "id layanan", "Beri tiap layanan id sendiri")


def times_have_units(village: Village) -> Iterator[Problem]:
    """Yield a warning for each time that a service takes or lasts that is a bare number."""
    for service in village.layanan.layanan if village.layanan else ():
        for key, example in (("jangka_waktu", "15 menit"), ("masa_berlaku", "3 bulan")):
            written = getattr(service, key)
            if written is not None and not any(letter.isalpha() for letter in written):
                message = f'"{key}" tertulis "{written}", tanpa satuan'
                hint = f"Tulis satuannya, contoh {key}: {example}"
                yield Problem(service.place(key), "waktu-satuan", message, hint, "warning")


def amounts_are_whole(village: Village) -> Iterator[Problem]:
    """Yield a warning for each fee or price that is too small to be in rupiah: "15" for fifteen thousand."""
    for key, amount, place in _prices(village):
        if 0 < amount < LEAST:
            message = f'"{key}" tertulis {format_rupiah(amount)}, tampaknya kurang nolnya'
            hint = f"Tulis semua angkanya, misalnya {amount.to_integral_value():f}.000"
            yield Problem(place, "rupiah-kecil", message, hint, "warning")


def _prices(village: Village) -> Iterator[tuple[str, Decimal, Origin]]:
    for service in village.layanan.layanan if village.layanan else ():
        if service.biaya is not None:
            yield "biaya", service.biaya, service.place("biaya")
    for business in village.umkm.umkm if village.umkm else ():
        for product in business.produk:
            if product.harga is not None:
                yield "harga", product.harga, product.place("harga")
