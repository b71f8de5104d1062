"""Mend a file's text where only one thing can be meant, keeping every comment and space."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

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

    A replacement that would break the file, such as a key that is there already, is left out. One that would
    be split by its comma, as inside { }, is put in quotes.
    """
    parts = split_front_matter(text)
    head, offset = (text, 0) if parts is None else (parts[0], len(text.split("\n", 1)[0]))
    body = text[offset + len(head) :]
    for patch in sorted(_patches(head, problems), reverse=True):
        quoted = patch._replace(replacement=f'"{patch.replacement}"')
        head = next((new for each in (patch, quoted) if _is_sound(head, new := _patched(head, each))), head)
    return text[:offset] + head + body


def _patched(text: str, patch: _Patch) -> str:
    return text[: patch.start] + patch.replacement + text[patch.end :]


def _is_sound(before: str, after: str) -> bool:
    """Tell whether a change of one key or value brings no fault, and no key that was not there."""
    (old, faults), (new, more) = read_yaml(before, ""), read_yaml(after, "")
    return len(more) <= len(faults) and _size(new) == _size(old)


def _size(value: Any) -> int:
    """Return how many values stand in a value, itself included."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_size, inner))


def _patches(head: str, problems: Iterable[Problem]) -> set[_Patch]:
    found: set[_Patch] = set()
    for problem in problems:
        where = span(head, problem.origin) if problem.mended is not None and problem.origin.path else None
        if where is not None and problem.mended is not None:
            start, end = where
            quote = head[start] if head[start : start + 1] in _QUOTES else ""
            found.add(_Patch(start, end, f"{quote}{problem.mended}{quote}"))
    return found
