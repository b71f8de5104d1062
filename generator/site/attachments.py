"""The files that a village publishes beside its pages: those in its berkas/ folder."""

from __future__ import annotations

from pathlib import Path

from generator.model.village import Village
from generator.source.photo import without_metadata

FOLDER = "berkas"


def copy_attachments(root: Path, village: Village, target: Path) -> int:
    """Copy the village's attachments into its site; return their bytes.

    Only what the loader listed is copied: regular files of the allowed kinds, no links; photos without what
    the camera wrote into them.
    """
    source = root / "content" / village.path / FOLDER
    size = 0
    for attachment in village.berkas:
        file = target / FOLDER / attachment.nama
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(without_metadata((source / attachment.nama).read_bytes()))
        file.chmod(0o644)
        size += attachment.ukuran
    return size
