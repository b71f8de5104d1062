"""What all pages are made with: the program, its theme, its tables and the libraries it stands on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from generator.render.theme import theme_folder

PACKAGE = Path(__file__).parent.parent
PILLOW = "pillow"
LIBRARIES = frozenset(
    {
        *("feedgen", "jinja2", "lxml", "markdown", "markupsafe", "nh3", "pydantic", "pydantic_core"),
        *("python_dateutil", "pyyaml", PILLOW, "zxing_cpp"),
    }
)
"""The libraries that can change a byte, those of the extras included."""
_NOTES = (".dist-info", ".egg-info")


@lru_cache(maxsize=1)
def program_hash() -> str:
    """Return a hash that changes with any file of the program or its theme and any library's version."""
    made = blake2b(repr(sorted(library_versions().items())).encode(), digest_size=16)
    for folder in (PACKAGE, theme_folder()):
        for file in _files(str(folder)):
            made.update(file[len(str(folder)) :].encode())
            with open(file, "rb", buffering=0) as content:  # noqa: PTH123  half of a Path's time, 400 times
                made.update(content.read())
    return made.hexdigest()


def pillow_version() -> str:
    """Return the version of the library for pictures; "" where the extra `gambar` is not installed."""
    return library_versions().get(PILLOW, "")


@lru_cache(maxsize=1)
def library_versions() -> dict[str, str]:
    """Return the version of each installed library of LIBRARIES, as the folder beside it is named.

    `importlib.metadata` reads a file for each, and takes ten times as long.
    """
    found: dict[str, str] = {}
    for folder in reversed([place or "." for place in sys.path]):  # the first place wins
        for entry in os.listdir(folder) if os.path.isdir(folder) else ():  # noqa: PTH208, PTH112
            name, _, version = entry.partition("-")
            if entry.endswith(_NOTES) and name.lower() in LIBRARIES:
                found[name.lower()] = version.removesuffix(_NOTES[0]).removesuffix(_NOTES[1])
    return found


def _files(folder: str) -> Iterator[str]:
    """Yield the files below a folder in an order of their own; what Python and Jinja compiled is left out."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if not entry.is_dir():
            yield entry.path
        elif entry.name != "__pycache__":
            yield from _files(entry.path)
