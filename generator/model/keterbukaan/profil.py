"""Group A: who the village is, and who governs it (PerKI 1/2018 Ps 2 huruf a)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.model.keterbukaan.temuan import Isian, Temuan, absent, by_parts, met, outdated, partly
from generator.model.pemerintahan import Pemerintahan, Perangkat
from generator.model.village import Village

_NOBODY = Pemerintahan.empty()
_YEAR = re.compile(r"[0-9]{4}")


def _government(village: Village) -> Pemerintahan:
    return village.pemerintahan or _NOBODY


def _head(village: Village) -> Perangkat | None:
    wanted = village.istilah.kepala.casefold()
    people = _government(village).perangkat
    return next((person for person in people if person.jabatan.casefold().endswith(wanted)), None)


def _posts(village: Village, *starts: str) -> list[Perangkat]:
    people = _government(village).perangkat
    return [person for person in people if person.jabatan.casefold().startswith(starts)]


def _term_is_over(terms: Iterable[str | None], today: date) -> bool:
    """Tell whether the last year of a term such as "2020-2028" has passed."""
    years = [int(found[-1]) for term in terms if term and (found := _YEAR.findall(term))]
    return any(year < today.year for year in years)


def address(village: Village, _today: date) -> Temuan:
    """A01: address, contact, hours."""
    profil = village.profil
    contact = profil.telepon or profil.whatsapp or profil.surel
    parts = (("alamat", profil.alamat), ("telepon", contact), ("jam_layanan", profil.jam_layanan))
    return by_parts("kontak.html", "profil.yml", parts)


def vision(village: Village, _today: date) -> Temuan:
    """A02: vision and mission."""
    return by_parts(
        "profil.html", "profil.yml", (("visi", village.profil.visi), ("misi", village.profil.misi))
    )


def duties(village: Village, _today: date) -> Temuan:
    """A03: tasks and functions, once for all or for each official."""
    if village.profil.tugas_fungsi:
        return met("profil.html", Isian("profil.yml", "tugas_fungsi"))
    people = _government(village).perangkat
    told = [person.tugas is not None for person in people]
    entry = Isian("profil.yml", "tugas_fungsi")
    if people and all(told):
        return met("pemerintahan.html", entry)
    return (
        partly("pemerintahan.html", entry, "belum ada tugas sebagian pejabat") if any(told) else absent(entry)
    )


def structure(village: Village, today: date) -> Temuan:
    """A04: head, secretary, sections and hamlet heads; a lurah has no hamlet heads below him."""
    hamlet_heads = (village.istilah.kepala_dusun.casefold(), "kadus", "kepala dusun", "kepala wilayah")
    parts: list[tuple[str, object]] = [
        ("perangkat.kepala", _head(village)),
        ("perangkat.sekretaris", tuple(_posts(village, "sekretaris", "carik"))),
        ("perangkat.kepala_seksi", tuple(_posts(village, "kasi", "kepala seksi", "seksi"))),
    ]
    if not village.is_kelurahan:
        parts += [
            ("perangkat.kepala_urusan", tuple(_posts(village, "kaur", "kepala urusan", "urusan"))),
            ("perangkat.kepala_wilayah", tuple(_posts(village, *hamlet_heads))),
        ]
    found = by_parts("pemerintahan.html", "pemerintahan.yml", parts)
    return found.unless_older(_government(village).per_tanggal, today, 365)


def officials(village: Village, today: date) -> Temuan:
    """A05: head and secretary with name, post, and decree or term."""
    people = [person for person in (_head(village), *_posts(village, "sekretaris")[:1]) if person]
    entry = Isian("pemerintahan.yml", "perangkat")
    if not people:
        return absent(entry)
    if len(people) < 2 or any(not (person.sk or person.masa_jabatan) for person in people):
        return partly(
            "pemerintahan.html", entry, "belum ada nomor SK atau masa jabatan kepala dan sekretaris"
        )
    if _term_is_over((person.masa_jabatan for person in people), today):
        return outdated("pemerintahan.html", entry, "masa jabatan sudah lewat")
    return met("pemerintahan.html", entry)


def council(village: Village, today: date) -> Temuan:
    """A06: at least five members of the council, whose term is not over."""
    bpd, entry = _government(village).bpd, Isian("pemerintahan.yml", "bpd")
    if bpd is None or not bpd.anggota:
        return absent(entry)
    if len(bpd.anggota) < 5:
        return partly("pemerintahan.html", entry, f"baru {len(bpd.anggota)} anggota")
    if _term_is_over([bpd.masa_jabatan], today):
        return outdated("pemerintahan.html", entry, "masa jabatan sudah lewat")
    return met("pemerintahan.html", entry)


def community_bodies(village: Village, today: date) -> Temuan:
    """A07: at least three kinds of community bodies."""
    government, entry = _government(village), Isian("pemerintahan.yml", "lembaga")
    kinds = {(body.jenis or body.nama).casefold() for body in government.lembaga}
    if not kinds:
        return absent(entry)
    if len(kinds) < 3:
        return partly("pemerintahan.html", entry, f"baru {len(kinds)} jenis lembaga")
    return met("pemerintahan.html", entry).unless_older(government.per_tanggal, today, 730)


def territory(village: Village, today: date) -> Temuan:
    """A08: area, borders, and people counted at a date."""
    profil, newest = village.profil, village.statistik.terbaru if village.statistik else None
    borders, people = profil.batas, profil.penduduk
    sides = (borders.utara, borders.timur, borders.selatan, borders.barat) if borders else ()
    families = newest.kk if newest else None
    counted = newest.per_tanggal if newest else None
    if people is not None:
        families = families if families is not None else people.kk
        counted = max(filter(None, (counted, people.per_tanggal)), default=None)
    parts = (
        ("luas_ha", profil.luas_ha),
        ("batas", sides if all(sides) else ()),
        ("penduduk", newest or (people.jumlah if people else None)),
        ("penduduk.kk", families),
    )
    return by_parts("profil.html", "profil.yml", parts).unless_older(counted, today, 365)


ITEMS = {
    "A01": address,
    "A02": vision,
    "A03": duties,
    "A04": structure,
    "A05": officials,
    "A06": council,
    "A07": community_bodies,
    "A08": territory,
}
