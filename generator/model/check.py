"""Turn a clerk's values into a record, and what does not fit into Problems in plain Indonesian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.messages import explain
from generator.model.record import Record
from generator.source.problem import Origin, Problem, Step
from generator.source.reader import ORIGIN_KEY

Kind = TypeVar("Kind", bound=Record)


def read_record(kind: type[Kind], values: dict[str, Any]) -> tuple[Kind | None, list[Problem]]:
    """Return the record that `values` make, or None with every reason why they do not."""
    try:
        return kind.model_validate(values), []
    except ValidationError as error:
        file = values[ORIGIN_KEY].file
        return None, list(_problems(kind, file, error.errors()))


def _problems(kind: type[Record], file: str, errors: list[ErrorDetails]) -> Iterator[Problem]:
    for error in errors:
        path = _written_path(error["loc"])
        code, message, hint, on_key = explain(kind, path, error)
        yield Problem(Origin(file, path, on_key=on_key), code, message, hint)


def _written_path(loc: tuple[int | str, ...]) -> tuple[Step, ...]:
    """Return the keys of the file that `loc` means, without the steps that pydantic adds for its own unions."""
    return tuple(step for step in loc if step != "[key]" and not (isinstance(step, str) and "[" in step))
