"""A map without tiles is drawn from coordinates alone, the same bytes every time."""

from decimal import Decimal
from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.place_map import HIGHEST, LOWEST, WIDTH, Gambar, Penanda, _cosine, draw
from generator.source.geojson import Bentuk, Titik


def place(latitude: str, longitude: str) -> Titik:
    return Decimal(latitude), Decimal(longitude)


def marker(number: int, titik: Titik | None, jalur: tuple[Titik, ...] = ()) -> Penanda:
    return Penanda(number, f"Kerja {number}", f"kerja-{number}.html", "selesai", titik, jalur)


def drawn(*markers: Penanda, shapes: tuple[Bentuk, ...] = (), office: Titik | None = None) -> Gambar:
    found = draw(markers, shapes, office)
    assert found is not None
    return found


def test_without_any_place_there_is_no_map() -> None:
    assert draw([marker(1, None)], (), place("-4.5", "107")) is None


def test_north_is_up_and_east_is_right() -> None:
    north_west, south_east = drawn(
        marker(1, place("-4.50", "107.00")), marker(2, place("-4.51", "107.02"))
    ).tanda
    assert (float(north_west.x), float(north_west.y)) < (float(south_east.x), float(south_east.y))
    assert float(north_west.y) < float(south_east.y)


def test_one_place_alone_stands_in_the_middle_with_a_scale() -> None:
    found = drawn(marker(1, place("-4.5", "107")))
    assert (found.tanda[0].x, found.tanda[0].y) == (str(WIDTH // 2), f"{found.tinggi // 2}")
    assert found.jarak in ("50 m", "100 m")


def test_a_kilometre_is_as_long_as_the_scale_says() -> None:
    found = drawn(marker(1, place("-4.5", "107")), marker(2, place("-4.5", "107.03")))
    metres = {"500 m": 500, "1 km": 1000}[found.jarak]
    across = (float(found.tanda[1].x) - float(found.tanda[0].x)) / float(found.skala) * metres
    assert across == pytest.approx(0.03 * 111_320 * cos(radians(4.5)), rel=0.01)


def test_a_work_with_a_course_is_drawn_as_a_line_with_its_number_on_it() -> None:
    course = (place("-4.50", "107.00"), place("-4.51", "107.01"), place("-4.52", "107.02"))
    found = drawn(marker(3, None, course))
    assert found.jalur[0].d.count("L") == 2
    assert f"{found.tanda[0].x} {found.tanda[0].y}" in found.jalur[0].d


def test_a_border_is_closed_and_a_river_keeps_its_name() -> None:
    ring = (place("-4.5", "107"), place("-4.6", "107"), place("-4.6", "107.1"))
    border, river = drawn(
        marker(1, ring[0]), shapes=(Bentuk("bidang", "Batas", ring), Bentuk("garis", "Kali", ring))
    ).bentuk
    assert (border.d.endswith("Z"), border.nama) == (True, "")
    assert (river.d.endswith("Z"), river.nama) == (False, "Kali")


degrees = st.decimals(Decimal(-11), Decimal(6), places=6)


@given(st.lists(st.tuples(degrees, st.decimals(Decimal(95), Decimal(141), places=6)), min_size=1, max_size=6))
def test_every_place_of_indonesia_stays_inside_the_drawing(points: list[Titik]) -> None:
    found = drawn(*(marker(index, point) for index, point in enumerate(points)))
    assert LOWEST <= found.tinggi <= HIGHEST
    for dot in found.tanda:
        assert 0 <= float(dot.x) <= WIDTH
        assert 0 <= float(dot.y) <= found.tinggi


@pytest.mark.parametrize("angle", ["-11", "-4.5", "0", "6"])
def test_the_cosine_is_exact_enough_for_a_map(angle: str) -> None:
    assert float(_cosine(Decimal(angle))) == pytest.approx(cos(radians(float(angle))), abs=1e-9)
