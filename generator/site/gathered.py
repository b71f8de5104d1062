"""Write the open data over all villages, village by village: only when a figure in them changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.opendata.basis_data import Database
from generator.opendata.gabungan import LINES_HEAD, lines_of, totals_csv, village_rows, with_budget, year_rows
from generator.pages.portal_data import DATABASE, LINES, TOTALS
from generator.pages.summary import Summary
from generator.site.program import program_hash
from generator.site.settings import Settings
from generator.site.stage import Stage
from generator.site.state import State

NOTE = "gathered"
"""The note that holds a hash of what the files were made from, and their names and sizes."""
PUBLISHED = "data/anggaran/*/anggaran-*.csv"
"""The budget lines of a village below its site, a file for each year."""


def kept_lines(stage: Stage, address: str) -> str:
    """Return a hash of the budget lines that a village publishes; "" when there are none."""
    files = _line_files(stage, address)
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest() if files else ""


def write_gathered(
    stage: Stage, state: State, settings: Settings, villages: Sequence[Summary]
) -> dict[str, int]:
    """Write what is not as it was and return the bytes of each file by its name; none without any budget.

    The lines of a village whose site is published elsewhere are there, not here.
    """
    chosen = with_budget(villages)
    sites = [village.situs or settings.address(village.path) for village in chosen]
    made = blake2b(program_hash().encode(), digest_size=16)
    for village, site in zip(chosen, sites, strict=True):
        made.update(repr((village.kode, village.nama, village.tempat, village.path, site)).encode())
        made.update(repr((village.contoh, village.anggaran, village.baris)).encode())
    known = gathered_files(state)
    key = made.hexdigest()
    if key == _note(state)["key"] and all((stage.out / name).is_file() for name in known):
        return known
    state.note(NOTE, json.dumps({"key": "", "files": known}))
    files = _write(stage, chosen, sites) if chosen else {}
    stage.erase(known.keys() - files.keys())
    state.note(NOTE, json.dumps({"key": key, "files": files}))
    return files


def gathered_files(state: State) -> dict[str, int]:
    """Return the bytes of each file that the last build wrote, by its name."""
    found: dict[str, int] = _note(state)["files"]
    return found


def forget_gathered(state: State) -> None:
    """Drop all that is known of files whose place a single village has taken."""
    state.note(NOTE, "")


def _note(state: State) -> dict[str, Any]:
    text = state.notes.get(NOTE)
    found: dict[str, Any] = json.loads(text) if text else {"key": "", "files": {}}
    return found


def _write(stage: Stage, villages: Sequence[Summary], sites: Sequence[str]) -> dict[str, int]:
    totals = totals_csv(villages)
    lines, base = stage.spare("lines"), stage.spare("base")
    database = Database(base)
    database.add("desa", village_rows(villages, sites))
    database.add("anggaran_total", year_rows(villages))
    with lines.open("wb") as joined:
        joined.write(LINES_HEAD)
        for part in _lines(stage, villages):
            joined.write(part)
            database.add_lines(part)
    database.close()
    sizes = {TOTALS: len(totals), LINES: lines.stat().st_size, DATABASE: base.stat().st_size}
    stage.write([(TOTALS, totals)])
    stage.place(lines, LINES)
    stage.place(base, DATABASE)
    return sizes


def _lines(stage: Stage, villages: Sequence[Summary]) -> Iterator[bytes]:
    for village in villages:
        for file in () if village.situs else _line_files(stage, village.path):
            yield lines_of(file.read_bytes())


def _line_files(stage: Stage, address: str) -> list[Path]:
    return sorted((stage.out / address).glob(PUBLISHED))
