"""The shared assets: the parts of theme/css joined into one file, and theme/aset; named by their content."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import PurePosixPath

from generator.render.theme import theme_folder

FOLDER = "aset"
STYLESHEET = "terang.css"
_UNREAD = re.compile(rb"/\*.*?\*/|\n", re.DOTALL)


@lru_cache(maxsize=1)
def assets() -> dict[str, tuple[str, bytes]]:
    """Return for each asset ("terang.css") its name in the site ("terang.1a2b3c4d.css") and its content."""
    theme = theme_folder()
    parts = [_UNREAD.sub(b"", file.read_bytes()) for file in sorted((theme / "css").glob("*.css"))]
    found = {STYLESHEET: b"".join(parts)}
    found |= {file.name: file.read_bytes() for file in sorted((theme / FOLDER).iterdir()) if file.is_file()}
    return {name: (_hashed(name, content), content) for name, content in found.items()}


@lru_cache(maxsize=1)
def asset_names() -> dict[str, str]:
    """Return for each asset its name in the site."""
    return {name: hashed for name, (hashed, _) in assets().items()}


def _hashed(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"
