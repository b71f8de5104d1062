"""Realisation at each date of report, with the lines that had not reported by then."""

from datetime import date

from generator.model.tahapan import stages
from tests.budgets import rupiah, year


def test_each_date_takes_the_latest_report_of_each_line_up_to_then() -> None:
    found = year(
        """
pendapatan: [{kode: 4.2.1, anggaran: 9, realisasi: {2026-06-30: 4, 2026-10-31: 8}}]
belanja:
  - {kode: 1, anggaran: 5, realisasi: {2026-06-30: 2, 2026-09-30: 3}}
  - {kode: 2, anggaran: 5, realisasi: {2026-10-31: 1}}
"""
    )
    shown = [
        (stage.tanggal, stage.pendapatan, stage.belanja, stage.tanpa_laporan)
        for stage in stages(found.ikhtisar, None)
    ]
    assert shown == [
        (date(2026, 6, 30), rupiah(4), rupiah(2), 1),
        (date(2026, 9, 30), rupiah(4), rupiah(3), 1),
        (date(2026, 10, 31), rupiah(8), rupiah(4), 0),
    ]


def test_one_date_is_no_course() -> None:
    found = year("belanja: [{kode: 1, anggaran: 5, realisasi: 2}]")
    assert stages(found.ikhtisar, date(2026, 10, 31)) == ()
    assert stages(found.ikhtisar, None) == ()
