"""What is taken out of a text is told, once, where it stands."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import prose_safety
from generator.source.prose_safety import find_unsafe


def told(text: str) -> list[tuple[int, str, bool]]:
    return [(found.at, found.message, found.is_error) for found in find_unsafe(text)]


@pytest.mark.parametrize(
    ("text", "message", "is_error"),
    [
        ("<script>alert(1)</script>", "tanda <script> dihapus dari halaman", True),
        ('<iframe src="https://a.id"></iframe>', "tanda <iframe> dihapus dari halaman", True),
        ("<form><input></form>", "tanda <form> dihapus dari halaman", True),
        ("<svg/onload=alert(1)>", "tanda <svg> dihapus dari halaman", True),
        ("<div>a</div>", "tanda <div> dihapus dari halaman", False),
        ('<p onclick="x()">a</p>', '"onclick" pada tanda <p> dihapus dari halaman', True),
        ("<img src=x onerror=alert(1)>", '"onerror" pada tanda <img> dihapus dari halaman', True),
        ('<td style="color:red">a</td>', '"style" pada tanda <td> dihapus dari halaman', False),
        ("[a](javascript:alert(1))", 'tautan "javascript:alert(1)" dihapus dari halaman', True),
        ("[a][1]\n\n[1]: data:text/html,x", 'tautan "data:text/html,x" dihapus dari halaman', True),
        ('<a href="vbscript:x">a</a>', 'tautan "vbscript:x" dihapus dari halaman', True),
        ("[a](www.contoh.id)", 'tautan "www.contoh.id" tanpa https://', True),
        (
            "![a](https://lain.id/a.jpg)",
            'gambar "https://lain.id/a.jpg" dari situs lain dihapus dari halaman',
            False,
        ),
        ("Main slot gacor di sini", 'ada kata yang lazim pada situs judi: "slot gacor"', False),
        ("Main sl0t g4c0r", 'ada kata yang lazim pada situs judi: "sl0t g4c0r"', False),
        ("g\u0430c\u043er", 'ada kata yang lazim pada situs judi: "g\u0430c\u043er"', False),
        ("Mahjong Ways 2", 'ada kata yang lazim pada situs judi: "Mahjong Ways"', False),
        ("|togel|1|", 'ada kata yang lazim pada situs judi: "togel"', False),
        ("SLOT88 maxwin", 'ada kata yang lazim pada situs judi: "SLOT88"', False),
        ("[.](https://judi.id)", "ada tautan atau tulisan yang tersembunyi", False),
        ('<a href="https://judi.id"></a>', "ada tautan atau tulisan yang tersembunyi", False),
        ('<p style="display:none">a</p>', "ada tautan atau tulisan yang tersembunyi", False),
        ('<p style="position:absolute;left:-999px">a</p>', "ada tautan atau tulisan yang tersembunyi", False),
    ],
)
def test_what_is_removed_or_odd_is_told(text: str, message: str, is_error: bool) -> None:
    assert (message, is_error) in [(words, error) for _, words, error in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Biasa saja, **tebal** dan [tautan](https://contoh.desa.id).",
        "Harga < Rp5.000 dan > Rp1.000",
        "Tulis ke <kantor@contoh.desa.id> atau <https://contoh.desa.id>",
        "Contoh kode: `<script>alert(1)</script>` dan ``[a](javascript:x)``",
        "{{ config }} dan {% raw %}",
        "[Surat](<berkas/surat pindah.pdf>)",
        "Bahaya judi online bagi keluarga; jangan tergiur.",
        "| Jam | Hari |\n|---|---|\n| 08.00 | Senin |",
        "<p>Alinea <b>tebal</b><br>baru</p>",
        '<img src="foto.jpg" alt="Balai desa">',
    ],
)
def test_what_a_clerk_writes_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_the_same_thing_is_told_once_at_its_first_place() -> None:
    assert told("a <div>b</div>\n<div>c</div>") == [(2, "tanda <div> dihapus dari halaman", False)]


@given(st.from_regex(prose_safety._GAMBLING, fullmatch=True))
def test_every_word_of_gambling_is_found_whatever_its_letters(words: str) -> None:
    text = f"Lihat {words} di sini"
    matches = {match[0] for match in re.finditer(prose_safety._GAMBLING, text)}
    assert {found.code for found in find_unsafe(text) if found.code == "judi"} == (
        {"judi"} if matches else set()
    )


@pytest.mark.parametrize("text", ["<b> " + "style=display :" * 6_000, f"<b> style={' ' * 99_000}"])
def test_many_styles_take_no_time(text: str) -> None:
    began = time.process_time()
    assert [found.code for found in find_unsafe(text)] == []
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("text", "code", "is_error"),
    [
        ("[a](https://bank.co.id@lain.example/)", "tautan-terlarang", True),
        ("<a href='//bank.co.id@lain.example'>a</a>", "tautan-terlarang", True),
        ("[a](https://b\u0430nk.co.id/)", "tautan-terlarang", True),
        ("[a](https://xn--bnk-5cd.co.id/)", "tautan-terlarang", True),
        ("[a](tel:*21*0811#)", "tautan-terlarang", True),
        ("[https://lampung.go.id](https://lain.example/)", "tautan-lain", False),
        ("[www.bank.co.id/masuk](https://bank.co.id.lain.example)", "tautan-lain", False),
        ("a &#8238;b", "huruf-kode", True),
        ("a &#x0000202E b", "huruf-kode", True),
        ("a &#99999999; &#0;", "huruf-kode", True),
    ],
)
def test_what_pretends_to_be_something_else_is_told(text: str, code: str, is_error: bool) -> None:
    assert [(found.code, found.is_error) for found in find_unsafe(text)] == [(code, is_error)]


@pytest.mark.parametrize(
    "text",
    [
        "[lapor.go.id](https://www.lapor.go.id/)",
        "[https://desa.id/a](https://desa.id/a?b=1#c)",
        "[peta.desa.id](https://desa.id/peta)",
        "[Surel](mailto:kantor@contoh.desa.id) [Telepon](tel:+62721253344)",
        "[Foto](https://maps.example.org/@-5.61,105.63,17z)",
        "A&#39;B &#233; &amp; &nbsp;",
    ],
)
def test_what_says_where_it_leads_is_left_alone(text: str) -> None:
    assert list(find_unsafe(text)) == []
