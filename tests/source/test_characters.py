"""Characters that a page or a feed cannot carry."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.characters import clean_text, find_bad_characters, is_plain, xml_safe

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bumi Daya", []),
        ("Bumi\u00a0Daya\t\r\n", []),
        ("emoji 👩‍🌾 dan é", []),
        ("“A” dan “B”", []),
        ("abc\x00d", [(3, "karakter nol (U+0000)")]),
        ("\x93abc\x94", [(0, "karakter kendali (U+0093)"), (4, "karakter kendali (U+0094)")]),
        ("a\x0bb", [(1, "karakter kendali (U+000B)")]),
        ("a\ud800", [(1, "separuh karakter (U+D800)")]),
        (
            "a\ufffe\U0010ffff",
            [(1, "karakter yang tidak ada (U+FFFE)"), (2, "karakter yang tidak ada (U+10FFFF)")],
        ),
        ("a\u202eb", [(1, "karakter pengubah arah tulisan (U+202E)")]),
        ("a\ufeffb", [(1, "tanda awal berkas (BOM) di tengah teks (U+FEFF)")]),
        ("\uf0b7 butir", [(0, "simbol khusus dari Word (U+F0B7)")]),
        ("Jum\ufffdat", [(3, "karakter rusak (U+FFFD)")]),
        ("a\U000e0041", [(1, "karakter tersembunyi (U+E0041)")]),
        ("“Bumi Daya”", [(0, "tanda kutip “ ” di kedua ujung")]),
        (" ‘Bumi Daya’", [(1, "tanda kutip ‘ ’ di kedua ujung")]),
        ("„Bumi Daya“", [(0, "tanda kutip „ “ di kedua ujung")]),
    ],
)
def test_bad_characters_are_found_with_their_place(text: str, found: list[tuple[int, str]]) -> None:
    assert find_bad_characters(text) == found


def test_odd_spaces_and_line_ends_are_read_as_plain_ones() -> None:
    assert clean_text("Bumi\u00a0Daya\r\nPalas\rLampung\u2028x\u3000y") == "Bumi Daya\nPalas\nLampung\nx y"


def test_what_nobody_sees_is_dropped() -> None:
    assert clean_text("Bu\u00admi\u200b Da\u2060ya\u200e") == "Bumi Daya"


def test_accents_are_joined_to_their_letters() -> None:
    assert clean_text("Desa Se\u0301") == "Desa Sé"


def test_markdown_keeps_tabs_and_lines() -> None:
    assert clean_text("- a\n\t- b\n\n    kode") == "- a\n\t- b\n\n    kode"


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@given(ANY_TEXT)
def test_safe_text_is_accepted_by_an_xml_parser_and_has_nothing_bad_for_xml(text: str) -> None:
    safe = xml_safe(text)
    escaped = safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parsed = ElementTree.fromstring(f"<a>{escaped}</a>".encode()).text or ""
    assert parsed == safe.replace("\r\n", "\n").replace("\r", "\n")


@given(ANY_TEXT)
def test_text_without_findings_is_safe_already(text: str) -> None:
    if not find_bad_characters(text):
        assert xml_safe(text) == text


@given(st.text(st.sampled_from('ab1 é–\u0301\u00a0\u200b\n\t\r\\"“”‘’«»\ue000\ufeff\u0085\u2028\x00')))
def test_nothing_is_cleaned_or_found_in_any_part_of_a_plain_text(text: str) -> None:
    if is_plain(text):
        parts = [text[start:end] for start in range(len(text)) for end in range(start, len(text) + 1)]
        assert [clean_text(part) for part in parts] == parts
        assert not any(find_bad_characters(part) for part in parts)
