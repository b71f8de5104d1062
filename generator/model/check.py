"""Turn a clerk's values into a record, and what does not fit into Problems in plain Indonesian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.messages import KEY, explain
from generator.model.migrations import migrate
from generator.model.record import Berkas, Record
from generator.source.problem import Origin, Problem
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
    told = [(error, explain(kind, error["loc"], error)) for error in errors]
    meant = {(*error["loc"][:-1], words.meant) for error, words in told if words.meant is not None}
    for error, words in told:
        if any(error["loc"][: len(path)] == path and error["loc"] != (*path, KEY) for path in unknown):
            continue
        if words.code in ("wajib", "kosong") and error["loc"] in meant:
            continue
        path = error["loc"][:-1] if error["loc"][-1:] == (KEY,) else error["loc"]
        origin = Origin(file, path, on_key=words.on_key)
        yield Problem(origin, words.code, words.message, words.hint, mended=words.mended)
