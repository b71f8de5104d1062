"""Lines beside those of the year before: changed, new, gone, or not comparable."""

from generator.model.perbandingan import Perbandingan, compare
from tests.budgets import year


def against(now: str, before: str) -> Perbandingan:
    return compare(year(now).ikhtisar.belanja, year(f"tahun: 2025\n{before}").ikhtisar.belanja)


def new(found: Perbandingan) -> list[str]:
    return [anchor for anchor, beside in found.garis.items() if beside.tanda == "baru"]


def test_a_line_is_set_against_the_same_line_of_the_year_before() -> None:
    found = against("belanja: [{kode: 2, anggaran: 125}]", "belanja: [{kode: 2, anggaran: 100}]")
    assert found.garis["b-2"].selisih == 25
    assert found.garis["b-2"].persen == 25
    assert found.garis["b"].persen == 25


def test_the_budget_in_force_is_compared_and_a_year_with_nothing_gives_no_per_cent() -> None:
    found = against(
        "belanja: [{kode: 2, anggaran: 100, perubahan: 90}]",
        "belanja: [{kode: 2, anggaran: 5, perubahan: 0}]",
    )
    assert found.garis["b-2"].selisih == 90
    assert found.garis["b-2"].persen is None


def test_a_new_line_and_a_line_that_is_gone_are_named() -> None:
    found = against(
        "belanja: [{kode: 2.3.10, anggaran: 5}, {kode: 2.3.12, anggaran: 6}]",
        "belanja: [{kode: 2.3.10, anggaran: 5}, {kode: 2.2.02, anggaran: 7}]",
    )
    assert new(found) == ["b-2-3-12"]
    assert [node.kode for node in found.hilang] == ["2.2.02"]
    assert found.garis["b-2-3-12"].dahulu is None


def test_nothing_is_new_below_a_bidang_that_was_published_as_one_figure() -> None:
    found = against(
        "belanja: [{kode: 2.3.10, anggaran: 5}, {kode: 1, anggaran: 5}]",
        "belanja: [{kode: 2, anggaran: 4}, {kode: 1, anggaran: 5}]",
    )
    assert new(found) == []
    assert "b-2-3-10" not in found.garis
    assert found.garis["b-2"].persen == 25


def test_the_same_code_for_another_activity_gives_no_per_cent() -> None:
    found = against(
        "belanja: [{kode: 2.3.10, uraian: Rabat beton Melati, anggaran: 5}]",
        "belanja: [{kode: 2.3.10, uraian: Rabat beton Kenanga, anggaran: 4}]",
    )
    banding = found.garis["b-2-3-10"]
    assert (banding.tanda, banding.persen) == ("kode-sama", None)
    assert banding.dahulu is not None
    assert banding.dahulu.uraian == "Rabat beton Kenanga"


def test_lines_of_one_code_are_matched_by_name() -> None:
    found = against(
        "belanja: [{kode: 2.3.10, uraian: B, anggaran: 5}, {kode: 2.3.10, uraian: A, anggaran: 9}]",
        "belanja: [{kode: 2.3.10, uraian: A, anggaran: 6}, {kode: 2.3.10, uraian: B, anggaran: 4}]",
    )
    assert found.garis["b-2-3-10"].persen == 25
    assert found.garis["b-2-3-10-k2"].persen == 50


def test_two_lines_of_one_name_are_told_apart_by_their_place() -> None:
    road = "kode: 2.3.10, uraian: Rabat beton"
    found = against(
        f"belanja: [{{{road}, lokasi: Dusun I, anggaran: 5}}, {{{road}, lokasi: Dusun II, anggaran: 9}}]",
        f"belanja: [{{{road}, lokasi: Dusun II, anggaran: 6}}, {{{road}, lokasi: Dusun I, anggaran: 4}}]",
    )
    assert [found.garis[anchor].persen for anchor in ("b-2-3-10", "b-2-3-10-k2")] == [25, 50]
    assert found.hilang == ()


def test_nothing_is_said_of_lines_of_one_name_that_cannot_be_told_apart() -> None:
    road = "kode: 2.3.10, uraian: Rabat beton"
    found = against(
        f"belanja: [{{{road}, lokasi: Dusun I, anggaran: 5}}, {{{road}, lokasi: Dusun II, anggaran: 9}}]",
        f"belanja: [{{{road}, anggaran: 6}}]",
    )
    assert sorted(found.garis) == ["b", "b-2", "b-2-3"]
    assert found.hilang == ()


def test_an_activity_that_goes_on_is_not_also_what_another_of_its_code_was() -> None:
    found = against(
        "belanja: [{kode: 2.3.10, uraian: A, anggaran: 5}, {kode: 2.3.10, uraian: B, anggaran: 9}]",
        "belanja: [{kode: 2.3.10, uraian: A, anggaran: 4}]",
    )
    assert found.garis["b-2-3-10"].persen == 25
    assert new(found) == ["b-2-3-10-k2"]


def test_two_lines_of_an_account_are_no_single_one_of_the_year_before() -> None:
    two = "pendapatan: [{kode: 4.1.4, uraian: A, anggaran: 5}, {kode: 4.1.4, uraian: B, anggaran: 9}]"
    one = "tahun: 2025\npendapatan: [{kode: 4.1.4, anggaran: 4}]"
    found = compare(year(two).ikhtisar.pendapatan, year(one).ikhtisar.pendapatan)
    assert sorted(found.garis) == ["p", "p-4-1"]
