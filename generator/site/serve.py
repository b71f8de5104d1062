"""Show one village's site on this computer while somebody edits it, by MkDocs' own server."""

from __future__ import annotations

import logging
import os
from pathlib import Path


def serve(root: Path, path: str, address: str) -> None:
    """Serve the village at `path` ("" is the one that mkdocs.yml names) at `address` until stopped."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    if path:
        os.environ["TERANG_DESA"] = path
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=address)
