"""Tables as CSV, JSON and sheets: exact, safe in a spreadsheet, the same bytes each time."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.opendata.json_text import json_bytes
from generator.opendata.table import Kolom, Rekaman, Tabel, as_table, csv_bytes
from generator.opendata.xlsx import xlsx_bytes

COLUMNS = (Kolom("nama", "Nama"), Kolom("nilai", "Nilai", "number"), Kolom("hari", "Hari", "date"))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ROW = f"{MAIN}row"


def table(*rows: Rekaman) -> Tabel:
    return as_table(COLUMNS, rows)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_has_a_mark_for_excel_and_line_ends_of_rfc_4180() -> None:
    content = csv_bytes(
        table({"nama": "Jalan", "nilai": Decimal("1807505608.60"), "hari": date(2026, 10, 31)})
    )
    assert content == "\ufeffnama,nilai,hari\r\nJalan,1807505608.60,2026-10-31\r\n".encode()


def test_missing_values_are_empty_cells() -> None:
    assert read(csv_bytes(table({"nilai": Decimal(0)}, {"nama": None}))) == [
        ["nama", "nilai", "hari"],
        ["", "0", ""],
        ["", "", ""],
    ]


def test_text_that_a_spreadsheet_would_run_is_made_safe_and_negative_numbers_are_kept() -> None:
    rows: list[Rekaman] = [
        {"nama": text, "nilai": Decimal(-5)} for text in ("=1+1", "+62", "-x", "@a", "\tb", "a=b")
    ]
    found = read(csv_bytes(table(*rows)))[1:]
    assert [row[0] for row in found] == ["'=1+1", "'+62", "'-x", "'@a", "'\tb", "a=b"]
    assert {row[1] for row in found} == {"-5"}


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_comes_back_from_csv(text: str) -> None:
    found = read(csv_bytes(table({"nama": text})))
    assert found[1][0].removeprefix("'") == text.removeprefix("'")


def test_json_writes_numbers_by_their_own_digits_and_leaves_out_what_is_missing() -> None:
    content = json_bytes(
        {"tahun": 2026, "pagu": Decimal("409207500.05"), "kosong": None},
        {"baris": table({"nama": 'Jalan "A"', "nilai": Decimal("1807505608.60")})},
    )
    assert content == (
        b'{"tahun":2026,"pagu":409207500.05,"baris":[["nama","nilai"],["Jalan \\"A\\"",1807505608.60]]}\n'
    )
    assert json.loads(content, parse_float=Decimal)["baris"][1] == ['Jalan "A"', Decimal("1807505608.60")]


def test_json_rows_do_not_repeat_what_the_head_says_of_all_of_them() -> None:
    rows = table({"nama": "Kerang", "nilai": Decimal(1)}, {"nilai": Decimal(2)})
    assert json.loads(json_bytes({"nama": "Kerang"}, {"baris": rows}))["baris"] == [["nilai"], [1], [2]]
    other = json.loads(json_bytes({"nama": "Palas"}, {"baris": rows, "kosong": table()}))
    assert other["baris"] == [["nama", "nilai"], ["Kerang", 1], [None, 2]]
    assert other["kosong"] == []


def test_a_workbook_is_well_formed_holds_exact_numbers_and_escapes_text() -> None:
    rows = table({"nama": "<b> & 'c'", "nilai": Decimal("1807505608.60")}, {"nama": " Dua\nbaris "})
    content = xlsx_bytes([("Baris", rows), ("Kosong", table())])
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(f"{MAIN}sheet")]
    assert names == ["Baris", "Kosong"]
    cells = [
        [
            ["".join(cell.itertext()) for cell in row]
            for row in parts[f"xl/worksheets/sheet{at}.xml"].iter(ROW)
        ]
        for at in (1, 2)
    ]
    columns_with_values = [["nama", "nilai"], ["<b> & 'c'", "1807505608.60"], [" Dua\nbaris ", ""]]
    assert cells == [columns_with_values, [["nama", "nilai", "hari"]]]
    kinds = [cell.get("t") for cell in parts["xl/worksheets/sheet1.xml"].iter(f"{MAIN}c")]
    assert kinds == ["str", "str", "str", None, "str", None]


def test_the_same_rows_give_the_same_bytes() -> None:
    rows: list[Rekaman] = [{"nama": "Jalan", "nilai": Decimal(5)}]
    assert xlsx_bytes([("Baris", table(*rows))]) == xlsx_bytes([("Baris", table(*rows))])


def test_columns_with_one_text_for_all_rows_stand_first() -> None:
    rows = table({"nama": "Jalan"}, {"nilai": Decimal(2)})
    assert read(csv_bytes(rows, {"desa": "=Kerang"})) == [
        ["desa", "nama", "nilai", "hari"],
        ["'=Kerang", "Jalan", "", ""],
        ["'=Kerang", "", "2", ""],
    ]


def test_a_column_that_may_hold_words_is_of_texts() -> None:
    kolom = (Kolom("jumlah", "Jumlah"),)
    content = json_bytes({"versi": 1}, {"penduduk": as_table(kolom, ({"jumlah": 817}, {"jumlah": "<3"}))})
    assert json.loads(content)["penduduk"] == [["jumlah"], ["817"], ["<3"]]
