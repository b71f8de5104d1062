"""The same open data as one SQLite file: the same rows give the same bytes.

Amounts have SQLite's numeric affinity: whole rupiah become integers, those with sen keep fifteen digits.
Nothing in the file depends on the day, and the version of the library that wrote it is taken out.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from operator import itemgetter
from pathlib import Path

from generator.opendata.anggaran_baris import COLUMNS
from generator.opendata.gabungan import VILLAGES, YEARS
from generator.opendata.table import Rekaman

PAGE_SIZE = 4096
LIBRARY_VERSION_AT = 96
"""Where the file's header names the library (sqlite.org/fileformat2.html, 1.3)."""
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "date": "TEXT"}
LINES = (
    "kode_wilayah", "tahun", "bagian", "tingkat", "kode_kegiatan", "kode_rekening", "uraian", "baris_akhir",
    "anggaran", "perubahan", "realisasi", "per_tanggal", "sumber_dana", "lokasi", "jangkar",
)  # fmt: skip
"""The columns of a budget line: those that people select, group and add up; the CSV has all."""
_KEPT = [at for at, column in enumerate(COLUMNS) if column.nama in LINES]
_ADDED_APOSTROPHE = re.compile(r"""(?<![^,\n])"'(?=[=+\-@\t\r])""")


_TABLES = {
    "desa": VILLAGES,
    "anggaran_total": YEARS,
    "anggaran_baris": tuple(COLUMNS[at] for at in _KEPT),
}


class Database:
    """A database in the making; `close` finishes the file."""

    def __init__(self, file: Path) -> None:
        file.unlink(missing_ok=True)
        self.file = file
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in (f"page_size = {PAGE_SIZE}", "journal_mode = OFF", "synchronous = OFF"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN")
        self._inserts: dict[str, str] = {}
        for table, columns in _TABLES.items():
            fields = ", ".join(f"{column.nama} {TYPES[column.jenis]}" for column in columns)
            self._connection.execute(f"CREATE TABLE {table} ({fields})")
            marks = ",".join(["nullif(?, '')"] * len(columns))
            self._inserts[table] = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own names

    def add(self, table: str, rows: Iterable[Rekaman]) -> None:
        """Add rows to a table."""
        names = [column.nama for column in _TABLES[table]]
        self._insert(table, (tuple(_text(row.get(name)) for name in names) for row in rows))

    def add_lines(self, lines: bytes) -> None:
        """Add rows of budget lines as they stand in a CSV, without its head."""
        self._insert("anggaran_baris", _rows(lines.decode()))

    def close(self) -> None:
        """Write what is left."""
        self._connection.execute("COMMIT")
        self._connection.close()
        with self.file.open("r+b") as written:
            written.seek(LIBRARY_VERSION_AT)
            written.write(bytes(4))

    def _insert(self, table: str, rows: Iterable[Sequence[str]]) -> None:
        self._connection.executemany(self._inserts[table], rows)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """Return the rows of a CSV; for thousands of villages no step of ours may stand between."""
    if "\"'" in text:
        text = _ADDED_APOSTROPHE.sub('"', text)
    return map(itemgetter(*_KEPT), csv.reader(StringIO(text, newline="")))
