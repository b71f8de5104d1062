"""Sound without what a telephone or program wrote beside it: names, comments, covers, places."""

from __future__ import annotations

from typing import Final

_START, _END, _APE = b"ID3", b"TAG", b"APETAGEX"
_HEADER: Final = 10
_END_SIZE: Final = 128
_APE_SIZE: Final = 32


def is_sound(content: bytes) -> bool:
    """Tell whether the bytes begin as an MP3 does: with a tag, or with the sound itself."""
    return content.startswith(_START) or (content[:1] == b"\xff" and content[1:2] > b"\xe0")


def without_tags(content: bytes) -> bytes:
    """Return an MP3 without its ID3 and APE tags, before and behind the sound."""
    start, end = 0, len(content)
    while content[start : start + 3] == _START and start + _HEADER <= end:
        has_footer = bool(content[start + 5] & 0x10)
        start += _HEADER + _seven_bits(content[start + 6 : start + 10]) + (_HEADER if has_footer else 0)
    if content[end - _END_SIZE : end - _END_SIZE + 3] == _END:
        end -= _END_SIZE
    if content[end - _APE_SIZE : end - _APE_SIZE + 8] == _APE:
        size = int.from_bytes(content[end - 20 : end - 16], "little")
        has_header = bool(content[end - 9] & 0x80)
        end -= size + (_APE_SIZE if has_header else 0)
    return content[start : max(start, end)]


def _seven_bits(raw: bytes) -> int:
    """Return a number of which each byte tells seven bits."""
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(raw)))
