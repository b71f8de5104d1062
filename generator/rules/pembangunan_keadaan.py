"""Rules on what a work says of itself: one outcome, dates near its year, funds that add up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.pembangunan import Pekerjaan
from generator.model.village import Village
from generator.source.money import format_rupiah
from generator.source.notation import quoted
from generator.source.number import format_number
from generator.source.problem import Origin, Problem

YEARS_AROUND = 2
"""So many years before or after its budget year a work may begin, be reported or end."""


def _works(village: Village) -> tuple[Pekerjaan, ...]:
    return village.pembangunan.pekerjaan if village.pembangunan else ()


def one_outcome(village: Village) -> Iterator[Problem]:
    """Yield a warning for a work that is finished and yet not: abandoned too, or below 100 % afterwards."""
    for work in _works(village):
        last = work.terakhir
        if work.selesai is None:
            continue
        if work.tidak_terlaksana is not None:
            message, hint = '"tidak_terlaksana" ditulis, padahal "selesai" juga', "Hapus salah satu"
            yield Problem(work.place("tidak_terlaksana"), "pekerjaan-keadaan", message, hint, "warning")
        elif last is not None and last.tanggal >= work.selesai and last.persen < 100:
            since = f"padahal sesudahnya baru {format_number(last.persen)} persen"
            message = f'"selesai" {work.selesai:%Y-%m-%d}, {since}'
            hint = "Hapus selesai sampai pekerjaannya 100 persen, atau periksa persennya"
            yield Problem(work.place("selesai"), "pekerjaan-keadaan", message, hint, "warning")


def near_their_year(village: Village) -> Iterator[Problem]:
    """Yield a warning for each date of a work that lies years away from its budget year."""
    for work in _works(village):
        for key, day, place in _dates(work):
            if abs(day.year - work.tahun) > YEARS_AROUND:
                message = f'"{key}" {day:%Y-%m-%d} jauh dari tahun anggaran {work.tahun}'
                hint = f"Periksa tahun pada {key} dan tahun pekerjaannya"
                yield Problem(place, "pekerjaan-tahun", message, hint, "warning")


def _dates(work: Pekerjaan) -> Iterator[tuple[str, date, Origin]]:
    for key in ("mulai", "selesai_rencana", "selesai"):
        day = getattr(work, key)
        if day is not None:
            yield key, day, work.place(key)
    for entry in work.progres:
        yield "tanggal", entry.tanggal, entry.place("tanggal")


def funds_add_up(village: Village) -> Iterator[Problem]:
    """Yield a warning for each work whose parts by fund do not add up to its budget."""
    for work in _works(village):
        parts = [part.nilai for part in work.sumber_dana if part.nilai is not None]
        total = sum(parts, Decimal(0))
        whole = bool(parts) and len(parts) == len(work.sumber_dana)
        if whole and work.anggaran is not None and total != work.anggaran:
            message = f"sumber dana berjumlah {format_rupiah(total)}, anggaran {format_rupiah(work.anggaran)}"
            hint = "Periksa bagiannya; jumlahnya sama dengan anggaran pekerjaan"
            yield Problem(work.place("sumber_dana"), "pekerjaan-dana", message, hint, "warning")


def volumes_have_units(village: Village) -> Iterator[Problem]:
    """Yield a warning for a volume without its unit, and for a unit that repeats the volume."""
    for work in _works(village):
        if work.volume is not None and work.satuan is None:
            hint = "Tambahkan satuan, contoh satuan: m"
            yield Problem(work.place("volume"), "pekerjaan-satuan", "volume tanpa satuan", hint, "warning")
        elif work.satuan is not None and work.satuan[0].isdecimal():
            message = f'"satuan" tertulis {quoted(work.satuan)}, padahal angkanya ditulis pada volume'
            hint = "Tulis satuannya saja, contoh satuan: m"
            yield Problem(work.place("satuan"), "pekerjaan-satuan", message, hint, "warning")


def none_from_outside(village: Village) -> Iterator[Problem]:
    """Yield an error for each year said to be without programmes from outside that has one."""
    works = village.pembangunan
    for index, year in enumerate(works.nihil_program_masuk if works is not None else ()):
        if works is not None and any(programme.tahun == year for programme in works.program_masuk):
            message = f"{year} dinyatakan tanpa program dari luar, padahal ada yang ditulis"
            hint = f"Hapus {year} dari nihil_program_masuk"
            yield Problem(works.place("nihil_program_masuk", index), "program-nihil", message, hint)
