"""All pages of one village, and the frame around them. A page exists only when there is data for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages import (
    agenda,
    anggaran,
    anggaran_kelurahan,
    berita,
    bumdes,
    dana_desa,
    dokumen,
    halaman,
    home,
    ikuti,
    keterbukaan,
    kontak,
    koperasi,
    layanan,
    pembangunan,
    pemerintahan,
    pengumuman,
    perencanaan,
    profil,
    statistik,
    umkm,
)
from generator.pages.cari import PATH as CARI
from generator.pages.cari import search_page
from generator.pages.office import complaints, data_date, emergencies, hours, place, short_place
from generator.pages.schema import organization
from generator.pages.spec import Frame, MenuItem, PageSpec
from generator.pages.umpan import with_feeds
from generator.render.formats import tanggal

Section = Callable[[Village, datetime], Iterator[PageSpec]]

SECTIONS: tuple[Section, ...] = (
    home.pages,
    layanan.pages,
    pengumuman.pages,
    berita.pages,
    anggaran.pages,
    anggaran_kelurahan.pages,
    profil.pages,
    pemerintahan.pages,
    kontak.pages,
    agenda.pages,
    dana_desa.pages,
    pembangunan.pages,
    perencanaan.pages,
    bumdes.pages,
    koperasi.pages,
    umkm.pages,
    dokumen.pages,
    statistik.pages,
    keterbukaan.pages,
    halaman.pages,
    ikuti.pages,
)
"""One function per section of the menu, what people come for first. `datetime` is now, in local time."""


def village_pages(village: Village, now: datetime) -> tuple[PageSpec, ...]:
    """Return every page of the village; the first is its home page."""
    found = tuple(page for section in SECTIONS for page in section(village, now))
    pages = tuple(with_feeds(found))
    return (*pages, search_page(village, pages))


def village_frame(
    village: Village, pages: tuple[PageSpec, ...], now: datetime, address: str, base_url: str
) -> Frame:
    """Return what surrounds the village's pages; the menu names the first page of each section.

    `address` is the site's folder below the output folder, `base_url` its absolute address.
    """
    entries: dict[str, MenuItem] = {}
    for page in pages:
        if page.section and page.section not in entries:
            entries[page.section] = MenuItem(page.menu or page.title, page.path, page.section)
    profil = village.profil
    newest = data_date(village)
    return Frame(
        name=village.nama,
        title=short_place(village),
        place=place(village),
        initials="".join(word[0] for word in profil.nama.split()[:2]).upper(),
        path=address,
        base_url=base_url,
        menu=tuple(entries.values()),
        contoh=profil.contoh,
        telepon=profil.telepon,
        whatsapp=profil.whatsapp,
        surel=profil.surel,
        kantor=f"Kantor {village.nama}",
        alamat=profil.alamat,
        jam=hours(village),
        pengaduan=complaints(village),
        darurat=tuple(emergencies(village, now)),
        colours=profil.warna,
        crest=profil.lambang or "",
        data_per=tanggal(newest) if newest else "",
        schema=organization(village),
        cari=CARI,
        terpasang=True,
    )
