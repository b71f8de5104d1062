"""The files that a village publishes beside its pages: those in its berkas/ folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.model.village import Village

FOLDER = "berkas"


def copy_attachments(root: Path, village: Village, target: Path) -> int:
    """Copy the village's attachments into its site; return their bytes.

    Only what the loader listed is copied: regular files of the allowed kinds, no links.
    """
    source = root / "content" / village.path / FOLDER
    size = 0
    for attachment in village.berkas:
        file = target / FOLDER / attachment.nama
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / attachment.nama, file, follow_symlinks=False)
        file.chmod(0o644)
        size += attachment.ukuran
    return size
