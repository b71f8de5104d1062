"""Totals of a year: what follows from its lines, and what cannot be said."""

from datetime import date

from tests.budgets import rupiah, year

WHOLE = """
pendapatan:
  - {kode: 4.2.1, anggaran: 900, realisasi: {2026-06-30: 400, 2026-10-31: 700}}
belanja:
  - {kode: 1, anggaran: 500, realisasi: {2026-10-31: 300}}
  - {kode: 2, anggaran: 450, perubahan: 430, realisasi: {2026-06-30: 200}}
pembiayaan:
  - {kode: 6.1.1, anggaran: 70, realisasi: 70}
  - {kode: 6.2.2, anggaran: 20}
"""


def test_surplus_netto_and_silpa_follow_the_annex_of_permendagri_20_2018() -> None:
    found = year(f"per_tanggal: 2026-10-31\n{WHOLE}").ikhtisar
    assert found.surplus.jumlah.anggaran == 900 - 950
    assert found.surplus.jumlah.perubahan == 900 - 930
    assert found.surplus.jumlah.realisasi == 700 - 500
    assert found.netto.jumlah.anggaran == 70 - 20
    assert found.silpa.jumlah.anggaran == 0
    assert found.silpa.jumlah.perubahan == 20


def test_each_side_has_the_date_of_its_latest_report() -> None:
    later = WHOLE.replace("{2026-10-31: 300}", "300")
    found = year(f"per_tanggal: 2026-09-30\n{later}").ikhtisar
    assert found.per_pendapatan == date(2026, 10, 31)
    assert (found.per_belanja, found.per_pembiayaan) == (date(2026, 9, 30), date(2026, 9, 30))
    assert found.per_tanggal == date(2026, 10, 31)


def test_the_dates_of_items_of_kinds_and_of_printed_totals_count() -> None:
    dated = "anggaran: 5, realisasi: {2026-06-30: 3}"
    for text in (
        f"belanja: [{{kode: 2.3.10, anggaran: 5, rincian: [{{uraian: Semen, {dated}}}]}}]",
        f"jenis_belanja: [{{kode: 5.1, {dated}}}]",
        f"belanja: [{{kode: 1, anggaran: 5}}]\ntercetak: {{belanja: {{{dated}}}}}",
    ):
        found = year(text).ikhtisar
        assert (found.belanja.jumlah.realisasi, found.per_belanja) == (rupiah(3), date(2026, 6, 30)), text


def test_a_budget_without_financing_lines_has_no_netto_and_no_silpa() -> None:
    found = year("pendapatan: [{kode: 4.2.1, anggaran: 9}]\nbelanja: [{kode: 1, anggaran: 8}]").ikhtisar
    assert found.surplus.jumlah.anggaran == 1
    assert found.netto.jumlah.anggaran is None
    assert found.silpa.jumlah.anggaran is None


def test_one_side_of_the_financing_alone_leaves_the_other_at_nil() -> None:
    found = year("pembiayaan: [{kode: 6.2.2, anggaran: 77.500.000}]").ikhtisar
    assert found.netto.jumlah.anggaran == -77_500_000


def test_printed_totals_stand_before_computed_ones() -> None:
    found = year(f"{WHOLE}tercetak: {{pembiayaan: {{anggaran: 55}}, silpa: {{realisasi: 9}}}}").ikhtisar
    assert (found.netto.jumlah.anggaran, found.netto.dihitung.anggaran) == (rupiah(55), rupiah(50))
    assert found.silpa.dihitung.anggaran == -50 + 55
    assert found.silpa.jumlah.realisasi == 9


def test_a_cut_document_has_no_surplus() -> None:
    found = year(
        "sebagian: ya\nbelanja: [{kode: 1, anggaran: 743.182.001}]\ntercetak: {pendapatan: 1.263.639.160}"
    ).ikhtisar
    assert found.surplus.jumlah.anggaran is None


def test_spending_by_kind_comes_from_the_items_when_all_activities_have_some() -> None:
    text = """
belanja:
  - kode: 2.3.10
    anggaran: 90
    rincian: [{rekening: 5.3.5.03, anggaran: 60}, {rekening: 5.2.1.01, anggaran: 30}]
  - {kode: 5.3.00, anggaran: 10, rincian: [{rekening: 5.4.1.01, anggaran: 10}]}
"""
    kinds = year(text).ikhtisar.jenis
    assert kinds is not None
    assert [(node.kode, node.jumlah.pagu) for node in kinds.anak] == [
        ("5.2", rupiah(30)),
        ("5.3", rupiah(60)),
        ("5.4", rupiah(10)),
    ]
    assert year(text + "  - {kode: 1.1.01, anggaran: 5}\n").ikhtisar.jenis is None


def test_spending_may_be_published_by_kind_only() -> None:
    found = year("jenis_belanja: [{kode: 5.1, anggaran: 60}, {kode: 5.2, anggaran: 40}]").ikhtisar
    assert found.belanja.jumlah.pagu == rupiah(100)
