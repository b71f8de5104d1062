"""Look up line and column of values: the file is read again, up to the last one that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from typing import Any, NamedTuple

import yaml

from generator.source.problem import Origin, Step
from generator.source.reader import MAX_CHARACTERS, NextEvent, Parser, skip

Path = tuple[Step, ...]


class _Place(NamedTuple):
    """The events of PyYAML, which have no types, with which a value and its key begin; an item has no key."""

    key: Any
    value: Any


def locate(text: str, origin: Origin) -> Origin:
    """Return `origin` with line and column; the nearest parent's if absent."""
    return locate_all(text, [origin])[origin]


def locate_all(text: str, origins: Iterable[Origin]) -> dict[Origin, Origin]:
    """Return each place of a file with line and column; the nearest parent's if absent."""
    asked = list(origins)
    found = _find(text, [origin.path for origin in asked if not origin.line])
    return {origin: origin if origin.line else _located(origin, found) for origin in asked}


def span(text: str, origin: Origin) -> tuple[int, int] | None:
    """Return where the key or the single value at `origin` begins and ends; None when it is not there."""
    place = _find(text, [origin.path]).get(origin.path)
    event: Any = _event(place, origin.on_key) if place is not None else None
    is_single = isinstance(event, yaml.ScalarEvent)
    return (event.start_mark.index, event.end_mark.index) if is_single else None


def _located(origin: Origin, found: dict[Path, _Place]) -> Origin:
    path = origin.path
    while path and path not in found:
        path = path[:-1]
    if path not in found:
        return origin._replace(line=1, column=1)
    mark = _event(found[path], origin.on_key and path == origin.path).start_mark
    return origin._replace(line=mark.line + 1, column=mark.column + 1)


def _event(place: _Place, on_key: bool) -> Any:
    return place.key if on_key and place.key is not None else place.value


def _find(text: str, paths: Iterable[Path]) -> dict[Path, _Place]:
    """Return the places of the values at `paths` and of those above them, as far as they are there."""
    wanted = {path[:length] for path in paths for length in range(len(path) + 1)}
    found: dict[Path, _Place] = {}
    if len(text) > MAX_CHARACTERS:
        return found
    following: NextEvent = Parser(text).get_event
    with suppress(yaml.YAMLError):
        _, _, first = following(), following(), following()
        for path, place in _walk(following, (), _Place(None, first), wanted) if first is not None else ():
            found[path] = place
            if len(found) == len(wanted):
                break
    return found


def _walk(
    following: NextEvent, path: Path, place: _Place, wanted: set[Path]
) -> Iterator[tuple[Path, _Place]]:
    """Yield the wanted ones among the value at `path` and all below it; of a key given twice the first."""
    if path not in wanted:
        skip(place.value, following)
        return
    yield path, place
    if isinstance(place.value, yaml.MappingStartEvent):
        seen: set[object] = set()
        while not isinstance(key := following(), yaml.MappingEndEvent):
            skip(key, following)
            step = key.value if isinstance(key, yaml.ScalarEvent) and key.value not in seen else -1
            seen.add(step)
            yield from _walk(following, (*path, step), _Place(key, following()), wanted)
    elif isinstance(place.value, yaml.SequenceStartEvent):
        for index in count():
            if isinstance(item := following(), yaml.SequenceEndEvent):
                return
            yield from _walk(following, (*path, index), _Place(None, item), wanted)
