"""What an output holds and what it was made from: kept beside it from one build to the next."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.pages.summary import Summary
from generator.site.index_file import summary_of
from generator.site.standing import UNKNOWN, Standing
from generator.source.problem import Origin, Problem

FORMAT = 4
"""Raised when the records or notes change their shape: an older state then counts as none."""
KEEP, DROP = "INSERT OR REPLACE INTO {} VALUES (?, ?)", "DELETE FROM {} WHERE name = ?"
"""Statements for the tables village, news and note, each with a name (or path) and a text."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one village from the last time it was built or tried."""

    path: str
    kode: str = ""
    nama: str = ""
    """Code and name as profil.yml says them; "" where it cannot be read."""
    outside: str = ""
    """How its files looked from outside; "" when that cannot be trusted."""
    inputs: str = ""
    """The hash of everything that the last try was made from."""
    since: str = ""
    until: str = ""
    """The days, as ISO dates, for which the result holds; "" is without end."""
    problems: tuple[Problem, ...] = ()
    summary: Summary | None = None
    """What the portal says of the published site; None when there is none."""
    address: str = ""
    """The folder of the published site below the output; "" when it is the output itself."""
    assets: tuple[str, ...] = ()
    """The shared files that the published pages use."""
    size: int = 0
    """Bytes of the published site."""
    standing: Standing = UNKNOWN
    """How the published site looked when it was written."""

    @property
    def is_good(self) -> bool:
        """Tell whether the last try was published."""
        return not any(problem.severity == "error" for problem in self.problems)

    def holds(self, day: date) -> bool:
        """Tell whether the result of the last try is that of the day `day` too."""
        return self.since <= day.isoformat() and (not self.until or day.isoformat() < self.until)


class State:
    """The records of all villages and notes on the whole, in one SQLite file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.records: dict[str, Record] = {}
        self.notes: dict[str, str] = {}
        self._connection: sqlite3.Connection | None = None
        if file.is_file():
            self._read()

    @property
    def published(self) -> list[Summary]:
        """Return what the portal says of each published village."""
        return [record.summary for record in self.records.values() if record.summary is not None]

    @property
    def codes(self) -> dict[str, str]:
        """Return the code of each village by its path."""
        return {record.path: record.kode for record in self.records.values()}

    def keep(self, records: Iterable[Record]) -> None:
        """Keep what was learnt of some villages, at once and for good."""
        given = list(records)
        news = [pair for record in given for pair in self._other_news(record)]
        rows = {record.path: _without_news(record) for record in given}
        if any(self.records.get(path) != record for path, record in rows.items()):
            self.records |= rows
            texts = [(path, _text(record)) for path, record in rows.items()]
            self._write((KEEP.format("village"), texts), (KEEP.format("news"), news))

    def news_of(self, path: str) -> str:
        """Return what was last kept of a village's newest items; "" when there is nothing."""
        found = self._open().execute("SELECT text FROM news WHERE name = ?", (path,)).fetchone()
        return str(found[0]) if found else ""

    def _other_news(self, record: Record) -> Iterator[tuple[str, str]]:
        """Yield path and news of a published village whose feed is not the one that is known."""
        before = self.records.get(record.path)
        known = before.summary.umpan if before and before.summary else None
        if record.summary and record.summary.umpan != known:
            yield record.path, record.summary.kabar

    def doubt(self, paths: Iterable[str]) -> None:
        """Trust the results of some villages no more, before their pages are written.

        Else a build that is killed between a page and its record would leave a record of other pages.
        """
        known = (self.records[path] for path in paths if path in self.records)
        self.keep([replace(record, outside="", inputs="") for record in known])

    def forget(self, path: str) -> None:
        """Forget a village that is gone."""
        del self.records[path]
        self._write(*((DROP.format(table), [(path,)]) for table in ("village", "news")))

    def note(self, name: str, text: str) -> None:
        """Keep a note on the whole output, or drop it when it is empty."""
        if text and text != self.notes.get(name):
            self.notes[name] = text
            self._write((KEEP.format("note"), [(name, text)]))
        elif not text and name in self.notes:
            del self.notes[name]
            self._write((DROP.format("note"), [(name,)]))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def discard(self) -> None:
        """Throw the file away: the next build will know nothing."""
        self.close()
        self.file.unlink(missing_ok=True)

    def _read(self) -> None:
        """Read all; a file that cannot be read, or is of another format, counts as none and goes."""
        try:
            self.notes = dict(self._open().execute("SELECT name, text FROM note").fetchall())
            rows = self._open().execute("SELECT text FROM village").fetchall()
        except sqlite3.DatabaseError:
            self.notes = {}
        if self.notes.get("format") == str(FORMAT):
            records = [_record(json.loads(text)) for (text,) in rows]
            self.records = {record.path: record for record in records}
            return
        self.notes = {}
        self.discard()

    def _write(self, *changes: tuple[str, Sequence[tuple[str, ...]]]) -> None:
        """Carry out statements, each for several rows: all of them or none."""
        connection = self._open()
        with disk_errors(self.file), connection:
            for table in ("village", "news", "note"):
                connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (name TEXT PRIMARY KEY, text TEXT)")
            connection.execute(KEEP.format("note"), ("format", str(FORMAT)))
            for statement, rows in changes:
                connection.executemany(statement, rows)

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(self.file)
            self._connection.execute("PRAGMA synchronous = OFF")
        return self._connection


@contextmanager
def disk_errors(file: Path) -> Iterator[None]:
    """Raise OSError, as for every other file, when SQLite cannot write."""
    try:
        yield
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error), str(file)) from error


def _without_news(record: Record) -> Record:
    """Return the record as memory holds it: the news of thousands of villages are looked up when needed."""
    return replace(record, summary=replace(record.summary, kabar="")) if record.summary else record


def _text(record: Record) -> str:
    """Return the record as JSON in ASCII: a Problem may name a file whose name is no UTF-8."""
    return json.dumps(asdict(record), separators=(",", ":"))


def _record(values: dict[str, Any]) -> Record:
    problems = tuple(_problem(**problem) for problem in values.pop("problems"))
    summary, assets = values.pop("summary"), tuple(values.pop("assets"))
    found, looks = summary_of(summary) if summary else None, Standing(**values.pop("standing"))
    return Record(**values, problems=problems, summary=found, assets=assets, standing=looks)


def _problem(origin: list[Any], **values: Any) -> Problem:
    file, path, *place = origin
    return Problem(Origin(file, tuple(path), *place), **values)
