"""Turn the bytes of a file into text, or say how to save the file again."""

import re
from typing import Final

from generator.source.notation import NotationError

_UTF8_MARK: Final = b"\xef\xbb\xbf"
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_UTF32_MARK: Final = b"\x00\x00\xfe\xff"
_BINARY_MARKS: Final = (
    (b"PK\x03\x04", "berkas Excel, Word, atau ZIP"),
    (b"\xd0\xcf\x11\xe0", "berkas Word atau Excel lama"),
    (b"%PDF", "berkas PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
)
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_HOW_TO_SAVE: Final = (
    "Simpan ulang sebagai UTF-8. Notepad: Simpan Sebagai, Pengodean UTF-8. Excel: Simpan Sebagai, CSV UTF-8"
)


def decode(raw: bytes) -> str:
    """Return the text of a UTF-8 file, with or without BOM, its lines ended by "\\n".

    Other encodings and binary files raise NotationError, whose message has the file as subject and whose
    `offset` is the first byte that cannot be read. NUL in a UTF-8 file stays; `find_bad_characters` finds it.
    """
    for mark, name in _BINARY_MARKS:
        if raw.startswith(mark):
            hint = "Tulis isinya sebagai teks biasa, misalnya dengan Notepad"
            raise NotationError("sandi-bukan-teks", f"berkas ini adalah {name}, bukan teks", hint)
    if raw.startswith((*_UTF16_MARKS, _UTF32_MARK)) or _looks_like_utf16(raw):
        raise NotationError(
            "sandi-utf16", "berkas ini tersimpan sebagai UTF-16 (Unicode), bukan UTF-8", _HOW_TO_SAVE
        )
    body = raw.removeprefix(_UTF8_MARK)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        message = "berkas ini tidak tersimpan sebagai UTF-8, sehingga huruf di sini tidak terbaca"
        offset = len(raw) - len(body) + error.start
        raise NotationError("sandi", message, _HOW_TO_SAVE, offset=offset) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_anyhow(raw: bytes) -> str:
    """Return the text of a file to be searched, in whatever encoding; unreadable bytes stay U+FFFD."""
    if raw.startswith(_UTF16_MARKS):
        return raw.decode("utf-16", errors="replace")
    if _looks_like_utf16(raw):
        return raw.decode("utf-16-be" if any(raw[1:200:2]) else "utf-16-le", errors="replace")
    return raw.decode("utf-8", errors="replace")


def encode_like(raw: bytes, text: str) -> bytes:
    """Return `text` as bytes with the mark and the line ends of the file `raw` that it came from."""
    mark = _UTF8_MARK if raw.startswith(_UTF8_MARK) else b""
    ends = _LINE_END.findall(raw)
    lines = text.encode().split(b"\n")
    if len(lines) - 1 != len(ends):
        ends = [ends[0] if ends else b"\n"] * (len(lines) - 1)
    return mark + b"".join(line + end for line, end in zip(lines, [*ends, b""], strict=True))


def _looks_like_utf16(raw: bytes) -> bool:
    """Tell whether every second byte of the start is NUL, as in UTF-16 without a mark."""
    start = raw[:200]
    return len(start) >= 4 and any(start[::2]) != any(start[1::2])
