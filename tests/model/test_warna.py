"""Shades that follow from a village's colours can be read, by day and by night."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.warna import ENOUGH, NIGHT, WHITE, contrast, darkened, mix, palette, tint

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_that_of_wcag(first: str, second: str, expected: float) -> None:
    assert round(contrast(first, second), 2) == expected
    assert contrast(first, second) == contrast(second, first)


def test_mixing_takes_a_share_of_each_channel() -> None:
    assert mix("#ff0000", "#0000ff", 0.25) == "#4000bf"


@given(COLOURS)
def test_the_darker_colour_that_is_proposed_passes(colour: str) -> None:
    shade = darkened(colour)
    assert contrast(shade, tint(shade)) >= ENOUGH
    assert darkened(shade) == shade


@given(COLOURS)
def test_every_readable_colour_gives_a_readable_site(colour: str) -> None:
    assume(contrast(colour, tint(colour)) >= ENOUGH)
    shades = palette(colour, None)
    assert contrast(shades.utama, shades.di_utama) >= ENOUGH
    assert contrast(shades.utama, shades.lembut) >= ENOUGH
    assert contrast(shades.utama_gelap, NIGHT) >= 7
    assert contrast(shades.utama_gelap, shades.lembut_gelap) >= ENOUGH
    assert contrast(shades.pita_gelap, WHITE) >= 7
    assert contrast(shades.aksen_gelap, NIGHT) >= 7
