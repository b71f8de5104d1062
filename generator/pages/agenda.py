"""The page of what takes place: events of agenda.yml, and announcements that say when they begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import groupby

from generator.model.agenda import Acara
from generator.model.kabar import Pengumuman, end_of
from generator.model.village import Village
from generator.pages.kabar import day_or_time
from generator.pages.schema import Schema
from generator.pages.spec import PageSpec
from generator.source.dates import MONTHS
from generator.source.times import zone_for

MOST_EVENTS = 200
"""How many events page and calendar know; older ones are dropped first."""
PAST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Event:
    """An event in the village's local time; `usai` is when it is over, `dicatat` when it was noted."""

    uid: str
    judul: str
    mulai: datetime
    selesai: datetime | None
    usai: datetime
    dicatat: datetime
    sehari_penuh: bool
    tempat: str = ""
    keterangan: str = ""
    wilayah: tuple[str, ...] = ()
    terbuka: bool = False
    batal: bool = False
    path: str = ""


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page of events; a village without any has none."""
    found = events(village, now)
    if not found:
        return
    coming = [event for event in found if event.usai > now]
    past = [event for event in reversed(found) if event.usai <= now]
    yield PageSpec(
        path="agenda.html",
        title="Agenda",
        template="agenda.html",
        section="agenda",
        context={
            "village": village,
            "bulan": by_month(coming),
            "lewat": past[:PAST_SHOWN],
            "batas": end_marks(village, coming),
        },
        description=f"Kegiatan yang akan datang di {village.nama}, {village.tempat}.",
        schema=tuple(_schema(village, event) for event in coming if not event.path),
    )


def events(village: Village, now: datetime) -> tuple[Event, ...]:
    """Return the events that readers may know of at `now`, the earliest first."""
    own = village.agenda.agenda if village.agenda else ()
    written = [_of_agenda(village, event) for event in own]
    today = now.date()
    announced = [
        _of_announcement(village, post)
        for post in village.pengumuman
        if post.mulai and post.jenis != "darurat" and post.published(today)
    ]
    ordered = sorted((*written, *announced), key=lambda event: (event.mulai, event.uid))
    return tuple({event.uid: event for event in ordered}.values())[-MOST_EVENTS:]


def upcoming(village: Village, now: datetime) -> tuple[Event, ...]:
    """Return the events that are not over at `now` and not called off, the earliest first."""
    return tuple(event for event in events(village, now) if event.usai > now and not event.batal)


def end_marks(village: Village, found: Sequence[Event]) -> dict[str, str]:
    """Return by event the moment at which the reader's browser hides it."""
    return {event.uid: day_or_time(village, event.usai) for event in found}


def by_month(found: Sequence[Event]) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """Return events in order, grouped by month: "Desember 2026"."""
    months = groupby(found, key=lambda event: (event.mulai.year, event.mulai.month))
    return tuple((f"{MONTHS[month - 1]} {year}", tuple(group)) for (year, month), group in months)


def _of_agenda(village: Village, event: Acara) -> Event:
    assert village.agenda is not None
    noted = village.agenda.per_tanggal
    return Event(
        uid=f"{village.kode}-agenda-{event.kunci}@terang",
        judul=event.judul,
        mulai=event.mulai,
        selesai=event.selesai,
        usai=event.usai,
        dicatat=datetime.combine(noted, time()) if noted else datetime(event.mulai.year, 1, 1),
        sehari_penuh=event.sehari_penuh,
        tempat=event.tempat or "",
        keterangan=event.keterangan or "",
        wilayah=event.wilayah,
        terbuka=event.terbuka,
        batal=event.batal,
    )


def _of_announcement(village: Village, post: Pengumuman) -> Event:
    assert post.mulai is not None
    whole_days = post.mulai.time() == time() and (post.berakhir is None or post.berakhir.time() == time())
    next_day = end_of(datetime.combine(post.mulai.date(), time()))
    return Event(
        uid=f"{post.penerbit or village.kode}-pengumuman-{post.kunci}@terang",
        judul=post.judul,
        mulai=post.mulai,
        selesai=post.berakhir,
        usai=end_of(post.berakhir) if post.berakhir else next_day,
        dicatat=post.diperbarui or post.tanggal,
        sehari_penuh=whole_days,
        tempat=post.tempat or "",
        keterangan=post.cuplikan,
        wilayah=post.wilayah,
        terbuka=post.terbuka,
        path=f"pengumuman/{post.slug}.html",
    )


def _schema(village: Village, event: Event) -> Schema:
    found: dict[str, object] = {
        "@type": "Event",
        "name": event.judul,
        "startDate": day_or_time(village, event.mulai),
        "location": {"@type": "Place", "name": event.tempat or village.nama, "address": village.tempat},
        "organizer": {"@id": "#kantor"},
        "eventStatus": f"https://schema.org/Event{'Cancelled' if event.batal else 'Scheduled'}",
    }
    if event.selesai:
        found["endDate"] = day_or_time(village, event.selesai)
    if event.keterangan:
        found["description"] = event.keterangan
    return found


def in_zone(village: Village, moment: datetime) -> datetime:
    """Return a local time of the village with its zone."""
    return moment.replace(tzinfo=zone_for(village.kode))
