"""A "now" that notes for how many days everything read from it stays true.

Pages ask it questions such as "has this announcement ended?". The answers change on known days; until then
a site that was built today need not be built again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

DAY = timedelta(days=1)


@dataclass
class Span:
    """The days for which what was read holds: from `since` to the day before `until`; None is without end."""

    today: date
    since: date | None = field(default=None, init=False)
    until: date | None = field(default=None, init=False)

    @cached_property
    def now(self) -> RecordedMoment:
        """The first moment of today; it notes in this span what is asked of it."""
        moment: RecordedMoment = RecordedMoment.of(datetime.combine(self.today, time()), self)
        return moment

    def turns(self, *days: date) -> None:
        """Note that an answer is different before and from each of these days on."""
        for day in days:
            if day > self.today:
                self.until = min(day, self.until or day)
            else:
                self.since = max(day, self.since or day)

    def holds(self, day: date) -> bool:
        """Tell whether what was read today would be read on `day` too."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def _from(other: date) -> date:
    """Return the first day whose first moment is not before `other`."""
    if not isinstance(other, datetime):
        return other
    return other.date() if other.time() == time() else _after(other)


def _after(other: date) -> date:
    """Return the first day whose first moment is after `other`."""
    return (other.date() if isinstance(other, datetime) else other) + DAY


def _unchanged(name: str, day: date) -> tuple[date, date]:
    """Return the first day on which the attribute `name` is as on `day`, and the first day after these."""
    if name == "year":
        return date(day.year, 1, 1), date(day.year + 1, 1, 1)
    if name == "month":
        first = date(day.year, day.month, 1)
        return first, (first + 31 * DAY).replace(day=1)
    return day, day + DAY


def _compared(name: str, *turns: Callable[[date], date]) -> Any:
    def compare(self: _Recorded, other: object) -> Any:
        if isinstance(other, _Recorded):
            return getattr(self.plain, name)(other.plain)
        if isinstance(other, date):
            self.span.turns(*(turn(other) - self.shift for turn in turns))
        return getattr(self.plain, name)(other)

    return compare


def _noted(name: str) -> Any:
    def answer(self: _Recorded, *args: object) -> Any:
        return getattr(self, name)(*args)

    return answer


def _moved(name: str, sign: int) -> Any:
    def move(self: _Recorded, other: object) -> Any:
        if isinstance(other, timedelta) and not other % DAY:
            return type(self).of(getattr(self.plain, name)(other), self.span, self.shift + sign * other)
        return getattr(self, name)(other)

    return move


class _Recorded:
    """What both kinds share: comparisons, year and month are noted exactly, all else as true for one day."""

    plain: date
    span: Span
    shift: timedelta
    """How long after the first moment of today it is: whole days."""

    @classmethod
    def of(cls, plain: date, span: Span, shift: timedelta = timedelta()) -> Any:
        """Return `plain` as a day or moment that notes in `span`."""
        made: Any = cls(plain.year, plain.month, plain.day)  # type: ignore[call-arg]
        made.plain, made.span, made.shift = plain, span, shift
        return made

    def __getattribute__(self, name: str) -> Any:
        mine = object.__getattribute__
        if name in {"plain", "span", "shift", "date", "own_day", "__class__"}:
            return mine(self, name)
        span, shift, plain = mine(self, "span"), mine(self, "shift"), mine(self, "plain")
        if name != "tzinfo":
            span.turns(*(day - shift for day in _unchanged(name, span.today + shift)))
        return getattr(plain, name)

    __lt__, __ge__ = _compared("__lt__", _from), _compared("__ge__", _from)
    __le__, __gt__ = _compared("__le__", _after), _compared("__gt__", _after)
    __eq__, __ne__ = _compared("__eq__", _from, _after), _compared("__ne__", _from, _after)
    __add__, __sub__ = _moved("__add__", 1), _moved("__sub__", -1)
    __hash__, __str__, __repr__, __format__ = map(_noted, ("__hash__", "__str__", "__repr__", "__format__"))
    __radd__, __rsub__ = _noted("__radd__"), _noted("__rsub__")


class RecordedDay(_Recorded, date):
    """A day that notes what is asked of it."""


class RecordedMoment(_Recorded, datetime):
    """The first moment of a day, which notes what is asked of it."""

    own_day: RecordedDay | None = None

    def date(self) -> RecordedDay:
        """Return its day, which notes too: always the same one."""
        if self.own_day is None:
            plain: Any = self.plain
            self.own_day = RecordedDay.of(plain.date(), self.span, self.shift)
        return self.own_day
