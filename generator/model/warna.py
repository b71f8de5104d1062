"""The colours of a village: contrast after WCAG 2.2, and a site's shades from the two it chooses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

ENOUGH = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""
PAPER, NIGHT, INK, WHITE, BLACK = "#faf7f0", "#141310", "#1b1a17", "#ffffff", "#000000"
AKSEN = "#9a4a07"


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours that follow from `utama` and `aksen`; those for dark screens end in `_gelap`."""

    utama: str
    di_utama: str
    lembut: str
    aksen: str
    utama_gelap: str
    lembut_gelap: str
    pita_gelap: str
    aksen_gelap: str


@lru_cache(maxsize=64)
def palette(utama: str, aksen: str | None) -> Palette:
    """Return the colours of a site from one or two that were chosen."""
    own = aksen or AKSEN
    return Palette(
        utama=utama,
        di_utama=WHITE if contrast(utama, WHITE) >= ENOUGH else INK,
        lembut=tint(utama),
        aksen=own,
        utama_gelap=_towards(utama, WHITE, NIGHT, 8),
        lembut_gelap=mix(utama, NIGHT, 0.16),
        pita_gelap=_towards(utama, NIGHT, WHITE, 11),
        aksen_gelap=_towards(own, WHITE, NIGHT, 8),
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def tint(utama: str) -> str:
    """Return the soft ground that the main colour gives; text in the main colour stands on it."""
    return mix(utama, PAPER, 0.09)


def darkened(colour: str) -> str:
    """Return the colour, or the nearest darker one that can be read on its own soft ground."""
    return next(
        shade for step in range(21) if contrast(shade := mix(BLACK, colour, step / 20), tint(shade)) >= ENOUGH
    )


def mix(first: str, second: str, share: float) -> str:
    """Return `share` (0 to 1) of the first colour in the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _towards(colour: str, end: str, ground: str, wanted: float) -> str:
    """Return the first colour on the way to `end` that has the wanted contrast against `ground`."""
    steps = (mix(end, colour, step / 20) for step in range(21))
    return next(shade for shade in steps if contrast(shade, ground) >= wanted or shade == end)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if (part := channel / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
