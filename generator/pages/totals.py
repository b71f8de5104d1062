"""The totals of budget years as a portal keeps them for thousands of villages: rows of texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

PARTS = ("pendapatan", "belanja", "pembiayaan_netto", "surplus", "silpa")
PHASES = ("anggaran", "perubahan", "realisasi")
WIDTH = 1 + len(PARTS) * len(PHASES) + 2
Baris = tuple[str, ...]
"""The year, each part in each phase, the date of the realisation, the sources; "" for what is not known."""
_AMOUNT = re.compile(r"-?\d+(\.\d+)?")


def read_totals(rows: Sequence[Sequence[str]]) -> tuple[Baris, ...]:
    """Return rows that `budget_totals` gave and JSON kept; ValueError when they are others."""
    found = tuple(tuple(row) for row in rows)
    if not all(map(_is_year, found)):
        raise ValueError("no totals of a budget year")
    return found


def _is_year(row: Baris) -> bool:
    if len(row) != WIDTH or not all(isinstance(text, str) for text in row):
        return False
    return row[0].isdecimal() and all(not text or _AMOUNT.fullmatch(text) for text in row[1:-2])
