"""Damage to the files of a village, as bad disks and bad days do it; the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

_TOKENS: Final = (
    *(b"\t", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\xc3", b"\xe2\x80\xae", b"\xed\xa0\x80"),
    *(
        b": ",
        b":",
        b"- ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"'",
        b'"',
        b"|",
        b">",
        b"&a ",
        b"*a",
        b"!x ",
        b"#",
        b"---\n",
    ),
    *(
        b"1,250,000",
        b"1.25",
        b"1e6",
        b"-1",
        b"99999999999999999999",
        b"31/02/2026",
        b"24:61",
        b"<3",
        b"~",
        b"null",
    ),
    *(
        b"1801104511900003",
        b"0812-3456-7890",
        b"../../etc/passwd",
        b"C:\\x",
        b"javascript:x",
        b"<script>",
        b"{{ 7*7 }}",
    ),
    *(b"![", b"](", b"<a href=", b"[" * 300, b"> " * 40, b"`" * 40, b"&#x202e;", b"\xf0\x9f\x98\x80"),
)


def damage(content: bytes, chance: random.Random) -> bytes:
    """Return the content with one to six faults."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        content = chance.choice(_WAYS)(content, chance)
    return content


def _flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _insert(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(_TOKENS) + content[at:]


def _cut(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.choice((1, 5, 50, 10_000)) :]


def _lines(content: bytes, chance: random.Random) -> bytes:
    """Swap, repeat, drop or shift a line."""
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    kind = chance.randrange(4)
    if kind == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == 1:
        lines.insert(other, lines[one])
    elif kind == 2:
        del lines[one]
    else:
        lines[one] = b" " * chance.randrange(1, 4) + lines[one]
    return b"\n".join(lines)


def _value(content: bytes, chance: random.Random) -> bytes:
    """Put another value behind a key."""
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    lines[at] = key + colon + chance.choice(_TOKENS) if colon else lines[at]
    return b"\n".join(lines)


def _recode(content: bytes, chance: random.Random) -> bytes:
    text = content.decode("utf-8", errors="replace")
    return text.encode(chance.choice(("utf-16", "cp1252", "latin-1", "utf-8-sig")), errors="replace")


_WAYS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    *[_flip] * 3,
    *[_insert] * 4,
    _cut,
    *[_lines] * 3,
    *[_value] * 3,
    _recode,
)
