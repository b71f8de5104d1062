"""Each comparison says what it compared, the result and the difference, to the sen."""

from decimal import Decimal

from generator.model.pemeriksaan import Pemeriksaan, check_carry_over
from tests.budgets import year


def checks(text: str) -> list[Pemeriksaan]:
    return list(year(text).pemeriksaan)


def shown(found: list[Pemeriksaan]) -> list[tuple[str, str, str, Decimal]]:
    return [(check.aturan, check.kolom, check.hasil, check.selisih) for check in found]


def test_a_printed_total_is_compared_with_the_sum_of_its_lines() -> None:
    found = checks(
        "pendapatan: [{kode: 4.2.1, anggaran: 696.606.531}]\ntercetak: {pendapatan: 1.108.157.021}"
    )
    assert shown(found) == [("V01", "anggaran", "berbeda", Decimal(411_550_490))]
    assert found[0].apa == "Pendapatan = jumlah 1 baris di bawahnya"
    assert found[0].tempat.path == ("tercetak", "pendapatan")


def test_sums_agree_to_the_sen() -> None:
    lines = "belanja: [{kode: 1, anggaran: '1.807.505.608,60'}, {kode: 3, anggaran: '648.508.803,78'}]\n"
    assert shown(checks(lines + "tercetak: {belanja: '2.456.014.412,38'}"))[0][2] == "cocok"
    assert shown(checks(lines + "tercetak: {belanja: '2.456.014.412,37'}"))[0][2:] == (
        "berbeda",
        Decimal("-0.01"),
    )


def test_a_column_in_which_a_line_is_missing_is_not_compared() -> None:
    found = checks(
        """
belanja:
  - {kode: 2, anggaran: 300, realisasi: 100}
  - {kode: 2.3.10, anggaran: 200, realisasi: 60}
  - {kode: 2.2.02, anggaran: 100}
"""
    )
    assert shown(found) == [("V01", "anggaran", "cocok", Decimal(0))]


def test_a_cut_document_is_not_held_to_a_smaller_sum_but_to_a_larger_one() -> None:
    text = "sebagian: ya\npendapatan: [{kode: 4.2.1, anggaran: 60}]\ntercetak: {pendapatan: %d}"
    assert shown(checks(text % 100)) == [("V01", "anggaran", "terpotong", Decimal(40))]
    assert shown(checks(text % 50)) == [("V01", "anggaran", "berbeda", Decimal(-10))]


def test_a_deficit_printed_without_its_sign_is_recognised() -> None:
    found = checks(
        """
pendapatan: [{kode: 4.2.1, anggaran: 792.084.000}]
belanja: [{kode: 2, anggaran: 822.483.350}]
tercetak: {surplus: 30.399.350}
"""
    )
    assert shown(found) == [("V03", "anggaran", "berbeda", Decimal(60_798_700))]
    assert found[0].is_only_sign


def test_the_two_cuts_of_the_spending_are_compared() -> None:
    found = checks(
        "belanja: [{kode: 1, anggaran: 60}, {kode: 2, anggaran: 50}]\n"
        "jenis_belanja: [{kode: 5.1, anggaran: 60}, {kode: 5.2, anggaran: 40}]"
    )
    assert shown(found) == [("V02", "anggaran", "berbeda", Decimal(10))]


def test_netto_and_silpa_are_compared_with_what_they_follow_from() -> None:
    found = checks(
        """
pendapatan: [{kode: 4.2.1, anggaran: 100, realisasi: 100}]
belanja: [{kode: 1, anggaran: 110, realisasi: 90}]
pembiayaan: [{kode: 6.1.1, anggaran: 30, realisasi: 30}, {kode: 6.2.2, anggaran: 20, realisasi: 20}]
tercetak: {pembiayaan: {anggaran: 10, realisasi: 11}, silpa: {anggaran: 0, realisasi: 21}}
"""
    )
    assert shown(found) == [
        ("V04", "anggaran", "cocok", Decimal(0)),
        ("V04", "realisasi", "berbeda", Decimal(1)),
        ("V06", "anggaran", "cocok", Decimal(0)),
        ("V06", "realisasi", "cocok", Decimal(0)),
        ("V05", "anggaran", "cocok", Decimal(0)),
    ]


def test_a_budget_that_does_not_balance_says_by_how_much() -> None:
    found = checks(
        """
pendapatan: [{kode: 4.2.1, anggaran: 2.621.378.603}]
belanja: [{kode: 1, anggaran: 2.619.098.675}]
tercetak: {pembiayaan: 6.720.072}
"""
    )
    assert shown(found) == [("V05", "anggaran", "berbeda", Decimal(9_000_000))]


def test_volume_times_price_may_differ_by_one_rupiah() -> None:
    item = "belanja: [{kode: 2.3.10, rincian: [{uraian: Semen, volume: 3, harga: 33, anggaran: %s}]}]"
    assert [check.hasil for check in checks(item % "100")] == ["cocok"]
    assert [check.hasil for check in checks(item % "'100,01'")] == ["berbeda"]


def test_a_realisation_that_falls_is_found_and_is_no_sum() -> None:
    found = checks("belanja: [{kode: 1, anggaran: 9, realisasi: {2026-06-30: 5, 2026-10-31: 4}}]")
    assert shown(found) == [("V18", "realisasi", "berbeda", Decimal(-1))]
    assert not found[0].is_sum


def test_the_silpa_received_is_that_of_the_year_before() -> None:
    before = year("tahun: 2025\ntercetak: {silpa: {realisasi: 18.854.759}}")
    after = year("pembiayaan: [{kode: 6.1.1, anggaran: 12, realisasi: 18.854.759}]")
    found = list(check_carry_over(after.anggaran, after.ikhtisar, before.ikhtisar))
    assert shown(found) == [("V07", "realisasi", "cocok", Decimal(0))]
    plan = year("pembiayaan: [{kode: 6.1.1, anggaran: 12}]")
    assert list(check_carry_over(plan.anggaran, plan.ikhtisar, before.ikhtisar)) == []


def test_a_total_that_lacks_a_line_is_not_held_against_what_is_printed() -> None:
    found = year(
        """
pendapatan: [{kode: 4.2.1, anggaran: 100, realisasi: 100}]
belanja: [{kode: 1, anggaran: 60, realisasi: 50}, {kode: 2}, {kode: 3, anggaran: 40}]
pembiayaan: [{kode: 6.1.1, anggaran: 5, realisasi: 5}]
tercetak: {surplus: {anggaran: 10, realisasi: 20}, silpa: {realisasi: 25}}
"""
    )
    assert [check.aturan for check in found.pemeriksaan] == []


def test_what_was_left_before_the_end_of_a_year_is_not_what_it_left_over() -> None:
    now = year("pembiayaan: [{kode: 6.1.1, anggaran: 0, realisasi: 3}]")
    for day, results in (("2025-10-31", []), ("2025-12-31", ["berbeda"])):
        before = year(
            f"""
tahun: 2025
per_tanggal: {day}
pendapatan: [{{kode: 4.2.1, anggaran: 9, realisasi: 9}}]
belanja: [{{kode: 1, anggaran: 9, realisasi: 4}}]
pembiayaan: [{{kode: 6.1.1, anggaran: 0, realisasi: 0}}]
"""
        )
        found = check_carry_over(now.anggaran, now.ikhtisar, before.ikhtisar)
        assert [check.hasil for check in found] == results
