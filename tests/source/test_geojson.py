"""A map file gives areas, lines and points; anything else is refused in plain words."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.geojson import Bentuk, parse_geojson
from generator.source.notation import NotationError, accepts

POINT = (Decimal("-4.5"), Decimal("107.25"))


def feature(kind: str, coordinates: object, **properties: str) -> dict[str, object]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def test_a_border_keeps_its_outer_ring_in_exact_degrees() -> None:
    ring = [[107.25, -4.5], [107.26, -4.5], [107.25, -4.6], [107.25, -4.5]]
    (shape,) = parse_geojson(json.dumps(feature("Polygon", [ring, [[1, 1]]], name="Batas")))
    assert (shape.jenis, shape.nama, len(shape.titik), shape.titik[0]) == ("bidang", "Batas", 4, POINT)


def test_lines_points_and_many_parts_are_read_in_order() -> None:
    lines = feature("MultiLineString", [[[107.25, -4.5]], [[107.25, -4.5]]])
    point = {"type": "Point", "coordinates": [107.25, -4.5, 12]}
    assert parse_geojson(json.dumps({"features": [lines, point]})) == (
        Bentuk("garis", "", (POINT,)),
        Bentuk("garis", "", (POINT,)),
        Bentuk("titik", "", (POINT,)),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "berkas ini bukan GeoJSON"),
        ("[" * 100_000, "berkas ini bukan GeoJSON"),
        ("[]", "berkas GeoJSON ini tidak berisi bidang atau garis"),
        ('{"features":[1,null]}', "berkas GeoJSON ini tidak berisi bidang atau garis"),
        ('{"type":"LineString","coordinates":[[-4.5,507]]}', "koordinat pada GeoJSON ini tidak terbaca"),
        ('{"type":"LineString","coordinates":"107,-4"}', "koordinat pada GeoJSON ini tidak terbaca"),
        ('{"type":"Point","coordinates":["107","-4"]}', "koordinat pada GeoJSON ini tidak terbaca"),
    ],
)
def test_what_is_no_map_is_refused(text: str, message: str) -> None:
    with pytest.raises(NotationError) as refused:
        parse_geojson(text)
    assert refused.value.message == message
    assert refused.value.hint.startswith("Simpan ulang")


def test_a_map_with_too_many_points_is_refused() -> None:
    points = ",".join(["[107.1,-4.1]"] * 20_001)
    with pytest.raises(NotationError) as refused:
        parse_geojson(f'{{"type":"LineString","coordinates":[{points}]}}')
    assert refused.value.message == "berkas GeoJSON ini lebih dari 20.000 titik"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    if accepts(parse_geojson, text):
        assert parse_geojson(text)
