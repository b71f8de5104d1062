"""QR codes for paper."""

import sys
from base64 import b64decode
from io import BytesIO

import pytest
from lxml import html
from lxml.html import HtmlElement
from PIL import Image, ImageOps
from zxingcpp import read_barcode

from generator.render.qr import qr

ADDRESS = "https://contoh.github.io/terang/contoh/contoh-terang/layanan/domisili.html"
LONG = f"https://situs-desa.lampung-selatan.go.id/palas/bumi-daya/pengumuman/{'a' * 120}.html"


def element(address: str) -> HtmlElement:
    return html.fragment_fromstring(qr(address))


def picture(address: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(element(address).get("src").removeprefix("data:image/png;base64,"))))


def printed(code: Image.Image, how: Image.Resampling) -> Image.Image:
    """Return a code on white paper, eight dots for each of its squares."""
    paper = ImageOps.expand(code.convert("L"), 4, 255)
    return paper.resize((paper.width * 8, paper.height * 8), how)


@pytest.mark.parametrize("how", [Image.Resampling.NEAREST, Image.Resampling.BILINEAR])
@pytest.mark.parametrize("address", [ADDRESS, LONG, "https://a.id/"])
def test_a_phone_reads_the_address_back_even_from_a_soft_print(address: str, how: Image.Resampling) -> None:
    found = read_barcode(printed(picture(address), how))
    assert found is not None
    assert found.text == address


def test_a_code_is_a_small_picture_of_one_bit_that_says_its_size() -> None:
    code = element(ADDRESS)
    found = picture(ADDRESS)
    assert (found.mode, found.size) == ("1", (33, 33))
    assert (code.get("width"), code.get("height"), code.get("alt")) == ("33", "33", "")
    assert len(qr(ADDRESS)) < 450


def test_the_bytes_of_a_code_depend_on_nothing_but_its_address() -> None:
    assert qr("https://desa.id/") == (
        '<img class="qr" src="data:image/png;base64,'
        "iVBORw0KGgoAAAANSUhEUgAAABUAAAAVAQAAAACBbJg7AAAAX0lEQVR4AQFUAKv/AAG8AAB9zfAARVUQAEW9EABFvRAAfZ3wAAFU"
        "AAD/X/gAEFnYAAYEcAA1g0AAa+doACmOuAD/BmAAARVAAH1+aABFN7AARYc4AEUhUAB9F2gAARMgLL8Xiwy/dDkAAAAASUVORK5C"
        'YII=" width="21" height="21" alt="">'
    )


def test_an_address_that_is_not_known_has_no_code() -> None:
    assert qr("") == ""


def test_without_the_extra_there_is_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    assert qr(ADDRESS) == ""
