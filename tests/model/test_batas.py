"""Limits of the regulations are data: which hold in a year, and how a budget stands to them."""

from generator.model.batas import limits, measure, regular_dana_desa
from tests.budgets import rupiah, year


def test_only_limits_of_the_year_are_measured() -> None:
    found = year(
        "tahun: 2026\npendapatan: [{kode: 4.2.1, anggaran: 100}]\npagu_dana_desa: {reguler: 100}\n"
        "belanja: [{kode: 1.1.01, anggaran: 35, sumber_dana: ADD}, {kode: 2.3.10, anggaran: 65}]"
    )
    measured = measure(found.anggaran, found.ikhtisar)
    assert [(each.batas.aturan, each.persen, each.is_kept) for each in measured] == [
        ("V15", rupiah(35), False)
    ]


def test_village_operations_may_take_three_per_cent_of_the_regular_dana_desa() -> None:
    text = (
        "pagu_dana_desa: {reguler: 409.207.500}\n"
        "belanja:\n"
        "  - {kode: 1.1.04, fokus_dd: operasional, sumber_dana: {DDS: 12.000.000}, anggaran: 20.000.000}"
    )
    found = year(text)
    (measured,) = (each for each in measure(found.anggaran, found.ikhtisar) if each.batas.aturan == "V16")
    assert measured.nilai == 12_000_000
    assert measured.is_kept


def test_from_2026_on_the_income_alone_is_not_the_regular_ceiling() -> None:
    before = year("tahun: 2025\npendapatan: [{kode: 4.2.1, anggaran: 900}]")
    after = year("tahun: 2026\npendapatan: [{kode: 4.2.1, anggaran: 900}]")
    assert regular_dana_desa(before.anggaran, before.ikhtisar) == 900
    assert regular_dana_desa(after.anggaran, after.ikhtisar) is None


def test_a_limit_on_the_whole_is_not_measured_for_a_cut_document() -> None:
    found = year("sebagian: ya\nbelanja: [{kode: 1.1.01, anggaran: 35}]")
    assert measure(found.anggaran, found.ikhtisar) == ()


def test_every_limit_names_its_regulation() -> None:
    known = limits()
    assert all(each.dasar for each in (*known.batas, *known.blt, *known.kdmp))


def test_nothing_is_no_share_of_a_budget_of_nil() -> None:
    nil = year("belanja: [{kode: 1.1.01, anggaran: 0}]")
    assert measure(nil.anggaran, nil.ikhtisar) == ()
