"""A summary is what a person would read aloud: words, no marks."""

import pytest

from generator.source.prose import first_words, plain_words, shorten


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Bawa **buku KIA** dan *KTP*.", "Bawa buku KIA dan KTP."),
        ("Lihat [jadwal](jadwal.pdf) di `papan`.", "Lihat jadwal di papan."),
        ("![Balai desa](balai.jpg)", "Balai desa"),
        ("baris satu\nbaris dua", "baris satu baris dua"),
        ("- satu\n- dua", "satu dua"),
        ("> kutipan\n> lanjut", "kutipan lanjut"),
        ("Harga Rp5.000 * 3 dan 2 * 4", "Harga Rp5.000 * 3 dan 2 * 4"),
        ("Rt_01 & <b>RW</b> 2 &amp; 3", "Rt_01 & RW 2 & 3"),
        (r"Nomor \*123\#", "Nomor *123#"),
    ],
)
def test_marks_are_taken_out_and_words_stay(markdown: str, words: str) -> None:
    assert plain_words(markdown) == words


def test_the_first_sentence_stands_below_headings_pictures_and_tables() -> None:
    text = "# Judul\n\n![Foto](a.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWarga berkumpul.\n\nLalu pulang."
    assert first_words(text) == "Warga berkumpul."


def test_a_text_of_lists_only_is_summed_up_by_its_list() -> None:
    assert first_words("- Bawa KTP\n- Bawa KK") == "Bawa KTP Bawa KK"


def test_an_empty_text_has_no_words() -> None:
    assert first_words("\n\n") == ""


def test_a_long_text_is_cut_between_words() -> None:
    assert shorten("Warga Dusun I dan Dusun II berkumpul", 20) == "Warga Dusun I dan..."
    assert shorten("a" * 30, 10) == "aaaaaaa..."
    assert shorten("pas", 3) == "pas"
