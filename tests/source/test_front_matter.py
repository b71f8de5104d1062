"""Markdown files are split into their head and their body, with true line numbers."""

from generator.source.front_matter import read_document, split_front_matter
from generator.source.places import locate

NEWS = "---\njudul: Musdes\ntanggal: 2026-11-24\n---\n\nIsi berita.\n"


def test_head_and_body_are_separated() -> None:
    document, problems = read_document(NEWS, "a.md")
    assert problems == []
    assert (document.fields["judul"], document.body, document.body_line) == ("Musdes", "Isi berita.", 6)


def test_places_in_the_head_are_those_of_the_file() -> None:
    text = "---\njudul: a\njudul: b\n---\n"
    _, problems = read_document(text, "a.md")
    parts = split_front_matter(text)
    assert parts is not None
    where = locate(parts[0], problems[0].origin)
    assert (where.line, where.column) == (3, 1)


def test_a_file_without_a_head_is_told_how_to_begin() -> None:
    _, problems = read_document("# Musdes\n", "a.md")
    assert [(problem.code, problem.origin.line) for problem in problems] == [("kepala-berkas", 1)]
    assert problems[0].hint.startswith('Awali berkas dengan baris "---"')


def test_a_head_that_is_never_closed_is_a_problem() -> None:
    assert [problem.code for problem in read_document("---\njudul: a\n", "a.md")[1]] == ["kepala-berkas"]
