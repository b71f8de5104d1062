"""The page that says who and where the village is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages.spec import PageSpec


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the profile page; every village has one, since name and place are known."""
    yield PageSpec(
        path="profil.html",
        title="Profil",
        template="profil.html",
        section="profil",
        context={"village": village},
        description=f"Wilayah, penduduk, sejarah dan cita-cita {village.nama}, {village.tempat}.",
    )
