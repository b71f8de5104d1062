"""What judging one item finds: its status, the page that proves it, and what to fill in next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

Status = Literal["terpenuhi", "kedaluwarsa", "sebagian", "belum", "tidak-berlaku"]
NILAI_STATUS: dict[Status, Decimal] = {
    "terpenuhi": Decimal(1),
    "kedaluwarsa": Decimal("0.5"),
    "sebagian": Decimal("0.5"),
    "belum": Decimal(0),
    "tidak-berlaku": Decimal(0),
}
"""How much of an item's weight each status earns (informasi-wajib.yml, skor)."""

SEBUTAN = {"luas_ha": "luas wilayah", "kk": "jumlah keluarga"}
"""What readers call a key that is not a word."""


class Isian(NamedTuple):
    """Where the staff write what is missing: a file of the village, and the key in it."""

    berkas: str
    kunci: str


class Temuan(NamedTuple):
    """The status of an item. `kurang` says in words what it lacks."""

    status: Status
    halaman: str = ""
    isian: Isian | None = None
    kurang: str = ""

    def unless_older(self, written: date | None, today: date, days: int) -> Temuan:
        """Return this finding, or that it is out of date; without a date data cannot be shown to be new."""
        if self.status != "terpenuhi" or (written is not None and written >= today - timedelta(days=days)):
            return self
        why = "tanggal data belum ditulis" if written is None else f"data berumur lebih dari {days} hari"
        file = self.isian.berkas if self.isian else ""
        return self._replace(status="kedaluwarsa", kurang=why, isian=Isian(file, "per_tanggal"))


NOT_ASKED = Temuan("tidak-berlaku")


def met(page: str, entry: Isian) -> Temuan:
    """Return that an item is fulfilled, proved by `page`."""
    return Temuan("terpenuhi", page, entry)


def absent(entry: Isian, lack: str = "") -> Temuan:
    """Return that nothing is published."""
    return Temuan("belum", "", entry, lack)


def partly(page: str, entry: Isian, lack: str) -> Temuan:
    """Return that something is published and something is missing."""
    return Temuan("sebagian", page, entry, lack)


def outdated(page: str, entry: Isian, lack: str) -> Temuan:
    """Return that what is published is too old."""
    return Temuan("kedaluwarsa", page, entry, lack)


def by_parts(page: str, file: str, parts: Iterable[tuple[str, object]]) -> Temuan:
    """Return whether all of `parts` (key and what stands there) are filled, some of them, or none."""
    pairs = list(parts)
    lacking = [key for key, value in pairs if value is None or value in ("", ())]
    if not lacking:
        return met(page, Isian(file, pairs[0][0]))
    entry, lack = Isian(file, lacking[0]), f"belum ada {', '.join(_said(key) for key in lacking)}"
    return absent(entry, lack) if len(lacking) == len(pairs) else partly(page, entry, lack)


def _said(key: str) -> str:
    name = key.rpartition(".")[2]
    return SEBUTAN.get(name, name.replace("_", " "))


def by_share(page: str, entry: Isian, complete: Sequence[bool], what: str) -> Temuan:
    """Return whether all of a list is complete, or how many of it are not."""
    if not complete:
        return absent(entry)
    lacking = len(complete) - sum(complete)
    return met(page, entry) if lacking == 0 else partly(page, entry, f"{lacking} dari {len(complete)} {what}")


def due_year(today: date, month: int, day: int) -> int:
    """Return the newest year whose report is due: last year's after `day`.`month` of this year."""
    return today.year - 1 if today > date(today.year, month, day) else today.year - 2
