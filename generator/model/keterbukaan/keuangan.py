"""Group C: the budget, its reports, and what became of it (Permendagri 20/2018 Ps 39, 68, 70, 72)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.anggaran import Kegiatan
from generator.model.dana import DANA_DESA
from generator.model.hitungan import Simpul
from generator.model.keterbukaan.temuan import (
    NOT_ASKED,
    Isian,
    Temuan,
    absent,
    by_parts,
    by_share,
    due_year,
    met,
    outdated,
    partly,
)
from generator.model.pemeriksaan import Aturan
from generator.model.village import BudgetYear, Village

_ALL = "anggaran/index.html"


def _entry(tahun: int, key: str) -> Isian:
    return Isian(f"anggaran/{tahun}.yml", key)


def _page(tahun: int) -> str:
    return f"anggaran/{tahun}.html"


def _without(village: Village, tahun: int, key: str) -> Temuan:
    """Return what is found when the budget of a year is not there: an older one, or none at all."""
    entry = _entry(tahun, key)
    return outdated(_ALL, entry, f"tahun {tahun} belum dimuat") if village.anggaran else absent(entry)


def _activities(year: BudgetYear) -> Iterator[tuple[Simpul, Kegiatan]]:
    """Yield each activity of the year as a node of its tree and as the line written for it."""
    for node in year.ikhtisar.belanja.walk():
        line = node.baris
        if isinstance(line, Kegiatan) and not node.anak:
            yield node, line


def _differences(village: Village, year: BudgetYear, rules: Sequence[Aturan]) -> int:
    checks = village.pemeriksaan(year)
    return sum(check.aturan in rules and check.hasil == "berbeda" for check in checks)


def regulation(village: Village, today: date) -> Temuan:
    """C01: number, date and file of the regulation that sets this year's budget."""
    year = village.year(today.year)
    if year is None:
        return _without(village, today.year, "peraturan.murni")
    law = year.anggaran.peraturan.murni if year.anggaran.peraturan else None
    parts = [(key, getattr(law, key) if law else None) for key in ("nomor", "tanggal", "berkas")]
    named = [(f"peraturan.murni.{key}", value) for key, value in parts]
    return by_parts(_page(today.year), f"anggaran/{today.year}.yml", named)


def contents(village: Village, today: date) -> Temuan:
    """C02: income, spending and financing of this year, and their sums agree (V01 to V05)."""
    year = village.year(today.year)
    if year is None:
        return _without(village, today.year, "belanja")
    budget, file = year.anggaran, f"anggaran/{today.year}.yml"
    parts = [
        ("pendapatan", budget.pendapatan),
        ("belanja", budget.belanja),
        ("pembiayaan", budget.pembiayaan),
    ]
    found = by_parts(_page(today.year), file, parts)
    wrong = _differences(village, year, ("V01", "V02", "V03", "V04", "V05"))
    if found.status == "terpenuhi" and wrong:
        return partly(_page(today.year), _entry(today.year, "belanja"), f"{wrong} jumlah tidak cocok")
    return found


def executors(village: Village, today: date) -> Temuan:
    """C03: who carries out each activity."""
    year = village.year(today.year)
    if year is None:
        return _without(village, today.year, "belanja.pelaksana")
    told = [bool(line.pelaksana or line.tim) for _, line in _activities(year)]
    entry = _entry(today.year, "belanja.pelaksana")
    return by_share(_page(today.year), entry, told, "kegiatan belum menyebut pelaksana")


def complaints(village: Village, today: date) -> Temuan:
    """C04: where to complain about the village's money."""
    year, entry = village.year(today.year), Isian("pemerintahan.yml", "pengaduan.kanal")
    government = village.pemerintahan
    ways = government.pengaduan.kanal if government and government.pengaduan else ()
    if year is not None and (year.anggaran.pengaduan or ways):
        return met(_page(today.year), entry)
    return partly("kontak.html", entry, f"anggaran {today.year} belum dimuat") if ways else absent(entry)


