"""What is almost Markdown, and shown otherwise than it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from generator.source.notation import quoted
from generator.source.prose_safety import Finding

_BULLET: Final = r"[•·●▪◦]|[0-9]{1,2}\)|[a-z]\)"
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]")
_MARKED_LIST: Final = 'Awali tiap butir dengan "- ", dengan satu baris kosong di atas butir pertama'


_HEAD_KEYS: Final = ("foto: ", "alt: ", "lampiran: ", "galeri: ", "topik: ", "draf: ", "ringkasan: ")
_START: Final = "\n\n"
"""Stands above a text that is looked at: so its first line has an empty one above it too."""
_FAR: Final = 4000
"""So many characters above a place are looked at: no list has an item as long."""


class _Slip(NamedTuple):
    """A form that is shown otherwise than meant: how it looks, what to say, where it is meant."""

    holds: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    hint: str
    is_meant: Callable[[str, int], bool] | None = None


def _above(text: str, at: int) -> str:
    return text[max(at - _FAR, 0) : at]


def _in_a_list(text: str, at: int) -> bool:
    """Tell whether the lines above a place, up to the nearest one that is not indented, belong to a list."""
    for line in reversed(_above(text, at).split("\n")):
        if line.strip() and (_ITEM.match(line) or not line[0].isspace()):
            return _ITEM.match(line) is not None
    return False


def _in_a_block_with_items(text: str, at: int) -> bool:
    """Tell whether a line above a place, up to the nearest empty one, is an item of a list."""
    block = re.split(r"\n[ \t]*\n", _above(text, at))[-1]
    return any(_ITEM.match(line) for line in block.split("\n"))


_SLIPS: Final = (
    _Slip(
        ("\n    ", "\n\t"),
        re.compile(r"\n[ \t]*\n(?P<shown>(?: {4}|\t)[ \t]*\S[^\n]*)"),
        "baris {} menjorok, sehingga tampil sebagai kode komputer",
        "Hapus spasi atau Tab di depannya",
        _in_a_list,
    ),
    _Slip(
        ("\n- ", "\n* ", "\n+ ", "\n1. "),
        re.compile(
            r"^(?![ \t]*(?:[-*+>#|]|[0-9]+\.|$))[^\n]*\n"
            r"(?P<shown>(?:[-*+]|1\.) \S[^\n]*)",
            re.MULTILINE,
        ),
        "butir {} tersambung dengan kalimat di atasnya",
        "Beri satu baris kosong di atas butir pertama",
        _in_a_block_with_items,
    ),
    _Slip(
        ("•", "·", "●", "▪", "◦", "1)", "a)"),
        re.compile(rf"^[ \t]*(?P<shown>(?:{_BULLET})[ \t]*\S[^\n]*)\n\s*(?:{_BULLET})[ \t]*\S", re.MULTILINE),
        "butir {} tidak tampil sebagai daftar",
        _MARKED_LIST,
    ),
    _Slip(
        ("]",),
        re.compile(r"(?P<shown>!?\[[^\[\]\n]+\][ \t]+\()(?=https?://|[^()\s]+\.[A-Za-z0-9]{2,5}\))"),
        "ada spasi di antara ] dan ( pada {}, sehingga tautannya tidak bekerja",
        "Hapus spasi itu, contoh [jadwal](jadwal.pdf)",
    ),
    _Slip(
        ("]",),
        re.compile(r"(?P<shown>\([^()\n]+\)\[)(?=https?://|[^\[\]\s]+\.[A-Za-z0-9]{2,5}\])"),
        "kurung pada {} terbalik, sehingga tautannya tidak bekerja",
        "Tulis katanya dalam [ ] dan alamatnya dalam ( ), contoh [jadwal](jadwal.pdf)",
    ),
    _Slip(
        ("|",),
        re.compile(r"\n[ \t]*\n(?P<shown>[ \t]*\|[^\n]*\|)[ \t]*\n[ \t]*\|(?![ \t:]*-)"),
        "tabel {} tidak punya garis pemisah, sehingga tidak tampil sebagai tabel",
        "Tulis |---|---| di bawah baris pertamanya, satu --- tiap kolom",
    ),
    _Slip(
        ("\t",),
        re.compile(r"^(?P<shown>[^\t\n]*\S\t+\S[^\n]*)\n[^\t\n]*\S\t+\S", re.MULTILINE),
        "baris {} memakai Tab, sehingga kolomnya tidak tampil sebagai tabel",
        "Tulis | di antara kolom dan |---|---| di bawah baris pertama, atau lampirkan berkasnya",
    ),
    _Slip(
        _HEAD_KEYS,
        re.compile(rf"^(?P<shown>(?:{'|'.join(_HEAD_KEYS)})\S[^\n]*)", re.MULTILINE),
        "baris {} tampil sebagai tulisan",
        'Pindahkan ke bagian kepala, di atas garis "---" yang kedua',
    ),
)


def find_slips(text: str) -> Iterator[Finding]:
    """Yield the first place of each form in Markdown that is shown otherwise than it was meant."""
    lines = _START + text
    for slip in _SLIPS:
        if not any(mark in lines for mark in slip.holds):
            continue
        for match in slip.pattern.finditer(lines):
            at = match.start("shown") - len(_START)
            if slip.is_meant is None or not slip.is_meant(text, at):
                message = slip.message.format(quoted(match["shown"].strip()))
                yield Finding(at, "tulisan-bentuk", message, slip.hint, False)
                break
