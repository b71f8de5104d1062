"""Build the sites of many villages and the portal over them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from generator.load.village import Loaded, find_villages, load_village
from generator.site.assets import FOLDER, assets
from generator.site.settings import Settings, read_settings
from generator.site.village_site import site_files
from generator.source.problem import Problem


@dataclass(frozen=True)
class Report:
    """What a build did: the villages that were written, and every Problem found."""

    built: tuple[str, ...]
    problems: tuple[Problem, ...]


def build(root: Path, out: Path, today: date, only: Sequence[str] = ()) -> Report:
    """Build every village below `root` (or those below the paths `only`) into `out`."""
    settings = read_settings(root)
    paths = find_villages(root)
    alone = len(paths) == 1
    built: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        if only and not any(path == wanted or path.startswith(f"{wanted}/") for wanted in only):
            continue
        loaded = load_village(root, path)
        problems += loaded.problems
        if loaded.is_good:
            _write(root, out, loaded, today, settings, "" if alone else path)
            built.append(path)
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    for hashed, content in assets().values():
        (out / FOLDER / hashed).write_bytes(content)
    return Report(tuple(built), tuple(problems))


def _write(root: Path, out: Path, loaded: Loaded, today: date, settings: Settings, address: str) -> None:
    assert loaded.village is not None
    now = datetime.combine(today, time(0))
    target = out / address
    for name, content in site_files(loaded.village, now, settings, address):
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    berkas = root / "content" / loaded.path / "berkas"
    if berkas.is_dir():
        shutil.copytree(berkas, target / "berkas", dirs_exist_ok=True)
