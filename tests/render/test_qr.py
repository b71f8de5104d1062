"""QR codes for paper."""

from generator.render.qr import qr


def test_a_qr_code_is_a_small_svg_without_style() -> None:
    code = qr("https://contoh.github.io/terang/contoh/contoh-terang/layanan/domisili.html")
    assert code.startswith('<svg viewBox="0 0 37 37" class="qr"><path')
    assert len(code) < 2200
    assert "style" not in code


def test_an_address_that_is_not_known_has_no_code() -> None:
    assert qr("") == ""
