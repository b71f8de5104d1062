"""Rules on the fields of announcements, news, free pages and events (PerKI 1/2018 Ps 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from generator.model.agenda import Acara
from generator.model.kabar import Bahaya, JenisPengumuman, Pengumuman, Tulisan
from generator.model.village import Village
from generator.source.problem import Origin, Problem, Severity
from generator.source.slug import slugify

LONGEST_EVENT = timedelta(days=300)
LONGEST_EMERGENCY = timedelta(days=14)

REQUIRED: dict[JenisPengumuman, tuple[str, ...]] = {
    "darurat": ("berakhir",),
    "utilitas": ("mulai", "berakhir"),
    "undangan": ("mulai",),
    "layanan": (),
    "bantuan": (),
    "lelang": ("tenggat",),
    "lowongan": ("tenggat",),
    "keuangan": (),
    "pajak": ("tenggat",),
    "umum": (),
}
"""Without these nobody knows when to act or when the announcement is over: errors."""

WANTED: dict[JenisPengumuman, tuple[str, ...]] = {
    "darurat": ("penanggung_jawab",),
    "utilitas": ("wilayah", "penanggung_jawab"),
    "undangan": ("tempat", "agenda"),
    "layanan": ("mulai", "tempat"),
    "bantuan": ("mulai", "tempat", "syarat"),
    "lelang": ("nilai", "syarat"),
    "lowongan": ("syarat",),
    "keuangan": ("lampiran",),
    "pajak": (),
    "umum": (),
}
"""What readers ask for next: warnings."""

EXAMPLES = {
    "mulai": "2026-11-27 08.00",
    "berakhir": "2026-11-27 11.00",
    "tenggat": "2026-12-15",
    "tempat": "Balai desa",
    "agenda": "Penetapan rencana kerja tahun depan",
    "wilayah": "[Dusun I, Dusun II]",
    "syarat": "[KTP, Kartu Keluarga]",
    "nilai": "12.500.000",
    "penanggung_jawab": "Kasi Pelayanan",
    "lampiran": "[perdes-5-2026.pdf]",
}


def announcement_fields(village: Village) -> Iterator[Problem]:
    """Yield what an announcement of its kind must say and does not; missing times are errors."""
    for post in village.pengumuman:
        for key in REQUIRED[post.jenis]:
            if _is_missing(post, key) and (key != "tenggat" or post.berakhir is None):
                yield _missing(post, key, "error")
        for key in WANTED[post.jenis]:
            if _is_missing(post, key):
                yield _missing(post, key, "warning")


def _is_missing(post: Pengumuman, key: str) -> bool:
    return getattr(post, key) in (None, ())


def _missing(post: Pengumuman, key: str, severity: Severity) -> Problem:
    message = f'pengumuman {post.jenis} tanpa "{key}"'
    hint = f"Tambahkan baris {key}: {EXAMPLES[key]}"
    return Problem(_top(post), "pengumuman-kurang", message, hint, severity)


def emergency_parts(village: Village) -> Iterator[Problem]:
    """Yield which of the eight parts (PerKI 1/2018 Ps 3) an emergency lacks, and if it stands too long."""
    for post in village.pengumuman:
        if post.jenis != "darurat":
            continue
        parts = post.bahaya or Bahaya.empty()
        missing = [key for key in Bahaya.model_fields if key != "origin" and getattr(parts, key) is None]
        if missing:
            message = f"pengumuman darurat belum memuat {len(missing)} dari 8 bagian: {', '.join(missing)}"
            hint = "Tulis tiap bagian pada barisnya sendiri di bawah bahaya:, menjorok dua spasi"
            place = post.place("bahaya") if post.bahaya else _top(post)
            yield Problem(place, "darurat-bagian", message, hint, "warning")
        if post.berakhir and post.berakhir - (post.diperbarui or post.tanggal) > LONGEST_EMERGENCY:
            message = "pengumuman darurat berlaku lebih dari 14 hari"
            hint = (
                "Perpendek berakhir; perpanjang nanti bila masih perlu, dengan diperbarui: tanggal hari itu"
            )
            yield Problem(post.place("berakhir"), "darurat-lama", message, hint, "warning")


def order_of_times(village: Village) -> Iterator[Problem]:
    """Yield an error for each end before its beginning, a warning for what is over when it is published."""
    for post in village.pengumuman:
        if post.mulai and post.berakhir and _before(post.berakhir, post.mulai):
            yield _reversed(post.place("berakhir"), "berakhir", "mulai")
        elif post.batas and post.batas <= post.tanggal:
            key = "berakhir" if post.berakhir else "mulai" if post.mulai else "tenggat"
            message = f'"{key}" lebih awal dari "tanggal", sehingga pengumuman ini tidak pernah berlaku'
            hint = f"Periksa tahun pada {key} dan tanggal"
            yield Problem(post.place(key), "waktu-terbalik", message, hint, "warning")
    for event in events(village):
        if event.selesai and _before(event.selesai, event.mulai):
            yield _reversed(event.place("selesai"), "selesai", "mulai")
    for one in posts(village):
        if (
            one.diperbarui is not None
            and one.tanggal is not None
            and one.diperbarui.date() < one.tanggal.date()
        ):
            yield _reversed(one.place("diperbarui"), "diperbarui", "tanggal")


def events_end_in_time(village: Village) -> Iterator[Problem]:
    """Yield a warning for each event of about a year: its end was likely given the wrong year."""
    for event in events(village):
        if event.selesai is not None and event.selesai - event.mulai > LONGEST_EVENT:
            days = (event.selesai - event.mulai).days
            message = f"acara ini berlangsung {days} hari"
            hint = "Periksa tahun pada selesai; bila memang selama itu, biarkan"
            yield Problem(event.place("selesai"), "acara-lama", message, hint, "warning")


def _before(end: datetime, start: datetime) -> bool:
    """Tell whether `end` is before `start`; a date alone as the end means the end of that day."""
    return end.date() < start.date() if end.time() == datetime.min.time() else end < start


def _reversed(place: Origin, end: str, start: str) -> Problem:
    message = f'"{end}" lebih awal dari "{start}"'
    return Problem(place, "waktu-terbalik", message, f"Periksa tanggal dan jam pada {start} dan {end}")


def described_pictures(village: Village) -> Iterator[Problem]:
    """Yield a warning for each picture that people who cannot see it are told nothing about."""
    hint = "Tulis apa yang terlihat, contoh alt: Ibu menimbang anak di balai desa"
    for post in posts(village):
        if post.foto and not post.alt:
            yield Problem(post.place("foto"), "foto-alt", '"foto" tanpa "alt"', hint, "warning")
        for picture in post.galeri:
            if picture.alt is None:
                message = f'foto galeri "{picture.berkas}" tanpa "alt"'
                written = "contoh - {berkas: balai.jpg, alt: Balai desa}"
                place = picture.place() if picture.place().path else post.place("galeri")
                yield Problem(place, "foto-alt", message, f"Tulis {written}", "warning")


def stable_ids(village: Village) -> Iterator[Problem]:
    """Yield an error for each `id` that two posts share: followers would see only one of them."""
    for group in (village.berita, village.pengumuman, village.halaman):
        seen: dict[str, Tulisan] = {}
        for item in group:
            if item.id is not None and seen.setdefault(item.id, item) is not item:
                other = seen[item.id].place().file
                message = f'id "{item.id}" sudah dipakai pada {other}'
                yield Problem(item.place("id"), "id-ganda", message, "Hapus baris id pada salah satunya")


def one_key_each(village: Village) -> Iterator[Problem]:
    """Yield an error for each event that calendars take for another: only one of them would be seen."""
    seen: dict[str, Acara] = {}
    for event in events(village):
        first = seen.setdefault(event.kunci, event)
        if first is not event and event.id is not None:
            message, hint = f'id "{event.id}" sudah dipakai', "Hapus baris id pada salah satunya"
            yield Problem(event.place("id"), "id-ganda", message, hint, earlier=first.place())
        elif first is not event:
            message = f'acara "{event.judul}" pada hari itu sudah ditulis'
            hint = f"Hapus salah satu; bila memang dua acara, tambahkan id: {slugify(event.judul)}-2"
            yield Problem(event.place("judul"), "acara-ganda", message, hint, earlier=first.place("judul"))


def posts(village: Village) -> Sequence[Tulisan]:
    """Return everything that the village has in Markdown, inherited announcements included."""
    return (*village.pengumuman, *village.berita, *village.halaman)


def events(village: Village) -> Sequence[Acara]:
    """Return the events of the village's agenda."""
    return village.agenda.agenda if village.agenda else ()


def _top(post: Tulisan) -> Origin:
    """Return the first line of the front matter, where a key that is missing would stand."""
    return post.place()._replace(line=1, column=1)
