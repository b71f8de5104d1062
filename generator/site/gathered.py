"""Write the open data over all villages: only when a figure in them changed, and only what it changes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b

from generator.opendata.basis_data import Database
from generator.opendata.gabungan import totals_csv, village_rows, with_budget, year_rows
from generator.pages.portal_data import DATABASE, LINES, TOTALS, lines_file
from generator.pages.summary import Summary
from generator.site.gathered_lines import Part, line_files, lines, write_lines
from generator.site.program import program_hash
from generator.site.settings import Settings
from generator.site.stage import Stage
from generator.site.state import State, disk_errors

NOTE = "gathered"
"""The note that holds what the files were made from, and their names and sizes."""


@dataclass(frozen=True)
class Gathered:
    """What the last build wrote; without `program` it was not finished."""

    files: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each file by its name."""
    program: str = ""
    villages: Mapping[str, str] = field(default_factory=dict)
    """A hash of what the rows of each village were made from, by its code."""
    parts: Mapping[str, Part] = field(default_factory=dict)


def kept_lines(stage: Stage, address: str) -> str:
    """Return a hash of the budget lines that a village publishes; "" when there are none."""
    files = line_files(stage, address)
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest() if files else ""


def write_gathered(
    stage: Stage, state: State, settings: Settings, villages: Sequence[Summary]
) -> dict[str, int]:
    """Write what is not as it was and return the bytes of each file by its name; none without any budget."""
    chosen = with_budget(villages)
    sites = {one.kode: one.situs or settings.address(one.path) for one in chosen}
    keys = {one.kode: _key(one, sites[one.kode]) for one in chosen}
    known = _note(state)
    good = known.program and all((stage.out / name).is_file() for name in known.files)
    if good and known.villages == keys:
        return dict(known.files)
    _keep(state, Gathered({**dict.fromkeys(map(lines_file, _here(chosen)), 0), **known.files}))
    made = _write(stage, chosen, sites, keys, known if good else Gathered())
    stage.erase(known.files.keys() - made.files.keys())
    _keep(state, made)
    return dict(made.files)


def gathered_files(state: State) -> dict[str, int]:
    """Return the bytes of each file that the last build wrote, by its name."""
    return dict(_note(state).files)


def _here(villages: Sequence[Summary]) -> tuple[Summary, ...]:
    """Return the villages whose sites are in this output: the lines of the others are where they are."""
    return tuple(village for village in villages if not village.situs)


def forget_gathered(state: State) -> None:
    """Drop all that is known of files whose place a single village has taken."""
    state.note(NOTE, "")


def _key(village: Summary, site: str) -> str:
    said = (village.nama, village.tempat, village.path, site, village.contoh, village.anggaran, village.baris)
    return blake2b(repr(said).encode(), digest_size=8).hexdigest()


def _note(state: State) -> Gathered:
    """Return what the last build kept; of an earlier program only the names of its files."""
    found = json.loads(state.notes.get(NOTE, "{}"))
    if found.get("program") != program_hash():
        return Gathered(found.get("files", {}))
    parts = {name: Part(**part) for name, part in found["parts"].items()}
    return Gathered(found["files"], found["program"], found["villages"], parts)


def _keep(state: State, made: Gathered) -> None:
    state.note(NOTE, json.dumps(asdict(made)))


def _write(
    stage: Stage,
    villages: Sequence[Summary],
    sites: Mapping[str, str],
    keys: Mapping[str, str],
    before: Gathered,
) -> Gathered:
    """Write the files; those of `before` that stay are the start of the new ones."""
    if not villages:
        return Gathered()
    totals = totals_csv(villages)
    stage.write([(TOTALS, totals)])
    _write_database(stage, villages, sites, keys, before.villages)
    parts = write_lines(stage, _here(villages), keys, before.parts)
    sizes = {name: (stage.out / name).stat().st_size for name in (LINES, DATABASE)}
    files = {TOTALS: len(totals), **sizes, **{name: part.size for name, part in parts.items()}}
    return Gathered(files, program_hash(), keys, parts)


def _write_database(
    stage: Stage,
    villages: Sequence[Summary],
    sites: Mapping[str, str],
    keys: Mapping[str, str],
    before: Mapping[str, str],
) -> None:
    """Write the database: that of `before` with the rows of the villages that changed, or a new one."""
    fresh = stage.spare("base")
    changed = [one for one in villages if before.get(one.kode) != keys[one.kode]]
    with disk_errors(fresh):
        database = Database(fresh, stage.spare("draft"), stage.out / DATABASE if before else None)
        for kode in [*(before.keys() - keys.keys()), *(one.kode for one in changed)]:
            database.drop(kode)
        database.add("desa", village_rows(changed, [sites[one.kode] for one in changed]))
        database.add("anggaran_total", year_rows(changed))
        for part in lines(stage, _here(changed)):
            database.add_lines(part)
        database.close()
    stage.place(fresh, DATABASE)
