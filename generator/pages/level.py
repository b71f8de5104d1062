"""The tree of areas above the villages, as their folders make it: kabupaten, kecamatan, villages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.pages.summary import Summary

NAMES = ("kecamatan", "kabupaten", "provinsi")
"""What the folder just above a village stands for, and those above it."""


@dataclass(frozen=True)
class Level:
    """A folder with villages below it. `path` is "" for the portal itself."""

    path: str
    nama: str
    anak: tuple[Level, ...]
    desa: tuple[Summary, ...]
    """The villages that lie in this folder itself, by name."""

    @cached_property
    def semua(self) -> tuple[Summary, ...]:
        """Return every village at or below this level."""
        return (*self.desa, *(village for level in self.anak for village in level.semua))

    @property
    def jumlah(self) -> str:
        """Return how many villages of each kind there are, in words: "24 desa, 5 pekon dan 2 kelurahan"."""
        counted = Counter(village.sebutan.lower() for village in self.semua)
        most = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        parts = [f"{number:,} {word}".replace(",", ".") for word, number in most]
        return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} dan {parts[-1]}"

    def walk(self, above: tuple[Level, ...] = ()) -> Iterator[tuple[Level, tuple[Level, ...]]]:
        """Yield this level and all below it, from the top, each with the levels over it."""
        yield self, above
        for level in self.anak:
            yield from level.walk((*above, self))


def build_levels(villages: Sequence[Summary], name: str) -> Level:
    """Return the tree over all villages; `name` is what the portal itself is called."""
    return _level("", name, sorted(villages, key=lambda village: (village.nama, village.path)))


def _level(path: str, name: str, villages: Sequence[Summary]) -> Level:
    depth = path.count("/") + 1 if path else 0
    inside: dict[str, list[Summary]] = {}
    here: list[Summary] = []
    for village in villages:
        parts = village.path.split("/")
        if len(parts) == depth + 1:
            here.append(village)
        else:
            inside.setdefault("/".join(parts[: depth + 1]), []).append(village)
    below = [_level(folder, level_name(folder, found), found) for folder, found in inside.items()]
    return Level(path, name, tuple(sorted(below, key=lambda level: (level.nama, level.path))), tuple(here))


def level_name(path: str, villages: Sequence[Summary]) -> str:
    """Return the name of the area that all villages below a folder share: "Kecamatan Palas".

    A folder whose villages share none is called after itself: "pesisir-timur" gives "Pesisir Timur".
    """
    steps = min(village.path.count("/") for village in villages) - path.count("/")
    shared = {getattr(village, NAMES[min(steps, len(NAMES)) - 1]) for village in villages}
    name = shared.pop() if len(shared) == 1 else ""
    return name or path.rpartition("/")[2].replace("-", " ").title()
