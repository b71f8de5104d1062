"""The text of one file as it lies there: tables, text, PDF."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.source.encoding import decode_anyhow

if TYPE_CHECKING:
    from pypdf import PdfReader

_OF_BROKEN_FILES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What pypdf raises, beside its own errors, for files that no other reader can read either."""

MOST_STEPS: Final = 500_000
"""How many steps of drawing of one PDF are followed, some eight seconds; a page of text has a thousand."""
TEXT_SUFFIXES = (".csv", ".txt", ".json", ".geojson")
PACKED_SUFFIXES = (".zip", ".docx", ".pptx", ".xlsx", ".odt", ".ods")
"""Files that hold others, which are not read here."""


def unpacked_text(name: str, content: bytes) -> str:
    """Return the text of a file of this name; "" when it has none that we can read."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in TEXT_SUFFIXES:
        return decode_anyhow(content)
    return pdf_text(content) if suffix == ".pdf" else ""


def pdf_text(content: bytes) -> str:
    """Return title, author, filled forms, comments and text layer of a PDF, as far as it can be read."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every odd byte, which mends nothing
    told: list[str] = []
    with suppress(PyPdfError, DependencyError, *_OF_BROKEN_FILES):
        told.extend(_pieces(PdfReader(io.BytesIO(content))))
    return "\n".join(told)


def _pieces(reader: PdfReader) -> Iterator[str]:
    """Yield the texts of a PDF until it has asked for more steps than any that people write."""
    yield from map(str, [*(reader.metadata or {}).values(), *reader.get_form_text_fields().values()])
    steps = count(1)

    def step(*_: object) -> None:
        if next(steps) > MOST_STEPS:
            raise OverflowError

    for page in reader.pages:
        notes = page.get("/Annots") or ()
        yield from (str(note.get_object().get("/Contents", "")) for note in notes)
        yield page.extract_text(visitor_operand_before=step)
