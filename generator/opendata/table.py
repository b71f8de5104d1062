"""A table of open data: its columns with their meaning, and its rows; written as CSV, JSON or a sheet.

Values are turned into text once; the formats only put their marks around it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from json.encoder import encode_basestring
from typing import Literal

Nilai = str | int | Decimal | date | None
Rekaman = Mapping[str, Nilai]
"""One row by the names of its columns; columns without a value may be absent."""
Jenis = Literal["string", "integer", "number", "date"]

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SPECIAL = re.compile(r'^[=+\-@\t]|[,"\r\n]')


Isi = tuple[int, str, bool]
"""A value that is there: the place of its column, its text, and whether it is a number."""


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


@dataclass(frozen=True)
class Tabel:
    """Columns and rows."""

    kolom: tuple[Kolom, ...]
    baris: tuple[Rekaman, ...]

    @cached_property
    def isi(self) -> tuple[tuple[Isi, ...], ...]:
        """Return the values of each row that are there."""
        places = {column.nama: at for at, column in enumerate(self.kolom)}
        return tuple(tuple(_written(row, places)) for row in self.baris)


def _written(row: Rekaman, places: Mapping[str, int]) -> Iterator[Isi]:
    for name, value in row.items():
        if value is None or value == "":
            continue
        if isinstance(value, str):
            yield places[name], value, False
        elif type(value) is Decimal:
            yield places[name], f"{value:f}", True
        else:
            yield places[name], str(value), isinstance(value, int)


def csv_bytes(table: Tabel) -> bytes:
    """Return the table as CSV: UTF-8 with a mark for Excel, RFC 4180 line ends and quotes.

    A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are.
    """
    empty = [""] * len(table.kolom)
    lines = [",".join(column.nama for column in table.kolom)]
    for row in table.isi:
        cells = empty.copy()
        for at, text, is_number in row:
            cells[at] = text if is_number or not _SPECIAL.search(text) else _cell(text)
        lines.append(",".join(cells))
    return (BOM + "\r\n".join(lines) + "\r\n").encode()


def _cell(text: str) -> str:
    safe = f"'{text}" if text.startswith(_FORMULA) else text
    return '"' + safe.replace('"', '""') + '"'


def json_rows(table: Tabel, said: Container[str] = ()) -> str:
    """Return the rows as a JSON list of objects without the columns `said` above them.

    A number is written by its own digits.
    """
    left_out = {at for at, column in enumerate(table.kolom) if column.nama in said}
    names = [f'"{column.nama}":' for column in table.kolom]
    rows = (
        ",".join(
            names[at] + (text if is_number else encode_basestring(text))
            for at, text, is_number in row
            if at not in left_out
        )
        for row in table.isi
    )
    return f"[{','.join(f'{{{row}}}' for row in rows)}]"
