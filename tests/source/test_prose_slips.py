"""What is almost Markdown is told where the page would show it otherwise, and what is Markdown is not."""

import time

import pytest

from generator.render.markdown import to_html
from generator.source.prose_slips import find_slips


@pytest.mark.parametrize(
    ("text", "shown", "found"),
    [
        ("    Warga membersihkan saluran.\n", "<pre>", ['baris "Warga membersihkan saluran." menjorok']),
        ("Yang dibawa:\n- KTP\n- KK\n", "dibawa:\n- KTP", ['butir "- KTP" tersambung']),
        ("Agenda\n1. Sambutan\n2. Doa\n", "Agenda\n1. Sambutan", ['butir "1. Sambutan" tersambung']),
        ("• Satu\n• Dua\n", "• Satu", ['butir "• Satu" tidak tampil']),
        ("1) Satu\n2) Dua\n", "1) Satu", ['butir "1) Satu" tidak tampil']),
        ("Lihat [jadwal] (jadwal.pdf).\n", "[jadwal] (", ['ada spasi di antara ] dan ( pada "[jadwal] ("']),
        ("Lihat (jadwal)[jadwal.pdf].\n", "(jadwal)[", ['kurung pada "(jadwal)[" terbalik']),
        ("| Nama | Jumlah |\n| SD | 12 |\n", "| Nama |", ['tabel "| Nama | Jumlah |" tidak punya']),
        ("Nama\tJumlah\nSD\t12\n", "Nama ", ['baris "Nama Jumlah" memakai Tab']),
        ("foto: balai.jpg\nIsi.\n", "foto: balai.jpg", ['baris "foto: balai.jpg" tampil']),
    ],
)
def test_what_is_shown_otherwise_is_told(text: str, shown: str, found: list[str]) -> None:
    assert shown in str(to_html(text))
    told = [slip.message for slip in find_slips(text)]
    assert [message[: len(words)] for message, words in zip(told, found, strict=True)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Yang dibawa:\n\n- KTP\n- KK\n",
        "- KTP\n  dan fotokopinya\n- KK\n",
        "- KTP\n\n    asli dan fotokopi\n\n- KK\n",
        "## Yang dibawa\n- KTP\n- KK\n",
        "| Nama | Jumlah |\n|---|---|\n| SD | 12 |\n",
        "Hadir 12 orang (laki-laki) [sic] dan [jadwal](jadwal.pdf) (lampiran).\n",
        "Tempat: Balai desa\nWaktu: 08.00-10.00\n",
        "> Kutipan\n\n1. Satu\n2. Dua\n",
    ],
)
def test_what_is_shown_as_meant_is_not_told(text: str) -> None:
    assert list(find_slips(text)) == []


def test_the_longest_text_is_searched_soon() -> None:
    for part in (
        "- a\n\n    b\n\n",
        "a\n- b\n",
        "[a] (",
        "(a)[",
        "|  ",
        "\t",
        "a\t",
        "• a\n",
        "\n",
        "    x\n\n",
    ):
        start = time.perf_counter()
        list(find_slips(part * (100_000 // len(part))))
        assert time.perf_counter() - start < 1
