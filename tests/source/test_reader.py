"""YAML is read as text, and every fault has its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.mend import mend
from generator.source.places import locate
from generator.source.problem import Origin
from generator.source.reader import ORIGIN_KEY, read_yaml


def plain(value: object) -> object:
    """Return values without the places that the reader keeps in mappings."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key != ORIGIN_KEY}
    return [plain(item) for item in value] if isinstance(value, list) else value


def test_scalars_stay_what_the_clerk_wrote() -> None:
    text = (
        "telepon: 0721253344\nbuka: 10:30\nkode: 1.10\nno: no\nnilai: 1_000\ntanggal: 2026-11-24\nya: yes\n"
    )
    values, problems = read_yaml(text, "profil.yml")
    assert problems == []
    assert plain(values) == {
        "telepon": "0721253344",
        "buka": "10:30",
        "kode": "1.10",
        "no": "no",
        "nilai": "1_000",
        "tanggal": "2026-11-24",
        "ya": "yes",
    }


def test_an_empty_value_is_none_and_a_quoted_one_is_text() -> None:
    values, _ = read_yaml('a:\nb: ~\nc: ""\nd: "null"\ne: |\n  satu\n  dua\n', "a.yml")
    assert plain(values) == {"a": None, "b": None, "c": "", "d": "null", "e": "satu\ndua\n"}


def test_every_mapping_knows_where_it_stands() -> None:
    values, _ = read_yaml("a:\n  - b: {c: 1}\n", "a.yml")
    assert values["a"][0]["b"][ORIGIN_KEY] == Origin("a.yml", ("a", 0, "b"))


DEEP = "kelompok di dalam kelompok terlalu banyak"
AWALAN = "yaml-awalan"
ODD_SPACE = "di samping kunci ada spasi khusus, biasanya tersalin dari Excel atau situs"
FAULTS = [
    ("nama: a\nnama: b\n", "yaml-kunci-ganda", (2, 1), 'kunci "nama" ditulis dua kali'),
    ("a:\n\t- b\n", "yaml-tab", (2, 1), 'baris "- b" digeser dengan tombol Tab'),
    ("a: b\n\tc: d\n", "yaml-tab", (2, 1), 'baris "c: d" digeser dengan tombol Tab'),
    ("judul: a: b\n", "yaml-titik-dua", (1, 9), 'ada dua titik dua pada satu baris: "judul: a: b"'),
    ("nama: &melati Jaya\n", "yaml-jangkar", (1, 7), "nilai diawali tanda * atau &"),
    ("nama: *melati\n", "yaml-jangkar", (1, 7), "nilai diawali tanda * atau &"),
    ("nama: *Melati*\n", "yaml-jangkar", (1, 7), "nilai diawali tanda * atau &"),
    ("nama: & Jaya\n", "yaml-jangkar", (1, 7), "nilai diawali tanda * atau &"),
    ("a: 1\n---\nb: 2\n", "yaml-dua-dokumen", (2, 1), 'ada garis "---" di tengah berkas'),
    ("a: 1\n...\nb: 2\n", "yaml-dua-dokumen", (3, 1), 'ada garis "..." di tengah berkas'),
    ("a\n", "yaml-bentuk", (1, 1), "isi berkas bukan daftar kunci dan nilai"),
    ("- a\n- b\n", "yaml-bentuk", (1, 1), "daftar di tepi kiri berkas tidak punya nama"),
    ("nama: 'Bumi\n", "yaml-kutip", (1, 7), "tanda kutip ' dibuka tetapi tidak ditutup"),
    ("nama: 'Jum'at'\n", "yaml-sesudah", (1, 12), "ada tulisan sesudah '"),
    ("a: [b] c\n", "yaml-sesudah", (1, 8), "ada tulisan sesudah ]"),
    ('a: "\\ud800"\n', "yaml-miring", (1, 7), "ada garis miring terbalik \\ di antara tanda kutip dua"),
    ('a: "\\users"\n', "yaml-miring", (1, 7), "ada garis miring terbalik \\ di antara tanda kutip dua"),
    ('a: "C:\\data"\n', "yaml-miring", (1, 7), "ada garis miring terbalik \\ di antara tanda kutip dua"),
    (
        "a: b\nmisi: [x, y\n",
        "yaml-kurung",
        (2, 7),
        "kurung [ dibuka tetapi tidak ditutup, atau ada koma yang kurang",
    ),
    (
        "a: {b: 1\nc: 2\n",
        "yaml-kurung",
        (1, 4),
        "kurung { dibuka tetapi tidak ditutup, atau ada koma yang kurang",
    ),
    ("misi: [", "yaml-kurung", (2, 1), "kurung dibuka tetapi tidak ditutup, atau ada koma yang kurang"),
    ("nama: !penting Bumi\n", AWALAN, (1, 7), 'nilai diawali tanda "!"'),
    ("nama: !penting {a: b}\n", AWALAN, (1, 7), 'nilai diawali tanda "!"'),
    ("nama: @desa\n", AWALAN, (1, 7), 'nilai diawali tanda "@"'),
    ("nama: > desa\n", AWALAN, (1, 7), 'nilai diawali tanda ">"'),
    ("%desa\n", AWALAN, (1, 1), 'nilai diawali tanda "%"'),
    ("a: }\n", AWALAN, (1, 4), 'nilai diawali tanda "}"'),
    ("a: " + "[" * 5000, "yaml-dalam", (1, 1), DEEP),
    ("- " * 5000, "yaml-dalam", (1, 1), DEEP),
    ("# " + "x" * 2_000_000, "yaml-besar", (1, 1), "berkas ini lebih dari 2 juta huruf"),
    ("nama: a\nkode:18\n", "yaml-kunci", (2, 1), 'tidak ada spasi sesudah titik dua: "kode:18"'),
    ("a:\n  b:18\n  c: 3\n", "yaml-kunci", (2, 3), 'tidak ada spasi sesudah titik dua: "b:18"'),
    ("kode 18\nnama: x\n", "yaml-kunci", (1, 1), 'baris "kode 18" tidak punya titik dua sesudah kuncinya'),
    ("nama: x\nkode 18\n", "yaml-kunci", (2, 1), 'baris "kode 18" tidak punya titik dua sesudah kuncinya'),
    ("misi: - a\n  - b\n", "yaml-daftar", (1, 7), 'butir daftar sebaris dengan kuncinya: "misi: - a"'),
    ("nama: Bumi\n  kode: 1\n", "yaml-susunan", (2, 7), 'baris "kode: 1" menjorok terlalu dalam'),
    ("a:\n  - b\n  -c: d\n", "yaml-butir", (3, 3), 'tidak ada spasi sesudah tanda -: "-c: d"'),
    ("a:\n\u00a0 b: 1\n", "yaml-spasi", (2, 1), ODD_SPACE),
    ("a:\n  - b\n - c\n", "yaml-susunan", (3, 2), 'susunan baris "- c" tidak dapat dibaca'),
]


