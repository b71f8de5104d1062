"""What the last build wrote of the open data over all villages, and the files that each is made from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.pages.summary import Summary
from generator.site.program import program_hash
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


def at_home(villages: Sequence[Summary]) -> tuple[Summary, ...]:
    """Return the villages whose sites are in this output: the lines of the others are where they are."""
    return tuple(village for village in villages if not village.situs)


def kept(state: State) -> Gathered:
    """Return what the last build kept; of an earlier program only the names of its files."""
    found = json.loads(state.notes.get(NOTE, "{}"))
    if found.get("program") != program_hash():
        return Gathered(found.get("files", {}))
    parts = {name: Part(**part) for name, part in found["parts"].items()}
    return Gathered(found["files"], found["program"], found["villages"], parts)


def keep(state: State, made: Gathered) -> None:
    """Note what was written."""
    state.note(NOTE, json.dumps(asdict(made)))


def doubt_gathered(state: State) -> None:
    """Trust none of the files any more; their names stay known."""
    keep(state, Gathered(kept(state).files))


def forget_gathered(state: State) -> None:
    """Drop all that is known of files whose place a single village has taken."""
    state.note(NOTE, "")
