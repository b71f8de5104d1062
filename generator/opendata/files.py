"""All open data of one village, as paths and bytes: nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.village import Village
from generator.opendata.anggaran import budget_files


def files(village: Village, base_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield path below the village's site and content of each open data file."""
    yield from budget_files(village, base_url)
