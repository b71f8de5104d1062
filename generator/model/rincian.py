"""Breakdowns of people as they may be shown: sums, shares, and small counts of sensitive ones hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.hitungan import percent
from generator.model.sel_kecil import guard, is_small
from generator.model.statistik import DIMENSI, KECIL, PEKA, SEBAGIAN, Bantuan, DataPenduduk, Sel

NAMES = {
    "wilayah": "Menurut wilayah",
    "umur": "Menurut umur",
    "pendidikan": "Menurut pendidikan",
    "pekerjaan": "Menurut pekerjaan",
    "perkawinan": "Menurut status perkawinan",
    "agama": "Menurut agama",
    "hubungan_keluarga": "Menurut hubungan keluarga",
    "kewarganegaraan": "Menurut kewarganegaraan",
    "golongan_darah": "Menurut golongan darah",
    "disabilitas": "Penyandang disabilitas",
    "jaminan_kesehatan": "Jaminan kesehatan",
    "kepemilikan_ktp": "Kepemilikan KTP",
    "akta_kelahiran": "Akta kelahiran",
    "pemilih": "Pemilih",
}


@dataclass(frozen=True, slots=True)
class Baris:
    """One row as it may be shown: numbers, "<3", "disamarkan", or None where nothing is published."""

    nama: str
    laki_laki: int | str | None
    perempuan: int | str | None
    jumlah: int | str | None
    kk: int | None = None
    bagian: Decimal | None = None
    """The share of all people in per cent."""


@dataclass(frozen=True, slots=True)
class Rincian:
    """A breakdown as it may be shown. `baris` is None where even hidden counts would tell too much.

    `selisih` is the sum of the rows minus all people, where both are known and every person has a row.
    """

    kunci: str
    nama: str
    baris: tuple[Baris, ...] | None
    dirinci: bool
    """Whether men and women stand apart."""
    disamarkan: bool
    ada_kk: bool
    jumlah: int | None
    selisih: int | None


def breakdowns(count: DataPenduduk) -> tuple[Rincian, ...]:
    """Return the breakdowns of one count of people, in the order of the model."""
    ordered = sorted(count.rincian.items(), key=lambda pair: DIMENSI.index(pair[0]))
    return tuple(_breakdown(count, key, rows) for key, rows in ordered)


def _breakdown(count: DataPenduduk, key: str, rows: Sequence[Sel]) -> Rincian:
    totals = [_total(row) for row in rows]
    known = [total for total in totals if isinstance(total, int)]
    whole = sum(known) if len(known) == len(totals) else None
    shown, hidden = _guarded(count, key, totals) if key in PEKA else (totals, False)
    split = (
        not hidden and not (key in PEKA and _has_small_split(rows)) and any(_is_split(row) for row in rows)
    )
    made = None
    if shown is not None:
        made = tuple(_row(row, total, split, count.jumlah) for row, total in zip(rows, shown, strict=True))
    off = None if whole is None or key in SEBAGIAN or whole == count.jumlah else whole - count.jumlah
    families = any(row.kk is not None for row in rows)
    total = None if hidden or key in SEBAGIAN else whole
    return Rincian(key, NAMES[key], made, split, hidden, families, total, off)


def _total(row: Sel) -> int | str | None:
    return KECIL if row.is_small else row.total


def _guarded(
    count: DataPenduduk, key: str, totals: Sequence[int | str | None]
) -> tuple[Sequence[int | str | None] | None, bool]:
    """Return the sums of a sensitive breakdown as they may be shown, and whether any is hidden."""
    published = [total for total in totals if total is not None]
    safe = guard(published, None if key in SEBAGIAN else count.jumlah)
    hidden = any(is_small(total) for total in published)
    if safe is None:
        return None, True
    numbers = iter(safe)
    return [None if total is None else next(numbers) for total in totals], hidden


def _is_split(row: Sel) -> bool:
    return row.laki_laki is not None or row.perempuan is not None


def _has_small_split(rows: Sequence[Sel]) -> bool:
    return any(is_small(part) for row in rows for part in (row.laki_laki, row.perempuan))


def _row(row: Sel, total: int | str | None, split: bool, people: int) -> Baris:
    share = percent(Decimal(total), Decimal(people)) if isinstance(total, int) else None
    men, women = (row.laki_laki, row.perempuan) if split else (None, None)
    return Baris(row.nama, men, women, total, row.kk, share)


def recipients(aid: Bantuan) -> tuple[Baris, ...] | None:
    """Return the families of each hamlet that received aid, small counts hidden; None if none may show."""
    counts = [row.penerima for row in aid.wilayah]
    known = [count for count in counts if isinstance(count, int)]
    total = aid.penerima if aid.penerima is not None else sum(known) if len(known) == len(counts) else None
    safe = guard(counts, total)
    if safe is None:
        return None
    pairs = zip(aid.wilayah, safe, strict=True)
    return tuple(Baris(row.nama, None, None, number) for row, number in pairs)
