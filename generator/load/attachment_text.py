"""The text inside attachments, as far as people and search engines can read it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.load.unpacked_text import PACKED_SUFFIXES, TEXT_SUFFIXES, unpacked_text
from generator.model.village import Attachment


def attachment_texts(where: Path, name: str, attachments: tuple[Attachment, ...]) -> Mapping[str, str]:
    """Return the text of each attachment that has one, under `name`/<its own name>."""
    return {f"{name}/{found}": text for found, text in _texts(where, attachments)}


def _texts(where: Path, attachments: tuple[Attachment, ...]) -> Iterator[tuple[str, str]]:
    for attachment in attachments:
        if PurePosixPath(attachment.nama).suffix.lower() in (*TEXT_SUFFIXES, *PACKED_SUFFIXES, ".pdf"):
            yield attachment.nama, file_text(attachment.nama, (where / attachment.nama).read_bytes())


def file_text(name: str, content: bytes) -> str:
    """Return the text of a file of this name; "" when it has none that we can read."""
    if PurePosixPath(name).suffix.lower() in PACKED_SUFFIXES:
        from generator.load.packed_text import packed_text  # only here: most villages have none

        return packed_text(content)
    return unpacked_text(name, content)
