"""Names of account codes, activity codes and fund sources (annex of Permendagri 20/2018, in data/)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from generator.model.wilayah import DATA


@lru_cache(maxsize=2)
def _names(file: str) -> dict[str, str]:
    with (DATA / file).open(encoding="utf-8", newline="") as rows:
        return {row["kode"]: row["nama"] for row in csv.DictReader(rows)}


def account_name(kode: str) -> str | None:
    """Return the name of an account code such as 4.2.1; None when the table does not know it."""
    return _names("rekening.csv").get(kode)


def activity_name(kode: str) -> str | None:
    """Return the name of a bidang, sub bidang or kegiatan; bidang 5 is known with .00 and .01."""
    names = _names("kegiatan.csv")
    if kode in names or not (kode.startswith("5.") and kode.endswith(".01")):
        return names.get(kode)
    return names.get(f"{kode[:-2]}00")


@dataclass(frozen=True, slots=True)
class Fund:
    """A source of funds: three-letter code, names, and the account codes that it pays into."""

    kode: str
    nama: str
    pendek: str
    """The name for readers."""
    rekening: tuple[str, ...]


@lru_cache(maxsize=1)
def _funds() -> dict[str, Fund]:
    found: dict[str, Fund] = {}
    with (DATA / "sumber-dana.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            fund = Fund(row["kode"], row["nama"], row["pendek"], tuple(row["rekening"].split()))
            aliases = filter(None, row["alias"].split("|"))
            for alias in (row["kode"], row["nama"], row["pendek"], *aliases):
                found[_key(alias)] = fund
    return found


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


@lru_cache(maxsize=1024)
def find_fund(text: str) -> Fund | None:
    """Return the fund source that a code, name or alias means (DDS, "DD-APBN"); None if unknown."""
    return _funds().get(_key(text))


@lru_cache(maxsize=1024)
def fund_of_account(kode: str) -> Fund | None:
    """Return the fund that an income account pays into: 4.2.1.01 is Dana Desa; None where none is fixed."""
    best: tuple[int, Fund] | None = None
    for fund in _funds().values():
        for prefix in fund.rekening:
            fits = kode == prefix or kode.startswith(f"{prefix}.")
            if fits and (best is None or len(prefix) > best[0]):
                best = (len(prefix), fund)
    return best[1] if best else None
