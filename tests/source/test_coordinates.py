"""Places on the map."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.coordinates import parse_coordinates
from generator.source.notation import NotationError

LATITUDE = st.decimals(Decimal("-11.1"), Decimal("6.1"), places=6)
LONGITUDE = st.decimals(Decimal("94.9"), Decimal("141.1"), places=6)


@pytest.mark.parametrize(
    "text",
    [
        "-5.61555, 105.6334",
        "-5.61555,105.6334",
        "-5.61555 105.6334",
        "-5.61555; 105.6334",
        "(-5.61555, 105.6334)",
        "-5,61555; 105,6334",
        "-5,61555, 105,6334",
        "−5.61555, 105.6334",
        "-5.61555,\u00a0105.6334",
    ],
)
def test_latitude_and_longitude_may_be_separated_in_many_ways(text: str) -> None:
    assert parse_coordinates(text) == (Decimal("-5.61555"), Decimal("105.6334"))


def test_the_corners_of_indonesia_are_inside() -> None:
    for text in ("-11.1, 94.9", "6.1, 141.1"):
        parse_coordinates(text)
    for text in ("-11.2, 94.9", "6.1, 141.2"):
        with pytest.raises(NotationError, match="di luar Indonesia"):
            parse_coordinates(text)


@given(LATITUDE, LONGITUDE)
def test_coordinates_come_back_exactly_with_dots_and_with_commas(lat: Decimal, lon: Decimal) -> None:
    dots = f"{lat:.6f}, {lon:.6f}"
    assert parse_coordinates(dots) == (lat, lon)
    assert parse_coordinates(dots.replace(", ", "; ").replace(".", ",")) == (lat, lon)


@given(LATITUDE, LONGITUDE)
def test_swapped_coordinates_are_told_with_the_right_order(lat: Decimal, lon: Decimal) -> None:
    with pytest.raises(NotationError) as caught:
        parse_coordinates(f"{lon:.6f}, {lat:.6f}")
    assert caught.value.code == "koordinat-terbalik"
    assert caught.value.mended is not None
    assert parse_coordinates(caught.value.mended) == (lat, lon)
