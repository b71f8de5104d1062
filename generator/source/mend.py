"""Mend a file's text where only one thing can be meant, keeping every comment and space."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.source.front_matter import split_front_matter
from generator.source.places import span
from generator.source.problem import Problem
from generator.source.reader import read_yaml

_QUOTES = ("'", '"')


class _Patch(NamedTuple):
    """A range of the text and what shall stand there."""

    start: int
    end: int
    replacement: str


def mend(text: str, problems: Iterable[Problem]) -> str:
    """Return `text` with the exact range of each mendable Problem replaced by what it should be.

    A replacement that would break the file, such as a key that is there already, is left out.
    """
    parts = split_front_matter(text)
    head, offset = (text, 0) if parts is None else (parts[0], len(text.split("\n", 1)[0]))
    body = text[offset + len(head) :]
    for patch in sorted(_patches(head, problems), reverse=True):
        patched = head[: patch.start] + patch.replacement + head[patch.end :]
        if len(read_yaml(patched, "")[1]) <= len(read_yaml(head, "")[1]):
            head = patched
    return text[:offset] + head + body


def _patches(head: str, problems: Iterable[Problem]) -> set[_Patch]:
    found: set[_Patch] = set()
    for problem in problems:
        where = span(head, problem.origin) if problem.mended is not None and problem.origin.path else None
        if where is not None and problem.mended is not None:
            start, end = where
            quote = head[start] if head[start : start + 1] in _QUOTES else ""
            found.add(_Patch(start, end, f"{quote}{problem.mended}{quote}"))
    return found
