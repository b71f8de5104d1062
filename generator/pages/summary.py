"""What a portal knows of one village: small enough to keep for thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.pages.totals import Baris

if TYPE_CHECKING:
    from generator.model.village import Village


MOST_NAMES, LONGEST_NAME = 30, 600
"""How many other names of a village a portal knows, and how long each may be: everybody loads them."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One village as it stands in lists; names come with their word: "Pekon Kerang", "Kecamatan Sukau"."""

    path: str
    kode: str
    nama: str
    sebutan: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    nama_lain: tuple[str, ...] = ()
    contoh: bool = False
    situs: str = ""
    """The absolute address of its home page, for a village whose site is published elsewhere."""
    nilai: str = ""
    """Its openness score from 0 to 100, "" when it was not assessed."""
    terpenuhi: int = 0
    wajib: int = 0
    """How many mandatory items are fulfilled, and how many are asked."""
    kabar: str = ""
    """What the feeds above it need of its newest items; kept apart from the rest, since it is long."""
    umpan: str = ""
    """A hash of its own feed, whose texts the feeds above it repeat; "" when it has none."""
    anggaran: tuple[Baris, ...] = ()
    """The totals of its budget years."""
    baris: str = ""
    """A hash of the budget lines that it publishes; "" when it publishes none."""

    def home(self, root: str) -> str:
        """Return the way to the village's home page from a page whose way to the portal's root is `root`."""
        return self.situs or f"{root}{self.path}/index.html"

    @property
    def tempat(self) -> str:
        """Return where the village lies, in words."""
        return ", ".join(filter(None, (self.kecamatan, self.kabupaten, self.provinsi)))


def summarise_village(village: Village, today: date) -> Summary:
    """Return what the portal knows of a village on the day `today`."""
    from generator.model.keterbukaan.nilai import score  # only here: summaries are read without any model
    from generator.pages.totals_of_village import budget_totals

    area, openness = village.wilayah, score(village, today)
    kecamatan = f"{village.istilah.kecamatan} {area.kecamatan.nama}" if area.kecamatan.nama else ""
    return Summary(
        path=village.path,
        kode=village.kode,
        nama=village.nama,
        sebutan=village.istilah.sebutan,
        kecamatan=kecamatan,
        kabupaten=area.kabupaten.nama,
        provinsi=area.provinsi.nama,
        nama_lain=tuple(name[:LONGEST_NAME] for name in village.profil.nama_lain[:MOST_NAMES]),
        contoh=village.profil.contoh,
        nilai=f"{openness.nilai:f}",
        terpenuhi=openness.terpenuhi,
        wajib=len(openness.wajib),
        anggaran=budget_totals(village),
    )


def with_budget(villages: Sequence[Summary]) -> tuple[Summary, ...]:
    """Return the villages with totals, by code; invented ones only where there are no others.

    A code counts once: a village that moved while its files have mistakes still stands at its old address.
    """
    known = [village for village in villages if village.anggaran]
    real = [village for village in known if not village.contoh]
    found: dict[str, Summary] = {}
    for village in sorted(real or known, key=lambda village: (village.kode, village.path)):
        found.setdefault(village.kode, village)
    return tuple(found.values())
