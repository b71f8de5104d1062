"""QR codes for paper."""

from random import Random

import pytest
import segno

from generator.render.qr import qr
from generator.render.qr_code import qr_rows

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-/."


@pytest.mark.parametrize("length", range(1, 231))
def test_a_code_is_the_one_that_segno_makes(length: int) -> None:
    random = Random(length)
    text = "".join(random.choices(LETTERS, k=length))
    other = segno.make(text, error="l", boost_error=False, micro=False, mask=0, mode="byte")
    assert [bytes(row) for row in qr_rows(text) or ()] == [bytes(row) for row in other.matrix]
    assert qr(text) == other.svg_inline(border=2, omitsize=True, svgclass="qr", lineclass=None)


def test_a_qr_code_is_a_small_svg_without_style() -> None:
    code = qr("https://contoh.github.io/terang/contoh/contoh-terang/layanan/domisili.html")
    assert code.startswith('<svg viewBox="0 0 37 37" class="qr"><path')
    assert len(code) < 2200
    assert "style" not in code


def test_an_address_that_is_not_known_has_no_code() -> None:
    assert qr("") == ""


def test_an_address_too_long_for_paper_has_no_code() -> None:
    assert qr("x" * 231) == ""
