"""Sound loses what stands beside it, and nothing that can be heard."""

import struct

import pytest

from generator.source.photo import without_metadata

SOUND = b"\xff\xfb\x90\x64" + bytes(range(256)) * 3
FRAME = b"COMM\0\0\0\x15\0\0\0ind\0NIK 180110451190"
START = b"ID3\x03\0\0" + bytes([0, 0, len(FRAME) >> 7, len(FRAME) & 0x7F]) + FRAME
FOOTED = b"ID3\x04\0\x10" + START[6:] + b"3DI\x04\0\x10" + START[6:10]
END = b"TAG" + b"rahasia".ljust(125, b"\0")
ITEM = b"rahasia".ljust(40, b"\0")


def ape(flags: int) -> bytes:
    return b"APETAGEX" + struct.pack("<IIII", 2000, len(ITEM) + 32, 1, flags) + bytes(8)


@pytest.mark.parametrize(
    "whole",
    [
        SOUND,
        START + SOUND,
        FOOTED + SOUND,
        START + START + SOUND + END,
        SOUND + ITEM + ape(0) + END,
        START + SOUND + ape(0xA0000000) + ITEM + ape(0x80000000),
    ],
)
def test_only_the_sound_is_left(whole: bytes) -> None:
    assert without_metadata(whole) == SOUND


@pytest.mark.parametrize("content", [b"", b"ID", b"\xff", "Jadwal TAG".encode("utf-16"), b"%PDF TAG"])
def test_other_files_stay_as_they_are(content: bytes) -> None:
    assert without_metadata(content) == content


def test_a_file_that_was_cut_off_gives_no_more_than_it_had() -> None:
    whole = START + SOUND + ITEM + ape(0) + END
    for length in range(len(whole)):
        assert without_metadata(whole[:length]) in whole
