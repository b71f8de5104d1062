"""Put a finished folder or file in the place of the old one in a single step."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from generator.site import top
from generator.site.index_file import INDEX_FILE
from generator.site.order import OutputError
from generator.site.standing import sizes_in

STATE = "state.sqlite"
"""The file of the work folder that holds what is known of the output."""
FEDERATION = "federasi"
"""The folder of the work folder with copies of the lists of villages elsewhere that could last be read."""
SOURCES = ("villages", "content")
"""Folders of the root from which all is read."""
AT_FDCWD = -100
RENAME_EXCHANGE = 2


class Stage:
    """A work folder beside the output: sites are finished in it and then moved into the output.

    `new/` holds sites in the making, `old/` those on their way out; between two builds both are empty.
    """

    def __init__(self, out: Path) -> None:
        self.out = out.resolve()  # one output has one work folder, by whatever links it is reached
        self.work = self.out.parent / f".{self.out.name}.terang"

    def claim(self, root: Path) -> None:
        """Raise OutputError when the output is a folder that must not be written over."""
        if root.resolve().is_relative_to(self.out):
            raise OutputError(f"folder hasil {self.out} berisi sumber situs ini; pilih folder lain")
        for source in SOURCES:
            if self.out.is_relative_to(root.resolve() / source):
                raise OutputError(f"folder hasil {self.out} berada di dalam {source}/; pilih folder lain")
        if self.out.exists() and not self.out.is_dir():
            raise OutputError(f"{self.out} adalah berkas, bukan folder")
        if self.out.is_dir() and any(self.out.iterdir()) and not self._is_ours():
            raise OutputError(f"folder {self.out} berisi berkas lain; pilih folder kosong untuk hasilnya")

    def prepare(self) -> None:
        """Clear what a killed build left; what was moved aside without a follower goes back."""
        old = self.work / "old"
        for kept in sorted(old.iterdir()) if old.is_dir() else ():
            target = self._target(_path_of(kept.name))
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                kept.rename(target)
        for leftover in (self.work / "new", old):
            if leftover.is_dir():
                shutil.rmtree(leftover)
        top.bring_back(self.out, self.work)

    def folder(self, address: str) -> Path:
        """Return a new empty folder in which the site for `address` ("" is the output itself) can be made."""
        folder = self.work / "new" / _name_of(address)
        folder.mkdir(parents=True)
        return folder

    def publish(self, folder: Path, address: str) -> None:
        """Move a finished site to its address; the site that stood there is gone afterwards.

        A site that is the whole output takes nothing away that others put into the output.
        """
        target = self._target(address)
        names = {entry.name for entry in folder.iterdir()} if not address else set()
        if names:
            top.set_aside(self.out, self.work, names)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            folder.rename(target)
        elif exchange(folder, target):
            shutil.rmtree(folder)
        else:
            kept = self.work / "old" / _name_of(address)
            kept.parent.mkdir(exist_ok=True)
            target.rename(kept)
            folder.rename(target)
            shutil.rmtree(kept)
        if names:
            top.bring_back(self.out, self.work)
            top.own(self.work, names)

    def remove(self, address: str) -> None:
        """Take the site at `address` away, and the folders above it that are empty then."""
        target = self._target(address)
        if target.is_dir():
            gone = self.folder(address)
            target.replace(gone)
            shutil.rmtree(gone)
        self._prune(Path(address))

    def write(self, files: Iterable[tuple[str, bytes]]) -> list[str]:
        """Replace files of the output where they differ, each in one step; return the paths written."""
        written: list[str] = []
        fresh: Path | None = None
        for name, content in files:
            target = self.out / name
            if target.is_file() and target.read_bytes() == content:
                continue
            fresh = fresh or self.spare("file")
            _write(f"{fresh}", content)
            self.place(fresh, name)
            written.append(name)
        return written

    def holds(self, sizes: Mapping[str, int]) -> bool:
        """Tell whether files lie in the output with the bytes that each should have, by its name."""
        try:
            return all(os.stat(f"{self.out}/{name}").st_size == size for name, size in sizes.items())  # noqa: PTH116
        except OSError:
            return False

    def sizes(self, address: str) -> dict[str, int]:
        """Return the bytes of each file of the site at `address` by its name."""
        if address:
            return sizes_in(f"{self.out}/{address}")
        ours = top.sort_out(self.out, self.work)[0]
        folders = [entry for entry in ours if entry.is_dir() and not entry.is_symlink()]
        sizes = {entry.name: entry.lstat().st_size for entry in ours if entry not in folders}
        for entry in folders:
            sizes |= sizes_in(f"{entry}", f"{entry.name}/")
        return sizes

    def spare(self, name: str) -> Path:
        """Return where a large file can be made that `place` then moves into the output."""
        file = self.work / "new" / f"+{name}"
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def place(self, file: Path, name: str) -> None:
        """Move a finished file of the work folder into the output in one step."""
        target = self.out / name
        try:
            file.replace(target)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)

    def erase(self, names: Iterable[str]) -> None:
        """Take single files away, and the folders above them that are empty then."""
        for name in names:
            (self.out / name).unlink(missing_ok=True)
            self._prune(Path(name))

    def sweep(self, kept: Container[str]) -> None:
        """Take away all of ours that lies in the output itself and is not named in `kept`."""
        for entry in top.sort_out(self.out, self.work)[0]:
            if entry.name in kept:
                continue
            if entry.is_dir() and not entry.is_symlink():
                self.remove(entry.name)
            else:
                entry.unlink()
        top.own(self.work, ())

    def _is_ours(self) -> bool:
        """Tell whether an output is one of ours: it says so itself, or what is kept beside it does."""
        kept = self.work / STATE
        return (self.out / top.MARK).exists() or (kept.is_file() and (self.out / INDEX_FILE).is_file())

    def _prune(self, path: Path) -> None:
        for parent in path.parents[:-1]:
            folder = self.out / parent
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _target(self, address: str) -> Path:
        return self.out / address if address else self.out


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, int]:
    """Write files into a folder that nobody looks at yet; return the bytes of each by its name."""
    made: set[str] = set()
    sizes: dict[str, int] = {}
    for name, content in files:
        above = name.rpartition("/")[0]
        if above not in made:
            (folder / above).mkdir(parents=True, exist_ok=True)
            made.add(above)
        _write(f"{folder}/{name}", content)
        sizes[name] = len(content)
    return sizes


def _write(file: str, content: bytes) -> None:
    """Write one file: thousands of them take half the time that they take by way of a Path."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, as Linux can; return False where the system or the disk cannot."""
    import ctypes  # only here: most builds of a fresh output never need it

    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    if not hasattr(library, "renameat2"):
        return False
    assert library is not None
    paths = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    if library.renameat2(*paths, RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _name_of(address: str) -> str:
    return address.replace("/", "+") or "+"


def _path_of(name: str) -> str:
    return name.replace("+", "/").strip("/")
