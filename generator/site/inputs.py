"""What each village's pages are made from: its own files, those it inherits, and whether they changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.load.census import PROFIL
from generator.load.posts import levels

SHARED_FOLDERS = frozenset({"pengumuman", "berkas"})
"""Folders of content/ above the villages whose files reach every village below."""
UNSETTLED = 100_000_000
"""Nanoseconds: a file that changed this shortly before we looked may change again without a new time."""


class Stamp(NamedTuple):
    """A file as it looks from outside: its path below the root, its size, and when it changed."""

    name: str
    size: int
    modified: int
    changed: int
    inode: int


@dataclass
class Inputs:
    """All files below villages/ and content/ at one moment, by the village or the level they belong to."""

    root: Path
    moment: int = field(default_factory=time.time_ns)
    villages: dict[str, list[Stamp]] = field(default_factory=dict)
    above: dict[str, list[Stamp]] = field(default_factory=dict)

    def stamps(self, path: str) -> list[Stamp]:
        """Return the files of a village and those that it inherits, in order."""
        inherited = (stamp for level in levels(path)[:-1] for stamp in self.above.get(level, ()))
        return sorted([*inherited, *self.villages[path]])

    def outside(self, path: str) -> str:
        """Return a hash of how the village's files look from outside; "" when they are too fresh for that."""
        stamps = self.stamps(path)
        if any(max(stamp.modified, stamp.changed) > self.moment - UNSETTLED for stamp in stamps):
            return ""
        return _digest(repr(stamp).encode() for stamp in stamps)

    def names(self, path: str) -> tuple[str, ...]:
        """Return the names of the village's files and of those that it inherits, in order."""
        return tuple(stamp.name for stamp in self.stamps(path))


def content_hash(root: Path, names: Iterable[str]) -> str:
    """Return a hash of the names and contents of files; a file that is gone meanwhile counts as empty."""
    return _digest(part for name in names for part in (name.encode(), b"\0", _read(root / name)))


def look(root: Path) -> Inputs:
    """Return every file that a build may read below `root`, without opening any."""
    inputs = Inputs(root)
    _villages(inputs, root / "villages", "", None)
    _content(inputs, root / "content", "")
    return inputs


def _villages(inputs: Inputs, folder: Path, level: str, owner: str | None) -> None:
    files, folders = _listed(folder, f"villages/{level}" if level else "villages")
    if any(stamp.name.endswith(f"/{PROFIL}") for stamp in files):
        owner = level
        inputs.villages[level] = []
    place = inputs.villages[owner] if owner is not None else inputs.above.setdefault(level, [])
    place.extend(files)
    for name in folders:
        _villages(inputs, folder / name, f"{level}/{name}" if level else name, owner)


def _content(inputs: Inputs, folder: Path, level: str) -> None:
    name = f"content/{level}" if level else "content"
    if level in inputs.villages:
        inputs.villages[level].extend(_below(folder, name))
        return
    _, folders = _listed(folder, name)
    for inner in folders:
        if inner in SHARED_FOLDERS:
            inputs.above.setdefault(level, []).extend(_below(folder / inner, f"{name}/{inner}"))
        else:
            _content(inputs, folder / inner, f"{level}/{inner}" if level else inner)


def _below(folder: Path, name: str) -> Iterator[Stamp]:
    files, folders = _listed(folder, name)
    yield from files
    for inner in folders:
        yield from _below(folder / inner, f"{name}/{inner}")


def _listed(folder: Path, name: str) -> tuple[list[Stamp], list[str]]:
    files: list[Stamp] = []
    folders: list[str] = []
    try:
        entries = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return files, folders
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
                continue
            seen = entry.stat(follow_symlinks=False)
            stamp = Stamp(
                f"{name}/{entry.name}", seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino
            )
            files.append(stamp)
    return files, folders


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return b""


def _digest(parts: Iterable[bytes]) -> str:
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8))
        made.update(part)
    return made.hexdigest()
