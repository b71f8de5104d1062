"""Rules that keep what belongs to a person out of public files (UU 27/2022 Ps 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from generator.model.village import Village
from generator.rules.identity_numbers import find_identity_numbers, find_shortened_numbers
from generator.source.notation import NotationError
from generator.source.phone import parse_phone
from generator.source.problem import Origin, Problem

_MOBILE = re.compile(
    r"[+60](?<![0-9+].)(?:(?<=\+)62|(?<=6)2|(?<=0))[ .\-]?8[0-9](?:[ .\-]?[0-9]){7,10}(?![0-9])"
)
_SUBSCRIBER = re.compile(r"8(?<=[026 .\-].)[0-9](?:[ .\-]?[0-9]){7}")
"""What every mobile number holds; one figure is found much faster than the three it can begin with."""
_CONTACT_BEFORE = re.compile(r"[{,][ \t]*(?:telepon|whatsapp|nilai)[ \t]*:[ \t]*[\"']?\Z")
_CONTACT_KEY = re.compile(
    r"^[ \t-]*(?:telepon|whatsapp|kontak|nilai|pengaduan|meja_layanan)[ \t]*:", re.MULTILINE
)
_KEY = re.compile(r"^[ \t-]*[A-Za-z_]+[ \t]*:", re.MULTILINE)


WRITTEN = (".yml", ".md", ".csv", ".txt", ".json", ".geojson")
"""Files whose lines people see; of others they see pages, sheets and properties."""
_DELETE: Final = "Hapus angka itu: data pribadi tidak boleh terbit"
_DELETE_INSIDE: Final = (
    "Hapus angka itu dari isi dan properti berkas, lalu simpan ulang: data pribadi tidak boleh terbit"
)
_DELETE_OR_TEXT: Final = (
    "Hapus bila itu NIK atau nomor KK; bila bukan, atur kolomnya sebagai teks di Excel, lalu salin lagi"
)
DRAWN = (".geojson", ".json")
"""Files whose numbers with many decimals are coordinates."""
_DECIMAL = re.compile(r"-?(?<![0-9])[0-9]++\.[0-9]+")
MOST_TOLD: Final = 50
"""So many numbers of one file are told; who mends these sees what the file is."""


def identity_numbers(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield an error for each number in a file that can be a person's NIK or a family's KK, at most 50."""
    for file, text in texts.items():
        has_lines = file.lower().endswith(WRITTEN)
        drawn = file.lower().endswith(DRAWN)
        searched = _DECIMAL.sub(lambda match: " " * len(match[0]), text) if drawn else text
        for index, number in islice(find_identity_numbers(searched), MOST_TOLD):
            yield Problem(
                _place(file, text, index),
                "nik",
                f'angka "{number[:4]}..." dapat berupa NIK atau nomor KK',
                _DELETE if has_lines else _DELETE_INSIDE,
            )
        for index, number in islice(find_shortened_numbers(searched), MOST_TOLD):
            message = f'"{number}" adalah angka 16 digit yang dipendekkan Excel, dapat berupa NIK'
            yield Problem(_place(file, text, index), "nik-excel", message, _DELETE_OR_TEXT)


def names_with_identity_numbers(names: Iterable[str]) -> Iterator[Problem]:
    """Yield an error for each file name that holds a number like a NIK or KK."""
    for name in names:
        if next(find_identity_numbers(name), None):
            hint = "Ganti nama berkasnya: data pribadi tidak boleh terbit"
            yield Problem(
                Origin(name, (), 1, 1), "nik-nama-berkas", "nama berkas memuat angka seperti NIK", hint
            )


def private_phones(texts: Mapping[str, str], official: frozenset[str]) -> Iterator[Problem]:
    """Yield a warning for each mobile number outside contact fields that is not one of the village's own."""
    for file, text in texts.items():
        numbers = _MOBILE.finditer(text) if _SUBSCRIBER.search(text) else iter(())
        private = (
            number
            for number in numbers
            if _normal(number[0]) not in official and not _in_contact_field(text, number.start())
        )
        for match in islice(private, MOST_TOLD):
            message = f'nomor ponsel "{match[0]}" tertulis di luar kolom kontak'
            hint = "Hapus bila nomor pribadi; nomor resmi ditulis sebagai whatsapp pada profil.yml"
            yield Problem(_place(file, text, match.start()), "ponsel", message, hint, "warning")


def official_numbers(village: Village) -> frozenset[str]:
    """Return the numbers that the village publishes as its own, in one form."""
    profil = village.profil
    numbers = [profil.telepon, profil.whatsapp]
    if village.pemerintahan and village.pemerintahan.pengaduan:
        numbers += [kanal.nilai for kanal in village.pemerintahan.pengaduan.kanal]
    return frozenset(_normal(number) for number in numbers if number)


def _normal(number: str) -> str:
    try:
        return parse_phone(number)
    except NotationError:
        return number


def _in_contact_field(text: str, index: int) -> bool:
    """Tell whether the last key before `index` is one that is meant for contacts."""
    start = text.rfind("\n", 0, index) + 1
    line = text[start:index]
    if _CONTACT_KEY.match(line) or _CONTACT_BEFORE.search(line):
        return True
    return _KEY.match(line) is None and "kontak:" in line


def _place(file: str, text: str, index: int) -> Origin:
    return Origin(file, (), text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
