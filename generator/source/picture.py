"""The width and height of a picture, read from the first bytes of its file."""

from __future__ import annotations

import struct

Size = tuple[int, int]

PICTURES = frozenset((".jpg", ".jpeg", ".png", ".webp", ".gif"))
"""How the names of those files end."""

HEAD = 65_536
"""How many bytes of a file are enough; a JPEG with a larger preview before its size has none for us."""

_NO_FRAME = (0xC4, 0xC8, 0xCC)
_TURNED = (5, 6, 7, 8)
_ORIENTATION = 0x0112


def picture_size(head: bytes) -> Size | None:
    """Return width and height in pixels of a PNG, JPEG, GIF or WebP as it is shown; None for anything else.

    A JPEG whose orientation tag turns it on its side has width and height exchanged.
    """
    if head.startswith(b"\x89PNG\r\n\x1a\n") and len(head) >= 24:
        return struct.unpack(">II", head[16:24])
    if head[:6] in (b"GIF87a", b"GIF89a") and len(head) >= 10:
        return struct.unpack("<HH", head[6:10])
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP" and len(head) >= 30:
        return _webp(head)
    return _jpeg(head) if head.startswith(b"\xff\xd8") else None


def _webp(head: bytes) -> Size | None:
    kind = head[12:16]
    if kind == b"VP8X":
        return _whole(head[24:27]) + 1, _whole(head[27:30]) + 1
    if kind == b"VP8L" and head[20] == 0x2F:
        bits = _whole(head[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and head[23:26] == b"\x9d\x01\x2a":
        return _whole(head[26:28]) & 0x3FFF, _whole(head[28:30]) & 0x3FFF
    return None


def _jpeg(head: bytes) -> Size | None:
    position, turned = 2, False
    while position + 9 <= len(head) and head[position] == 0xFF:
        marker = head[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack(">HH", head[position + 5 : position + 9])
            return (height, width) if turned else (width, height)
        length = int.from_bytes(head[position + 2 : position + 4], "big")
        if marker == 0xE1:
            turned = turned or orientation(head[position + 4 : position + 2 + length]) in _TURNED
        position += 2 + length
    return None


def orientation(segment: bytes) -> int:
    """Return the orientation, 1 to 8, that an EXIF segment tells; 1, upright, when it tells none."""
    if segment[:6] != b"Exif\0\0" or len(segment) < 16:
        return 1
    tiff = segment[6:]
    order = ">" if tiff[:2] == b"MM" else "<"
    (start,) = struct.unpack(f"{order}I", tiff[4:8])
    if start + 2 > len(tiff):
        return 1
    (count,) = struct.unpack(f"{order}H", tiff[start : start + 2])
    for entry in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, _, _, value = struct.unpack(f"{order}HHIH", tiff[entry : entry + 10])
        if tag == _ORIENTATION:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _whole(raw: bytes) -> int:
    return int.from_bytes(raw, "little")
