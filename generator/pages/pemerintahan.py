"""The page that says who governs the village and who answers to its people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from generator.model.pemerintahan import Pemerintahan, Perangkat
from generator.model.village import Village
from generator.pages.files import attachment
from generator.pages.spec import PageSpec


@dataclass(frozen=True, slots=True)
class Official:
    """An official with those whom they lead."""

    perangkat: Perangkat
    bawahan: tuple[Official, ...]


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the page about the government, when the village says anything about it."""
    government = village.pemerintahan
    if government is None or government == Pemerintahan.empty():
        return
    yield PageSpec(
        path="pemerintahan.html",
        title="Pemerintahan",
        template="pemerintahan.html",
        section="pemerintahan",
        context={
            "village": village,
            "pemerintahan": government,
            "bagan": organisation(government.perangkat),
            "formulir_ppid": attachment(village, government.ppid.formulir if government.ppid else None),
        },
        description=f"Perangkat, lembaga, informasi dan pengaduan {village.nama}, {village.tempat}.",
    )


def organisation(officials: Sequence[Perangkat]) -> tuple[Official, ...]:
    """Return the officials as trees: each stands below the first other whose post is its `atasan`."""
    by_post: dict[str, int] = {}
    for index, official in enumerate(officials):
        by_post.setdefault(official.jabatan.casefold(), index)
    leaders = [_leader(index, official, by_post) for index, official in enumerate(officials)]
    return _below(None, officials, _without_circles(leaders))


def _leader(index: int, official: Perangkat, by_post: dict[str, int]) -> int | None:
    found = by_post.get(official.atasan.casefold()) if official.atasan else None
    return None if found == index else found


def _without_circles(leaders: list[int | None]) -> list[int | None]:
    """Return the leaders with each circle (A leads B, B leads A) opened at its first official."""
    opened = list(leaders)
    for index in range(len(opened)):
        seen, above = {index}, opened[index]
        while above is not None and above not in seen:
            seen.add(above)
            above = opened[above]
        if above == index:
            opened[index] = None
    return opened


def _below(
    leader: int | None, officials: Sequence[Perangkat], leaders: Sequence[int | None]
) -> tuple[Official, ...]:
    return tuple(
        Official(official, _below(index, officials, leaders))
        for index, official in enumerate(officials)
        if leaders[index] == leader
    )
