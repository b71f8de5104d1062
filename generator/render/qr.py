"""QR codes of addresses for paper, where the optional extra `cetak` (segno) is installed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=256)
def qr(address: str) -> Markup:
    """Return an address as an SVG for scanning; nothing for an empty address or without segno."""
    if not address:
        return Markup()
    try:
        import segno
    except ModuleNotFoundError:
        return Markup()
    # A given mask spares the search for the best of eight, which takes five times as long; readers take any.
    code = segno.make(address, error="l", boost_error=False, micro=False, mask=0)
    return Markup(code.svg_inline(border=2, omitsize=True, svgclass="qr", lineclass=None))  # noqa: S704  its own SVG


FILTERS: dict[str, Callable[..., Markup]] = {"qr": qr}
