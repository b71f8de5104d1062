"""The colours of a village: contrast after WCAG 2.2, and a site's shades from the two it chooses."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass
from functools import lru_cache

ENOUGH = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""
NIGHT, INK, WHITE = "#141310", "#1b1a17", "#ffffff"
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
        utama_gelap=_readable(utama, NIGHT, 9),
        lembut_gelap=mix(utama, NIGHT, 0.2),
        pita_gelap=_readable(utama, WHITE, 12),
        aksen_gelap=_readable(own, NIGHT, 8),
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def tint(utama: str) -> str:
    """Return the soft ground that the main colour gives; text in the main colour stands on it."""
    _, saturation = _lightness(utama)
    return _shade(utama, 0.93, saturation * 0.5)


def darkened(colour: str) -> str:
    """Return the colour, or the nearest darker one that can be read on its own soft ground."""
    lightness, saturation = _lightness(colour)
    shades = (_shade(colour, lightness * step / 40, saturation) for step in range(40, -1, -1))
    return next(shade for shade in shades if contrast(shade, tint(shade)) >= ENOUGH)


def mix(first: str, second: str, share: float) -> str:
    """Return `share` (0 to 1) of the first colour in the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return _hex(a * share + b * (1 - share) for a, b in pairs)


def _readable(colour: str, ground: str, wanted: float) -> str:
    """Return the nearest shade of the colour that has the wanted contrast against `ground`."""
    lightness, saturation = _lightness(colour)
    end = 1.0 if ground == NIGHT else 0.0
    steps = (lightness + (end - lightness) * step / 40 for step in range(41))
    shades = (_shade(colour, step, min(saturation, 0.42)) for step in steps)
    return next(shade for shade in shades if contrast(shade, ground) >= wanted)


def _lightness(colour: str) -> tuple[float, float]:
    _, lightness, saturation = rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    return lightness, saturation


def _shade(colour: str, lightness: float, saturation: float) -> str:
    hue, _, _ = rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    return _hex(channel * 255 for channel in hls_to_rgb(hue, lightness, saturation))


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel):02x}" for channel in channels)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if (part := channel / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
