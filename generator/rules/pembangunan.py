"""Rules on works: one id each, dates and progress in order, and a budget line that carries them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.model.pembangunan import Pekerjaan, Progres
from generator.model.rantai import budget_lines
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.money import format_rupiah
from generator.source.number import format_number
from generator.source.problem import Problem

NEARBY = Decimal("0.5")
"""Degrees, about 55 km: farther from the office than this a work cannot lie in the village."""


def _works(village: Village) -> tuple[Pekerjaan, ...]:
    return village.pembangunan.pekerjaan if village.pembangunan else ()


def one_id_each(village: Village) -> Iterator[Problem]:
    """Yield an error for each work whose id another work has: the id is the address of its page."""
    placed = [(work.id, work.place("id")) for work in _works(village)]
    yield from repeated(placed, "pekerjaan-ganda", "id pekerjaan", "Beri tiap pekerjaan id sendiri")


def dates_in_order(village: Village) -> Iterator[Problem]:
    """Yield an error for each work that ends before it starts, or is handed over before it starts."""
    for work in _works(village):
        start = work.mulai
        for key, day in (("selesai", work.selesai), ("selesai_rencana", work.selesai_rencana)):
            if start is not None and day is not None and day < start:
                message = f'"{key}" {day:%Y-%m-%d} mendahului mulai {start:%Y-%m-%d}'
                yield Problem(work.place(key), "pekerjaan-tanggal", message, "Periksa kedua tanggalnya")
        done = work.serah_terima
        if done is not None and start is not None and done.tanggal < start:
            message = f"serah terima {done.tanggal:%Y-%m-%d} mendahului mulai {start:%Y-%m-%d}"
            yield Problem(done.place("tanggal"), "pekerjaan-tanggal", message, "Periksa kedua tanggalnya")


def progress_in_order(village: Village) -> Iterator[Problem]:
    """Yield an error for progress above 100 %, a warning where it falls or its dates do not rise."""
    for work in _works(village):
        for entry in work.progres:
            if not 0 <= entry.persen <= 100:
                message = f'"persen" tertulis {format_number(entry.persen)}, di luar 0 sampai 100'
                hint = "Tulis persen dari seluruh pekerjaan, contoh 55"
                yield Problem(entry.place("persen"), "progres-persen", message, hint)
        for before, after in pairwise(entry for entry in work.progres if 0 <= entry.persen <= 100):
            yield from _after(before, after)


def _after(before: Progres, after: Progres) -> Iterator[Problem]:
    """Yield a warning where progress does not go on from the entry above it."""
    day, percent = after.place("tanggal"), after.place("persen")
    if after.tanggal < before.tanggal:
        hint = "Tulis kemajuan menurut urutan tanggal"
        yield Problem(day, "progres-urutan", "tanggal mendahului baris di atasnya", hint, "warning")
    elif after.tanggal == before.tanggal:
        hint = "Periksa tanggalnya, atau hapus salah satu"
        yield Problem(day, "progres-urutan", "tanggal sama dengan baris di atasnya", hint, "warning")
    elif after.persen < before.persen:
        message = (
            f"kemajuan turun dari {format_number(before.persen)} ke {format_number(after.persen)} persen"
        )
        hint = "Periksa angkanya; kemajuan dihitung dari awal pekerjaan"
        yield Problem(percent, "progres-turun", message, hint, "warning")
    elif after.keuangan is not None and before.keuangan is not None and after.keuangan < before.keuangan:
        spent = f"{format_rupiah(before.keuangan)} ke {format_rupiah(after.keuangan)}"
        hint = "Periksa angkanya; keuangan dihitung dari awal pekerjaan, bukan tiap tahap"
        message = f"uang terpakai turun dari {spent}"
        yield Problem(after.place("keuangan"), "progres-turun", message, hint, "warning")


def in_the_budget(village: Village) -> Iterator[Problem]:
    """Yield a warning for each work of a published year that no budget line, or no single one, carries."""
    years = {year.tahun for year in village.anggaran}
    years |= {year.tahun for year in village.anggaran_kelurahan}
    for work in _works(village):
        key = "program" if village.is_kelurahan else "kegiatan"
        written = getattr(work, key)
        if work.tahun not in years or written is None:
            continue
        found = budget_lines(village, work)
        if not found:
            message = f'"{written}" tidak ada pada anggaran {work.tahun}'
            hint = f"Periksa {key}, atau tambahkan barisnya pada anggaran/{work.tahun}.yml"
            yield Problem(work.place(key), "pekerjaan-anggaran", message, hint, "warning")
        elif len(found) > 1:
            message = f'"{written}" dipakai {len(found)} baris pada anggaran {work.tahun}'
            hint = f"Tambahkan uraian_anggaran, contoh uraian_anggaran: {found[0].uraian}"
            yield Problem(work.place(key), "pekerjaan-anggaran-ganda", message, hint, "warning")


def within_the_budget(village: Village) -> Iterator[Problem]:
    """Yield a warning for each budget line whose works together cost more than it has."""
    carried: dict[str, list[Pekerjaan]] = {}
    for work in _works(village):
        found = budget_lines(village, work)
        if len(found) == 1 and work.anggaran is not None:
            carried.setdefault(f"{found[0].href} {found[0].uraian}", []).append(work)
    for works in carried.values():
        line = budget_lines(village, works[0])[0]
        total = sum((work.anggaran or Decimal(0) for work in works), Decimal(0))
        if line.pagu is not None and total > line.pagu:
            message = (
                f'pekerjaan pada "{line.uraian}" berjumlah {format_rupiah(total)}, '
                f"anggarannya {format_rupiah(line.pagu)}"
            )
            hint = "Periksa anggaran pekerjaan dan baris anggarannya"
            yield Problem(works[-1].place("anggaran"), "pekerjaan-lebih", message, hint, "warning")


def money_within_the_work(village: Village) -> Iterator[Problem]:
    """Yield a warning for what is spent, given by people or paid as wages above a work's budget."""
    changed = "bila anggarannya berubah, perbarui anggaran pekerjaan ini"
    for work in _works(village):
        told = [
            (entry.keuangan, entry.place("keuangan")) for entry in work.progres if entry.keuangan is not None
        ]
        spent, where = told[-1] if told else (None, work.place())
        for what, amount, place, fine in (
            ("uang terpakai", spent, where, changed),
            ("upah pekerja", work.upah, work.place("upah"), changed),
            ("swadaya warga", work.swadaya, work.place("swadaya"), "bila memang sebesar itu, biarkan"),
        ):
            if amount is not None and work.anggaran is not None and amount > work.anggaran:
                above = (
                    f"{format_rupiah(amount)}, lebih dari anggaran pekerjaan {format_rupiah(work.anggaran)}"
                )
                hint = f"Periksa jumlah nolnya; {fine}"
                yield Problem(place, "pekerjaan-uang", f"{what} {above}", hint, "warning")


def near_the_village(village: Village) -> Iterator[Problem]:
    """Yield a warning for each work that lies far from the office: a slip in the coordinates."""
    office = village.profil.koordinat or village.wilayah.desa.koordinat
    if office is None:
        return
    for work in _works(village):
        points = (*([work.koordinat] if work.koordinat else ()), *work.jalur)
        if any(abs(point[side] - office[side]) > NEARBY for point in points for side in (0, 1)):
            key = "koordinat" if work.koordinat else "jalur"
            hint = "Periksa lintang dan bujurnya"
            yield Problem(
                work.place(key), "pekerjaan-jauh", "titik ini jauh dari kantor desa", hint, "warning"
            )
