"""Files of the village that pages link to."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.village import Attachment, Village


def attachment(village: Village, name: str | None) -> Attachment | None:
    """Return the attachment called `name`; None when there is none."""
    return next((found for found in village.berkas if found.nama == name), None)


def attachments(village: Village, names: Iterable[str | None]) -> dict[str, Attachment]:
    """Return the attachments called `names`, by name; those that are missing are left out."""
    found = (attachment(village, name) for name in names if name)
    return {file.nama: file for file in found if file}
