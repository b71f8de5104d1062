"""Every value that a message names is found again in its file."""

import pytest

from generator.source.places import locate, locate_all, span
from generator.source.problem import Origin


@pytest.mark.parametrize(
    ("path", "on_key", "place"),
    [
        (("tahun",), False, (1, 8)),
        (("tahun",), True, (1, 1)),
        (("belanja", 1, "anggaran"), False, (4, 15)),
        (("belanja", 1, "realisasi"), False, (4, 5)),
        (("belanja", 7), False, (3, 3)),
    ],
)
def test_locate_finds_the_value_its_key_or_the_nearest_parent(
    path: tuple[str | int, ...], on_key: bool, place: tuple[int, int]
) -> None:
    text = "tahun: 2026\nbelanja:\n  - anggaran: 1\n  - anggaran: 2\n"
    found = locate(text, Origin("a.yml", path, on_key=on_key))
    assert (found.line, found.column, found.on_key) == (*place, on_key)


def test_all_places_of_a_file_are_found_in_one_reading_as_one_by_one() -> None:
    text = "a: [b, {c: d}]\n# e\nf:\n  g: |\n    h\n  i:\n? [j]\n: k\nl: m\n"
    paths = [(), ("a",), ("a", 1, "c"), ("f", "g"), ("f", "i"), ("l",), ("l", "m"), ("z",), ("a", 5)]
    origins = [Origin("a.yml", path, on_key=on_key) for path in paths for on_key in (False, True)]
    found = locate_all(text, [*origins, Origin("a.yml", (), 7, 2)])
    assert {origin: found[origin] for origin in origins} == {each: locate(text, each) for each in origins}
    assert [(found[each].line, found[each].column) for each in origins[::2]] == [
        *((1, 1), (1, 4), (1, 12), (4, 6), (6, 5), (9, 4), (9, 4), (1, 1), (1, 4))
    ]
    assert found[Origin("a.yml", (), 7, 2)] == Origin("a.yml", (), 7, 2)


def test_of_a_key_given_twice_the_first_is_meant() -> None:
    text = "a: {b: 1}\na: {b: 2, c: 3}\n"
    assert locate(text, Origin("a.yml", ("a", "b")))[2:4] == (1, 8)
    assert locate(text, Origin("a.yml", ("a", "c")))[2:4] == (1, 4)


@pytest.mark.parametrize("text", ["", "# kosong\n", "[" * 1_000])
def test_a_file_without_values_has_its_first_line_only(text: str) -> None:
    assert locate(text, Origin("a.yml", ("a",)))[2:4] == (1, 1)


def test_what_stands_before_a_broken_line_is_found() -> None:
    assert locate("a: b\nc: d\ne: f\n\tg: h\n", Origin("a.yml", ("c",)))[2:4] == (2, 4)


def test_a_span_is_that_of_a_key_or_a_single_value() -> None:
    text = "tanggal: 'satu'\nisi: {b: c}\n"
    assert span(text, Origin("a.yml", ("tanggal",))) == (9, 15)
    assert span(text, Origin("a.yml", ("isi",), on_key=True)) == (16, 19)
    assert span(text, Origin("a.yml", ("isi",))) is None
    assert span(text, Origin("a.yml", ("lain",))) is None
