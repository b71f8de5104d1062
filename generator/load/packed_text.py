"""The text inside packed files: documents, slides and workbooks of an office, and ZIP."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Generator, Iterator
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from generator.load.unpacked_text import PACKED_SUFFIXES, TEXT_SUFFIXES, unpacked_text
from generator.source.encoding import decode_anyhow
from generator.source.picture import PICTURES, tells_place

_OF_BROKEN_FILES = (
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for files that are broken, or locked by a password."""
MAX_UNPACKED: Final = 50_000_000
"""More of one file is not looked at: it was made to fill the memory."""

_SAME_WORD: Final = re.compile(
    r"</([wa]:)?(?:delText|t)></(?:[wa]:)?r>(?:<(?!/?(?:[wa]:)?(?:p|si|tc|tab|br)\b)[^<>]*>)*"
)
"""Between two parts of one text that are only set differently: a number may go on behind it."""
_STYLED: Final = re.compile(r"</?text:span[^<>]*>")
_TAG: Final = re.compile(r"<[^<>]*>")
_SIXTEEN: Final = re.compile(r"(?<![0-9])(?<![0-9]\.)[0-9]{16}(?!\.?[0-9])")
"""The only form in which a NIK is looked for where marks and figures mean other things than text."""
_SHORTENED: Final = re.compile(r"\b([0-9])\.([0-9]{10,15})E\+?15\b")
"""A number of 16 figures as a workbook keeps it."""


def packed_text(content: bytes) -> str:
    """Return the names and texts inside a packed file; "" for one that cannot be read."""
    try:
        return "\n".join(_texts(content))
    except _OF_BROKEN_FILES:
        return ""


def holds_places(content: bytes) -> bool:
    """Tell whether a picture inside a packed file tells where it was taken."""
    try:
        return any(
            _suffix(name) in PICTURES and tells_place(inner or b"") for name, inner in _members(content)
        )
    except _OF_BROKEN_FILES:
        return False


def is_closed(content: bytes) -> bool:
    """Tell whether a packed file, or one inside it, is locked, damaged, too large, or packed too deep."""
    try:
        return any(inner is None for _, inner in _members(content))
    except _OF_BROKEN_FILES:
        return True


def _texts(content: bytes) -> Iterator[str]:
    for name, inner in _members(content):
        yield name
        suffix = _suffix(name)
        if suffix == ".xml" and inner:
            yield _plain(decode_anyhow(inner))
        elif inner and suffix in (*TEXT_SUFFIXES, ".pdf"):
            yield unpacked_text(name, inner)
        elif inner and suffix not in PICTURES and suffix not in PACKED_SUFFIXES:
            yield "\n".join(_SIXTEEN.findall(inner.replace(b"\0", b"").decode("latin-1")))


def _members(
    content: bytes, left: int = MAX_UNPACKED, depth: int = 2
) -> Generator[tuple[str, bytes | None], None, int]:
    """Yield name and content of each file inside, also in packed files; return what is left to unpack.

    The content is None where it cannot be looked at.
    """
    with ZipFile(io.BytesIO(content)) as packed:
        for member in packed.infolist():
            inner = _content(packed, member) if member.file_size <= left else None
            left -= len(inner or b"")
            is_packed = bool(inner) and _suffix(member.filename) in PACKED_SUFFIXES
            can_open = depth > 1 and is_zipfile(io.BytesIO(inner or b""))
            yield member.filename, None if is_packed and not can_open else inner
            if inner and is_packed and can_open:
                left = yield from _members(inner, left, depth - 1)
    return left


def _content(packed: ZipFile, member: ZipInfo) -> bytes | None:
    try:
        return packed.read(member)
    except _OF_BROKEN_FILES:
        return None


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _plain(xml: str) -> str:
    """Return the text of XML, each piece on its own line, numbers written out, those inside marks last."""
    text = _TAG.sub("\n", _STYLED.sub("", _SAME_WORD.sub("", xml)))
    inside = sorted({*_SIXTEEN.findall(xml)}.difference(_SIXTEEN.findall(text)))
    return "\n".join((_SHORTENED.sub(lambda found: f"{found[1]}{found[2]:0<15}", text), *inside))
