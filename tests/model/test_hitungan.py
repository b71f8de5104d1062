"""Sums never guess: a printed figure stands, a missing one makes no nil."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.model.hitungan import Jumlah, add_up, apportion, difference, percent, plus, subtract
from tests.budgets import rupiah, year


def test_percent_is_exact_and_missing_for_a_budget_of_nil() -> None:
    assert percent(rupiah(62), rupiah(100)) == 62
    assert percent(rupiah("110000000"), rupiah("125000000")) == 88
    assert percent(rupiah(5), rupiah(0)) is None
    assert percent(None, rupiah(5)) is None
    assert percent(rupiah(5), None) is None


def test_what_is_left_is_the_budget_in_force_minus_what_was_realised() -> None:
    assert Jumlah(rupiah(100), rupiah(80), rupiah(90)).sisa == -10
    assert Jumlah(rupiah(100), None, rupiah(90)).sisa == 10
    assert Jumlah(rupiah(100)).sisa is None


def test_more_than_the_budget_in_force_is_over() -> None:
    assert Jumlah(rupiah(100), rupiah(80), rupiah(90)).is_over
    assert not Jumlah(rupiah(100), None, rupiah(100)).is_over
    assert not Jumlah(None, None, rupiah(100)).is_over


def test_a_change_is_the_new_plan_minus_the_old_one() -> None:
    assert Jumlah(rupiah(100), rupiah(80)).selisih_perubahan == -20
    assert Jumlah(rupiah(100)).selisih_perubahan == 0
    assert Jumlah(None, rupiah(80), tanpa_anggaran=1).selisih_perubahan is None
    assert Jumlah(rupiah(100), rupiah(80), tanpa_pagu=1).selisih_perubahan is None


def test_a_missing_amount_makes_no_nil_in_a_sum() -> None:
    total = add_up([Jumlah(rupiah(5), None, rupiah(3)), Jumlah(rupiah(7), tanpa_realisasi=1)])
    assert (total.anggaran, total.perubahan, total.realisasi, total.tanpa_realisasi) == (
        rupiah(12),
        None,
        rupiah(3),
        1,
    )
    assert add_up([Jumlah(), Jumlah()]).anggaran is None


def test_a_sum_after_the_change_takes_unchanged_lines_as_they_are() -> None:
    total = add_up([Jumlah(rupiah(5), rupiah(6)), Jumlah(rupiah(7))])
    assert (total.anggaran, total.perubahan) == (rupiah(12), rupiah(13))


def test_sen_are_kept_to_the_end() -> None:
    total = add_up([Jumlah(rupiah("0.10"))] * 3)
    assert total.anggaran == Decimal("0.30")


def test_plus_and_minus_need_both_sides() -> None:
    left, right = Jumlah(rupiah(10), None, rupiah(4)), Jumlah(rupiah(3))
    assert (subtract(left, right).anggaran, subtract(left, right).realisasi) == (rupiah(7), None)
    assert plus(left, right).anggaran == 13
    assert difference(None, rupiah(1)) is None


def test_a_printed_total_stands_and_the_sum_is_kept_beside_it() -> None:
    node = year(
        "pendapatan: [{kode: 4.2.1, anggaran: 696.606.531}]\ntercetak: {pendapatan: 1.108.157.021}"
    ).ikhtisar.pendapatan
    assert node.jumlah.anggaran == 1_108_157_021
    assert node.dihitung is not None
    assert node.dihitung.anggaran == 696_606_531


def test_an_activity_without_an_amount_is_the_sum_of_its_items() -> None:
    node = next(
        year(
            """
belanja:
  - kode: 2.3.10
    rincian:
      - {uraian: Semen, volume: 300, satuan: sak, harga: 65.000}
      - {uraian: Pasir, anggaran: 5.000.000}
"""
        ).ikhtisar.belanja.leaves()
    )
    assert node.jumlah.pagu == 24_500_000


def test_each_part_of_a_hundred_thousand_adds_up_to_it() -> None:
    assert apportion([rupiah(1), rupiah(1), rupiah(1)], 100_000, 100) == (33_400, 33_300, 33_300)
    assert apportion([rupiah(0)], 100_000, 100) == ()
    assert apportion([], 100_000, 100) == ()


@given(st.lists(st.decimals(0, 10**12, places=2), max_size=12))
def test_parts_always_add_up_and_never_stray_more_than_a_step(amounts: list[Decimal]) -> None:
    parts = apportion(amounts, 100_000, 100)
    assert sum(parts) == (100_000 if sum(amounts) > 0 else 0)
    for amount, part in zip(amounts, parts, strict=False):
        assert abs(amount * 100_000 / sum(amounts) - part) <= 100


def test_a_sum_of_which_a_part_has_no_budget_says_no_share_and_nothing_left() -> None:
    known, unplanned = Jumlah(rupiah(7), None, rupiah(2)), Jumlah(None, None, rupiah(9), 1, 1)
    total = add_up([known, unplanned])
    assert (total.pagu, total.realisasi) == (rupiah(7), rupiah(11))
    assert (total.persen, total.sisa, total.is_over) == (None, None, False)


def test_a_printed_plan_changes_as_the_lines_below_it_did() -> None:
    lines = "belanja: [{kode: 1.1.01, anggaran: 5, perubahan: 9}, {kode: 1.1.02, anggaran: 2}]\n"
    changed = [year(f"{lines}tercetak: {{belanja: {plan}}}").ikhtisar.belanja.jumlah for plan in (7, 8)]
    assert [amounts.perubahan for amounts in changed] == [rupiah(11), None]


def test_an_activity_without_a_report_is_missing_once_however_many_items_it_has() -> None:
    lines = "belanja: [{kode: 1.1.01, anggaran: 5, rincian: [{anggaran: 2}, {anggaran: 3}]}]"
    assert year(lines).ikhtisar.belanja.jumlah.tanpa_realisasi == 1
