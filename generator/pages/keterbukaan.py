"""The page that says how open the village is, item by item, and what the staff can do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.keterbukaan.butir import KATEGORI
from generator.model.keterbukaan.nilai import Penilaian, score
from generator.model.keterbukaan.temuan import Status
from generator.model.village import Village
from generator.pages.spec import PageSpec

STATUSES: dict[Status, str] = {
    "terpenuhi": "Terpenuhi",
    "kedaluwarsa": "Kedaluwarsa",
    "sebagian": "Sebagian",
    "belum": "Belum",
    "tidak-berlaku": "Tidak berlaku",
}


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page about openness; every village has one, since every village can be asked."""
    found = score(village, now.date())
    groups: dict[str, list[Penilaian]] = {key: [] for key in KATEGORI}
    for item in found.butir:
        if item.berlaku:
            groups[item.butir.kategori].append(item)
    met = [
        (key, name, [item for item in groups[key] if item.status == "terpenuhi"], len(groups[key]))
        for key, name in KATEGORI.items()
        if groups[key]
    ]
    yield PageSpec(
        path="keterbukaan.html",
        title="Keterbukaan",
        template="keterbukaan.html",
        section="keterbukaan",
        context={
            "village": village,
            "k": found,
            "kelompok": met,
            "status": STATUSES,
        },
        description=(
            f"{found.terpenuhi} dari {len(found.wajib)} informasi wajib {village.nama} terpenuhi: "
            "bukti, dasar hukum, dan yang masih kurang."
        ),
    )
