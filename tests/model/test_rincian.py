"""Breakdowns show sums and shares, and hide small counts of what is sensitive."""

from decimal import Decimal

from generator.model.check import read_record
from generator.model.rincian import Baris, Rincian, breakdowns, recipients
from generator.model.statistik import Bantuan, Statistik
from generator.source.reader import read_yaml


def figures(text: str) -> Statistik:
    values, problems = read_yaml(text, "statistik.yml")
    record, refused = read_record(Statistik, values)
    assert record is not None, (problems, refused)
    return record


def breakdown(rows: str, key: str = "wilayah", people: int = 100) -> Rincian:
    text = (
        f"penduduk:\n  - per_tanggal: 2026-09-30\n    jumlah: {people}\n    rincian:\n      {key}: [{rows}]\n"
    )
    (found,) = breakdowns(figures(text).penduduk[0])
    return found


def test_men_and_women_are_added_up_with_their_share() -> None:
    found = breakdown(
        "{nama: I, laki_laki: 20, perempuan: 30, kk: 12}, {nama: II, laki_laki: 25, perempuan: 25}"
    )
    assert found.baris == (
        Baris("I", 20, 30, 50, 12, Decimal(50)),
        Baris("II", 25, 25, 50, None, Decimal(50)),
    )
    assert (found.dirinci, found.ada_kk, found.jumlah, found.selisih) == (True, True, 100, None)


def test_a_sum_that_is_not_the_population_says_the_difference() -> None:
    assert breakdown("{nama: I, laki_laki: 20, perempuan: 30}").selisih == -50


def test_a_dimension_of_some_of_the_people_has_no_difference() -> None:
    found = breakdown("{nama: Pemilih, laki_laki: 20, perempuan: 30}", "pemilih")
    assert (found.selisih, found.jumlah) == (None, None)


def test_small_counts_of_a_sensitive_dimension_are_hidden_with_one_beside_them() -> None:
    found = breakdown("{nama: A, jumlah: 91}, {nama: B, jumlah: 8}, {nama: C, jumlah: 1}", "agama")
    assert found.baris is not None
    assert [row.jumlah for row in found.baris] == [91, "disamarkan", "<3"]
    assert [row.bagian for row in found.baris] == [Decimal(91), None, None]
    assert (found.disamarkan, found.jumlah) == (True, None)


def test_men_and_women_of_a_sensitive_dimension_are_not_told_apart_when_few() -> None:
    found = breakdown(
        "{nama: Netra, laki_laki: 3, perempuan: 1}, {nama: Daksa, laki_laki: 8, perempuan: 6}", "disabilitas"
    )
    assert found.baris is not None
    assert [(row.laki_laki, row.perempuan, row.jumlah) for row in found.baris] == [
        (None, None, 4),
        (None, None, 14),
    ]


def test_small_counts_of_other_dimensions_stay() -> None:
    found = breakdown(
        "{nama: Dokter, laki_laki: 1, perempuan: 0}, {nama: Tani, laki_laki: 50, perempuan: 49}", "pekerjaan"
    )
    assert found.baris is not None
    assert [row.jumlah for row in found.baris] == [1, 99]


def aid(rows: str, total: str = "") -> Bantuan:
    return figures(f"bantuan:\n  - {{program: blt-desa, tahun: 2026, {total}wilayah: [{rows}]}}\n").bantuan[0]


def test_families_that_received_aid_are_guarded_like_people() -> None:
    rows = "{nama: I, penerima: 3}, {nama: II, penerima: 7}, {nama: III, penerima: 1}"
    shown = recipients(aid(rows, "penerima: 11, "))
    assert shown is not None
    assert [row.jumlah for row in shown] == [3, "disamarkan", "<3"]


def test_too_few_families_are_not_shown_by_hamlet_at_all() -> None:
    assert recipients(aid("{nama: I, penerima: 1}, {nama: II, penerima: 2}")) is None
