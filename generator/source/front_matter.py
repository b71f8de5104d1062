"""Split a Markdown file into its front matter and its body, keeping true line numbers."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.source.problem import Origin, Problem
from generator.source.reader import ORIGIN_KEY, read_yaml

FENCE = "---"
_HOW = f'Awali berkas dengan baris "{FENCE}", lalu judul: dan tanggal:, lalu baris "{FENCE}" lagi'


class Document(NamedTuple):
    """A Markdown file: what stands between the fences, and the text below with the line it starts on."""

    fields: dict[str, Any]
    body: str
    body_line: int


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Return YAML, body and the body's first line; None when the file has no front matter.

    The YAML keeps an empty first line in place of the fence, so that line numbers stay those of the file.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None
    for number in range(1, len(lines)):
        if lines[number].rstrip() == FENCE:
            return "\n".join(["", *lines[1:number]]), "\n".join(lines[number + 1 :]), number + 2
    return None


def read_document(text: str, file: str) -> tuple[Document, list[Problem]]:
    """Return the front matter and body of a Markdown file, and every fault of its form."""
    parts = split_front_matter(text)
    if parts is None:
        return Document({ORIGIN_KEY: Origin(file)}, text, 1), [_no_head(text, file)]
    head, body, line = parts
    fields, problems = read_yaml(head, file)
    blank = len(body) - len(body.lstrip("\n"))
    return Document(fields, body.strip("\n"), line + blank), problems


def _no_head(text: str, file: str) -> Problem:
    """Return what is wrong with a Markdown file whose front matter cannot be told from its body."""
    lines = [line.strip() for line in text.split("\n")]
    fences = [number for number, line in enumerate(lines, 1) if line and not line.strip("-\u2013\u2014")]
    first = next((number for number, line in enumerate(lines, 1) if line), 1)
    message, hint = "bagian kepala tidak ada", _HOW
    if fences[:1] == [first]:
        message = f'garis pembuka bagian kepala bukan "{FENCE}" pada baris pertama'
        hint = f'Tulis "{FENCE}" (tiga tanda -) pada baris pertama, dan sekali lagi di bawah bagian kepala'
    if lines[0] == FENCE:
        message = f'bagian kepala tidak ditutup dengan garis "{FENCE}"'
        hint = f'Tulis baris "{FENCE}" di bawah kunci yang terakhir, sebelum isi tulisan'
    return Problem(Origin(file, (), first, 1), "kepala-berkas", message, hint)