def change(village: Village, today: date) -> Temuan:
    """C05: number and date of the change of this year's budget, if there is one."""
    year = village.year(today.year)
    if year is None or not year.ikhtisar.has_perubahan:
        return NOT_ASKED
    law = year.anggaran.peraturan.perubahan if year.anggaran.peraturan else None
    if law is not None and law.nomor and law.tanggal:
        return met(_page(today.year), _entry(today.year, "peraturan.perubahan"))
    entry = _entry(today.year, "peraturan.perubahan")
    return partly(_page(today.year), entry, "belum ada nomor dan tanggal peraturan perubahan")


def _realised_by(year: BudgetYear) -> date | None:
    """Return the latest day up to which anything was said to be realised."""
    if not year.ikhtisar.has_realisasi:
        return None
    return year.ikhtisar.per_tanggal or year.anggaran.per_tanggal


def first_half(village: Village, today: date) -> Temuan:
    """C06: the report on the first half of the year, from the second week of July on."""
    tahun = today.year if today > date(today.year, 7, 14) else today.year - 1
    year = village.year(tahun)
    if year is None:
        return _without(village, tahun, "belanja.realisasi")
    until, entry = _realised_by(year), _entry(tahun, "belanja.realisasi")
    if until is None:
        return absent(entry)
    if until < date(tahun, 6, 30):
        return partly(_page(tahun), entry, "belum ada realisasi sampai 30 Juni")
    return met(_page(tahun), entry)


def _final(village: Village, today: date, key: str) -> BudgetYear | Temuan:
    """Return the budget whose final report is due (31 March), or what is found without it."""
    tahun = due_year(today, 3, 31)
    year = village.year(tahun)
    if year is None:
        return _without(village, tahun, key)
    return year if year.ikhtisar.has_realisasi else absent(_entry(tahun, key))


def final_report(village: Village, today: date) -> Temuan:
    """C07: what was realised up to the end of last year, and its sums agree (V06 to V08)."""
    year = _final(village, today, "belanja.realisasi")
    if isinstance(year, Temuan):
        return year
    until, entry, page = _realised_by(year), _entry(year.tahun, "belanja.realisasi"), _page(year.tahun)
    if until is None or until < date(year.tahun, 12, 31):
        return partly(page, entry, "belum ada realisasi sampai 31 Desember")
    wrong = _differences(village, year, ("V03", "V04", "V06"))
    return partly(page, entry, f"{wrong} jumlah tidak cocok") if wrong else met(page, entry)


def activity_report(village: Village, today: date) -> Temuan:
    """C08: money and output of each activity of last year."""
    year = _final(village, today, "belanja.realisasi_keluaran")
    if isinstance(year, Temuan):
        return year
    told = [
        node.jumlah.realisasi is not None
        and (line.keluaran is None or line.keluaran.volume is None or line.realisasi_keluaran is not None)
        for node, line in _activities(year)
    ]
    entry = _entry(year.tahun, "belanja.realisasi_keluaran")
    return by_share(_page(year.tahun), entry, told, "kegiatan belum menyebut realisasi atau keluarannya")


def unfinished(village: Village, today: date) -> Temuan:
    """C09: which activities of last year were not finished or not done, and why."""
    year = _final(village, today, "belanja.status")
    if isinstance(year, Temuan):
        return year
    told = [
        line.status is not None and (line.status == "selesai" or bool(line.alasan))
        for _, line in _activities(year)
    ]
    entry = _entry(year.tahun, "belanja.status")
    return by_share(_page(year.tahun), entry, told, "kegiatan tanpa status akhir atau alasan")


def left_over(village: Village, today: date) -> Temuan:
    """C10: what was left of last year's budget, as printed and computed (V06)."""
    year = _final(village, today, "tercetak.silpa")
    if isinstance(year, Temuan):
        return year
    entry, page = _entry(year.tahun, "tercetak.silpa"), f"{_page(year.tahun)}#silpa"
    if year.ikhtisar.silpa.jumlah.realisasi is None:
        return absent(entry)
    wrong = _differences(village, year, ("V06",))
    return partly(page, entry, "sisa tercetak berbeda dari hitungan") if wrong else met(page, entry)


