"""Problems as people, programs and GitHub read them."""

import json

from generator.cli.printing import MOST_ROWS, as_annotation, as_count, as_json, as_table, as_text
from generator.source.problem import Origin, Problem

WRONG = Problem(
    Origin("a,b/100%.yml", ("x",), 3, 7), "kosong", '"x" tidak diisi | 50%', "Isi, contoh <b>", "error"
)
ODD = Problem(Origin("b.yml", (), 1, 1), "ponsel", "nomor `0812`", "", "warning")
IDEA = Problem(Origin("c.yml", (), 2, 1), "berkas-sisa", "tidak disebut", "Hapus", "info")


def test_a_problem_is_one_line_with_its_hint_below() -> None:
    assert as_text(WRONG) == 'a,b/100%.yml:3:7: "x" tidak diisi | 50%\n    Isi, contoh <b>'
    assert as_text(ODD) == "b.yml:1:1: peringatan: nomor `0812`"
    assert as_text(Problem(Origin("a\nb.md", (), 1, 1), "x", "y")) == "a b.md:1:1: y"
    assert as_text(IDEA) == "c.yml:2:1: info: tidak disebut\n    Hapus"


def test_programs_get_one_array() -> None:
    assert json.loads(as_json([WRONG])) == [
        {
            "file": "a,b/100%.yml",
            "line": 3,
            "column": 7,
            "code": "kosong",
            "severity": "error",
            "message": '"x" tidak diisi | 50%',
            "hint": "Isi, contoh <b>",
        }
    ]
    assert as_json([]) == "[]"


def test_an_annotation_is_escaped() -> None:
    assert as_annotation(WRONG) == (
        '::error file=a%2Cb/100%25.yml,line=3,col=7,title=kosong::"x" tidak diisi | 50%25%0AIsi, contoh <b>'
    )
    assert as_annotation(ODD) == "::warning file=b.yml,line=1,col=1,title=ponsel::nomor `0812`"
    assert as_annotation(IDEA).startswith("::notice file=c.yml")


def test_the_table_is_escaped_and_has_the_errors_first() -> None:
    assert as_table([IDEA, ODD, WRONG]).splitlines() == [
        "| Tempat | Yang perlu diperbaiki | Caranya |",
        "|---|---|---|",
        '| a,b/100%.yml:3 | "x" tidak diisi \\| 50% | Isi, contoh &lt;b> |',
        "| b.yml:1 | peringatan: nomor '0812' |  |",
        "| c.yml:2 | info: tidak disebut | Hapus |",
    ]


def test_the_table_of_a_whole_province_stays_small() -> None:
    table = as_table([IDEA] * (MOST_ROWS + 5) + [WRONG])
    assert table.count("\n|") == MOST_ROWS + 1
    assert table.splitlines()[2].startswith("| a,b")
    assert table.endswith("\n\n6 lainnya tidak dimuat di sini; jalankan terang check.\n")


def test_a_count_says_whether_anything_stands_in_the_way() -> None:
    assert as_count([WRONG, ODD, ODD]) == "1 kesalahan, 2 peringatan"
    assert as_count([ODD]) == "tidak ada kesalahan, 1 peringatan"
    assert as_count([]) == "tidak ada kesalahan"