@pytest.mark.parametrize(("text", "code", "place", "message"), FAULTS, ids=[fault[1] for fault in FAULTS])
def test_a_fault_is_told_with_its_place_and_a_hint(
    text: str, code: str, place: tuple[int, int], message: str
) -> None:
    _, problems = read_yaml(text, "a.yml")
    first = problems[0]
    where = locate(text, first.origin)
    assert (first.code, (where.line, where.column), first.message) == (code, place, message)
    assert first.hint


def test_all_faults_of_a_file_are_told_at_once() -> None:
    _, problems = read_yaml("a: &x 1\nb: *x\nc: !y 2\nc: 3\n", "a.yml")
    assert [problem.code for problem in problems] == [
        "yaml-jangkar",
        "yaml-jangkar",
        "yaml-awalan",
        "yaml-kunci-ganda",
    ]


def test_characters_written_by_their_code_are_found() -> None:
    values, problems = read_yaml('a: "x\\0y"\n"\\x1f": 1\nb: "\\u202e"\nc: "\\u00e9\\n"\n', "a.yml")
    assert [(problem.code, problem.message) for problem in problems] == [
        ("huruf", "ada karakter nol (U+0000)"),
        ("huruf", "ada karakter kendali (U+001F)"),
        ("huruf", "ada karakter pengubah arah tulisan (U+202E)"),
    ]
    assert plain(values) == {"a": "x\0y", "\x1f": "1", "b": "\u202e", "c": "é\n"}


def test_spaces_and_marks_that_nobody_sees_are_read_rightly() -> None:
    text = "nama: Bumi\u00a0Daya\nvisi: Mus\u00adya\u200bwarah\nkota: Cafe\u0301\n"
    values, problems = read_yaml(text, "a.yml")
    assert (plain(values), problems) == ({"nama": "Bumi Daya", "visi": "Musyawarah", "kota": "Café"}, [])


def test_typographic_quotes_around_a_value_can_be_mended() -> None:
    text = "nama: “Bumi Daya”   # kantor\nvisi: Desa “terang”\nmisi: [„satu“, 'a “b”']\n"
    values, problems = read_yaml(text, "a.yml")
    assert [(problem.code, problem.message, problem.hint) for problem in problems] == [
        ("kutip-word", "ada tanda kutip “ ” di kedua ujung nilai", 'Tulis "Bumi Daya"'),
        ("kutip-word", "ada tanda kutip „ “ di kedua ujung nilai", 'Tulis "satu"'),
    ]
    assert values["visi"] == "Desa “terang”"
    assert mend(text, problems) == text.replace("“Bumi Daya”", '"Bumi Daya"').replace("„satu“", '"satu"')


def test_ampersands_and_stars_inside_text_are_text() -> None:
    values, problems = read_yaml("a: Simpan & pinjam\nb: 3 * 4\n", "a.yml")
    assert (plain(values), problems) == ({"a": "Simpan & pinjam", "b": "3 * 4"}, [])


@given(st.text())
def test_any_text_gives_values_or_problems(text: str) -> None:
    values, problems = read_yaml(text, "a.yml")
    assert values[ORIGIN_KEY].file == "a.yml"
    for problem in problems:
        where = locate(text, problem.origin)
        assert where.line >= 1
        assert where.column >= 1


