"""The text inside attachments, as far as people and search engines can read it there."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.model.village import Attachment
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


def attachment_texts(where: Path, name: str, attachments: tuple[Attachment, ...]) -> Mapping[str, str]:
    """Return the text of each attachment that has one, under `name`/<its own name>."""
    return {f"{name}/{found}": text for found, text in _texts(where, attachments)}


def _texts(where: Path, attachments: tuple[Attachment, ...]) -> Iterator[tuple[str, str]]:
    for attachment in attachments:
        if PurePosixPath(attachment.nama).suffix.lower() in (*TEXT_SUFFIXES, *PACKED_SUFFIXES, ".pdf"):
            yield attachment.nama, file_text(attachment.nama, (where / attachment.nama).read_bytes())


def file_text(name: str, content: bytes) -> str:
    """Return the text of a file of this name; "" when it has none that we can read."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in TEXT_SUFFIXES:
        return decode_anyhow(content)
    if suffix in PACKED_SUFFIXES:
        from generator.load.packed_text import packed_text  # only here: most villages have none

        return packed_text(content)
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
