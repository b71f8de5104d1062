"""The size of a picture is read from its first bytes, as it will be shown."""

import struct

import pytest

from generator.source.picture import picture_size

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
GIF = b"GIF89a" + struct.pack("<HH", 320, 200)
FRAME = b"\xff\xc0" + struct.pack(">HBHH", 11, 8, 480, 640) + b"\x01\x11\x00"
LOSSY = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 1280, 720)
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", (719 << 14) | 1279) + b"\0" * 5
EXTENDED = (
    b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + (1279).to_bytes(3, "little") + (719).to_bytes(3, "little")
)


def exif(order: str, orientation: int) -> bytes:
    mark = b"MM\0*" if order == ">" else b"II*\0"
    directory = struct.pack(f"{order}IHHHIHH", 8, 1, 0x0112, 3, 1, orientation, 0)
    segment = b"Exif\0\0" + mark + directory
    return b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment


@pytest.mark.parametrize(
    ("head", "size"),
    [
        (PNG, (640, 480)),
        (GIF, (320, 200)),
        (b"\xff\xd8" + FRAME, (640, 480)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff" + FRAME, (640, 480)),
        (LOSSY, (1280, 720)),
        (LOSSLESS, (1280, 720)),
        (EXTENDED, (1280, 720)),
    ],
)
def test_size_of_each_kind(head: bytes, size: tuple[int, int]) -> None:
    assert picture_size(head) == size


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_taken_on_its_side_is_upright(order: str) -> None:
    assert picture_size(b"\xff\xd8" + exif(order, 6) + FRAME) == (480, 640)
    assert picture_size(b"\xff\xd8" + exif(order, 1) + FRAME) == (640, 480)


@pytest.mark.parametrize(
    "head", [b"", b"%PDF-1.4", PNG[:20], b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPXXXX" + b"\0" * 20]
)
def test_what_is_no_picture_or_cut_short_has_no_size(head: bytes) -> None:
    assert picture_size(head) is None


@pytest.mark.parametrize("length", range(len(exif(">", 6) + FRAME)))
def test_a_photo_cut_anywhere_is_no_crash(length: int) -> None:
    head = (b"\xff\xd8" + exif(">", 6) + FRAME)[:length]
    assert picture_size(head) in {None, (480, 640)}
