"""Who pays for what: a fund's part of a line, and what each fund brings in."""

from decimal import Decimal

import pytest

from generator.model.dana import fund_name, parts, unallocated
from generator.model.rekening import find_fund, fund_of_account
from tests.budgets import year


def spent(line: str) -> list[tuple[str, Decimal | None]]:
    node = next(year(f"belanja: [{line}]").ikhtisar.belanja.leaves())
    return [(part.kode, part.nilai) for part in parts(node)]


@pytest.mark.parametrize(
    ("written", "kode"),
    [
        ("DDS", "DDS"),
        ("DD", "DDS"),
        ("DD-APBN", "DDS"),
        ("Dana Desa", "DDS"),
        ("BAN-PROV", "PBP"),
        ("PADES", "PAD"),
        ("BHP", "PBH"),
        ("lain", "DLL"),
        ("Silpa", "SLP"),
    ],
)
def test_a_fund_is_known_by_the_names_that_documents_use(written: str, kode: str) -> None:
    fund = find_fund(written)
    assert fund is not None
    assert fund.kode == kode


def test_an_account_code_belongs_to_the_fund_with_the_longest_code_that_fits() -> None:
    found = [fund_of_account(kode) for kode in ("4.1.3.01", "4.1.2", "4.2.1.01", "4.3.6", "6.2.2")]
    assert [fund.kode if fund else None for fund in found] == ["SWD", "PAD", "DDS", "DLL", None]


def test_one_fund_pays_for_all_of_a_line_in_force() -> None:
    assert spent("{kode: 2.3.10, sumber_dana: DD, anggaran: 100, perubahan: 90}") == [("DDS", Decimal(90))]


def test_parts_of_several_funds_are_kept_and_unknown_parts_stay_unknown() -> None:
    both = "{kode: 2.3.10, sumber_dana: {DDS: 60, PAD: 40}, anggaran: 100}"
    assert spent(both) == [("DDS", Decimal(60)), ("PAD", Decimal(40))]
    assert spent("{kode: 2.3.10, sumber_dana: [ADD, BHP], anggaran: 100}") == [("ADD", None), ("PBH", None)]


def test_what_each_fund_brings_in_and_pays_for() -> None:
    found = year(
        """
pendapatan: [{kode: 4.2.1, anggaran: 100}, {kode: 4.1.2.01, anggaran: 20}]
belanja: [{kode: 2.3.10, sumber_dana: {DDS: 90, PAD: 5}, anggaran: 95}, {kode: 1.1.04, anggaran: 7}]
pembiayaan: [{kode: 6.1.1, anggaran: 3}, {kode: 6.2.2, sumber_dana: PAD, anggaran: 15}]
"""
    )
    assert [(flow.kode, flow.masuk, flow.keluar) for flow in found.arus] == [
        ("PAD", Decimal(20), Decimal(20)),
        ("DDS", Decimal(100), Decimal(90)),
    ]
    assert unallocated(found.ikhtisar) == 3
    assert fund_name("DDS") == "Dana Desa"
    assert fund_name("CSR") == "CSR"


def test_a_fund_named_twice_by_its_names_is_one_fund() -> None:
    assert spent("{kode: 2.3.10, anggaran: 9, sumber_dana: {DDS: 5, DD-APBN: 4}}") == [("DDS", Decimal(9))]
    assert spent("{kode: 2.3.10, anggaran: 9, sumber_dana: [DDS, DD-APBN]}") == [("DDS", Decimal(9))]
