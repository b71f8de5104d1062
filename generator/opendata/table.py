"""A table of open data: its columns with their meaning, and its rows; written as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Nilai = str | int | Decimal | date | None
Jenis = Literal["string", "integer", "number", "date"]

BOM = "\ufeff"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_QUOTED = frozenset(',"\r\n')


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name, what it holds, its type, and what that means in a Fiscal Data Package."""

    nama: str
    judul: str
    jenis: Jenis = "string"
    fiskal: str = ""
    """The Fiscal Data Package's column type, "" for none."""
    fase: str = ""
    """The budget's phase, for a column of amounts."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """Columns and rows; each row has a value for each column."""

    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Nilai, ...], ...]


def csv_bytes(table: Tabel) -> bytes:
    """Return the table as CSV: UTF-8 with a mark for Excel, RFC 4180 line ends and quotes.

    A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are.
    """
    lines = [_line(column.nama for column in table.kolom)]
    lines += [_line(_cell(value) for value in row) for row in table.baris]
    return (BOM + "".join(lines)).encode()


def _line(cells: Iterable[str]) -> str:
    return ",".join(cells) + "\r\n"


def _cell(value: Nilai) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        safe = f"'{value}" if value.startswith(_DANGEROUS) else value
        return '"' + safe.replace('"', '""') + '"' if _QUOTED.intersection(safe) else safe
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
