"""What each village's pages are made from: its own files, those it inherits, and whether they changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.load.census import PROFIL, levels

SHARED_FOLDERS = ("berkas", "pengumuman")
"""Folders of content/ above the villages whose files reach every village below."""
UNSETTLED = 100_000_000
"""Nanoseconds: a file that changed this shortly before we looked may change again without a new time."""


@dataclass
class Seen:
    """How files look from outside: a hash of their names, sizes, times and inodes; and the newest time."""

    made: Any = field(default_factory=lambda: blake2b(digest_size=16))
    newest: int = 0

    def add(self, name: str, entry: os.DirEntry[str]) -> None:
        """Add a file. A link counts as itself: the loader refuses links and never reads behind them."""
        seen = entry.stat(follow_symlinks=False)
        self.newest = max(self.newest, seen.st_mtime_ns, seen.st_ctime_ns)
        stamp = f"{name}/{seen.st_size}/{seen.st_mtime_ns}/{seen.st_ctime_ns}/{seen.st_ino}/"
        self.made.update(os.fsencode(stamp))


@dataclass
class Inputs:
    """All files below villages/ and content/ at one moment, by the village or the level they belong to."""

    moment: int = field(default_factory=time.time_ns)
    villages: dict[str, Seen] = field(default_factory=dict)
    above: dict[str, Seen] = field(default_factory=dict)

    def outside(self, path: str) -> str:
        """Return a hash of how the village's files look from outside, inherited ones included.

        It is "" when some are too fresh for that to be trusted.
        """
        inherited = (self.above[level] for level in levels(path)[:-1] if level in self.above)
        files = [*inherited, self.villages[path]]
        if any(seen.newest > self.moment - UNSETTLED for seen in files):
            return ""
        return blake2b(b"".join(seen.made.digest() for seen in files), digest_size=16).hexdigest()


def look(root: Path) -> Inputs:
    """Return how every file that a build may read below `root` looks, without opening any."""
    inputs = Inputs()
    _villages(inputs, f"{root}/villages", "", None)
    _content(inputs, f"{root}/content", "")
    return inputs


def content_hash(root: Path, path: str) -> str:
    """Return a hash of the names and contents of a village's files, inherited ones included."""
    made = blake2b(digest_size=16)
    for name, entry in _files_of(f"{root}", path):
        content = Path(entry.path).read_bytes() if entry.is_file() else b""
        made.update(os.fsencode(f"{name}/{len(content)}/"))
        made.update(content)
    return made.hexdigest()


def _files_of(root: str, path: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield name and entry of each file of a village and of those that it inherits, always in one order."""
    for level in levels(path)[:-1]:
        yield from _listed(f"{root}/villages/{level}", f"villages/{level}")[0]
        for shared in SHARED_FOLDERS:
            yield from _below(f"{root}/content/{level}/{shared}", f"content/{level}/{shared}")
    yield from _below(f"{root}/villages/{path}", f"villages/{path}")
    yield from _below(f"{root}/content/{path}", f"content/{path}")


def _villages(inputs: Inputs, folder: str, level: str, owner: str | None) -> None:
    files, folders = _listed(folder, f"villages/{level}")
    if any(entry.name == PROFIL for _, entry in files):
        owner = level
        inputs.villages[level] = Seen()
    place = inputs.villages[owner] if owner is not None else inputs.above.setdefault(level, Seen())
    for name, entry in files:
        place.add(name, entry)
    for inner in folders:
        _villages(inputs, f"{folder}/{inner}", f"{level}/{inner}" if level else inner, owner)


def _content(inputs: Inputs, folder: str, level: str) -> None:
    name = f"content/{level}"
    if level in inputs.villages:
        _add_all(inputs.villages[level].add, folder, name)
        return
    for inner in _listed(folder, name)[1]:
        if inner in SHARED_FOLDERS:
            _add_all(inputs.above.setdefault(level, Seen()).add, f"{folder}/{inner}", f"{name}/{inner}")
        else:
            _content(inputs, f"{folder}/{inner}", f"{level}/{inner}" if level else inner)


def _add_all(add: Callable[[str, os.DirEntry[str]], None], folder: str, name: str) -> None:
    for file, entry in _below(folder, name):
        add(file, entry)


def _below(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    files, folders = _listed(folder, name)
    yield from files
    for inner in folders:
        yield from _below(f"{folder}/{inner}", f"{name}/{inner}")


def _listed(folder: str, name: str) -> tuple[list[tuple[str, os.DirEntry[str]]], list[str]]:
    """Return the files of a folder with their names below the root, and its folders; links are files."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return [], []
    files: list[tuple[str, os.DirEntry[str]]] = []
    folders: list[str] = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry.name)
        else:
            files.append((f"{name}/{entry.name}", entry))
    return files, folders
