"""QR codes of addresses for paper, where the optional extra `cetak` (zxing-cpp) is installed."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Callable
from struct import pack

from markupsafe import Markup

_BITS = bytes.maketrans(b"\x00\xff", b"01")
_NO_FILTER = b"00000000"


def qr(address: str) -> Markup:
    """Return an address as a picture for scanning; nothing for an empty address or without zxing-cpp."""
    if not address:
        return Markup()
    try:
        from zxingcpp import BarcodeFormat, create_barcode
    except ModuleNotFoundError:
        return Markup()
    # A given mask spares the search for the best of eight, which takes five times as long; readers take any.
    code = create_barcode(address, BarcodeFormat.QRCode, ec_level="L", data_mask=0)
    image = code.to_image(add_quiet_zones=False)
    size = image.shape[0]
    source = b64encode(_png(bytes(image), size)).decode()  # type: ignore[call-overload]  # it is a buffer
    shown = f'<img class="qr" src="data:image/png;base64,{source}" width="{size}" height="{size}" alt="">'
    return Markup(shown)  # noqa: S704  nothing in it comes from outside


def _png(pixels: bytes, size: int) -> bytes:
    """Return a square of black (0) and white (255) pixels as a PNG with one bit for each.

    It is stored, not compressed: a code has nothing to compress, and so no version of zlib changes a byte.
    """
    width = (size + 7) // 8
    bits = pixels.translate(_BITS)
    rest = b"0" * (width * 8 - size)
    rows = [_NO_FILTER + bits[start : start + size] + rest for start in range(0, size * size, size)]
    lines = int(b"".join(rows), 2).to_bytes((width + 1) * size)
    header = pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", _stored(lines)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _stored(content: bytes) -> bytes:
    """Return up to 65,535 bytes as a zlib stream of one stored block."""
    length = len(content)
    sizes = pack("<HH", length, length ^ 0xFFFF)
    return b"\x78\x01\x01" + sizes + content + pack(">I", zlib.adler32(content))


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))


FILTERS: dict[str, Callable[..., Markup]] = {"qr": qr}
