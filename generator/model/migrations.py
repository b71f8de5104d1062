"""The steps that turn a file of an older format into one of today's: no clerk has to write it anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Values = dict[str, Any]
Migration = Callable[[str, Values], Values]
"""Takes the name of a file's model ("Profil") and its values as text; returns those of the next version."""

MIGRATIONS: tuple[Migration, ...] = ()
"""In order: the first makes version 2 of version 1. Values keep their origins, so problems have places."""

FORMAT_VERSION = 1 + len(MIGRATIONS)
"""The newest form of the clerks' files that this program knows."""


def migrate(kind: str, values: Values, migrations: Sequence[Migration] = MIGRATIONS) -> Values:
    """Return the values of a file in today's format; a file that names no version has the first.

    A version that is no number, or newer than the program, is left for the model to refuse.
    """
    written = values.get("versi") or "1"
    if not (isinstance(written, str) and written.isascii() and written.isdigit()):
        return values
    for step in migrations[max(0, int(written[:9]) - 1) :]:
        values = step(kind, values)
    return values
