"""The text inside packed files: documents, slides and workbooks of an office, and ZIP."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile

from generator.load.attachment_text import PACKED_SUFFIXES, file_text
from generator.source.encoding import decode_anyhow

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

_SAME_WORD: Final = re.compile(r"</([wa]:)?t></(?:[wa]:)?r>(?:<(?!/?(?:[wa]:)?(?:p|si|tc|tab|br)\b)[^>]*>)*")
"""Between two parts of one text that are only set differently: a number may go on behind it."""
_STYLED: Final = re.compile(r"</?text:span[^>]*>")
_TAG: Final = re.compile(r"<[^>]*>")
_SHORTENED: Final = re.compile(r"\b([0-9])\.([0-9]{10,15})E\+?15\b")
"""A number of 16 figures as a workbook keeps it."""


def packed_text(content: bytes) -> str:
    """Return the names and texts inside a packed file; "" for one that cannot be read."""
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(_texts(packed))
    except _OF_BROKEN_FILES:
        return ""


def _texts(packed: ZipFile) -> Iterator[str]:
    """Yield name and text of each file inside; packed files inside packed files are not opened."""
    left = MAX_UNPACKED
    for member in packed.infolist():
        yield member.filename
        suffix = PurePosixPath(member.filename).suffix.lower()
        if suffix in PACKED_SUFFIXES or member.file_size > left:
            continue
        left -= member.file_size
        content = packed.read(member)
        yield _plain(decode_anyhow(content)) if suffix == ".xml" else file_text(member.filename, content)


def _plain(xml: str) -> str:
    """Return the text of XML, each piece on its own line, numbers written out."""
    text = _TAG.sub("\n", _STYLED.sub("", _SAME_WORD.sub("", xml)))
    return _SHORTENED.sub(lambda found: f"{found[1]}{found[2]:0<15}", text)
