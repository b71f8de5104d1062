"""What must hold between values: each rule is a function that yields Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.village import Village
from generator.rules import colour, files, identity, kelurahan
from generator.source.problem import Problem

Rule = Callable[[Village], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identity.known_code,
    identity.name_without_its_word,
    kelurahan.no_village_bodies,
    files.missing_attachments,
    colour.readable_colours,
)


def check_village(village: Village) -> Iterator[Problem]:
    """Yield every Problem that the rules find in a village whose files could be read."""
    for rule in RULES:
        yield from rule(village)
