"""A mistake in what people wrote: where it stands, what is wrong, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Step = str | int
Severity = Literal["error", "warning", "info"]


class Origin(NamedTuple):
    """Where a value stands: a file and the keys that lead to it.

    `line` and `column` count from 1; 0 means "not looked up yet": `places.locate` does that, for files that
    have a problem. `on_key` points at the key instead of its value.
    """

    file: str = ""
    path: tuple[Step, ...] = ()
    line: int = 0
    column: int = 0
    on_key: bool = False

    def at(self, *steps: Step) -> Origin:
        """Return the place of a value inside this one: `pos.origin.at("anggaran")`."""
        return Origin(self.file, (*self.path, *steps))

    def key(self, name: str) -> Origin:
        """Return the place of the key `name` inside this mapping."""
        return Origin(self.file, (*self.path, name), on_key=True)


NOWHERE = Origin()


class Saying(NamedTuple):
    """What is wrong and how to mend it, wherever it stands."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, in plain Indonesian; `code` is stable, `hint` says what to write.

    `mended` is the text that can replace the key or value at `origin`, only where nothing else can be meant.
    `earlier` is the place that this one repeats: the message ends with its line as soon as that is looked up.
    """

    origin: Origin
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    mended: str | None = None
    earlier: Origin | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Return the order in which people read problems: by file, then by place."""
        return (self.origin.file, self.origin.line, self.origin.column, self.code, self.message)
