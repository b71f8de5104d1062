"""What the words of a budget mean, in one plain sentence each."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.model.istilah import Istilah
from generator.model.wilayah import DATA

Jenis = Literal["istilah", "dana", "bidang", "rekening"]


@dataclass(frozen=True, slots=True)
class Arti:
    """A word and its plain meaning."""

    istilah: str
    penjelasan: str


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], tuple[str, str]]:
    with (DATA / "penjelasan-anggaran.csv").open(encoding="utf-8", newline="") as rows:
        return {
            (row["jenis"], row["kode"]): (row["istilah"], row["penjelasan"]) for row in csv.DictReader(rows)
        }


def meaning(jenis: Jenis, kode: str, istilah: Istilah) -> Arti | None:
    """Return the plain words for a bidang ("2.3"), account ("4.2.1"), fund ("DDS") or term ("silpa").

    None when there are none for it. The village's own word stands where the sentence speaks of the village.
    """
    found = _table().get((jenis, kode))
    if found is None:
        return None
    return Arti(found[0], found[1].replace("{sebutan}", istilah.sebutan.lower()))


def meanings(jenis: Jenis, codes: tuple[str, ...], istilah: Istilah) -> tuple[Arti, ...]:
    """Return the plain words for those of `codes` that have some, in their order."""
    found = [meaning(jenis, kode, istilah) for kode in codes]
    return tuple(each for each in found if each is not None)
