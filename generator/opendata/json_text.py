"""JSON of a head and of tables: a Decimal is written by its own digits, never through a float."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.opendata.table import Tabel, json_rows

_MARK = "\0"
"""Stands around a number until it is written; no village file can hold it."""
_NUMBER = re.compile(r'"\\u0000(-?[0-9.]+)\\u0000"')


def json_bytes(head: Mapping[str, Any], tables: Mapping[str, Tabel] | None = None) -> bytes:
    """Return an object in UTF-8: the keys of `head` that have a value, then each table as lists of values.

    The first list of a table holds the names of its columns. What the head says of all rows is not repeated.
    """
    text = json.dumps(_known(head), ensure_ascii=False, separators=(",", ":"), default=_written)
    lists = "".join(f',"{name}":{json_rows(table, head)}' for name, table in (tables or {}).items())
    return (_NUMBER.sub(r"\1", text)[:-1] + lists + "}\n").encode()


def _known(value: Any) -> Any:
    if isinstance(value, Mapping):
        found = {key: _known(item) for key, item in value.items() if item is not None}
        return {key: item for key, item in found.items() if item not in ("", {}, [])}
    if isinstance(value, list | tuple):
        return [_known(item) for item in value]
    return value


def _written(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{_MARK}{value:f}{_MARK}"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
