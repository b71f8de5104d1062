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
        (stage.tanggal, *stage.jumlah, stage.tanpa_laporan)
        for stage in stages((found.ikhtisar.pendapatan, found.ikhtisar.belanja), None)
    ]
    assert shown == [
        (date(2026, 6, 30), rupiah(4), rupiah(2), 1),
        (date(2026, 9, 30), rupiah(4), rupiah(3), 1),
        (date(2026, 10, 31), rupiah(8), rupiah(4), 0),
    ]


def test_one_date_is_no_course() -> None:
    found = year("belanja: [{kode: 1, anggaran: 5, realisasi: 2}]")
    assert stages((found.ikhtisar.belanja,), date(2026, 10, 31)) == ()
    assert stages((found.ikhtisar.belanja,), None) == ()


def test_a_printed_total_stands_before_the_reports_of_its_lines() -> None:
    found = year(
        """
belanja:
  - {kode: 2, anggaran: 20, realisasi: {2026-10-31: 12}}
  - {kode: 2.3.10, anggaran: 8, realisasi: {2026-06-30: 4, 2026-10-31: 7}}
  - {kode: 2.3.12, anggaran: 8}
"""
    )
    shown = [(*stage.jumlah, stage.tanpa_laporan) for stage in stages((found.ikhtisar.belanja,), None)]
    assert shown == [(rupiah(4), 1), (rupiah(12), 0)]
    assert found.ikhtisar.belanja.jumlah.realisasi == 12


def test_items_report_for_their_activity_and_a_silent_one_makes_it_silent() -> None:
    found = year(
        """
belanja:
  - kode: 2.3.10
    anggaran: 9
    rincian:
      - {uraian: Semen, anggaran: 5, realisasi: {2026-06-30: 2, 2026-10-31: 5}}
      - {uraian: Upah, anggaran: 4, realisasi: {2026-10-31: 3}}
"""
    )
    shown = [(*stage.jumlah, stage.tanpa_laporan) for stage in stages((found.ikhtisar.belanja,), None)]
    assert shown == [(rupiah(2), 1), (rupiah(8), 0)]
