"""Cards for previews: 1200 by 630, small, the same bytes each time, whatever the title."""

import pytest

from generator.render.share_card import MARGIN, MOST_LETTERS, WIDTH, Card, draw
from generator.source.picture import picture_size

pytest.importorskip("PIL", reason="the extra `gambar` is not installed")
from io import BytesIO

from PIL import Image

PLACE = ("Desa Bumi Daya, 24 November 2026", "Kec. Palas, Kab. Lampung Selatan")
TITLES = {
    "short": "APB Desa 2026",
    "usual": "Jadwal penyaluran BLT Dana Desa bulan November untuk 42 keluarga",
    "long": "Undangan musyawarah desa tentang rancangan peraturan desa mengenai anggaran " * 4,
    "one word": "W" * 200,
    "odd": "Café “Ñandú” — 100% gratis… \U0001f389 قرية",
    "none": "",
}


def card(title: str, lines: tuple[str, ...] = PLACE) -> Card:
    return Card(title, lines, "#14532d", "#ffffff", "#e9b44c")


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_every_title_gives_a_small_card_with_clear_edges(title: str) -> None:
    content = draw(card(title))
    assert picture_size(content) == (1200, 630)
    assert len(content) <= 20_000
    image = Image.open(BytesIO(content))
    assert image.getpixel((5, 5)) == 0
    right = image.crop((WIDTH - MARGIN // 2, 0, WIDTH, 540))
    assert right.getextrema() == (0, 0)


def test_what_no_card_has_room_for_is_not_measured() -> None:
    title, line = "i" * MOST_LETTERS, "i" * MOST_LETTERS
    assert draw(card(title, (line,))) == draw(card(title + "i" * 10**6, (line + "i" * 10**6,)))


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(card("APB Desa 2026")) == draw(card("APB Desa 2026")) != draw(card("APB Desa 2027"))


def test_a_card_has_the_colours_of_the_village() -> None:
    image = Image.open(BytesIO(draw(Card("A", PLACE, "#1e3a8a", "#ffffff", "#b45309"))))
    assert image.getpalette() == [30, 58, 138, 142, 156, 196, 255, 255, 255, 180, 83, 9]
