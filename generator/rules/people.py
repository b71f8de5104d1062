"""Rules on counts of people against all people, and on what stands in one line and means several."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.village import Village
from generator.source.notation import quoted
from generator.source.number import format_number
from generator.source.problem import Origin, Problem


def within_all_people(village: Village) -> Iterator[Problem]:
    """Yield a warning for each count of people of the village that is above all its people: a lost dot."""
    newest = village.statistik.terbaru if village.statistik else None
    profile = village.profil.penduduk
    people = newest.jumlah if newest else profile.jumlah if profile else None
    for what, count, place in _counts(village) if people is not None else ():
        if people is not None and count is not None and count > people:
            shown = f"{format_number(Decimal(count))} orang, penduduk hanya {format_number(Decimal(people))}"
            yield Problem(place, "lebih-penduduk", f"{what} {shown}", "Periksa kedua angkanya", "warning")


def _counts(village: Village) -> Iterator[tuple[str, int | None, Origin]]:
    for work in village.pembangunan.pekerjaan if village.pembangunan else ():
        yield "penerima manfaat", work.penerima_manfaat, work.place("penerima_manfaat")
    for body in village.koperasi.koperasi if village.koperasi else ():
        yield "anggota koperasi", body.anggota, body.place("anggota")
    for meeting in village.perencanaan.musyawarah if village.perencanaan else ():
        yield "yang hadir", meeting.hadir, meeting.place("laki_laki")
    for group in village.pemerintahan.lembaga if village.pemerintahan else ():
        yield "anggota lembaga", group.jumlah_anggota, group.place("jumlah_anggota")


def one_hamlet_each(village: Village) -> Iterator[Problem]:
    """Yield a warning for each hamlet whose name holds commas: it is several in one."""
    for index, name in enumerate(village.profil.dusun):
        if "," in name or ";" in name:
            message = f"{quoted(name)} tampaknya beberapa nama dalam satu butir"
            hint = "Tulis tiap nama sebagai butir sendiri, contoh dusun: [Melati, Mawar, Kenanga]"
            yield Problem(village.profil.place("dusun", index), "dusun-gabung", message, hint, "warning")
