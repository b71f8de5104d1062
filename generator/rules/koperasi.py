"""Rules on cooperatives and small businesses: names, people, money, consent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.koperasi import Koperasi
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.money import format_rupiah
from generator.source.problem import Problem


def _cooperatives(village: Village) -> tuple[Koperasi, ...]:
    return village.koperasi.koperasi if village.koperasi else ()


def official_name(village: Village) -> Iterator[Problem]:
    """Yield a warning for a Koperasi Merah Putih that is not named so (Juklak Menkop 1/2025)."""
    kind = "Kelurahan" if village.is_kelurahan else "Desa"
    for body in _cooperatives(village):
        if body.jenis == "kdmp" and not (body.nama.startswith("Koperasi ") and "Merah Putih" in body.nama):
            message = f'"nama" tertulis "{body.nama}", tanpa "Koperasi {kind} Merah Putih"'
            hint = f"Tulis Koperasi {kind} Merah Putih {village.profil.nama}, sesuai aktanya"
            yield Problem(body.place("nama"), "koperasi-nama", message, hint, "warning")


def managers_are_no_officials(village: Village) -> Iterator[Problem]:
    """Yield a warning for a manager who is also an official (Juklak Menkop 1/2025)."""
    government = village.pemerintahan
    officials = {person.nama.casefold() for person in government.perangkat} if government else set()
    for body in _cooperatives(village):
        for person in body.pengurus if body.jenis == "kdmp" else ():
            if person.nama.casefold() in officials:
                message = f'"{person.nama}" pengurus koperasi dan juga perangkat'
                hint = "Pengurus koperasi bukan dari pimpinan desa atau kelurahan; periksa namanya"
                yield Problem(person.place("nama"), "koperasi-pengurus", message, hint, "warning")


def support_in_the_budget(village: Village) -> Iterator[Problem]:
    """Yield a warning where Dana Desa for the cooperative is not the budget's (PMK 7/2026 Ps 15)."""
    ceilings = {year.tahun: year.anggaran.pagu_dana_desa for year in village.anggaran}
    for body in _cooperatives(village):
        for support in body.dukungan_dana_desa:
            ceiling = ceilings.get(support.tahun)
            budgeted = ceiling.kdmp if ceiling else None
            if budgeted is not None and support.pagu is not None and support.pagu != budgeted:
                message = (
                    f"pagu dukungan {support.tahun} {format_rupiah(support.pagu)}, "
                    f"pada anggaran {format_rupiah(budgeted)}"
                )
                hint = f"Samakan dengan pagu_dana_desa pada anggaran/{support.tahun}.yml"
                yield Problem(support.place("pagu"), "koperasi-dukungan", message, hint, "warning")


def repaid_within_the_support(village: Village) -> Iterator[Problem]:
    """Yield a warning for each year that repaid more than the Dana Desa set aside for it."""
    for body in _cooperatives(village):
        for support in body.dukungan_dana_desa:
            paid, ceiling = support.angsuran, support.pagu
            if paid is not None and ceiling is not None and paid > ceiling:
                message = (
                    f"angsuran {support.tahun} {format_rupiah(paid)}, "
                    f"lebih dari pagu dukungannya {format_rupiah(ceiling)}"
                )
                hint = "Periksa kedua angkanya; angsuran adalah yang dibayar dalam tahun itu saja"
                yield Problem(support.place("angsuran"), "koperasi-angsuran", message, hint, "warning")


def businesses_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each small business whose id another one has."""
    businesses = village.umkm.umkm if village.umkm else ()
    placed = [(business.id, business.place("id")) for business in businesses]
    yield from repeated(placed, "umkm-ganda", "id usaha", "Beri tiap usaha id sendiri")


def contacts_need_consent(village: Village) -> Iterator[Problem]:
    """Yield a warning for personal data of an owner who did not agree to be shown (UU 27/2022)."""
    for business in village.umkm.umkm if village.umkm else ():
        if business.kontak and not business.izin_tampil:
            message = f'"{", ".join(business.kontak)}" ditulis, padahal pemilik belum memberi izin'
            hint = "Hapus dari berkas ini, atau tulis izin_tampil: ya sesudah pemilik setuju"
            yield Problem(business.place(business.kontak[0]), "umkm-izin", message, hint, "warning")
