"""Find what a key of a clerk's file means: its field, where it belongs, what can be written for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.record import Record
from generator.source.problem import Step


def written_fields(kind: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield key and field of everything that a clerk can write in a record."""
    for name, field in kind.model_fields.items():
        if name != "origin":
            yield field.alias or name, field


def listed_names(kind: type[Record]) -> list[str]:
    """Return the keys of a record as they are best told: required ones first, those of any block last."""

    def rank(item: tuple[str, FieldInfo]) -> tuple[bool, bool, bool]:
        name, field = item
        return not field.is_required(), name in _OF_ANY_BLOCK, name not in kind.__annotations__

    return [name for name, _ in sorted(written_fields(kind), key=rank)]


_OF_ANY_BLOCK = ("sumber", "per_tanggal", "versi")


def records_at(kind: type[Record], path: tuple[Step, ...]) -> list[type[Record]]:
    """Return the records whose keys stand at `path` in a file of `kind`; a free key leads into its values."""
    kinds, is_free = [kind], False
    for step in path:
        if isinstance(step, str) and not is_free:
            field = find_field(kinds, step)
            kinds = records_in(field.annotation) if field is not None else []
            is_free = field is not None and get_origin(field.annotation) is dict
        elif isinstance(step, str):
            is_free = False
    return kinds


def records_in(annotation: Any) -> list[type[Record]]:
    """Return the records that a field of this type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for inner in get_args(annotation) for found in records_in(inner)]


def find_field(kinds: list[type[Record]], key: str) -> FieldInfo | None:
    """Return the field that is written as `key` in one of `kinds`."""
    return next((field for kind in kinds for name, field in written_fields(kind) if name == key), None)


def field_at(kind: type[Record], path: tuple[Step, ...]) -> FieldInfo | None:
    """Return the field that holds the value at `path`; of a free key, the one that has it."""
    names = [index for index, step in enumerate(path) if isinstance(step, str)]
    for last in names[:-3:-1]:
        field = find_field(records_at(kind, path[:last]), str(path[last]))
        if field is not None:
            return field
    return None


def find_home(kind: type[Record], key: str) -> tuple[str, ...] | None:
    """Return the keys above the shallowest place in a file of `kind` where `key` is known: ("penduduk",)."""
    level: list[tuple[tuple[str, ...], type[Record]]] = [((), kind)]
    seen = {kind}
    while level:
        below: list[tuple[tuple[str, ...], type[Record]]] = []
        for path, record in level:
            for name, field in written_fields(record):
                if name == key:
                    return path
                below += [
                    ((*path, name), inner) for inner in records_in(field.annotation) if inner not in seen
                ]
        seen |= {record for _, record in below}
        level = below
    return None


def choices(annotation: Any) -> tuple[str, ...]:
    """Return the words that a field of this type allows; () when it allows any."""
    if get_origin(annotation) is Literal:
        return tuple(str(word) for word in get_args(annotation))
    return next((found for inner in get_args(annotation) if (found := choices(inner))), ())


def example(field: FieldInfo | None) -> str:
    """Return what can be written for a field; "" when its type gives no example."""
    if field is None:
        return ""
    if field.examples:
        return str(field.examples[0])
    return _example_in((*field.metadata, field.annotation))


def example_pair(field: FieldInfo | None) -> str:
    """Return a key and a value that can be written in a group with free keys: "2026: 1.250.000"."""
    parts = get_args(field.annotation) if field is not None and get_origin(field.annotation) is dict else ()
    shown = [_example_in((part,)) for part in parts]
    return ": ".join(shown) if shown and all(shown) else "kunci: nilai"


def _example_in(parts: tuple[Any, ...]) -> str:
    for part in parts:
        schema = getattr(part, "json_schema", None) or {"examples": getattr(part, "examples", None)}
        found = str((schema.get("examples") or [""])[0]) or _example_in(get_args(part))
        if found:
            return found
    return ""
