"""What belongs to a person never gets out."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules import privacy
from generator.rules.identity_numbers import find_identity_numbers
from generator.rules.privacy import identity_numbers, names_with_identity_numbers, private_phones

NIK = "1801104511900003"  # invented: a woman's (day 45), region of Palas


@pytest.mark.parametrize(
    "written",
    [
        NIK,
        "1801 1045 1190 0003",
        "180110.451190.0003",
        "18.01.10.451190.0003",
        "1801-1045-1190-0003",
        "180110/451190/0003",
        "1801_1045_1190_0003",
        "1801\u20131045\u20131190\u20130003",  # as Word writes hyphens
        "1801  1045  1190  0003",
        "18011045\u200b11900003",  # as copied from a message on a phone
        "1801**1045**11900003",
        f"x{NIK}y",
        "1801&#49;04511900003",
        "1801&nbsp;1045&ndash;1190&#x2D;0003",
        "1801<b></b>104511900003",
        "1801<!-- x -->104511900003",
        "\uff11\uff18\uff10\uff11104511900003",
        "1801:1045:1190:0003",
        "180110,451190,0003",
        "1801, 1045, 1190, 0003",
        "180110451190\n0003",
        "1801<br>1045<br>1190<br>0003",
        "180110 | 451190 | 0003",
        "1.801.104.511.900.003",  # as Excel writes a large number; no village has so much money
        "1,801,104,511,900,003",
    ],
)
def test_a_nik_is_found_however_it_is_written(written: str) -> None:
    assert [number for _, number in find_identity_numbers(f"Warga {written} hadir")] == [written.strip("xy")]


@pytest.mark.parametrize(
    "written",
    [
        "18011045119000031",  # 17 digits
        "180110451190000",  # 15 digits
        "1801101399900003",  # month 99
        "1801109911900003",  # day 99
        "9801104511900003",  # no such province
        "Rp1.801.104.511.900.003",  # money
        "Rp 1.801.104.511.900.003",
        "1,801,104,511,900,123",  # six counts in columns
        "180110451,1900003",  # two amounts in columns
        "12-11-2026 10.00-12.00",  # a day and its hours
        "12.11.2026-05.12.2026",  # a span of days
        "12/11/2025-05/12/2026",
        "12/11/2025\u201305/12/2026",
        "0812-3456-7890",
        "18.01.10.2013",
        "AHU-00000.AH.01.33.2022",
        "1801,1045,1190,1203",  # counts in columns
        "1801\n1045\n1190\n1203",
        "<td>1801</td><td>1045</td><td>1190</td><td>1203</td>",
        "18,01,10,45,11,90,00,03",
        "105.180110, -5.451190",
        "978-602-1234-56-7",
        "2021: 1.250.000, 2022: 1.100.000",
        "08.00-12.00, 13.00-15.00",
        "12-11-2026, 09:30:00",
    ],
)
def test_other_numbers_are_left_alone(written: str) -> None:
    assert list(find_identity_numbers(written)) == []


def test_a_nik_after_another_number_is_found() -> None:
    assert [number for _, number in find_identity_numbers("RT 0034 1801 1045 1190 0003")] == [
        "1801 1045 1190 0003"
    ]


def test_a_number_of_16_figures_that_a_workbook_shortened_is_told() -> None:
    problems = list(identity_numbers({"warga.csv": "nama;nomor\nSiti;1,80111E+15\nAni;1.5E+15;0,2E+15\n"}))
    assert [(p.code, p.origin.line, p.origin.column, p.severity) for p in problems] == [
        ("nik-excel", 2, 6, "error"),
        ("nik-excel", 3, 5, "error"),
    ]


def test_a_nik_is_told_with_its_line_and_without_repeating_it() -> None:
    problems = list(identity_numbers({"a.md": f"satu\ndua {NIK}\n"}))
    assert [(p.code, p.origin.line, p.origin.column, p.severity) for p in problems] == [
        ("nik", 2, 5, "error")
    ]
    assert NIK not in problems[0].message


def test_what_to_do_with_a_nik_depends_on_whether_its_file_shows_lines() -> None:
    hints = [problem.hint for name in ("a.csv", "a.PDF") for problem in identity_numbers({name: NIK})]
    assert hints == [
        "Hapus angka itu: data pribadi tidak boleh terbit",
        "Hapus angka itu dari isi dan properti berkas, lalu simpan ulang: data pribadi tidak boleh terbit",
    ]


def test_coordinates_on_a_map_are_not_taken_for_a_nik() -> None:
    point = '{"coordinates": [110.1801104511900003, -5.1]}'
    assert list(identity_numbers({"batas.geojson": point})) == []
    assert [p.code for p in identity_numbers({"warga.json": f'{{"nomor": "{NIK}"}}'})] == ["nik"]


def test_a_nik_in_a_file_name_is_told() -> None:
    assert [p.code for p in names_with_identity_numbers([f"ktp-{NIK}.jpg", "foto.jpg"])] == [
        "nik-nama-berkas"
    ]


def test_a_private_mobile_number_is_a_warning_and_an_official_one_is_not() -> None:
    text = "Hubungi 0812-1111-2222 atau +62 813 3333 4444.\n"
    problems = list(private_phones({"a.md": text}, frozenset({"0813-3333-4444"})))
    assert [(p.origin.line, p.origin.column, p.severity) for p in problems] == [(1, 9, "warning")]


@pytest.mark.parametrize(
    "line",
    [
        "whatsapp: 0812-1111-2222",
        "  - {jenis: whatsapp, nilai: 0812-1111-2222}",
        '  - {id: keripik, izin_tampil: ya, telepon: "0812-1111-2222"}',
    ],
)
def test_contact_fields_may_hold_mobile_numbers(line: str) -> None:
    problems = list(private_phones({"profil.yml": line}, frozenset()))
    assert problems == []


@given(st.text(alphabet="0123456789 .-ab\n", max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for index, number in find_identity_numbers(text):
        assert text[index : index + len(number)] == number


@given(st.from_regex(privacy._MOBILE, fullmatch=True))
def test_a_mobile_number_is_found_however_it_is_written(number: str) -> None:
    assert [problem.code for problem in private_phones({"a.md": f"Hubungi {number}."}, frozenset())] == [
        "ponsel"
    ]


def test_a_table_of_a_whole_village_is_told_by_its_first_numbers() -> None:
    rows = f"Siti;{NIK}\n" * 300_000
    began = time.process_time()
    found = list(identity_numbers({"content/desa/berkas/warga.csv": rows}))
    assert [one.origin.line for one in found] == list(range(1, 51))
    assert time.process_time() - began < 10


def test_a_number_without_end_takes_no_time() -> None:
    began = time.process_time()
    assert not list(identity_numbers({"content/desa/berkas/batas.geojson": "1" * 9_000_000}))
    assert time.process_time() - began < 20
