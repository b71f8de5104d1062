"""The home page of a village: what people come for, in that order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from urllib.parse import quote

from generator.model.keterbukaan.nilai import Keterbukaan, score
from generator.model.layanan import Layanan
from generator.model.village import Village
from generator.pages.agenda import Event, end_marks, upcoming
from generator.pages.budget_card import budget_card
from generator.pages.files import attachment
from generator.pages.kontak import has_contact
from generator.pages.pengumuman import Row, in_force
from generator.pages.spec import PageSpec

ANNOUNCEMENTS, SERVICES, NEWS, EVENTS = 5, 6, 4, 3
HALFWAY = 50


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the home page."""
    calm = [row for row in in_force(village, now) if row.post.jenis != "darurat"]
    announcements = calm[:ANNOUNCEMENTS]
    events = other_events(village, now, announcements)[:EVENTS]
    today = now.date()
    news = [post for post in village.berita if post.published(today)]
    photo = attachment(village, village.profil.foto)
    yield PageSpec(
        path="index.html",
        title=village.nama,
        menu="Beranda",
        template="beranda.html",
        section="beranda",
        context={
            "village": village,
            "foto": photo.piksel if photo else None,
            "pengumuman": announcements,
            "layanan": asked_most(village)[:SERVICES],
            "anggaran": budget_card(village),
            "berita": news[:NEWS],
            "terbuka": openness(village, today),
            "belum": unpublished(village),
            "agenda": events,
            "batas": end_marks(village, events),
        },
        description=f"Layanan, anggaran, pengumuman dan berita {village.nama}, {village.tempat}.",
        image=f"berkas/{quote(village.profil.foto)}" if village.profil.foto else "",
    )


def openness(village: Village, today: date) -> Keterbukaan | None:
    """Return the openness of a village that has come half of the way; below that only its own page has it."""
    found = score(village, today)
    return found if found.nilai >= HALFWAY else None


def unpublished(village: Village) -> tuple[str, ...]:
    """Return what people come for first and the village has not published, in words."""
    wanted = (
        ("syarat layanan", bool(village.layanan and village.layanan.layanan)),
        ("anggaran", bool(village.anggaran or village.anggaran_kelurahan)),
        ("alamat dan nomor kantor", has_contact(village)),
    )
    return tuple(name for name, known in wanted if not known)


def other_events(village: Village, now: datetime, told: Sequence[Row]) -> tuple[Event, ...]:
    """Return the events to come that the announcements `told` do not tell already."""
    pages = {f"pengumuman/{row.post.slug}.html" for row in told}
    return tuple(event for event in upcoming(village, now) if event.path not in pages)


def asked_most(village: Village) -> tuple[Layanan, ...]:
    """Return the services that people ask for most; all of them when the village marks none."""
    known = village.layanan.layanan if village.layanan else ()
    return tuple(service for service in known if service.sering) or known
