"""Numbers that can be a person's NIK or a family's KK, found in any text."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from generator.source.times import is_province

_BETWEEN = r" .\-/_*\u00a0\u2010-\u2013"
_UNSEEN = r"\u00ad\u200b-\u200d\u2060\ufeff"
_CANDIDATE = re.compile(
    rf"[0-9](?=[0-9{_BETWEEN}{_UNSEEN}]{{15}})(?<![0-9]{{2}})"
    rf"(?:(?:[{_BETWEEN}]|  |\*\*)?[{_UNSEEN}]*[0-9]){{15}}(?![0-9])"
)
"""A set of characters comes first, the quickest refusal next: the search leaps from digit to digit."""
_ODD = r"[ \t]*[,:;|\n][ \t]*"
_PART = rf"(?:{_ODD}|[{_BETWEEN}])?[{_UNSEEN}]*"
_PARTED = re.compile(
    rf"[0-9](?=[0-9]{{3}}[0-9,:;|\s{_BETWEEN}{_UNSEEN}]{{12}})(?<![0-9]{{2}})"
    rf"[0-9]{{3}}{_PART}[0-9]{{2}}{_PART}[0-9]{{2}}{_PART}[0-9]{{4}}{_PART}0[0-9]{{3}}(?![0-9])"
)
"""Parts that other marks or a new line set apart, such as "180110, 451190, 0003": columns of counts look the
same, but no count begins with a zero, as all but a few serial numbers do."""
_GROUPED = re.compile(r"[1-9],(?<![0-9.,]..)(?:[0-9]{3},){4}0[0-9]{2}(?![0-9])")
"""As a workbook in English writes a large number; of six counts in columns none begins with a zero."""
_SHORTENED = re.compile(r"(?<![0-9.,])[1-9][.,][0-9]{1,14}[Ee]\+?15\b")
_POWERS = ("E+15", "e+15", "E15", "e15")
_TAG = re.compile(
    r"<!--[^<>]*-->|</?(?:(?P<block>br|d[dlt]|div|h[1-6r]|li|ol|p|ul|table|t[dhr])\b|[a-z])[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_RUPIAH = re.compile(r"Rp\.?\s?\Z", re.IGNORECASE)
_DAY = r"[0-9]{2}[.\-/][0-9]{2}[.\-/](?:19|20)[0-9]{2}"
_HOUR = r"[0-9]{2}\.[0-9]{2}"
_SPAN = re.compile(rf"{_DAY}[ \-\u2013](?:{_HOUR}[ \-\u2013]{_HOUR}|{_DAY})")
_NOTHING = "\u2060"
_FAR_PAST, _CENTURY = 1900, 2000


def find_identity_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and text of each 16-digit number that can be a NIK or KK, also with other marks between.

    Both are made of a region's six digits, a date (women's days of birth count from 41) and a serial number.
    Amounts written with "Rp", and spans of days or hours, are none.
    """
    shown = _as_shown(text)
    found: set[int] = set()
    for pattern in (_CANDIDATE, _PARTED, _GROUPED):
        match = pattern.search(shown)
        while match:
            digits = re.sub(r"[^0-9]", "", match[0])
            if is_province(digits[:2]) and _has_date(digits[6:12]) and not _is_other(match):
                if match.start() not in found:
                    yield match.start(), text[match.start() : match.end()]
                found.add(match.start())
                match = pattern.search(shown, match.end())
            else:
                match = pattern.search(shown, match.start() + 1)


def find_shortened_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and text of each number of 16 figures that a workbook shortened, as in "1,80111E+15"."""
    for match in _SHORTENED.finditer(text) if any(mark in text for mark in _POWERS) else ():
        if is_province(match[0][0] + match[0][2]):
            yield match.start(), match[0]


def _as_shown(text: str) -> str:
    """Return the text as a page shows it, each character at its place: entities, tags and foreign digits."""
    shown = text
    if "&" in shown:
        shown = _ENTITY.sub(_character, shown)
    if "<" in shown:
        shown = _TAG.sub(_gap, shown)
    if not shown.isascii():
        shown = _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), shown)
    return shown


def _character(match: re.Match[str]) -> str:
    character = unescape(match[0])
    return character.ljust(len(match[0]), _NOTHING) if len(character) == 1 else match[0]


def _gap(match: re.Match[str]) -> str:
    """Return what a tag shows: a new line, or nothing."""
    return "\n".ljust(len(match[0])) if match["block"] else _NOTHING * len(match[0])


def _is_other(match: re.Match[str]) -> bool:
    """Tell whether the figures are money with "Rp", or a span such as "12-11-2026 10.00-12.00"."""
    before = match.string[max(match.start() - 4, 0) : match.start()]
    is_money = _RUPIAH.search(before) and _THOUSANDS.fullmatch(match[0])
    return bool(is_money or _SPAN.fullmatch(match[0]))


def _has_date(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    day = day - 40 if day > 40 else day
    if not 1 <= month <= 12:
        return False
    longest = max(calendar.monthrange(century + year, month)[1] for century in (_FAR_PAST, _CENTURY))
    return 1 <= day <= longest
