"""QR codes of addresses for paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup

from generator.render.qr_code import qr_rows

BORDER = 2
_RUN = re.compile(rb"\x01+")


@lru_cache(maxsize=64)
def qr(address: str) -> Markup:
    """Return an address as an SVG for scanning; nothing for an empty address, or for one above 230 bytes."""
    rows = qr_rows(address) if address else None
    if rows is None:
        return Markup()
    width = len(rows) + 2 * BORDER
    return Markup(  # noqa: S704  numbers only
        f'<svg viewBox="0 0 {width} {width}" class="qr"><path stroke="#000" d="{_path(rows)}"/></svg>'
    )


def _path(rows: list[bytearray]) -> str:
    """Return one line per run of dark modules, each from where the last one ended."""
    parts: list[str] = []
    x, y = 0, 0
    for row, modules in enumerate(rows):
        for run in _RUN.finditer(modules):
            start, end = run.span()
            parts.append(f"m{start - x} {row - y}h{end - start}")
            x, y = end, row
    return f"M{BORDER} {BORDER}.5{parts[0][4:]}{''.join(parts[1:])}"


FILTERS: dict[str, Callable[..., Markup]] = {"qr": qr}
