"""Put a finished folder or file in the place of the old one in a single step."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

AT_FDCWD = -100
RENAME_EXCHANGE = 2


class Stage:
    """A work folder beside the output: sites are finished in it and then moved into the output.

    `new/` holds sites in the making, `old/` those on their way out; both are empty between two builds.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.work = out.parent / f".{out.name}.terang"

    def prepare(self) -> None:
        """Clear what a killed build left; a site that was moved aside without a follower goes back."""
        old = self.work / "old"
        for kept in sorted(old.iterdir()) if old.is_dir() else ():
            target = self._target(_path_of(kept.name))
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                kept.rename(target)
        for leftover in (self.work / "new", old):
            shutil.rmtree(leftover, ignore_errors=True)
            leftover.mkdir(parents=True)

    def folder(self, address: str) -> Path:
        """Return a new empty folder in which the site for `address` ("" is the output itself) can be made."""
        folder = self.work / "new" / _name_of(address)
        folder.mkdir()
        return folder

    def publish(self, folder: Path, address: str) -> None:
        """Move a finished site to its address; the site that stood there is gone afterwards."""
        target = self._target(address)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            folder.rename(target)
        elif exchange(folder, target):
            shutil.rmtree(folder)
        else:
            kept = self.work / "old" / _name_of(address)
            target.rename(kept)
            folder.rename(target)
            shutil.rmtree(kept)

    def remove(self, address: str) -> None:
        """Take the site at `address` away, and the folders above it that are empty then."""
        target = self._target(address)
        if target.is_dir():
            gone = self.work / "new" / _name_of(address)
            target.rename(gone)
            shutil.rmtree(gone)
        for parent in Path(address).parents:
            if parent != Path() and (self.out / parent).is_dir() and not any((self.out / parent).iterdir()):
                (self.out / parent).rmdir()

    def write(self, files: Iterable[tuple[str, bytes]]) -> list[str]:
        """Replace files of the output where they differ, each in one step; return the paths written."""
        written: list[str] = []
        for name, content in files:
            target = self.out / name
            if target.is_file() and target.read_bytes() == content:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.work / "new" / "file"
            fresh.write_bytes(content)
            fresh.replace(target)
            written.append(name)
        return written

    def _target(self, address: str) -> Path:
        return self.out / address if address else self.out


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files into a folder that nobody looks at yet; return their bytes."""
    made: set[Path] = set()
    size = 0
    for name, content in files:
        file = folder / name
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(content)
        size += len(content)
    return size


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, as Linux can; return False where the system or the disk cannot."""
    swap = _renameat2()
    if swap is None:
        return False
    if swap(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


@lru_cache(maxsize=1)
def _renameat2() -> Any:
    try:
        return ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return None


def _name_of(address: str) -> str:
    return address.replace("/", "+") or "+"


def _path_of(name: str) -> str:
    return name.replace("+", "/").strip("/")
