"""A table of open data: its columns with their meaning, and its rows; written as CSV, JSON or a sheet.

Values are turned into text once; the formats put their marks around each text once, however often it stands
in its column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Literal

Nilai = str | int | Decimal | date | None
Rekaman = Mapping[str, Nilai]
"""One row by the names of its columns; columns without a value may be absent."""
Jenis = Literal["string", "integer", "number", "date"]

BOM = "\ufeff"
NOTHING: Mapping[str, str] = MappingProxyType({})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_QUOTED = re.compile(r'[,"\r\n]')
BETWEEN = "\0"
"""Stands between texts that are looked at together; no village file can hold it."""
_MARKED = (",", '"', "\r", "\n", *(f"{BETWEEN}{sign}" for sign in _FORMULA))


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

    @property
    def is_number(self) -> bool:
        """Tell whether the column holds figures; one that may also hold words is of texts."""
        return self.jenis in ("integer", "number")


@dataclass(frozen=True, slots=True)
class Lajur:
    """A column with the text of each row's value, "" where there is none."""

    kolom: Kolom
    teks: tuple[str, ...]

    def marked(self, mark: Callable[[str], str]) -> list[str]:
        """Return the texts as `mark` writes each; each text is marked once."""
        known = {text: mark(text) for text in set(self.teks)}
        return [known[text] for text in self.teks]


@dataclass(frozen=True)
class Tabel:
    """Columns, and rows that have the text of each column's value, "" where there is none."""

    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[str, ...], ...]

    @cached_property
    def isi(self) -> tuple[Lajur, ...]:
        """Return the columns in which at least one row has a value."""
        columns = zip(self.kolom, zip(*self.baris, strict=True), strict=bool(self.baris))
        return tuple(Lajur(column, texts) for column, texts in columns if any(texts))


def as_table(columns: Sequence[Kolom], records: Iterable[Rekaman]) -> Tabel:
    """Return records as a table."""
    names = [column.nama for column in columns]
    return Tabel(tuple(columns), tuple(tuple(map(as_text, map(row.get, names))) for row in records))


def as_text(value: Nilai) -> str:
    """Return how a value is written in every format."""
    if type(value) is str:
        return value
    return "" if value is None else f"{value:f}" if type(value) is Decimal else str(value)


def csv_bytes(table: Tabel, before: Mapping[str, str] = NOTHING, after: Mapping[str, str] = NOTHING) -> bytes:
    """Return the table as CSV: UTF-8 with a mark for Excel, RFC 4180 line ends and quotes.

    `before` and `after` are columns with one text for all rows, which stand first and last. A text that a
    spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are.
    """
    count = len(table.baris)
    cells = {name: [_cell(text)] * count for name, text in before.items()}
    cells |= {column.nama: [""] * count for column in table.kolom}
    for one in table.isi:
        is_plain = one.kolom.is_number or _is_plain(one.teks)
        cells[one.kolom.nama] = list(one.teks) if is_plain else one.marked(_cell)
    cells |= {name: [_cell(text)] * count for name, text in after.items()}
    lines = [tuple(cells), *zip(*cells.values(), strict=True)]
    return (BOM + "\r\n".join(map(",".join, lines)) + "\r\n").encode()


def _is_plain(texts: Sequence[str]) -> bool:
    """Tell whether all texts of a column stand in CSV as they are."""
    joined = BETWEEN.join(("", *texts))
    return not any(mark in joined for mark in _MARKED)


def _cell(text: str) -> str:
    runs = text[:1] in _FORMULA
    if not runs and not _QUOTED.search(text):
        return text
    safe = f"'{text}" if runs else text
    return '"' + safe.replace('"', '""') + '"'


def json_rows(table: Tabel, said: Mapping[str, object]) -> str:
    """Return the table as a JSON list of lists: the names of its columns, then the values of each row.

    Columns without any value are left out, and those in which all values are what `said` has under their
    name. A number is written by its own digits; a missing value is null.
    """
    shown = [one for one in table.isi if not _is_said(one, said.get(one.kolom.nama))]
    names = [encode_basestring(one.kolom.nama) for one in shown]
    cells = [_figures(one.teks) if one.kolom.is_number else one.marked(_word) for one in shown]
    lines = [names, *zip(*cells, strict=True)] if shown else []
    return "[" + ",".join(f"[{','.join(line)}]" for line in lines) + "]"


def _is_said(column: Lajur, value: object) -> bool:
    if not isinstance(value, str | int | Decimal | date):
        return False
    return {*column.teks, ""} == {as_text(value), ""}


def _figures(texts: Sequence[str]) -> list[str]:
    return [text or "null" for text in texts]


def _word(text: str) -> str:
    return encode_basestring(text) if text else "null"
