"""The openness index of a village: every item judged, the score, and the next steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from functools import cached_property
from typing import NamedTuple

from generator.model.keterbukaan import keuangan, layanan, profil, program, setiap_saat
from generator.model.keterbukaan.butir import Butir, checklist, titles
from generator.model.keterbukaan.temuan import NILAI_STATUS, NOT_ASKED, Status, Temuan
from generator.model.village import Village

Judge = Callable[[Village, date], Temuan]
JUDGES: dict[str, Judge] = {
    **profil.ITEMS,
    **program.ITEMS,
    **keuangan.ITEMS,
    **setiap_saat.ITEMS,
    **layanan.ITEMS,
}
STEPS = 3


class Penilaian(NamedTuple):
    """One item of the checklist with what was found in the village's data."""

    butir: Butir
    judul: str
    temuan: Temuan

    @property
    def status(self) -> Status:
        """Return the status of the item."""
        return self.temuan.status

    @property
    def berlaku(self) -> bool:
        """Tell whether the item is asked of this village."""
        return self.status != "tidak-berlaku"

    @property
    def poin(self) -> Decimal:
        """Return what the item earns of its weight."""
        return self.butir.bobot * NILAI_STATUS[self.status]


@dataclass(frozen=True)
class Keterbukaan:
    """The self-assessment of a village on the day `tanggal`."""

    butir: tuple[Penilaian, ...]
    tanggal: date

    @cached_property
    def wajib(self) -> tuple[Penilaian, ...]:
        """Return the mandatory items that are asked of this village."""
        return tuple(item for item in self.butir if item.butir.wajib and item.berlaku)

    @cached_property
    def tambahan(self) -> tuple[Penilaian, ...]:
        """Return the items that are asked but not mandatory; they do not count in the score."""
        return tuple(item for item in self.butir if not item.butir.wajib and item.berlaku)

    @cached_property
    def terpenuhi(self) -> int:
        """Return how many mandatory items are fulfilled."""
        return sum(item.status == "terpenuhi" for item in self.wajib)

    @cached_property
    def tambahan_terpenuhi(self) -> int:
        """Return how many of the other items are fulfilled."""
        return sum(item.status == "terpenuhi" for item in self.tambahan)

    @cached_property
    def poin(self) -> Decimal:
        """Return the weight that the mandatory items earn."""
        return sum((item.poin for item in self.wajib), Decimal(0))

    @cached_property
    def bobot(self) -> int:
        """Return the weight of all mandatory items that are asked."""
        return sum(item.butir.bobot for item in self.wajib)

    @cached_property
    def nilai(self) -> Decimal:
        """Return the score from 0 to 100, rounded down to one decimal (informasi-wajib.yml, skor)."""
        return (self.poin * 100 / self.bobot).quantize(Decimal("0.1"), ROUND_DOWN)

    @cached_property
    def langkah(self) -> tuple[Penilaian, ...]:
        """Return the next steps for the staff."""
        return self.belum[:STEPS]

    @cached_property
    def belum(self) -> tuple[Penilaian, ...]:
        """Return what is asked and not fulfilled: mandatory items first, then what earns most."""
        found = [item for item in self.butir if item.berlaku and item.status != "terpenuhi"]
        return tuple(sorted(found, key=lambda item: (not item.butir.wajib, item.poin - item.butir.bobot)))

    @cached_property
    def tidak_berlaku(self) -> tuple[Penilaian, ...]:
        """Return the items that are not asked of this village."""
        return tuple(item for item in self.butir if not item.berlaku)


def score(village: Village, today: date) -> Keterbukaan:
    """Return the openness of a village on the day `today`, judged from its own data.

    Home page, own page, open data and portal ask in turn: the village keeps what was judged for the same day.
    """
    kept: Keterbukaan | None = vars(village).get("_keterbukaan")
    if kept is None or kept.tanggal is not today:
        named = titles(village.istilah)
        judged = (Penilaian(item, named[item.id], _judge(item, village, today)) for item in checklist())
        kept = vars(village)["_keterbukaan"] = Keterbukaan(tuple(judged), today)
    return kept


def _judge(item: Butir, village: Village, today: date) -> Temuan:
    return JUDGES[item.id](village, today) if item.applies_to(village.is_kelurahan) else NOT_ASKED
