"""QR codes of short texts: bytes, error correction L, versions 1 to 9, mask 0 (ISO/IEC 18004).

Thousands of notices carry one. What is equal for all codes of a size is computed once; a code then takes
a fifth of a millisecond, a tenth of what a general library takes. The tests compare every module with one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

DARK, LIGHT, FREE = 1, 0, 2


class Size(NamedTuple):
    """What a version holds: codewords of data and of correction per block, blocks, alignment centres."""

    data: int
    correction: int
    blocks: int
    centres: tuple[int, ...]


SIZES = (
    Size(19, 7, 1, ()),
    Size(34, 10, 1, (6, 18)),
    Size(55, 15, 1, (6, 22)),
    Size(80, 20, 1, (6, 26)),
    Size(108, 26, 1, (6, 30)),
    Size(68, 18, 2, (6, 34)),
    Size(78, 20, 2, (6, 22, 38)),
    Size(97, 24, 2, (6, 24, 42)),
    Size(116, 30, 2, (6, 26, 46)),
)
FORMAT = "111011111000100"
"""Level L and mask 0, with their error correction."""
VERSIONS = {7: 0x07C94, 8: 0x085BC, 9: 0x09A99}
"""The version with its error correction, which larger codes carry."""


class Frame(NamedTuple):
    """What all codes of a version share."""

    rows: tuple[bytes, ...]
    places: tuple[tuple[int, int], ...]
    """Row and column of each data module, in the order in which bits are placed."""
    mask: int
    """The modules that the mask turns, as bits in that order."""


def qr_rows(text: str) -> list[bytearray] | None:
    """Return the modules of a code row by row, 1 is dark; None for a text that is too long."""
    data = text.encode()
    version = next((number for number, size in enumerate(SIZES, 1) if len(data) <= _room(size)), None)
    if version is None:
        return None
    frame = _frame(version)
    bits = int.from_bytes(_codewords(data, SIZES[version - 1]))
    count = len(frame.places)
    bits <<= count % 8
    rows = [bytearray(row) for row in frame.rows]
    for (row, column), bit in zip(frame.places, f"{bits ^ frame.mask:0{count}b}", strict=True):
        rows[row][column] = bit == "1"
    return rows


def _room(size: Size) -> int:
    """Return the bytes of text that fit beside mode and length, which take a byte and a half."""
    return size.data * size.blocks - 2


def _codewords(data: bytes, size: Size) -> bytes:
    """Return data and error correction in the order in which they are placed."""
    total = size.data * size.blocks
    bits = (0b0100 << 8 | len(data)) << 8 * len(data) | int.from_bytes(data)
    # Readers stop at the four zero bits after the text. The zero byte is there because segno has it too.
    padded = (bits << 4).to_bytes(len(data) + 2) + b"\0" + b"\xec\x11" * total
    blocks = [padded[start : start + size.data] for start in range(0, total, size.data)]
    ends = [_correction(block, size.correction) for block in blocks]
    return _interleaved(blocks) + _interleaved(ends)


def _interleaved(blocks: list[bytes]) -> bytes:
    return (
        blocks[0] if len(blocks) == 1 else bytes(byte for turn in zip(*blocks, strict=True) for byte in turn)
    )


def _correction(block: bytes, count: int) -> bytes:
    """Return the remainder of a block divided by the generator polynomial."""
    products, top, rest = _products(count), 8 * (count - 1), 0
    lowest = (1 << top) - 1
    for byte in block:
        rest = (rest & lowest) << 8 ^ products[rest >> top ^ byte]
    return rest.to_bytes(count)


@lru_cache(maxsize=len(SIZES))
def _products(count: int) -> tuple[int, ...]:
    """Return each byte times the generator polynomial of `count` codewords, without its first term."""
    powers, logs = _powers()
    generator = [1]
    for root in range(count):
        moved = [powers[(logs[term] + root) % 255] if term else 0 for term in generator]
        generator = [left ^ right for left, right in zip([*generator, 0], [0, *moved], strict=True)]
    rest = generator[1:]
    return tuple(
        int.from_bytes(
            bytes(powers[(logs[byte] + logs[term]) % 255] if byte and term else 0 for term in rest)
        )
        for byte in range(256)
    )


def _powers() -> tuple[list[int], dict[int, int]]:
    """Return the powers of 2 in the field of 256 elements, and their logarithms."""
    powers = [1]
    while len(powers) < 255:
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0x11D if doubled > 255 else doubled)
    return powers, {power: index for index, power in enumerate(powers)}


@lru_cache(maxsize=len(SIZES))
def _frame(version: int) -> Frame:
    """Return the fixed modules of a version and where its data go."""
    width = 17 + 4 * version
    rows = [bytearray([FREE] * width) for _ in range(width)]
    for row, column in ((0, 0), (0, width - 7), (width - 7, 0)):
        _draw_finder(rows, row, column)
    for index in range(8, width - 8):
        rows[6][index] = rows[index][6] = DARK if index % 2 == 0 else LIGHT
    _draw_alignment(rows, SIZES[version - 1].centres)
    _draw_format(rows)
    if version in VERSIONS:
        _draw_version(rows, VERSIONS[version])
    places = tuple(_places(rows))
    mask = int("".join("1" if (row + column) % 2 == 0 else "0" for row, column in places), 2)
    return Frame(tuple(bytes(row) for row in rows), places, mask)


def _draw_finder(rows: list[bytearray], top: int, left: int) -> None:
    """Draw one of the three large squares with the light line around it."""
    width = len(rows)
    for row in range(max(0, top - 1), min(width, top + 8)):
        for column in range(max(0, left - 1), min(width, left + 8)):
            ring = max(abs(row - top - 3), abs(column - left - 3))
            rows[row][column] = DARK if ring in {0, 1, 3} else LIGHT


def _draw_alignment(rows: list[bytearray], centres: tuple[int, ...]) -> None:
    """Draw the small squares, except where the large ones are."""
    large = {(6, 6), (6, centres[-1]), (centres[-1], 6)} if centres else set()
    for top, left in {(top, left) for top in centres for left in centres} - large:
        for row in range(top - 2, top + 3):
            for column in range(left - 2, left + 3):
                ring = max(abs(row - top), abs(column - left))
                rows[row][column] = LIGHT if ring == 1 else DARK


def _draw_format(rows: list[bytearray]) -> None:
    """Draw level and mask twice, beside the large squares, and the one module that is always dark."""
    width = len(rows)
    bits = [DARK if bit == "1" else LIGHT for bit in FORMAT]
    first = [(8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)] + [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    second = [(width - 1 - index, 8) for index in range(7)] + [(8, width - 8 + index) for index in range(8)]
    for places in (first, second):
        for (row, column), bit in zip(places, bits, strict=True):
            rows[row][column] = bit
    rows[width - 8][8] = DARK


def _draw_version(rows: list[bytearray], bits: int) -> None:
    """Draw the version twice, beside the large squares at the top right and the bottom left."""
    width = len(rows)
    for index in range(18):
        across, along = width - 11 + index % 3, index // 3
        rows[across][along] = rows[along][across] = bits >> index & 1


def _places(rows: list[bytearray]) -> list[tuple[int, int]]:
    """Return the free modules in order: pairs of columns from the right, upwards and downwards in turn."""
    width = len(rows)
    found: list[tuple[int, int]] = []
    upwards = True
    for right in (*range(width - 1, 6, -2), 5, 3, 1):
        for row in range(width - 1, -1, -1) if upwards else range(width):
            found += [(row, column) for column in (right, right - 1) if rows[row][column] == FREE]
        upwards = not upwards
    return found
