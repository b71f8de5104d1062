"""JSON with exact numbers: a Decimal is written as its own digits, never through a float."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

_MARK = "\0"
"""Stands around a number until it is written; no village file can hold it."""
_NUMBER = re.compile(r'"\\u0000(-?[0-9.]+)\\u0000"')


def json_bytes(value: Mapping[str, Any]) -> bytes:
    """Return a mapping as JSON in UTF-8; keys without a value are left out."""
    text = json.dumps(_known(value), ensure_ascii=False, separators=(",", ":"), default=_written)
    return (_NUMBER.sub(r"\1", text) + "\n").encode()


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
