"""The page that says in plain words how to hear of news: WhatsApp, calendar, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages import ringkasan
from generator.pages.agenda import events
from generator.pages.spec import PageSpec
from generator.pages.umpan import MAIN, PAGE, TOPICS, feed_link, topic_feeds, topics


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page where there is something to follow, and the digest after it."""
    digest = tuple(ringkasan.pages(village, now))
    has_events = bool(events(village, now))
    told = topics(village, now)
    if not (told or has_events):
        return
    yield PageSpec(
        path=PAGE,
        title="Ikuti kabar",
        template="ikuti.html",
        section="ikuti",
        context={
            "village": village,
            "saluran": village.profil.media_sosial.get("whatsapp"),
            "semua": MAIN,
            "topik": tuple((TOPICS[topic].title, topic_feeds(topic)) for topic in told),
            "ada_agenda": has_events,
            "ada_ringkasan": bool(digest),
        },
        feeds=tuple(feed_link(topic, village.nama) for topic in told),
        description=f"Cara mendapat kabar {village.nama}: WhatsApp, kalender dan umpan RSS.",
    )
    yield from digest
