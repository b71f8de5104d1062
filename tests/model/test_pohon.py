"""The tree of a budget follows from the codes."""

from generator.model.hitungan import Simpul
from tests.budgets import year


def outline(node: Simpul, depth: int = 0) -> list[str]:
    """Return a tree as indented lines of anchor and budget."""
    own = f"{'  ' * depth}{node.jangkar} {node.jumlah.pagu}"
    return [own, *(line for child in node.anak for line in outline(child, depth + 1))]


def test_parents_that_no_line_names_are_made_from_the_codes() -> None:
    spending = year("belanja: [{kode: 2.3.10, anggaran: 125}, {kode: 2.2.02, anggaran: 75}]").ikhtisar.belanja
    assert outline(spending) == [
        "b 200",
        "  b-2 200",
        "    b-2-2 75",
        "      b-2-2-02 75",
        "    b-2-3 125",
        "      b-2-3-10 125",
    ]


def test_a_parent_beside_its_children_is_never_added_to_them() -> None:
    spending = year("belanja: [{kode: 2, anggaran: 300}, {kode: 2.3.10, anggaran: 125}]").ikhtisar.belanja
    assert spending.jumlah.pagu == 300
    assert spending.anak[0].dihitung is not None
    assert spending.anak[0].dihitung.anggaran == 125


def test_lines_stand_in_the_order_of_their_codes_and_uncoded_ones_come_last() -> None:
    spending = year(
        """
belanja:
  - {bidang: 2, uraian: Gorong-gorong, anggaran: 1}
  - {kode: 2.10.01, uraian: Lain, anggaran: 4}
  - {kode: 2.3.10, anggaran: 2}
  - {kode: 1, anggaran: 3}
"""
    ).ikhtisar.belanja
    assert [node.jangkar for node in spending.walk()] == [
        "b",
        "b-1",
        "b-2",
        "b-2-3",
        "b-2-3-10",
        "b-2-10",
        "b-2-10-01",
        "b-2-k1",
    ]


def test_two_lines_of_one_code_both_count_and_have_names_of_their_own() -> None:
    spending = year(
        "belanja:\n  - {kode: 2.3.10, uraian: Dusun I, anggaran: 5}\n"
        "  - {kode: 2.3.10, uraian: Dusun II, anggaran: 7}"
    ).ikhtisar.belanja
    assert [(node.jangkar, node.uraian) for node in spending.leaves()] == [
        ("b-2-3-10", "Dusun I"),
        ("b-2-3-10-k2", "Dusun II"),
    ]
    assert spending.jumlah.pagu == 12


def test_income_and_financing_have_their_own_letters() -> None:
    found = year(
        "pendapatan: [{kode: 4.2.1, anggaran: 5}]\npembiayaan: [{kode: 6.1.1, anggaran: 1}]"
    ).ikhtisar
    assert [node.jangkar for node in found.pendapatan.walk()] == ["p", "p-4-2", "p-4-2-1"]
    assert [node.jangkar for node in found.pembiayaan.walk()] == ["m", "m-6-1", "m-6-1-1"]


def test_a_line_without_a_name_takes_that_of_the_code_table() -> None:
    nodes = {
        node.kode: node.uraian
        for node in year(
            "belanja: [{kode: 5.1.01, anggaran: 5}, {kode: 2.3.95, uraian: Talut, anggaran: 5}]"
        ).ikhtisar.belanja.walk()
    }
    assert nodes["5"] == "Penanggulangan Bencana, Keadaan Darurat dan Mendesak"
    assert nodes["5.1.01"] == nodes["5.1"] == "Penanggulangan Bencana"
    assert nodes["2.3.95"] == "Talut"


def test_a_line_with_the_root_code_is_a_printed_total() -> None:
    income = year("pendapatan: [{kode: 4, anggaran: 100}, {kode: 4.2.1, anggaran: 60}]").ikhtisar.pendapatan
    assert income.jumlah.pagu == 100
    assert len(income.anak) == 1


def test_a_line_knows_whether_its_code_is_in_the_table() -> None:
    text = "belanja: [{kode: 2.3.10, anggaran: 5}, {kode: 2.3.95, uraian: Talut, anggaran: 5}]"
    nodes = {node.kode: node.is_listed for node in year(text).ikhtisar.belanja.leaves()}
    assert nodes == {"2.3.10": True, "2.3.95": False}