@given(st.lists(st.text(st.sampled_from("ab1: -'\"~&é\u0301\u00a0“”\ue000"), max_size=12), max_size=4))
def test_a_text_is_read_alike_whether_its_characters_are_looked_at_once_or_one_by_one(
    lines: list[str],
) -> None:
    text = "".join(f"kunci {at}: {line}\nb{at}: [{line}, x]\n" for at, line in enumerate(lines))
    assert read_yaml(f"{text}# \\\n", "a.yml") == read_yaml(f"{text}# /\n", "a.yml")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("a: #REF!\nb: 1\n", "#REF!"),
        ("é: é\na:  #DIV/0!\n", "#DIV/0!"),
        ("a: ########\n", "########"),
        ("- a: 1\n  b: #N/A\n".replace("- a", "x:\n  - a").replace("  b", "    b"), "#N/A"),
        ("a: #14532d\n", "#14532d"),
        ("x:\n  - #5\n", "#5"),
        ("a: # catatan\nb: 1\n", None),
        ("a:\n  # catatan\n  b: 1\n", None),
        ("a: #\nb: 1\n", None),
        ("a:\n  #### judul ####\n  b: 1\n", None),
        ('a: "#REF!"\n', None),
    ],
)
def test_a_value_that_becomes_a_comment_is_told(text: str, hidden: str | None) -> None:
    problems = read_yaml(text, "a.yml")[1]
    assert [one.code for one in problems] == (["nilai-pagar"] if hidden else [])
    assert all(f'nilai "{hidden}" tidak terbaca' in one.message for one in problems)


@pytest.mark.parametrize(
    ("text", "rest", "whole"),
    [
        ("a: Lomba #1 desa\n", "#1 desa", '"Lomba #1 desa"'),
        ("é: é\nx:\n  - Jalan é  #2 \n", "#2", '"Jalan é #2"'),
        ('a: Lomba "Adipura" #1\n', "#1", "'Lomba \"Adipura\" #1'"),
        ("a: 1 #REF!\n", "#REF!", '"1 #REF!"'),
        ("a: \u201cTerang #1\u201d\n", "#1\u201d", '"Terang #1"'),
    ],
)
def test_a_value_that_a_comment_cuts_is_told(text: str, rest: str, whole: str) -> None:
    (problem,) = read_yaml(text, "a.yml")[1]
    assert (problem.code, problem.message.startswith(f'"{rest}" di ujung')) == ("nilai-terpotong", True)
    assert problem.hint.startswith(f"Beri tanda kutip: {whole};")


@pytest.mark.parametrize(
    "text",
    [
        "a: Lomba # 1 desa\n",
        "a: Lomba#1\n",
        'a: "Lomba #1"\n',
        "a: Lomba\n  #catatan\nb: 1\n",
        "a: |\n  Lomba #1\n",
        "a: 1 ## x\n",
        "a: [x, y] #catatan\n",
        "#catatan\na: 1\n",
    ],
)
def test_a_comment_beside_a_value_stays_a_comment(text: str) -> None:
    assert read_yaml(text, "a.yml")[1] == []


def test_an_item_that_is_not_in_line_is_told_and_a_dash_in_a_text_is_not() -> None:
    for text in ("a:\n- x\n - y\n", "a:\n  - x z\n    - y\n"):
        problems = read_yaml(text, "a.yml")[1]
        assert [(one.code, one.origin.path) for one in problems] == [("yaml-sejajar", ("a", 0))]
    for text in ("a: x\n  y - z\n", 'a: "x\n  - y"\n', "a: |\n  x\n  - y\n", "a: 1 - 2\n"):
        assert read_yaml(text, "a.yml")[1] == []


@pytest.mark.parametrize("dots", ["...", "\u2026"])
def test_dots_that_wait_for_a_value_are_told_and_quoted_ones_are_text(dots: str) -> None:
    values, problems = read_yaml(f'a: {dots}\nb: [{dots}, c]\nd: "{dots}"\n', "a.yml")
    assert [(one.code, one.origin.path) for one in problems] == [
        ("isian-titik", ("a",)),
        ("isian-titik", ("b", 0)),
    ]
    assert (values["a"], values["b"], values["d"]) == (None, [None, "c"], dots)


def test_lists_of_lists_of_aliases_are_not_copied_out() -> None:
    many = "a, " * 4_000
    values, problems = read_yaml(
        f"x: &x [{many}]\ny: &y [{'*x, ' * 4_000}]\nz: [{'*y, ' * 4_000}]\n", "a.yml"
    )
    assert sum(one is not None for one in values["y"]) == 2
    assert not any(values["z"])
    assert {problem.code for problem in problems} == {"yaml-jangkar"}


def test_of_a_list_without_end_only_the_beginning_is_read() -> None:
    values, problems = read_yaml("a:\n" + "- x\n" * 20_000 + "b: c\n", "a.yml")
    assert (len(values["a"]), values["b"]) == (5_000, "c")
    assert [(one.code, one.origin.line) for one in problems] == [("yaml-panjang", 5_001)]
