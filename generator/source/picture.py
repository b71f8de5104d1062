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
_ORIENTATION, _PLACE = 0x0112, 0x8825
_EXIF_MARKS = (b"Exif\0\0", b"eXIf", b"EXIF")
_ORDERS = (b"MM\0*", b"II*\0")


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
    value = _tag(segment, _ORIENTATION)
    return value if value is not None and 1 <= value <= 8 else 1


def tells_place(content: bytes) -> bool:
    """Tell whether a picture says where it was taken, in EXIF or XMP."""
    exif = next((at for at in map(content.find, _EXIF_MARKS) if at >= 0), None)
    return b"GPSLatitude" in content or (
        exif is not None and _tag(_segment(content, exif), _PLACE) is not None
    )


def _segment(content: bytes, at: int) -> bytes:
    """Return the EXIF of a JPEG, PNG or WebP from `at` on as a JPEG has it."""
    start = next(
        (found for found in (content.find(order, at, at + 16) for order in _ORDERS) if found >= 0), 0
    )
    return b"Exif\0\0" + content[start : start + HEAD]


def _tag(segment: bytes, wanted: int) -> int | None:
    """Return the first number of a tag in an EXIF segment; None when there is no such tag."""
    if segment[:6] != b"Exif\0\0" or len(segment) < 16:
        return None
    tiff = segment[6:]
    order = ">" if tiff[:2] == b"MM" else "<"
    (start,) = struct.unpack(f"{order}I", tiff[4:8])
    if start + 2 > len(tiff):
        return None
    (count,) = struct.unpack(f"{order}H", tiff[start : start + 2])
    for entry in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, _, _, value = struct.unpack(f"{order}HHIH", tiff[entry : entry + 10])
        if tag == wanted:
            return int(value)
    return None


def _whole(raw: bytes) -> int:
    return int.from_bytes(raw, "little")
