"""Bytes of files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.encoding import decode, encode_like
from generator.source.notation import NotationError

HOW_TO_SAVE = (
    "Simpan ulang sebagai UTF-8. Notepad: Simpan Sebagai, Pengodean UTF-8. Excel: Simpan Sebagai, CSV UTF-8"
)
UTF16 = ("sandi-utf16", "berkas ini tersimpan sebagai UTF-16 (Unicode), bukan UTF-8", 0)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"nama: Bumi Daya\n", "nama: Bumi Daya\n"),
        (b"\xef\xbb\xbfnama: x\r\nkode: y\r", "nama: x\nkode: y\n"),
        ("nama: Sé\n".encode(), "nama: Sé\n"),
        (b"a\x00bcdef", "a\x00bcdef"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
    ],
)
def test_utf8_is_read_with_and_without_its_mark(raw: bytes, text: str) -> None:
    assert decode(raw) == text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("nama: x".encode("utf-16"), UTF16),
        ("nama: x".encode("utf-16-le"), UTF16),
        ("nama: x".encode("utf-16-be"), UTF16),
        ("nama: x".encode("utf-32"), UTF16),
        (
            b"nama: x\nvisi: \x93maju\x94",
            ("sandi", "berkas ini tidak tersimpan sebagai UTF-8, sehingga huruf di sini tidak terbaca", 14),
        ),
        (
            b"\xef\xbb\xbfa\xff",
            ("sandi", "berkas ini tidak tersimpan sebagai UTF-8, sehingga huruf di sini tidak terbaca", 4),
        ),
        (
            b"\xed\xa0\x80",
            ("sandi", "berkas ini tidak tersimpan sebagai UTF-8, sehingga huruf di sini tidak terbaca", 0),
        ),
    ],
)
def test_other_encodings_are_refused_with_their_place(raw: bytes, told: tuple[str, str, int]) -> None:
    with pytest.raises(NotationError) as caught:
        decode(raw)
    error = caught.value
    assert (error.code, error.message, error.offset) == told
    assert error.hint == HOW_TO_SAVE


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"PK\x03\x04...", "berkas Excel, Word, atau ZIP"),
        (b"\xd0\xcf\x11\xe0...", "berkas Word atau Excel lama"),
        (b"%PDF-1.7", "berkas PDF"),
        (b"\x89PNG\r\n", "gambar PNG"),
        (b"\xff\xd8\xff\xe0", "gambar JPEG"),
    ],
)
def test_a_file_of_another_program_is_called_by_its_name(raw: bytes, name: str) -> None:
    with pytest.raises(NotationError) as caught:
        decode(raw)
    assert caught.value.code == "sandi-bukan-teks"
    assert caught.value.message == f"berkas ini adalah {name}, bukan teks"
    assert caught.value.hint == "Tulis isinya sebagai teks biasa, misalnya dengan Notepad"


@given(st.binary(max_size=60) | st.text("nama: \n\r\x00é", max_size=20).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    assert _text_or_refusal(raw).count("\r") == 0


def _text_or_refusal(raw: bytes) -> str:
    try:
        return decode(raw)
    except NotationError as error:
        return error.message


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_text_saved_as_utf8_comes_back(text: str) -> None:
    if not text.startswith("%PDF"):
        assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@pytest.mark.parametrize("raw", [b"", b"a", b"a\n", b"\xef\xbb\xbfa\r\nb\r\n", b"a\r\nb\nc\rd", b"\r\n\n\r"])
def test_a_file_goes_back_with_its_mark_and_line_ends(raw: bytes) -> None:
    assert encode_like(raw, decode(raw)) == raw


def test_new_lines_end_like_the_first_one() -> None:
    assert encode_like(b"a\r\nb", "a\nb\nc") == b"a\r\nb\r\nc"


@given(st.text(st.sampled_from("ab\r\n: é")))
def test_any_text_goes_back_as_it_was(text: str) -> None:
    assert encode_like(text.encode(), decode(text.encode())) == text.encode()
