"""Rules on the ways to reach the village: a number where a number is meant, hours in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.model.village import Village
from generator.source.contact import parse_email
from generator.source.notation import NotationError
from generator.source.phone import parse_phone, whatsapp_number
from generator.source.problem import Problem

_READERS: Final[dict[str, Callable[[str], str]]] = {
    "telepon": parse_phone,
    "whatsapp": whatsapp_number,
    "surel": parse_email,
}


def channels(village: Village) -> Iterator[Problem]:
    """Yield an error for each complaint channel whose value is not what its kind says."""
    government = village.pemerintahan
    for channel in government.pengaduan.kanal if government and government.pengaduan else ():
        reader = _READERS.get(channel.jenis)
        if reader is None:
            continue
        try:
            reader(channel.nilai)
        except NotationError as error:
            message = f'"nilai" {error.message}'
            yield Problem(channel.place("nilai"), error.code, message, error.hint, mended=error.mended)


def opening_hours(village: Village) -> Iterator[Problem]:
    """Yield an error for each day that closes before it opens, a warning for one with half of its hours."""
    for hours in village.profil.jam_layanan:
        if hours.buka is not None and hours.tutup is not None and hours.tutup <= hours.buka:
            message, hint = '"tutup" lebih awal dari "buka"', "Periksa jam pada buka dan tutup"
            yield Problem(hours.place("tutup"), "waktu-terbalik", message, hint)
        elif (hours.buka is None) != (hours.tutup is None):
            here, other = ("tutup", "buka") if hours.buka is None else ("buka", "tutup")
            message = f'"{here}" ditulis tanpa "{other}", sehingga jam hari itu tidak tampil'
            hint = f"Tambahkan {other}, atau hapus {here} bila hari itu tutup"
            yield Problem(hours.place(here), "jam-sepasang", message, hint, "warning")
