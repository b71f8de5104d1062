"""Files of the village that pages link to."""

from __future__ import annotations

from generator.model.village import Attachment, Village


def attachment(village: Village, name: str | None) -> Attachment | None:
    """Return the attachment called `name`; None when there is none."""
    return next((found for found in village.berkas if found.nama == name), None)
