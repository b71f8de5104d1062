"""The page that says in plain words how to hear of news: WhatsApp, calendar, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages import ringkasan
from generator.pages.agenda import events
from generator.pages.spec import Link, PageSpec


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page where there is something to follow, and the digest after it."""
    digest = tuple(ringkasan.pages(village, now))
    has_events = bool(events(village, now))
    topics = tuple(_topics(village, now))
    if not (topics or has_events):
        return
    yield PageSpec(
        path="ikuti.html",
        title="Ikuti kabar",
        template="ikuti.html",
        section="ikuti",
        context={
            "village": village,
            "saluran": village.profil.media_sosial.get("whatsapp"),
            "topik": topics,
            "ada_agenda": has_events,
            "ada_ringkasan": bool(digest),
        },
        description=f"Cara mendapat kabar {village.nama}: WhatsApp, kalender dan umpan RSS.",
    )
    yield from digest


def _topics(village: Village, now: datetime) -> Iterator[Link]:
    """Yield the feeds of what the village has published."""
    announced = [post for post in village.pengumuman if post.published(now.date())]
    if any(post.jenis == "darurat" for post in announced):
        yield Link("Pengumuman darurat saja", "darurat.xml")
    if announced:
        yield Link("Pengumuman saja", "pengumuman.xml")
    if any(post.published(now.date()) for post in village.berita):
        yield Link("Berita saja", "berita.xml")
