"""Turn a clerk's values into a record, and what does not fit into Problems in plain Indonesian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.messages import KEY, explain
from generator.model.migrations import migrate
from generator.model.record import Berkas, Record
from generator.source.problem import Origin, Problem, Step
from generator.source.reader import ORIGIN_KEY

Kind = TypeVar("Kind", bound=Record)


def read_record(kind: type[Kind], values: dict[str, Any]) -> tuple[Kind | None, list[Problem]]:
    """Return the record that `values` make, or None with every reason why they do not."""
    if issubclass(kind, Berkas):
        values = migrate(kind.__name__, values)
    try:
        return kind.model_validate(values), []
    except ValidationError as error:
        return None, list(_problems(kind, values[ORIGIN_KEY].file, error.errors()))


def _problems(kind: type[Record], file: str, errors: list[ErrorDetails]) -> Iterator[Problem]:
    unknown = [error["loc"][:-1] for error in errors if error["loc"][-1:] == (KEY,)]
    bare = set(_bare(errors))
    told = [(error, explain(kind, error["loc"], error, alone=error["loc"][:-1] in bare)) for error in errors]
    meant = {(*error["loc"][:-1], key) for error, words in told for key in words.meant}
    for error, words in told:
        place = error["loc"]
        below = any(place[: len(path)] == path and place != (*path, KEY) for path in unknown)
        follows = words.code in ("wajib", "kosong") and (place in meant or place[:-1] in bare)
        if not below and not follows:
            path = place[:-1] if place[-1:] == (KEY,) else place
            origin = Origin(file, path, on_key=words.on_key)
            yield Problem(origin, words.code, words.message, words.hint, mended=words.mended)


def _bare(errors: list[ErrorDetails]) -> Iterator[tuple[Step, ...]]:
    """Yield the place of each group below the left edge that lacks a key and of which no key is known."""
    unknown = {error["loc"] for error in errors if error["type"] == "extra_forbidden"}
    for error in errors:
        place, group = error["loc"][:-1], error["input"]
        if error["type"] == "missing" and place and isinstance(group, dict):
            keys = [key for key in group if key != ORIGIN_KEY]
            if keys and all((*place, key) in unknown for key in keys):
                yield place
