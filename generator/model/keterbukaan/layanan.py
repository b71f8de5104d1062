"""Groups E to H: emergencies, services, what must not appear, and what is worth more."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.keterbukaan.temuan import (
    NOT_ASKED,
    Isian,
    Temuan,
    absent,
    by_parts,
    by_share,
    met,
    outdated,
    partly,
)
from generator.model.layanan import DaftarLayanan, Standar
from generator.model.village import Village

_NO_SERVICES = DaftarLayanan.empty()
_SERVICES, _POSTS = "layanan/index.html", "pengumuman/index.html"
MANAGEMENT = tuple(key for key in Standar.model_fields if key not in ("origin", "pengaduan"))


def emergency_channel(village: Village, _today: date) -> Temuan:
    """E01: announcements, among which emergencies have a kind, a banner and a feed of their own."""
    entry = Isian("content/.../pengumuman/", "jenis: darurat")
    return met(_POSTS, entry) if village.pengumuman else absent(entry)


def emergency_contents(village: Village, _today: date) -> Temuan:
    """E02: every emergency announcement of the village's own with all eight parts."""
    own = [post for post in village.pengumuman if post.jenis == "darurat" and not post.penerbit]
    if not own:
        return NOT_ASKED
    told = [post.bahaya is not None and all(text for _, text in post.bahaya.bagian) for post in own]
    entry = Isian("content/.../pengumuman/", "bahaya")
    return by_share(_POSTS, entry, told, "peringatan belum memuat delapan unsur")


def emergency_numbers(village: Village, today: date) -> Temuan:
    """E03: three emergency numbers and a meeting point."""
    numbers, entry = village.profil.darurat, Isian("profil.yml", "darurat")
    if numbers is None:
        return absent(entry)
    if len(numbers.kontak) < 3 or not numbers.titik_kumpul:
        return partly("kontak.html#darurat", entry, "belum ada tiga nomor dan satu titik kumpul")
    return met("kontak.html#darurat", entry).unless_older(village.profil.per_tanggal, today, 365)


def service_standard(village: Village, today: date) -> Temuan:
    """F01: at least five services with the six components that the public must see."""
    listed, entry = village.layanan or _NO_SERVICES, Isian("layanan.yml", "layanan")
    complete = [
        all(listed.component(service, key) not in (None, ()) for key in ("persyaratan", "prosedur"))
        and all(getattr(service, key) is not None for key in ("jangka_waktu", "biaya", "produk"))
        and listed.component(service, "pengaduan") is not None
        for service in listed.layanan
    ]
    if complete and sum(complete) < 5:
        return partly(_SERVICES, entry, f"baru {sum(complete)} layanan yang enam komponennya lengkap")
    found = by_share(_SERVICES, entry, complete, "layanan belum lengkap enam komponennya")
    return found.unless_older(listed.per_tanggal, today, 730)


def service_management(village: Village, _today: date) -> Temuan:
    """F02: the eight components about the office itself, once for all services."""
    shared = (village.layanan or _NO_SERVICES).standar or Standar.empty()
    parts = [(f"standar.{key}", getattr(shared, key)) for key in MANAGEMENT]
    return by_parts(_SERVICES, "layanan.yml", parts)


def service_pledge(village: Village, _today: date) -> Temuan:
    """F03: the pledge to the people who come for a service."""
    pledge, entry = (village.layanan or _NO_SERVICES).maklumat, Isian("layanan.yml", "maklumat")
    return met(_SERVICES, entry) if pledge else absent(entry)


def complaint_channels(village: Village, _today: date) -> Temuan:
    """F04: how to complain, and within what time an answer comes."""
    government = village.pemerintahan
    complaints = government.pengaduan if government else None
    parts = [
        ("pengaduan.kanal", complaints.kanal if complaints else None),
        ("pengaduan.tenggat", complaints.tenggat if complaints else None),
    ]
    return by_parts("kontak.html", "pemerintahan.yml", parts)


def satisfaction(village: Village, today: date) -> Temuan:
    """F05: a satisfaction survey within twelve months with all nine elements."""
    surveys = village.statistik.skm if village.statistik else ()
    entry, page = Isian("statistik.yml", "skm"), "statistik.html#skm"
    newest = max(surveys, key=lambda survey: survey.tahun, default=None)
    if newest is None:
        return absent(entry)
    if newest.dihitung is None or newest.nilai is None:
        return partly(page, Isian(entry.berkas, "skm.unsur"), "belum ada sembilan unsur dan nilainya")
    return met(page, entry).unless_older(newest.per_tanggal, today, 366)


def no_identity_numbers(_village: Village, _today: date) -> Temuan:
    """G01: no NIK or KK: a village whose files hold one is not built at all (rules.privacy)."""
    return met("", Isian("", ""))


def only_counts(_village: Village, _today: date) -> Temuan:
    """G02: people only as counts: the models have no place for names, and small counts are hidden."""
    return met("", Isian("", ""))


def excluded_list(village: Village, _today: date) -> Temuan:
    """G03: what is excluded, on what ground and why."""
    documents = village.dokumen.dokumen if village.dokumen else ()
    entry = Isian("dokumen.yml", "dokumen (kategori: dikecualikan)")
    told = [bool(item.alasan and item.dasar) for item in documents if item.kategori == "dikecualikan"]
    page = "dokumen/daftar-informasi-publik.html"
    return by_share(page, entry, told, "informasi belum menyebut alasan atau dasarnya")


def village_index(village: Village, today: date) -> Temuan:
    """H01: the index of this year or last."""
    years = {index.tahun for index in village.statistik.indeks} if village.statistik else set()
    entry, page = Isian("statistik.yml", "indeks"), "statistik.html#indeks"
    if any(year >= today.year - 1 for year in years):
        return met(page, entry)
    return outdated(page, entry, f"indeks {today.year - 1} belum dimuat") if years else absent(entry)


def economy(village: Village, today: date) -> Temuan:
    """H02: small businesses or cooperatives."""
    if village.koperasi is not None and village.koperasi.koperasi:
        found = met("koperasi.html", Isian("koperasi.yml", "koperasi"))
        return found.unless_older(village.koperasi.per_tanggal, today, 365)
    if village.umkm is not None and village.umkm.umkm:
        found = met("umkm.html", Isian("umkm.yml", "umkm"))
        return found.unless_older(village.umkm.per_tanggal, today, 365)
    return absent(Isian("umkm.yml", "umkm"))


def news(village: Village, today: date) -> Temuan:
    """H03: news or an announcement within thirty days."""
    own = [post for post in village.pengumuman if not post.penerbit]
    newest = [
        next((post for post in posts if post.published(today)), None) for posts in (village.berita, own)
    ]
    days = [post.tanggal.date() for post in newest if post]
    entry = Isian("content/.../berita/", "tanggal")
    if not days:
        return absent(entry)
    page = "berita/index.html" if village.berita else _POSTS
    old = max(days) < today - timedelta(days=30)
    return outdated(page, entry, "kabar terakhir lebih dari 30 hari lalu") if old else met(page, entry)


ITEMS = {
    "E01": emergency_channel,
    "E02": emergency_contents,
    "E03": emergency_numbers,
    "F01": service_standard,
    "F02": service_management,
    "F03": service_pledge,
    "F04": complaint_channels,
    "F05": satisfaction,
    "G01": no_identity_numbers,
    "G02": only_counts,
    "G03": excluded_list,
    "H01": village_index,
    "H02": economy,
    "H03": news,
}
