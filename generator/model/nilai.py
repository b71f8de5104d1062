"""The amounts of a budget line: plan, change, realisation by date, and the funds that pay for it.

Amounts are exact rupiah; None means "not published", never nil.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from generator.model.fields import Rupiah, Text
from generator.model.record import Record
from generator.model.unknown import SPLIT_BY_COMMA
from generator.source import dates
from generator.source.money import parse_rupiah
from generator.source.notation import NotationError
from generator.source.reader import ORIGIN_KEY


class Capaian(NamedTuple):
    """What was realised up to a date, cumulative; `tanggal` None means the file's `per_tanggal`."""

    tanggal: date | None
    nilai: Decimal


def _read_history(value: Any) -> Any:
    if isinstance(value, str):
        return (Capaian(None, parse_rupiah(value)),)
    if isinstance(value, dict):
        return tuple(sorted(_dated(dict(_parts(value)))))
    if isinstance(value, list):
        hint = "Tulis satu angka, atau angka per tanggal: {2026-06-30: 1.250.000}"
        raise NotationError("realisasi", "berisi daftar, bukan angka rupiah", hint)
    return value


def _dated(amounts: dict[str, Any]) -> Iterator[Capaian]:
    written: dict[date, str] = {}
    for key, amount in amounts.items():
        day = dates.parse_date(key)
        first = written.setdefault(day, key)
        if first != key:
            hint = "Hapus salah satu; tiap tanggal punya satu angka: {2026-06-30: 1.250.000}"
            raise NotationError(
                "realisasi", f'memberi dua angka untuk satu hari: "{first}" dan "{key}"', hint
            )
        yield Capaian(day, _amount(amount))


def _parts(values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what stands in { }; figures alone are the end of an amount that a comma has split."""
    for key, amount in values.items():
        if amount is None and key.isdecimal():
            raise NotationError("koma", f'terpotong pada koma sebelum "{key}"', SPLIT_BY_COMMA)
        if key != ORIGIN_KEY:
            yield key, amount


def _amount(value: Any) -> Decimal:
    return parse_rupiah(value if isinstance(value, str) else "")


Riwayat = Annotated[
    tuple[Capaian, ...], BeforeValidator(_read_history, json_schema_input_type=Rupiah | dict[str, Rupiah])
]


class BagianDana(NamedTuple):
    """A fund source and its part of a line in rupiah; None when the source gives no part."""

    sumber: str
    nilai: Decimal | None


def _read_funds(value: Any) -> Any:
    if isinstance(value, str):
        return (BagianDana(value, None),)
    if isinstance(value, dict):
        return tuple(BagianDana(key, _amount(part)) for key, part in _parts(value))
    if isinstance(value, list):
        if not all(isinstance(item, str) for item in value):
            raise NotationError(
                "sumber-dana",
                "berisi daftar yang bukan nama sumber dana",
                "Tulis [DDS, ADD], atau bagiannya {DDS: 100.000.000, PAD: 25.000.000}",
            )
        return tuple(BagianDana(item, None) for item in value)
    return value


SumberDana = Annotated[
    tuple[BagianDana, ...],
    BeforeValidator(_read_funds, json_schema_input_type=Text | tuple[Text, ...] | dict[str, Rupiah]),
]


class Nilai(Record):
    """The three amounts that a budget line can have."""

    anggaran: Rupiah | None = Field(None, title="Anggaran", description="Rupiah, anggaran murni")
    perubahan: Rupiah | None = Field(None, title="Anggaran setelah perubahan", description="Rupiah")
    riwayat: Riwayat = Field(
        (),
        alias="realisasi",
        title="Realisasi",
        description="Rupiah, kumulatif; per tanggal bila lebih dari satu",
        examples=["{2026-06-30: 40.000.000, 2026-10-31: 110.000.000}"],
    )

    @property
    def pagu(self) -> Decimal | None:
        """Return the budget in force: after the change if there is one."""
        return self.anggaran if self.perubahan is None else self.perubahan

    @property
    def realisasi(self) -> Decimal | None:
        """Return what was realised up to the latest date."""
        return self.riwayat[-1].nilai if self.riwayat else None
