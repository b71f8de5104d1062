"""Rules on the figures of a budget: sums, changes, realisations (V01 to V08, V12, V18, V19, V22).

The sums of a village's own published document are warnings: the public page says the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from generator.model.anggaran import Anggaran, Kegiatan, Pos
from generator.model.nilai import Nilai
from generator.model.pemeriksaan import Aturan, Pemeriksaan, written_at
from generator.model.village import Village
from generator.source.money import format_rupiah
from generator.source.problem import Origin, Problem

CODES: dict[Aturan, str] = {
    "V01": "anggaran-jumlah",
    "V02": "anggaran-dua-cara",
    "V03": "anggaran-surplus",
    "V04": "anggaran-netto",
    "V05": "anggaran-imbang",
    "V06": "anggaran-silpa",
    "V07": "anggaran-silpa-lalu",
    "V12": "anggaran-kali",
    "V18": "realisasi-turun",
}
LARGEST = Decimal(100_000_000_000)
_KEEP = "Periksa angkanya; bila dokumennya memang begitu, biarkan: halaman publik menyebut selisihnya"
_FINISHED = ("belum-selesai", "tidak-terlaksana")


def sums(village: Village) -> Iterator[Problem]:
    """Yield a warning for each comparison of figures that does not agree (V01 to V07, V12, V18).

    Source: the arithmetic of the annex of Permendagri 20/2018; V06 and V18 also its Ps 68 and 72.
    """
    for year in village.anggaran:
        for check in village.pemeriksaan(year):
            if check.hasil == "berbeda":
                yield difference_problem(check)


def difference_problem(check: Pemeriksaan) -> Problem:
    """Return the warning for a comparison that does not agree."""
    return Problem(check.tempat, CODES[check.aturan], _difference(check), _KEEP, "warning")


def _difference(check: Pemeriksaan) -> str:
    written, computed = format_rupiah(check.tertulis), format_rupiah(check.dihitung)
    if check.aturan == "V18":
        return f"{check.apa}: tertulis {written}, sebelumnya {computed}"
    amount = format_rupiah(abs(check.selisih))
    return f"{check.apa} tidak cocok: {check.kolom} {written}, seharusnya {computed}, selisih {amount}"


def overspent(village: Village) -> Iterator[Problem]:
    """Yield a warning for each spending line, and the total, realised above its budget (V08, Ps 72)."""
    for year in village.anggaran:
        for line in year.anggaran.belanja:
            if above := excess(line):
                yield overspent_problem(line.place("realisasi"), called(line), above)
        printed = year.anggaran.tercetak
        if printed is not None and printed.belanja is not None and (above := excess(printed.belanja)):
            yield overspent_problem(printed.place("belanja"), "jumlah belanja", above)


def excess(amounts: Nilai) -> tuple[Decimal, Decimal] | None:
    """Return what was realised and the budget in force, when more was realised; else None."""
    plan, realised = amounts.pagu, amounts.realisasi
    return (realised, plan) if plan is not None and realised is not None and realised > plan else None


def overspent_problem(place: Origin, name: str, excess: tuple[Decimal, Decimal]) -> Problem:
    """Return the warning for a line of which more was realised than the budget in force."""
    realised, plan = excess
    above = f"{format_rupiah(realised)} melebihi anggaran {format_rupiah(plan)}"
    message = f"realisasi {name} {above}, lebih {format_rupiah(realised - plan)}"
    hint = "Periksa angkanya; bila anggarannya sudah diubah, tulis perubahan"
    return Problem(place, "anggaran-melebihi", message, hint, "warning")


def plans(village: Village) -> Iterator[Problem]:
    """Yield a warning for a realisation or a change that has no plan beside it (V19)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in lines(anggaran):
            if line.perubahan is not None and line.anggaran is None:
                message = f'{called(line)} punya "perubahan" tetapi tidak punya "anggaran"'
                hint = "Tambahkan anggaran: 0 bila baris ini baru ada pada perubahan"
                yield Problem(line.place("perubahan"), "perubahan-tanpa-anggaran", message, hint, "warning")
            elif line.riwayat and line.pagu is None:
                message = f'{called(line)} punya "realisasi" tetapi tidak punya "anggaran"'
                hint = "Tambahkan anggaran: 0 bila tidak dianggarkan, atau angkanya menurut dokumen"
                yield Problem(line.place("realisasi"), "realisasi-tanpa-anggaran", message, hint, "warning")


