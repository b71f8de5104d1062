"""The text of one file as it lies there: tables, text, PDF."""

from __future__ import annotations

import io
import logging
from pathlib import PurePosixPath

from generator.source.encoding import decode_anyhow

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
    """Return title, author, filled forms and text layer of a PDF; "" for one that cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every odd byte, which mends nothing
    try:
        reader = PdfReader(io.BytesIO(content))
        told = [*(reader.metadata or {}).values(), *reader.get_form_text_fields().values()]
        return "\n".join((*(page.extract_text() for page in reader.pages), *map(str, told)))
    except (PyPdfError, DependencyError, *_OF_BROKEN_FILES):
        return ""
