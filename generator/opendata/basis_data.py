"""The same open data as one SQLite file: the same rows give the same bytes, however the file came about.

Amounts have SQLite's numeric affinity: whole rupiah become integers, those with sen keep fifteen digits.
A file grown from an earlier one is that which would be made anew: rows lie by their key, pages are packed by
VACUUM INTO, and what the header counts (changes, versions) is taken out (docs/decisions/0025).
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from operator import itemgetter
from pathlib import Path
from shutil import copyfile

from generator.opendata.anggaran_baris import COLUMNS
from generator.opendata.anggaran_paket import LICENCE
from generator.opendata.gabungan import VILLAGES, YEARS
from generator.opendata.table import Kolom, Rekaman

PAGE_SIZE = 4096
COUNTED = {24: 1, 40: 1, 92: 1, 96: 0}
"""What the header's counters are set to, by their place: changes, changes of the schema, changes when the
size was right, version of the library (sqlite.org/fileformat2.html, 1.3)."""
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "date": "TEXT"}
LINES = (
    "kode_wilayah", "tahun", "bagian", "tingkat", "kode_kegiatan", "kode_rekening", "uraian", "baris_akhir",
    "anggaran", "perubahan", "realisasi", "per_tanggal", "sumber_dana", "lokasi", "jangkar",
)  # fmt: skip
"""The columns of a budget line: those that people select, group and add up; the CSV has all."""
ABOUT = (
    ("lisensi", f"{LICENCE['title']}, {LICENCE['path']}"),
    (
        "sumber",
        "Dokumen tiap tahun: kolom sumber pada anggaran_total; situs tiap desa: kolom alamat pada desa",
    ),
)
"""What the table `tentang` says."""
_KEPT = [at for at, column in enumerate(COLUMNS) if column.nama in LINES]
_ADDED_APOSTROPHE = re.compile(r"""(?<![^,\n])"'(?=[=+\-@\t\r])""")
_ORDER = Kolom("urut", "Tempat baris pada tahunnya", "integer")
_TABLES = {
    "desa": (VILLAGES, "kode_wilayah"),
    "anggaran_total": (YEARS, "kode_wilayah, tahun"),
    "anggaran_baris": (
        (*(COLUMNS[at] for at in _KEPT[:2]), _ORDER, *(COLUMNS[at] for at in _KEPT[2:])),
        "kode_wilayah, tahun, urut",
    ),
}
"""The columns of each table, and its key, by which its rows lie."""


class Database:
    """A database in the making, new or grown from the one `before`; `close` finishes the file.

    `draft` is a file for the time until then.
    """

    def __init__(self, file: Path, draft: Path, before: Path | None = None) -> None:
        for old in (file, draft):
            old.unlink(missing_ok=True)
        if before is not None:
            copyfile(before, draft)
        self.file, self.draft = file, draft
        self._connection = sqlite3.connect(draft, isolation_level=None)
        for pragma in (f"page_size = {PAGE_SIZE}", "journal_mode = OFF", "synchronous = OFF"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN")
        self._inserts: dict[str, str] = {}
        if before is None:
            self._connection.execute("CREATE TABLE tentang (hal TEXT PRIMARY KEY, isi TEXT) WITHOUT ROWID")
            self._connection.executemany("INSERT INTO tentang VALUES (?, ?)", ABOUT)
        for table, (columns, key) in _TABLES.items():
            fields = ", ".join(f"{column.nama} {TYPES[column.jenis]}" for column in columns)
            if before is None:
                rows = f"CREATE TABLE {table} ({fields}, PRIMARY KEY ({key})) WITHOUT ROWID"
                self._connection.execute(rows)
            marks = ",".join(["nullif(?, '')"] * len(columns))
            self._inserts[table] = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own names

    def drop(self, kode: str) -> None:
        """Drop all rows of a village."""
        for table in _TABLES:
            self._connection.execute(f"DELETE FROM {table} WHERE kode_wilayah = ?", (kode,))  # noqa: S608

    def add(self, table: str, rows: Iterable[Rekaman]) -> None:
        """Add rows to a table."""
        names = [column.nama for column in _TABLES[table][0]]
        self._insert(table, (tuple(_text(row.get(name)) for name in names) for row in rows))

    def add_lines(self, lines: bytes) -> None:
        """Add the budget lines of a village's year as they stand in its CSV, without its head."""
        self._insert("anggaran_baris", _rows(lines.decode()))

    def close(self) -> None:
        """Write the file."""
        self._connection.execute("COMMIT")
        self._connection.execute("VACUUM INTO ?", (str(self.file),))
        self._connection.close()
        self.draft.unlink()
        with self.file.open("r+b") as written:
            for at, count in COUNTED.items():
                written.seek(at)
                written.write(count.to_bytes(4, "big"))

    def _insert(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        self._connection.executemany(self._inserts[table], rows)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _rows(text: str) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a CSV with their place after code and year; little of ours may stand between."""
    if "\"'" in text:
        text = _ADDED_APOSTROPHE.sub('"', text)
    kept = map(itemgetter(*_KEPT), csv.reader(StringIO(text, newline="")))
    return ((kode, year, at, *rest) for at, (kode, year, *rest) in enumerate(kept, start=1))
