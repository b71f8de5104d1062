"""Write the open data over all villages: only when a figure in them changed, and only what it changes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from pathlib import Path

from generator.pages.summary import Summary, with_budget
from generator.site.program import program_hash
from generator.site.settings import Settings
from generator.site.stage import Stage
from generator.site.state import State

NOTE = "gathered"
"""The note that holds what the files were made from, and their names and sizes."""
PUBLISHED = "data/anggaran/*/anggaran-*.csv"
"""The budget lines of a village below its site, a file for each year."""


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one kabupaten: a hash of the villages they are from, and their bytes, plain and packed."""

    key: str
    size: int
    packed: int


@dataclass(frozen=True)
class Gathered:
    """What the last build wrote; without `program` it was not finished."""

    files: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each file by its name."""
    program: str = ""
    villages: Mapping[str, str] = field(default_factory=dict)
    """A hash of what the rows of each village were made from, by its code."""
    parts: Mapping[str, Part] = field(default_factory=dict)


def line_files(stage: Stage, address: str) -> list[Path]:
    """Return the files with the budget lines of the site at `address`, by year."""
    return sorted((stage.out / address).glob(PUBLISHED))


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
    from generator.pages.portal_data import lines_file  # only here: mostly, no figure changed
    from generator.site.gathered_write import write_files

    _keep(state, Gathered({**dict.fromkeys(map(lines_file, at_home(chosen)), 0), **known.files}))
    made = write_files(stage, chosen, sites, keys, known if good else Gathered())
    stage.erase(known.files.keys() - made.files.keys())
    _keep(state, made)
    return dict(made.files)


def gathered_files(state: State) -> dict[str, int]:
    """Return the bytes of each file that the last build wrote, by its name."""
    return dict(_note(state).files)


def at_home(villages: Sequence[Summary]) -> tuple[Summary, ...]:
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
