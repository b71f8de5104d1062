"""Which sections of a village have open data beside its budget, and their files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.village import Village
from generator.opendata.bagian import Bagian, section_files
from generator.opendata.dokumen import documents
from generator.opendata.keterbukaan import openness
from generator.opendata.pembangunan import works
from generator.opendata.perencanaan import plans
from generator.opendata.statistik import statistics
from generator.opendata.usaha import businesses, cooperatives

SECTIONS = (works, plans, cooperatives, businesses, documents, statistics)


def sections(village: Village, today: date) -> Iterator[Bagian]:
    """Yield each section that the village has data for."""
    for make in SECTIONS:
        found = make(village)
        if found is not None:
            yield found
    yield openness(village, today)


def files(village: Village, base_url: str, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield path below the village's site and content of each file of these sections."""
    for section in sections(village, today):
        yield from section_files(village, base_url, section)
