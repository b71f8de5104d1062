"""Show one village's site on this computer while somebody edits it, by MkDocs' own server."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from generator.site.order import OutputError
from generator.site.settings import MKDOCS, read_settings


def serve(root: Path, path: str, address: str) -> None:
    """Serve the village at `path` ("" is the one that mkdocs.yml names) at `address` until stopped.

    Raises OutputError when mkdocs.yml cannot be used, Stop when the village cannot be shown.
    """
    read_settings(root)  # tells in plain words where the file cannot be read at all
    from mkdocs.commands.serve import serve as mkdocs_serve
    from mkdocs.exceptions import Abort, ConfigurationError

    from generator.site.stop import Stop

    if path:
        os.environ["TERANG_DESA"] = path
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)  # it prints each error itself
    try:
        mkdocs_serve(config_file=str(root / MKDOCS), dev_addr=address)
    except Stop:
        raise
    except ConfigurationError as error:
        raise OutputError(f"{MKDOCS} tidak dapat dipakai oleh MkDocs: {error}") from error
    except Abort as error:
        raise OutputError(f"{MKDOCS} tidak dapat dipakai oleh MkDocs, sebabnya di atas") from error
