"""Whether a published site stands as it was written, told by its folders without a look at its files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Standing:
    """How a site looked when it was published."""

    folders: str = ""
    """Its folders, one a line; the first line, which is empty, is the site itself."""
    times: str = ""
    """A hash of when an entry of each folder was last added, replaced or taken away."""
    files: str = ""
    """A hash of the names and sizes of all its files."""


UNKNOWN = Standing()
"""How a site looks of which nothing is known."""


def standing(site: str, sizes: Mapping[str, int]) -> Standing:
    """Return how a site looks that has just been published, given the bytes of each file by its name."""
    folders = "\n".join(sorted({"", *(above for name in sizes for above in _above(name))}))
    return Standing(folders, _times(site, folders), _files(sizes))


def stands(site: str, known: Standing) -> bool:
    """Tell whether no file of a site was added, replaced or taken away.

    A file that was written over in its place does not show: that takes a look at each, six times as many.
    """
    return _times(site, known.folders) == known.times


def sizes_in(folder: str, name: str = "") -> dict[str, int]:
    """Return the bytes of each file below a folder by its name behind `name`; a link is a file."""
    sizes: dict[str, int] = {}
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                sizes |= sizes_in(entry.path, f"{name}{entry.name}/")
            else:
                sizes[f"{name}{entry.name}"] = entry.stat(follow_symlinks=False).st_size
    return sizes


def _above(name: str) -> Iterator[str]:
    while name := name.rpartition("/")[0]:
        yield name


def _times(site: str, folders: str) -> str:
    """Return a hash of the folders' times, which caches keep, unlike inodes; "" when one is gone."""
    look = os.stat
    try:
        times = [look(f"{site}/{folder}").st_mtime_ns for folder in folders.split("\n")]
    except OSError:
        return ""
    return blake2b(repr(times).encode(), digest_size=16).hexdigest()


def _files(sizes: Mapping[str, int]) -> str:
    listed = "".join(f"{name}/{size}/" for name, size in sorted(sizes.items()))
    return blake2b(os.fsencode(listed), digest_size=16).hexdigest()