def _dana_desa(year: BudgetYear) -> list[Simpul]:
    return [node for flow in year.arus if flow.kode == DANA_DESA for node in flow.baris]


def dana_desa(village: Village, today: date) -> Temuan:
    """C11: name, place and amount of each activity that Dana Desa pays for this year."""
    year = village.year(today.year)
    if year is None:
        return _without(village, today.year, "belanja.lokasi")
    told = [
        isinstance(node.baris, Kegiatan) and bool(node.baris.lokasi) and node.jumlah.pagu is not None
        for node in _dana_desa(year)
    ]
    entry = _entry(today.year, "belanja.lokasi")
    return by_share("dana-desa.html", entry, told, "kegiatan Dana Desa belum menyebut lokasi atau anggaran")


def dana_desa_focus(village: Village, today: date) -> Temuan:
    """C12: the focus of each activity that Dana Desa pays for this year."""
    year = village.year(today.year)
    if year is None:
        return _without(village, today.year, "belanja.fokus_dd")
    told = [isinstance(node.baris, Kegiatan) and bool(node.baris.fokus_dd) for node in _dana_desa(year)]
    entry = _entry(today.year, "belanja.fokus_dd")
    return by_share("dana-desa.html", entry, told, "kegiatan Dana Desa belum menyebut fokusnya")


def _document(village: Village, today: date, kind: str) -> Temuan:
    """Return whether the yearly report `kind` that was due on 31 March is published."""
    documents = village.dokumen.dokumen if village.dokumen else ()
    reports = [item for item in documents if item.jenis == kind]
    entry, wanted = Isian("dokumen.yml", f"dokumen (jenis: {kind})"), due_year(today, 3, 31)
    page = "dokumen/index.html"
    if any((item.tahun or 0) >= wanted and (item.berkas or item.tautan) for item in reports):
        return met(page, entry)
    if any((item.tahun or 0) >= wanted for item in reports):
        return partly(page, entry, "belum ada berkasnya")
    return outdated(page, entry, f"laporan {wanted} belum dimuat") if reports else absent(entry)


def government_report(village: Village, today: date) -> Temuan:
    """C13: the yearly report on governing the village (LPPD)."""
    return _document(village, today, "lppd")


def report_to_the_people(village: Village, today: date) -> Temuan:
    """C14: the yearly report to the people (IPPD)."""
    return _document(village, today, "ippd")


def kelurahan_budget(village: Village, today: date) -> Temuan:
    """C15: a kelurahan's own budget of this year, facilities and empowerment."""
    entry = _entry(today.year, "program")
    years = {year.tahun: year for year in village.anggaran_kelurahan}
    if today.year not in years:
        return outdated(_ALL, entry, f"tahun {today.year} belum dimuat") if years else absent(entry)
    groups = {programme.kelompok for programme in years[today.year].program}
    if {"sarana-prasarana", "pemberdayaan"} <= groups:
        return met(_page(today.year), entry)
    return partly(
        _page(today.year), _entry(today.year, "program.kelompok"), "belum ada kelompok tiap program"
    )


def open_data(village: Village, today: date) -> Temuan:
    """C16: this year's budget as open data, which the program makes from the budget."""
    years = {year.tahun for year in village.anggaran} | {year.tahun for year in village.anggaran_kelurahan}
    entry = _entry(today.year, "belanja")
    if today.year in years:
        return met(_page(today.year), entry)
    return outdated(_ALL, entry, f"tahun {today.year} belum dimuat") if years else absent(entry)


ITEMS = {
    "C01": regulation,
    "C02": contents,
    "C03": executors,
    "C04": complaints,
    "C05": change,
    "C06": first_half,
    "C07": final_report,
    "C08": activity_report,
    "C09": unfinished,
    "C10": left_over,
    "C11": dana_desa,
    "C12": dana_desa_focus,
    "C13": government_report,
    "C14": report_to_the_people,
    "C15": kelurahan_budget,
    "C16": open_data,
}
