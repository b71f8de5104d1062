"""QR codes of addresses for paper, where the optional extra `cetak` (zxing-cpp) is installed."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Callable
from struct import pack

from markupsafe import Markup

_BITS = bytes.maketrans(b"\x00\xff", b"01")


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
    rows = (bits[start : start + size].ljust(width * 8, b"0") for start in range(0, size * size, size))
    lines = b"".join(b"\x00" + int(row, 2).to_bytes(width) for row in rows)
    header = pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(name, content)
        for name, content in ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 0)), (b"IEND", b""))
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))


FILTERS: dict[str, Callable[..., Markup]] = {"qr": qr}
