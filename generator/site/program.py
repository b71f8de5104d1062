"""What all pages are made with: the program, its theme, its tables and the libraries it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.render.environment import theme_folder

PACKAGE = Path(__file__).parent.parent
LIBRARIES = ("feedgen", "jinja2", "markdown", "markupsafe", "nh3", "pydantic", "pyyaml")


@lru_cache(maxsize=1)
def program_hash() -> str:
    """Return a hash that changes with any file of the program or its theme and any library's version."""
    made = blake2b(digest_size=16)
    made.update(
        " ".join([*(version(library) for library in LIBRARIES), pillow_version(), _zxing_version()]).encode()
    )
    for name, file in _files():
        made.update(name.encode())
        made.update(file.read_bytes())
    return made.hexdigest()


@lru_cache(maxsize=1)
def pillow_version() -> str:
    """Return the version of the library for pictures; "" where the extra `gambar` is not installed."""
    try:
        return version("pillow")
    except PackageNotFoundError:
        return ""


def _zxing_version() -> str:
    """Return the version of the library for QR codes; "" where the extra `cetak` is not installed."""
    try:
        return version("zxing-cpp")
    except PackageNotFoundError:
        return ""


def _files() -> Iterator[tuple[str, Path]]:
    for folder in (PACKAGE, theme_folder()):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.parent.name != "__pycache__":
                yield file.relative_to(folder.parent).as_posix(), file
