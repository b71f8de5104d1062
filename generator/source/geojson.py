"""Read the shapes of a GeoJSON file: areas, lines and points, in degrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple

from generator.source.notation import NotationError

MOST_POINTS: Final = 20_000
_HINT: Final = "Simpan ulang dari aplikasi peta sebagai GeoJSON dengan koordinat WGS 84"

Jenis = Literal["bidang", "garis", "titik"]
Titik = tuple[Decimal, Decimal]
"""Latitude and longitude."""


class Bentuk(NamedTuple):
    """One shape: what it is, its name ("" when it has none), and its points in order."""

    jenis: Jenis
    nama: str
    titik: tuple[Titik, ...]


def parse_geojson(text: str) -> tuple[Bentuk, ...]:
    """Return the shapes of a GeoJSON text; of areas the outer ring, holes are left out."""
    try:
        found = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError) as error:
        raise NotationError("geojson", "berkas ini bukan GeoJSON", _HINT) from error
    shapes = tuple(_features(found))
    if not shapes:
        raise NotationError("geojson-kosong", "berkas GeoJSON ini tidak berisi bidang atau garis", _HINT)
    if sum(len(shape.titik) for shape in shapes) > MOST_POINTS:
        hint = "Sederhanakan batasnya dengan aplikasi peta"
        raise NotationError("geojson-besar", "berkas GeoJSON ini lebih dari 20.000 titik", hint)
    return shapes


def _features(node: Any) -> Iterator[Bentuk]:
    features = node.get("features", [node]) if isinstance(node, dict) else []
    for feature in features if isinstance(features, list) else []:
        if isinstance(feature, dict):
            geometry = feature.get("geometry", feature)
            properties = feature.get("properties")
            name = _name(properties) if isinstance(properties, dict) else ""
            yield from _geometry(geometry, name)


def _name(properties: dict[str, Any]) -> str:
    for key in ("nama", "name", "NAMOBJ"):
        if isinstance(properties.get(key), str):
            return str(properties[key]).strip()
    return ""


def _geometry(geometry: Any, name: str) -> Iterator[Bentuk]:
    if not isinstance(geometry, dict):
        return
    kind, places = geometry.get("type"), geometry.get("coordinates")
    if kind == "Polygon" and isinstance(places, list) and places:
        yield Bentuk("bidang", name, _points(places[0]))
    elif kind == "LineString":
        yield Bentuk("garis", name, _points(places))
    elif kind == "Point":
        yield Bentuk("titik", name, _points([places]))
    elif kind in ("MultiPolygon", "MultiLineString") and isinstance(places, list):
        single = str(kind).removeprefix("Multi")
        for part in places:
            yield from _geometry({"type": single, "coordinates": part}, name)


def _points(places: Any) -> tuple[Titik, ...]:
    if not isinstance(places, list):
        raise NotationError("geojson", "koordinat pada GeoJSON ini tidak terbaca", _HINT)
    return tuple(_point(place) for place in places)


def _point(place: Any) -> Titik:
    good = (
        isinstance(place, list) and len(place) >= 2 and all(isinstance(part, Decimal) for part in place[:2])
    )
    if not good or not (-90 <= place[1] <= 90 and -180 <= place[0] <= 180):
        raise NotationError("geojson", "koordinat pada GeoJSON ini tidak terbaca", _HINT)
    return place[1], place[0]