def unchanged_totals(village: Village) -> Iterator[Problem]:
    """Yield a warning for each total that says no change although the lines below it do (V19)."""
    for year in village.anggaran:
        ikhtisar = year.ikhtisar
        trees = (ikhtisar.pendapatan, ikhtisar.belanja, ikhtisar.jenis, ikhtisar.pembiayaan)
        for node in (node for tree in trees if tree is not None for node in tree.walk()):
            if node.tercetak is not None and node.jumlah.is_before_change:
                place = written_at(year.anggaran, node, "anggaran")
                name = f"{node.kode} {node.uraian}".strip() or "jumlah belanja"
                yield unchanged_problem(place, name)


def unchanged_problem(place: Origin, name: str) -> Problem:
    """Return the warning for a total whose lines were changed and which does not say to what."""
    message = f'"{name}" punya "anggaran" tetapi tidak punya "perubahan", padahal baris di bawahnya berubah'
    hint = "Tambahkan perubahan: dengan jumlah sesudah perubahan; tanpa itu persennya tidak dihitung"
    return Problem(place, "jumlah-tanpa-perubahan", message, hint, "warning")


def changes(village: Village) -> Iterator[Problem]:
    """Yield a warning when a budget was changed and the regulation that changed it has no number (V19)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        first = next((line for line in lines(anggaran) if line.perubahan is not None), None)
        rule = anggaran.peraturan.perubahan if anggaran.peraturan is not None else None
        if first is not None and (rule is None or rule.nomor is None):
            message = f'{called(first)} punya "perubahan", tetapi peraturan perubahannya belum ditulis'
            hint = "Tambahkan peraturan: {perubahan: {nomor: 3 Tahun 2026, tanggal: 2026-08-14}}"
            yield Problem(first.place("perubahan"), "perubahan-tanpa-peraturan", message, hint, "warning")


def amounts(village: Village) -> Iterator[Problem]:
    """Yield an error for each negative amount, and a warning for one that is too large to be true (V22)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in lines(anggaran):
            items = line.rincian if isinstance(line, Kegiatan) else ()
            for record in (line, *items):
                yield from amount_problems(record)


def amount_problems(record: Nilai, keys: Mapping[str, str] = MappingProxyType({})) -> Iterator[Problem]:
    """Yield what is wrong with the size of a line's amounts; `keys` are the keys that have another name."""
    for name, amount in _written(record):
        if not 0 <= amount <= LARGEST:
            key = keys.get(name, name)
            yield _amount(record.place(key), key, amount)


def _written(record: Nilai) -> Iterator[tuple[str, Decimal]]:
    if record.anggaran is not None:
        yield "anggaran", record.anggaran
    if record.perubahan is not None:
        yield "perubahan", record.perubahan
    for stage in record.riwayat:
        yield "realisasi", stage.nilai


def _amount(place: Origin, key: str, amount: Decimal) -> Problem:
    written = f'"{key}" tertulis {format_rupiah(amount)}'
    if amount < 0:
        hint = "Tulis angkanya tanpa tanda minus; koreksi ditulis sebagai baris sendiri"
        return Problem(place, "nilai-minus", f"{written}, kurang dari nol", hint)
    hint = "Periksa jumlah nolnya; bila memang benar, biarkan"
    return Problem(place, "nilai-besar", f"{written}, lebih dari Rp100 miliar", hint, "warning")


def reasons(village: Village) -> Iterator[Problem]:
    """Yield a warning for an unfinished activity that gives no reason (Permendagri 20/2018 Ps 72(2)c)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in anggaran.belanja:
            if line.status in _FINISHED and line.alasan is None:
                message = f'{called(line)} berstatus "{line.status}" tanpa alasan'
                hint = "Tambahkan alasan: dalam satu kalimat, contoh alasan: Hujan deras pada November"
                yield Problem(line.place("status"), "alasan", message, hint, "warning")


def lines(anggaran: Anggaran) -> tuple[Pos | Kegiatan, ...]:
    """Return all lines of a budget in the order of the file."""
    return (*anggaran.pendapatan, *anggaran.belanja, *anggaran.jenis_belanja, *anggaran.pembiayaan)


def called(line: Pos | Kegiatan) -> str:
    """Return how a message names a line: "2.3.10 Rabat beton jalan Dusun II"."""
    bidang = f"bidang {line.bidang}" if isinstance(line, Kegiatan) and line.bidang else ""
    return f'"{" ".join(filter(None, (line.kode or bidang, line.uraian)))}"'
