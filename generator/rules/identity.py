"""Rules on what a village says it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.village import Village
from generator.source.problem import Problem
from generator.source.slug import search_key

NEARBY = Decimal("0.5")
"""Degrees, about 55 km: farther from its place in the table than this no office stands."""


def known_code(village: Village) -> Iterator[Problem]:
    """Yield a warning when the area table does not know the code, or knows it under another name."""
    area, profil = village.wilayah, village.profil
    if not area.terdaftar:
        hint = "Periksa kodenya; bila desa ini lebih baru dari tabel, biarkan"
        message = f'kode "{profil.kode}" tidak ada pada tabel wilayah'
        yield Problem(profil.place("kode"), "kode-wilayah", message, hint, "warning")
        return
    known = {search_key(name) for name in (area.desa.nama, f"{village.istilah.sebutan} {area.desa.nama}")}
    if not known & {search_key(name) for name in (profil.nama, *profil.nama_lain)}:
        message = f'nama "{profil.nama}" berbeda dari nama pada tabel wilayah: "{area.desa.nama}"'
        hint = f'Bila ejaan Anda yang benar, tambahkan nama_lain: ["{area.desa.nama}"]'
        yield Problem(profil.place("nama"), "nama-wilayah", message, hint, "warning")


def office_in_its_place(village: Village) -> Iterator[Problem]:
    """Yield a warning for an office that lies far from where the area table has the village."""
    office, known = village.profil.koordinat, village.wilayah.desa.koordinat
    if office is None or known is None:
        return
    if any(abs(office[side] - known[side]) > NEARBY for side in (0, 1)):
        message = f"titik kantor ini jauh dari desa dengan kode {village.profil.kode}"
        hint = "Periksa lintang dan bujurnya, atau kodenya"
        yield Problem(village.profil.place("koordinat"), "koordinat-jauh", message, hint, "warning")


def name_without_its_word(village: Village) -> Iterator[Problem]:
    """Yield a warning when the name repeats the local word and the area table's name does not."""
    word, name = village.istilah.sebutan, village.profil.nama
    begins = name.casefold().startswith(f"{word.casefold()} ")
    if begins and not village.wilayah.desa.nama.startswith(f"{word} "):
        message = f'"nama" tertulis "{name}", padahal kata "{word}" ditambahkan oleh situs'
        bare = name[len(word) + 1 :]
        hint = f"Tulis nama: {bare.title() if bare.isupper() else bare}"
        yield Problem(village.profil.place("nama"), "nama-sebutan", message, hint, "warning")
