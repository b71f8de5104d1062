"""Photos without what the camera wrote into them: place, time, owner, previews, hidden films."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from generator.source.picture import orientation
from generator.source.sound import is_sound, without_tags

_PNG_MARK: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs acTL fcTL fdAT".split()
)
_WEBP_KEPT: Final = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
_STANDALONE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
_FILL: Final = frozenset((0x00, 0xFF))
_GIF_NOTE, _GIF_PICTURE, _GIF_TIMING, _GIF_PROGRAM = b"!", b",", b"!\xf9", b"!\xff"
_SCAN, _END = 0xDA, 0xD9
_COMMENT: Final = 0xFE
_APPLICATION: Final = range(0xE0, 0xF0)


def without_metadata(content: bytes) -> bytes:
    """Return a JPEG, PNG, WebP or GIF without EXIF, XMP, IPTC, comments, previews and what follows its end.

    Colour profiles stay, and so does the orientation, since the picture would turn without it. An MP3 loses
    its tags; other files come back as they are.
    """
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    if content.startswith(_PNG_MARK):
        return _png(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp(content)
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return _gif(content)
    return without_tags(content) if is_sound(content) else content


def _jpeg(content: bytes) -> bytes:
    kept: list[bytes] = []
    turned = 1
    for marker, segment in _segments(content):
        if marker == 0xE1 and turned == 1:
            turned = orientation(segment[4:])
        kept += [_plain(marker, segment)]
    exif = b""
    if turned != 1:
        body = b"Exif\0\0" + _only_orientation(turned)
        exif = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    first = 1 if kept and kept[0][:2] == b"\xff\xe0" else 0
    return b"".join((b"\xff\xd8", *kept[:first], exif, *kept[first:], b"\xff\xd9"))


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of each segment inside a JPEG, a scan's data with its header."""
    position = content.find(b"\xff", 2)
    while 0 <= position <= len(content) - 4:
        marker = content[position + 1]
        if marker == _END:
            return
        if marker in _FILL:
            position = content.find(b"\xff", position + 1)
            continue
        end = position + 2
        if marker not in _STANDALONE:
            end += int.from_bytes(content[end : end + 2], "big")
        if marker == _SCAN:
            end = _end_of_scan(content, end)
        yield marker, content[position:end]
        position = content.find(b"\xff", end)


def _end_of_scan(content: bytes, start: int) -> int:
    """Return where a scan's data end: at the next marker that is no restart and no escaped 0xFF."""
    position = content.find(b"\xff", start)
    while 0 <= position < len(content) - 1:
        follower = content[position + 1]
        if follower not in _STANDALONE | _FILL:
            return position
        position = content.find(b"\xff", position + 1)
    return len(content)


def _plain(marker: int, segment: bytes) -> bytes:
    """Return a segment as it may be published; b"" when it may not."""
    body = segment[4:]
    if marker == 0xE0:
        density = body[:12] if body.startswith(b"JFIF\0") and len(body) >= 12 else b""
        return b"\xff\xe0\x00\x10" + density + b"\0\0" if density else b""
    if marker == 0xE2:
        return segment if body.startswith(b"ICC_PROFILE\0") else b""
    if marker == 0xEE:
        return segment if body.startswith(b"Adobe") else b""
    return b"" if marker in _APPLICATION or marker == _COMMENT else segment


def _png(content: bytes) -> bytes:
    kept = [_PNG_MARK]
    for kind, body, whole in _png_chunks(content):
        if kind in _PNG_KEPT:
            kept.append(whole)
        elif kind == b"eXIf" and orientation(b"Exif\0\0" + body) != 1:
            kept.append(_png_chunk(kind, _only_orientation(orientation(b"Exif\0\0" + body))))
    return b"".join(kept)


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    position = len(_PNG_MARK)
    while position + 12 <= len(content):
        end = position + 12 + int.from_bytes(content[position : position + 4], "big")
        kind = content[position + 4 : position + 8]
        yield kind, content[position + 8 : end - 4], content[position:end]
        if kind == b"IEND":
            return
        position = end


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc32(kind + body))


def _webp(content: bytes) -> bytes:
    chunks = list(_riff_chunks(content))
    exif = next((body for kind, body in chunks if kind == b"EXIF"), b"")
    turned = orientation(b"Exif\0\0" + exif.removeprefix(b"Exif\0\0"))
    kept: list[bytes] = []
    for kind, body in chunks:
        if kind == b"VP8X" and body:
            flags = body[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if turned != 1 else 0)
            kept.append(_riff_chunk(kind, bytes([flags]) + body[1:]))
        elif kind in _WEBP_KEPT:
            kept.append(_riff_chunk(kind, body))
        elif kind == b"EXIF" and turned != 1:
            kept.append(_riff_chunk(kind, _only_orientation(turned)))
    inner = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def _riff_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    position = 12
    while position + 8 <= end:
        size = int.from_bytes(content[position + 4 : position + 8], "little")
        yield content[position : position + 4], content[position + 8 : min(position + 8 + size, end)]
        position += 8 + size + size % 2


def _riff_chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _gif(content: bytes) -> bytes:
    """Return a GIF's pictures and how they move; comments and the notes of programs go."""
    position = 13 + _gif_colours(content[10:11])
    kept = [content[:position]]
    while content[position : position + 1] in (_GIF_NOTE, _GIF_PICTURE):
        start, kind = position, content[position : position + 2]
        position += 2
        if kind[:1] == _GIF_PICTURE:
            position = start + 11 + _gif_colours(content[start + 9 : start + 10])
        position = _end_of_blocks(content, position)
        is_movement = kind == _GIF_PROGRAM and content[start + 3 : start + 14] == b"NETSCAPE2.0"
        if kind[:1] == _GIF_PICTURE or kind == _GIF_TIMING or is_movement:
            kept.append(content[start:position])
    return b"".join((*kept, b";"))


def _gif_colours(flags: bytes) -> int:
    """Return how many bytes a table of colours takes; 0 when there is none."""
    return 3 * 2 ** ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _end_of_blocks(content: bytes, position: int) -> int:
    while position < len(content) and content[position]:
        position += content[position] + 1
    return position + 1


def _only_orientation(value: int) -> bytes:
    """Return an EXIF block that tells the orientation and nothing else."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, value, 0, 0)
