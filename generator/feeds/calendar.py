"""iCalendar: the agenda of a village for the calendar on a phone (RFC 5545), written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from generator.model.village import Village
from generator.pages.agenda import Event, events, in_zone

LONGEST_LINE = 75
"""Octets of a line; longer ones continue on the next after a space."""
PRODUCT = "-//terang//agenda//ID"


def calendar(village: Village, now: datetime, base_url: str) -> bytes:
    """Return the village's calendar; b"" when it has no events."""
    found = events(village, now)
    if not found:
        return b""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text('Agenda ' + village.nama)}",
        f"X-WR-CALNAME:{_text('Agenda ' + village.nama)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(line for event in found for line in _event(event, village, base_url)),
        "END:VCALENDAR",
    ]
    return "".join(_folded(line) for line in lines).encode()


def _event(event: Event, village: Village, base_url: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_utc(in_zone(village, event.dicatat))}"
    yield f"SUMMARY:{_text(event.judul)}"
    if event.sehari_penuh:
        yield f"DTSTART;VALUE=DATE:{event.mulai:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.usai:%Y%m%d}"
    else:
        yield f"DTSTART:{_utc(in_zone(village, event.mulai))}"
        if event.selesai:
            yield f"DTEND:{_utc(in_zone(village, event.usai))}"
    yield f"LOCATION:{_text(', '.join(filter(None, (event.tempat, village.nama))))}"
    if event.keterangan:
        yield f"DESCRIPTION:{_text(event.keterangan)}"
    if base_url and event.path:
        yield f"URL:{base_url}{event.path}"
    yield f"STATUS:{'CANCELLED' if event.batal else 'CONFIRMED'}"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return text with the characters escaped that separate values and lines."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line cut into pieces of at most 75 octets, never inside a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return "\r\n".join((*pieces, piece)) + "\r\n"
