"""The text inside attachments, as far as people and search engines can read it there: tables, text, PDF."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.village import Attachment

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


def attachment_texts(where: Path, name: str, attachments: tuple[Attachment, ...]) -> Mapping[str, str]:
    """Return the text of each attachment that has one, under `name`/<its own name>."""
    return {f"{name}/{found}": text for found, text in _texts(where, attachments)}


def _texts(where: Path, attachments: tuple[Attachment, ...]) -> Iterator[tuple[str, str]]:
    for attachment in attachments:
        suffix = Path(attachment.nama).suffix.lower()
        if suffix in TEXT_SUFFIXES:
            yield attachment.nama, (where / attachment.nama).read_bytes().decode("utf-8", errors="replace")
        elif suffix == ".pdf":
            yield attachment.nama, pdf_text(where / attachment.nama)


def pdf_text(file: Path) -> str:
    """Return the text layer of a PDF; "" for one that has none or cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every odd byte, which mends nothing
    try:
        return "\n".join(page.extract_text() for page in PdfReader(file).pages)
    except (PyPdfError, DependencyError, *_OF_BROKEN_FILES):
        return ""
