"""The page that says how to reach the village's office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages.spec import PageSpec


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the contact page, when the village publishes any way to reach it."""
    if not has_contact(village):
        return
    yield PageSpec(
        path="kontak.html",
        title="Kontak",
        template="kontak.html",
        section="kontak",
        context={"village": village, "belum": missing(village)},
        description=f"Alamat, jam layanan, telepon dan pengaduan kantor {village.nama}, {village.tempat}.",
    )


def has_contact(village: Village) -> bool:
    """Tell whether the village publishes an address, a number, hours or a way to complain."""
    profil, government = village.profil, village.pemerintahan
    ways = (profil.alamat, profil.telepon, profil.whatsapp, profil.surel, profil.situs)
    complaints = government is not None and government.pengaduan is not None
    listed = profil.media_sosial or profil.jam_layanan or profil.darurat
    return any(ways) or bool(listed) or complaints


def missing(village: Village) -> tuple[str, ...]:
    """Return what visitors look for on this page and the village does not publish."""
    profil = village.profil
    number = profil.telepon or profil.whatsapp
    sought = (("alamat", profil.alamat), ("nomor telepon", number), ("jam layanan", profil.jam_layanan))
    return tuple(name for name, said in sought if not said)
