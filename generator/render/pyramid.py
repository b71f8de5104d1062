"""A population pyramid: men to the left, women to the right, on one scale that begins at nil."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.charts import Kotak, Teks
from generator.render.formats import angka

WIDTH, ROW, HALF, GAP = 330, 30, 111, 54
"""Width of the drawing, height of a row, longest bar, half of the middle where the ages stand."""


@dataclass(frozen=True, slots=True)
class Jenjang:
    """One age group: both bars, its name in the middle, its figures at the ends."""

    kiri: Kotak
    kanan: Kotak
    kata: tuple[Teks, Teks, Teks]


@dataclass(frozen=True, slots=True)
class Piramida:
    """The whole drawing, oldest on top; `uraian` says every figure."""

    lebar: int
    tinggi: int
    jenjang: tuple[Jenjang, ...]
    uraian: str


def pyramid(groups: Sequence[tuple[str, int, int]]) -> Piramida | None:
    """Return the drawing of age groups (name, men, women), youngest first; None when nobody is counted."""
    most = max((max(men, women) for _, men, women in groups), default=0)
    if most == 0:
        return None
    levels = tuple(_level(index, group, most) for index, group in enumerate(reversed(groups)))
    told = "; ".join(
        f"{name}: laki-laki {angka(men)}, perempuan {angka(women)}" for name, men, women in groups
    )
    return Piramida(WIDTH, 24 + ROW * len(groups), levels, told)


def _level(index: int, group: tuple[str, int, int], most: int) -> Jenjang:
    name, men, women = group
    top, middle = 20 + ROW * index, WIDTH // 2
    left, right = (round(Decimal(part * (HALF - 42)) / most) for part in (men, women))
    start, line = middle - GAP - left, top + 17
    return Jenjang(
        Kotak(start, top + 3, left, ROW - 8),
        Kotak(middle + GAP, top + 3, right, ROW - 8),
        (
            Teks(middle, line, name),
            Teks(start - 5, line, angka(men)),
            Teks(middle + GAP + right + 5, line, angka(women)),
        ),
    )
