"""A map without tiles: where works, lines and the border stand on a small drawing, with a scale.

The projection keeps distances equal to the north and to the east, which is exact enough for a village.
All coordinates are text with one decimal at the most, from exact arithmetic: the same data, the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.charts import number
from generator.source.geojson import Bentuk, Titik

WIDTH, LOWEST, HIGHEST = 420, 240, 460
MARGIN = Decimal(26)
METRES_PER_DEGREE = Decimal(111320)
_NICE = (50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000)
_SMALLEST = Decimal("0.004")
"""Degrees that the drawing covers at the least: about 450 m."""
_RADIAN = Decimal("0.0174532925199433")


@dataclass(frozen=True, slots=True)
class Penanda:
    """Something to show: its number in the list below the map, name, page, state, place and course."""

    nomor: int
    nama: str
    href: str
    keadaan: str
    titik: Titik | None
    jalur: tuple[Titik, ...] = ()


@dataclass(frozen=True, slots=True)
class Tanda:
    """A marker on the drawing."""

    penanda: Penanda
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Garis:
    """A line or an outline as an SVG path, with a name and the place of that name."""

    jenis: str
    d: str
    nama: str = ""
    x: str = ""
    y: str = ""


@dataclass(frozen=True, slots=True)
class Gambar:
    """The whole drawing; `skala` is the width of the scale bar and `jarak` what it stands for."""

    lebar: int
    tinggi: int
    bentuk: tuple[Garis, ...]
    jalur: tuple[Garis, ...]
    tanda: tuple[Tanda, ...]
    kantor: tuple[str, str] | None
    skala: str
    jarak: str


def draw(markers: Sequence[Penanda], shapes: Sequence[Bentuk], office: Titik | None) -> Gambar | None:
    """Return the drawing of everything that has a place; None when no marker has one."""
    placed = [marker for marker in markers if marker.titik is not None or marker.jalur]
    if not placed:
        return None
    view = _View(_all_points(placed, shapes, office))
    dots = [(marker, marker.titik or marker.jalur[len(marker.jalur) // 2]) for marker in placed]
    return Gambar(
        WIDTH,
        view.height,
        tuple(_shape(view, shape) for shape in shapes if shape.jenis != "titik"),
        tuple(Garis("jalur", view.path(marker.jalur)) for marker in placed if len(marker.jalur) > 1),
        tuple(Tanda(marker, *view.place(point)) for marker, point in dots),
        view.place(office) if office is not None else None,
        *view.scale(),
    )


def _all_points(markers: Sequence[Penanda], shapes: Sequence[Bentuk], office: Titik | None) -> list[Titik]:
    found = [point for shape in shapes for point in shape.titik]
    for marker in markers:
        found += [*([marker.titik] if marker.titik else ()), *marker.jalur]
    return [*found, *([office] if office is not None else ())]


def _shape(view: _View, shape: Bentuk) -> Garis:
    closed = shape.jenis == "bidang"
    x, y = view.place(shape.titik[len(shape.titik) * 2 // 3])
    return Garis(shape.jenis, view.path(shape.titik, closed), "" if closed else shape.nama, x, y)


class _View:
    """Turns degrees into places on the drawing."""

    def __init__(self, points: Sequence[Titik]) -> None:
        north, south = max(point[0] for point in points), min(point[0] for point in points)
        east, west = max(point[1] for point in points), min(point[1] for point in points)
        self.narrow = _cosine((north + south) / 2)
        self.centre = ((north + south) / 2, (east + west) / 2)
        wide = max((east - west) * self.narrow, _SMALLEST)
        high = max(north - south, _SMALLEST)
        self.factor = (WIDTH - 2 * MARGIN) / wide
        tall = high * self.factor + 2 * MARGIN
        if tall > HIGHEST:
            self.factor = (HIGHEST - 2 * MARGIN) / high
        self.height = int(min(max(tall, Decimal(LOWEST)), Decimal(HIGHEST)))

    def place(self, point: Titik) -> tuple[str, str]:
        """Return x and y of a point."""
        x = Decimal(WIDTH) / 2 + (point[1] - self.centre[1]) * self.narrow * self.factor
        y = Decimal(self.height) / 2 - (point[0] - self.centre[0]) * self.factor
        return number(x), number(y)

    def path(self, points: Iterable[Titik], closed: bool = False) -> str:
        """Return an SVG path through the points; those that fall on the same place are drawn once."""
        places: list[str] = []
        for point in points:
            step = " ".join(self.place(point))
            if not places or places[-1] != step:
                places.append(step)
        return f"M{'L'.join(places)}{'Z' if closed else ''}"

    def scale(self) -> tuple[str, str]:
        """Return the width of the scale bar, about a quarter of the drawing, and what it stands for."""
        per_metre = self.factor / METRES_PER_DEGREE
        fitting = [metres for metres in _NICE if metres * per_metre <= WIDTH // 3]
        metres = fitting[-1] if fitting else _NICE[0]
        said = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
        return number(metres * per_metre), said


def _cosine(degrees: Decimal) -> Decimal:
    """Return the cosine of an angle up to 15 degrees, exact to nine digits, by its series."""
    square = (degrees * _RADIAN) ** 2
    return 1 - square / 2 + square**2 / 24 - square**3 / 720 + square**4 / 40320
