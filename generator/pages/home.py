"""The home page of a village: what people come for, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages.spec import PageSpec


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the home page."""
    yield PageSpec(
        path="index.html",
        title=village.nama,
        menu="Beranda",
        template="beranda.html",
        section="beranda",
        context={"village": village},
        description=f"Situs informasi publik {village.nama}, {village.tempat}: layanan, anggaran dan pengumuman.",
    )
