"""Find every Problem in the data without building anything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.load.census import clashes, find_villages, read_entry, select, stray_content
from generator.site.federation import read_federation
from generator.site.links import load_linked
from generator.site.pool import run
from generator.site.settings import settings_problems
from generator.source.problem import Problem


def check(root: Path, wanted: Sequence[str] = (), jobs: int = 1) -> tuple[Problem, ...]:
    """Return every Problem of the villages that `wanted` means (all, when it is empty), in reading order."""
    paths = find_villages(root)
    chosen = select(paths, wanted)
    found: set[Problem] = set()
    for results in run(partial(_problems, root), chosen, jobs):
        found.update(problem for problems in results for problem in problems)
    entries = [read_entry(root, path) for path in paths]
    found.update(problem for path, problem in clashes(root, entries) if path in chosen)
    if not wanted:
        found.update(stray_content(root, paths))
        found.update(read_federation(root, {entry.path: entry.kode for entry in entries}).problems)
        found.update(settings_problems(root))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))


def _problems(root: Path, path: str) -> tuple[Problem, ...]:
    return load_linked(root, path).problems
