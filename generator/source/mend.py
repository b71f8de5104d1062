"""Mend a file's text where only one thing can be meant, keeping every comment and space."""

from __future__ import annotations

from collections.abc import Iterable

from generator.source.front_matter import split_front_matter
from generator.source.problem import Problem
from generator.source.reader import span


def mend(text: str, problems: Iterable[Problem]) -> str:
    """Return `text` with the exact range of each mendable Problem replaced by what it should be."""
    parts = split_front_matter(text)
    head, offset = (text, 0) if parts is None else (parts[0], len(text.split("\n", 1)[0]))
    patches: set[tuple[int, int, str]] = set()
    for problem in problems:
        where = span(head, problem.origin) if problem.mended is not None and problem.origin.path else None
        if where is not None and problem.mended is not None:
            patches.add((where[0] + offset, where[1] + offset, problem.mended))
    for start, end, replacement in sorted(patches, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text
