"""Rules on a kelurahan's budget: its total, its realisations, its amounts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.ikhtisar_kelurahan import check_kelurahan
from generator.model.village import Village
from generator.rules.anggaran import (
    amount_problems,
    difference_problem,
    excess,
    overspent_problem,
    unchanged_problem,
)
from generator.source.problem import Problem


def sums(village: Village) -> Iterator[Problem]:
    """Yield a warning when the printed total is not the sum of the programmes (V01)."""
    for anggaran in village.anggaran_kelurahan:
        for check in check_kelurahan(anggaran) if anggaran.tercetak is not None else ():
            if check.hasil == "berbeda":
                yield difference_problem(check)


def unchanged_totals(village: Village) -> Iterator[Problem]:
    """Yield a warning when the printed total says no change although the programmes do (V19)."""
    for anggaran in village.anggaran_kelurahan:
        total = village.belanja_kelurahan[anggaran.tahun]
        if total.tercetak is not None and total.jumlah.is_before_change:
            yield unchanged_problem(anggaran.place("tercetak"), total.uraian)


def overspent(village: Village) -> Iterator[Problem]:
    """Yield a warning for each programme realised above its budget (V08)."""
    for anggaran in village.anggaran_kelurahan:
        for line in anggaran.program:
            if above := excess(line):
                yield overspent_problem(line.place("realisasi"), f'"{line.uraian}"', above)


def amounts(village: Village) -> Iterator[Problem]:
    """Yield an error for each negative amount, and a warning for one that is too large (V22)."""
    for anggaran in village.anggaran_kelurahan:
        for line in anggaran.program:
            yield from amount_problems(line, {"anggaran": "pagu"})
