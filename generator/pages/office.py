"""What every page says about the village's office: hours, complaints, emergencies, age of the data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from generator.model.pemerintahan import Kanal
from generator.model.village import Village
from generator.pages.pengumuman import end_mark
from generator.pages.spec import Link
from generator.render.markup import host, is_address


def hours(village: Village) -> str | None:
    """Return the office's hours in one line: "Senin-Kamis 08.00-15.00; Jumat 08.00-11.30 WIB"."""
    lines = village.profil.jam_layanan
    open_days = [
        f"{line.hari} {line.buka:%H.%M}-{line.tutup:%H.%M}" for line in lines if line.buka and line.tutup
    ]
    return f"{'; '.join(open_days)} {village.zona}" if open_days else None


def complaints(village: Village) -> str:
    """Return where to complain, at most two ways, in one line: "WhatsApp 0812-3456-7890, lapor.go.id"."""
    government = village.pemerintahan
    if government is None or government.pengaduan is None:
        return ""
    return ", ".join(_way(kanal) for kanal in government.pengaduan.kanal[:2])


def _way(kanal: Kanal) -> str:
    named = {"whatsapp": "WhatsApp ", "telepon": "telepon "}.get(kanal.jenis, "")
    return f"{named}{host(kanal.nilai) if is_address(kanal.nilai) else kanal.nilai}"


def emergencies(village: Village, now: datetime) -> Iterator[Link]:
    """Yield the emergency announcements in force, each leading to its page."""
    for post in village.pengumuman:
        if post.jenis == "darurat" and post.published(now.date()) and not post.ends_before(now):
            yield Link(post.judul, f"pengumuman/{post.slug}.html", end_mark(village, post))


def data_date(village: Village) -> date | None:
    """Return the date of the newest figures that the village's files hold."""
    blocks = [village.profil, village.profil.penduduk, village.pemerintahan, village.layanan, village.bumdes]
    more = (village.pembangunan, village.koperasi, village.umkm, village.perencanaan, village.dokumen)
    budgets = [year.anggaran for year in village.anggaran]
    dates = [block.per_tanggal for block in (*blocks, *more, *budgets, *village.anggaran_kelurahan) if block]
    return max((found for found in dates if found), default=None)


def short_place(village: Village) -> str:
    """Return name and place in few words: "Pekon Kerang, Batu Brak, Lampung Barat"; no two share it."""
    area = village.wilayah
    above = (area.kecamatan.nama, area.kabupaten.nama.removeprefix("Kabupaten "))
    return ", ".join(filter(None, (village.nama, *above)))


def place(village: Village) -> str:
    """Return where the village lies, as short as a letterhead: "Kec. Palas, Kab. Lampung Selatan"."""
    area, word = village.wilayah, village.istilah.kecamatan
    kecamatan = f"{word} {area.kecamatan.nama}" if area.kecamatan.nama else ""
    above = ", ".join(filter(None, (kecamatan, area.kabupaten.nama)))
    return above.replace("Kecamatan ", "Kec. ").replace("Kabupaten ", "Kab. ")
