"""How open the villages of an area are: a distribution and a table by name, without ranks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from generator.model.hitungan import percent
from generator.pages.level import Level
from generator.pages.spec import Link, PageSpec
from generator.pages.summary import Summary

PAGE, TABLE = "keterbukaan.html", "keterbukaan.csv"
MOST_NAMED = 300
"""With more villages than this the table names the areas below instead."""
BANDS = ((0, 20), (20, 40), (40, 60), (60, 80), (80, 101))


@dataclass(frozen=True, slots=True)
class Golongan:
    """How many villages have a score in a band, and what part of all that is, in per cent."""

    nama: str
    jumlah: int
    bagian: Decimal | None


@dataclass(frozen=True, slots=True)
class Baris:
    """A village with its score, or an area with how many villages it has and their middle score."""

    nama: str
    href: str
    nilai: Decimal
    terpenuhi: int = 0
    wajib: int = 0
    jumlah: int = 0


def assessed(level: Level) -> tuple[Summary, ...]:
    """Return the villages of a level that have a score; invented ones only where there are no others."""
    known = [village for village in level.semua if village.nilai]
    real = [village for village in known if not village.contoh]
    return tuple(real or known)


def is_compared(level: Level) -> bool:
    """Tell whether a level has villages to look at side by side."""
    return len(assessed(level)) > 1


def openness_page(level: Level, above: tuple[Level, ...]) -> PageSpec | None:
    """Return the page about a level's openness; None when fewer than two of its villages have a score."""
    villages = assessed(level)
    if not is_compared(level):
        return None
    areas = len(level.semua) > MOST_NAMED and bool(level.anak)
    root = f"{level.path}/" if level.path else ""
    levels = (*above, level)
    return PageSpec(
        path=f"{root}{PAGE}",
        title=f"Keterbukaan: {level.nama}",
        template="portal-keterbukaan.html",
        section="portal",
        context={
            "level": level,
            "jumlah": len(villages),
            "golongan": bands(villages),
            "tengah": middle(villages),
            "wilayah": _areas(level) if areas else (),
            "desa": () if areas else tuple(_village(village) for village in _by_name(villages)),
            "csv": f"{root}{TABLE}",
        },
        description=f"Berapa banyak informasi wajib yang dimuat {len(villages)} situs di {level.nama}.",
        trail=tuple(Link(one.nama, f"{one.path}/index.html") for one in levels if one.path),
    )


def bands(villages: Sequence[Summary]) -> tuple[Golongan, ...]:
    """Return how many villages lie in each fifth of the scale."""
    scores = [Decimal(village.nilai) for village in villages]
    counts = [sum(low <= score < high for score in scores) for low, high in BANDS]
    return tuple(
        Golongan(f"{low} sampai {min(high, 100)}", count, percent(Decimal(count), Decimal(len(scores))))
        for (low, high), count in zip(BANDS, counts, strict=True)
    )


def middle(villages: Sequence[Summary]) -> Decimal:
    """Return the score in the middle: as many villages lie above it as below."""
    return Decimal(median(Decimal(village.nilai) for village in villages)).quantize(Decimal("0.1"))


def _by_name(villages: Sequence[Summary]) -> list[Summary]:
    return sorted(villages, key=lambda village: (village.nama, village.path))


def _areas(level: Level) -> tuple[Baris, ...]:
    found = ((below, assessed(below)) for below in level.anak if is_compared(below))
    return tuple(
        Baris(below.nama, f"{below.path}/{PAGE}", middle(villages), jumlah=len(villages))
        for below, villages in found
    )


def _village(village: Summary) -> Baris:
    name = f"{village.nama}, {village.kecamatan}" if village.kecamatan else village.nama
    href = f"{village.situs or f'{village.path}/'}{PAGE}"
    return Baris(name, href, Decimal(village.nilai), village.terpenuhi, village.wajib)
