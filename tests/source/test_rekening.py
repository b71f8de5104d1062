"""Account codes of the budget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.rekening import code_parts, is_local_code, parent_code, parse_kegiatan, parse_objek

KEGIATAN = st.tuples(st.integers(1, 5), st.integers(1, 99), st.integers(0, 99))
OBJEK = st.tuples(st.integers(4, 6), st.integers(1, 9), st.integers(1, 9), st.integers(1, 99))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2", "2"),
        ("02.", "2"),
        ("2.3", "2.3"),
        ("02.03.", "2.3"),
        ("2.3.10", "2.3.10"),
        ("02.03.10.", "2.3.10"),
        ("01.01.01", "1.1.01"),
        ("1.1.1", "1.1.01"),
        ("4.2.01", "4.2.01"),
        ("04.02.1", "4.2.01"),
        ("5.1.00", "5.1.00"),
        ("5.1.01", "5.1.01"),
        ("2.90.91", "2.90.91"),
        (" 2.3.10\u00a0", "2.3.10"),
    ],
)
def test_a_kegiatan_is_written_as_the_code_table_writes_it(text: str, code: str) -> None:
    assert parse_kegiatan(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4", "4"),
        ("4.2.", "4.2"),
        ("4.2.1", "4.2.1"),
        ("4.2.1.", "4.2.1"),
        ("4.2.1.01", "4.2.1.01"),
        ("4.1.1.2", "4.1.1.02"),
        ("5.3.2.99", "5.3.2.99"),
        ("6.1.1", "6.1.1"),
    ],
)
def test_an_objek_is_written_as_the_code_table_writes_it(text: str, code: str) -> None:
    assert parse_objek(text) == code


def test_a_code_knows_its_parent_and_its_level() -> None:
    assert [parent_code(code) for code in ("2.3.10", "2.3", "2")] == ["2.3", "2", None]
    assert [len(code_parts(code)) for code in ("4", "4.2", "4.2.1", "4.2.1.01")] == [1, 2, 3, 4]


def test_codes_are_sorted_by_number_not_by_letter() -> None:
    codes = ["2.10.01", "2.3.10", "2.3.09", "10", "2", "2.3"]
    assert sorted(codes, key=code_parts) == ["2", "2.3", "2.3.09", "2.3.10", "2.10.01", "10"]


@pytest.mark.parametrize(
    ("code", "is_local"),
    [("4.1.1.90", True), ("2.3.99", True), ("2.3.89", False), ("4.3.9", False), ("4", False)],
)
def test_ninety_and_above_is_local(code: str, is_local: bool) -> None:
    assert is_local_code(code) is is_local


@given(KEGIATAN)
def test_a_kegiatan_comes_back_from_both_ways_of_writing(numbers: tuple[int, int, int]) -> None:
    bidang, sub, kegiatan = numbers
    code = f"{bidang}.{sub}.{kegiatan:02}"
    siskeudes = f"{bidang:02}.{sub:02}.{kegiatan:02}."
    assert parse_kegiatan(code) == parse_kegiatan(siskeudes) == code


@given(OBJEK)
def test_an_objek_comes_back_from_both_ways_of_writing(numbers: tuple[int, int, int, int]) -> None:
    akun, kelompok, jenis, objek = numbers
    code = f"{akun}.{kelompok}.{jenis}.{objek:02}"
    assert parse_objek(code) == parse_objek(f"{code}.") == code
