"""What must hold between values: each rule is a function that yields Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.village import Village
from generator.rules import (
    anggaran,
    anggaran_batas,
    anggaran_kelurahan,
    anggaran_kode,
    colour,
    files,
    identity,
    kelurahan,
)
from generator.source.problem import Problem

Rule = Callable[[Village], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identity.known_code,
    identity.name_without_its_word,
    kelurahan.no_village_bodies,
    files.missing_attachments,
    colour.readable_colours,
    anggaran.sums,
    anggaran.overspent,
    anggaran.plans,
    anggaran.changes,
    anggaran.amounts,
    anggaran.reasons,
    anggaran_kode.accounts,
    anggaran_kode.activities,
    anggaran_kode.unforeseen,
    anggaran_kode.repeated,
    anggaran_batas.funds,
    anggaran_batas.fund_names,
    anggaran_batas.shares,
    anggaran_batas.cash_aid,
    anggaran_batas.set_in_time,
    anggaran_batas.dana_desa_places,
    anggaran_kelurahan.sums,
    anggaran_kelurahan.overspent,
    anggaran_kelurahan.amounts,
)


def check_village(village: Village) -> Iterator[Problem]:
    """Yield every Problem that the rules find in a village whose files could be read."""
    for rule in RULES:
        yield from rule(village)
