"""Cards for link previews: title, village and date as a small PNG. Needs the extra `gambar`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
TITLE_SIZES = (88, 68, 52)
LINE_SIZE = 36
LEADING = 1.28
STEP = round(LINE_SIZE * LEADING)
MOST_LETTERS = 600
"""More has no card room for; longer rows take long to measure."""
TEETH, TOOTH, PEAK = 25, 48, 558
RECIPE = "kartu 1"
"""Raised with any change of the drawing; with the library's version it decides every byte."""
_GROUND, _BETWEEN, _INK, _ACCENT = range(4)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, and its colours as #rrggbb."""

    title: str
    lines: tuple[str, ...]
    ground: str
    ink: str
    accent: str


def draw(card: Card) -> bytes:
    """Return the card as a PNG of four colours: the ground, the ink, one between them, the accent."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (WIDTH, HEIGHT), _GROUND)
    pen = ImageDraw.Draw(image)
    top = PEAK - 28 - len(card.lines) * STEP
    size, rows = _fitted(card.title[:MOST_LETTERS], top - MARGIN - 24)
    for number, row in enumerate(rows):
        pen.text((MARGIN, MARGIN + number * round(size * LEADING)), row, fill=_INK, font=_font(size))
    for number, line in enumerate(card.lines):
        image.paste(_strip(line), (0, top + number * STEP))
    teeth = [(x * TOOTH, PEAK if x % 2 else PEAK + 47) for x in range(TEETH + 1)]
    pen.polygon([(0, HEIGHT), *teeth, (WIDTH, HEIGHT)], fill=_ACCENT)
    image.putpalette(_colours(card))
    made = BytesIO()
    image.save(made, "PNG", bits=2, compress_level=4)
    return made.getvalue()


@lru_cache(maxsize=16)
def _strip(line: str) -> Picture:
    """Return a line below the title, as wide as a card; cards of a village have most in common."""
    from PIL import Image, ImageDraw

    strip = Image.new("L", (WIDTH, STEP), _GROUND)
    font = _font(LINE_SIZE)
    ImageDraw.Draw(strip).text((MARGIN, 0), _cut(line, font), fill=_INK, font=font)
    return strip


@lru_cache(maxsize=len(TITLE_SIZES) + 1)
def _font(size: int) -> FreeTypeFont:
    """Return the library's own font, laid out the same way on every computer."""
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font.font_variant(layout_engine=ImageFont.Layout.BASIC)


def _fitted(title: str, space: int) -> tuple[int, list[str]]:
    """Return the largest size at which a title fits into `space` pixels, and its rows, cut if need be."""
    for size in TITLE_SIZES:
        font, most = _font(size), int(space // (size * LEADING))
        rows = _rows(title, font)
        if len(rows) <= most and all(font.getlength(row) <= WIDTH - 2 * MARGIN for row in rows):
            return size, rows
    last = " ".join(rows[most - 1 :])
    return size, [_cut(row, font) for row in (*rows[: most - 1], last)]


def _rows(title: str, font: FreeTypeFont) -> list[str]:
    rows: list[str] = []
    for word in title.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and font.getlength(longer) <= WIDTH - 2 * MARGIN:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def _cut(row: str, font: FreeTypeFont) -> str:
    """Return a row that is not too wide, with three dots where it was cut."""
    kept = row[:MOST_LETTERS]
    while kept and font.getlength(kept + ("…" if kept != row else "")) > WIDTH - 2 * MARGIN:
        kept = kept[:-1]
    return kept if kept == row else f"{kept.rstrip()}…"


def _colours(card: Card) -> list[int]:
    ground, ink, accent = (bytes.fromhex(colour[1:]) for colour in (card.ground, card.ink, card.accent))
    between = bytes((one + other) // 2 for one, other in zip(ground, ink, strict=True))
    return [*ground, *between, *ink, *accent]
