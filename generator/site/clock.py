"""A "now" that notes for how many days everything read from it stays true.

Pages ask it questions such as "has this announcement ended?". The answers change on known days; until then
a site that was built today need not be built again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

DAY = timedelta(days=1)


@dataclass
class Span:
    """The days for which what was read holds: from `since` to the day before `until`; None is without end."""

    today: date
    since: date | None = field(default=None, init=False)
    until: date | None = field(default=None, init=False)

    def now(self) -> datetime:
        """Return the first moment of today; it notes in this span what is asked of it."""
        return RecordedMoment.of(datetime.combine(self.today, time()), self)

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


def _compared(name: str, *turns: Callable[[date], date]) -> Any:
    def compare(self: _Recorded, other: object) -> Any:
        if isinstance(other, _Recorded):
            return getattr(self.plain, name)(other.plain)
        if isinstance(other, date):
            self.span.turns(*(turn(other) for turn in turns))
        return getattr(self.plain, name)(other)

    return compare


def _noted(name: str) -> Any:
    def answer(self: _Recorded, *args: object) -> Any:
        return getattr(self, name)(*args)

    return answer


class _Recorded:
    """What both kinds share: a comparison is noted exactly, anything else as an answer for today alone."""

    plain: date
    span: Span

    def __getattribute__(self, name: str) -> Any:
        mine = object.__getattribute__
        if name in {"plain", "span", "date", "__class__"}:
            return mine(self, name)
        span = mine(self, "span")
        if name != "tzinfo":
            span.turns(span.today, span.today + DAY)
        return getattr(mine(self, "plain"), name)

    __lt__, __ge__ = _compared("__lt__", _from), _compared("__ge__", _from)
    __le__, __gt__ = _compared("__le__", _after), _compared("__gt__", _after)
    __eq__, __ne__ = _compared("__eq__", _from, _after), _compared("__ne__", _from, _after)
    __hash__, __str__, __repr__, __format__ = map(_noted, ("__hash__", "__str__", "__repr__", "__format__"))
    __add__, __radd__, __sub__, __rsub__ = map(_noted, ("__add__", "__radd__", "__sub__", "__rsub__"))


class RecordedDay(_Recorded, date):
    """A day that notes what is asked of it."""

    @classmethod
    def of(cls, plain: date, span: Span) -> RecordedDay:
        """Return `plain` as a day that notes in `span`."""
        made = cls(plain.year, plain.month, plain.day)
        made.plain, made.span = plain, span
        return made


class RecordedMoment(_Recorded, datetime):
    """A moment that notes what is asked of it."""

    @classmethod
    def of(cls, plain: datetime, span: Span) -> RecordedMoment:
        """Return `plain` as a moment that notes in `span`."""
        made = cls(plain.year, plain.month, plain.day, plain.hour, plain.minute)
        made.plain, made.span = plain, span
        return made

    def date(self) -> RecordedDay:
        """Return its day, which notes too."""
        assert isinstance(self.plain, datetime)
        return RecordedDay.of(self.plain.date(), self.span)
