"""The files that a village publishes beside its pages: those in its berkas/ folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.source.photo import without_metadata

if TYPE_CHECKING:
    from generator.model.village import Village

FOLDER = "berkas"


def attachment_files(root: Path, village: Village) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each attachment in the village's site.

    Only what the loader listed: regular files of the allowed kinds, no links; photos without what the camera
    wrote into them.
    """
    source = root / "content" / village.path / FOLDER
    for attachment in village.berkas:
        yield f"{FOLDER}/{attachment.nama}", without_metadata((source / attachment.nama).read_bytes())


def shared_files_of(root: Path, level: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file that announcements of a level above the villages go with.

    They are published once, below the level's own folder: all villages below link to them there.
    """
    source = root / "content" / level / FOLDER
    if not source.is_dir():
        return
    from generator.load.attachments import load_attachments  # only here: most levels have none
    from generator.load.folder import Folder

    folder = f"{level}/{FOLDER}" if level else FOLDER
    for attachment in load_attachments(Folder(root), source):
        yield f"{folder}/{attachment.nama}", without_metadata((source / attachment.nama).read_bytes())
