"""All pages of one village, and the frame around them. A page exists only when the village has data for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages import home, profil
from generator.pages.spec import Frame, MenuItem, PageSpec
from generator.render.formats import tanggal

Section = Callable[[Village, datetime], Iterator[PageSpec]]

SECTIONS: tuple[Section, ...] = (home.pages, profil.pages)
"""One function per section of the menu, in the menu's order. `datetime` is now, in the village's own time."""


def village_pages(village: Village, now: datetime) -> tuple[PageSpec, ...]:
    """Return every page of the village; the first is its home page."""
    return tuple(page for section in SECTIONS for page in section(village, now))


def village_frame(
    village: Village, pages: tuple[PageSpec, ...], now: datetime, address: str, base_url: str
) -> Frame:
    """Return what surrounds the village's pages; the menu names the first page of each section.

    `address` is the site's folder below the output folder, `base_url` its absolute address.
    """
    entries: dict[str, MenuItem] = {}
    for page in pages:
        if page.section not in entries:
            entries[page.section] = MenuItem(page.menu or page.title, page.path, page.section)
    profil = village.profil
    return Frame(
        name=village.nama,
        place=village.tempat,
        initials="".join(word[0] for word in profil.nama.split()[:2]).upper(),
        path=address,
        base_url=base_url,
        menu=tuple(entries.values()),
        contoh=profil.contoh,
        telepon=profil.telepon,
        whatsapp=profil.whatsapp,
        surel=profil.surel,
        alamat=profil.alamat,
        jam=_hours(village),
        dibuat=tanggal(now.date()),
    )


def _hours(village: Village) -> str | None:
    lines = village.profil.jam_layanan
    open_days = [
        f"{line.hari} {line.buka:%H.%M}-{line.tutup:%H.%M}" for line in lines if line.buka and line.tutup
    ]
    return f"{'; '.join(open_days)} {village.zona}" if open_days else None
