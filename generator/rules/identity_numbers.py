"""Numbers that can be a person's NIK or a family's KK, found in any text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from generator.source.times import is_province

_BETWEEN = r" .\-/_*\u00a0\u2010-\u2013"
_UNSEEN = r"\u00ad\u200b-\u200d\u2060\ufeff"
_CANDIDATE = re.compile(
    rf"[0-9](?=[0-9{_BETWEEN}{_UNSEEN}]{{15}})(?<![0-9]{{2}})"
    rf"(?:(?:[{_BETWEEN}]|  |\*\*)?[{_UNSEEN}]*[0-9]){{15}}(?![0-9])"
)
"""A set of characters comes first, the quickest refusal next: the search leaps from digit to digit."""
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_DAY = r"[0-9]{2}[.\-/][0-9]{2}[.\-/](?:19|20)[0-9]{2}"
_HOUR = r"[0-9]{2}\.[0-9]{2}"
_SPAN = re.compile(rf"{_DAY}[ \-\u2013](?:{_HOUR}[ \-\u2013]{_HOUR}|{_DAY})")
_FAR_PAST, _CENTURY = 1900, 2000


def find_identity_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and text of each 16-digit number that can be a NIK or KK, also with other marks between.

    Both are made of a region's six digits, a date (women's days of birth count from 41) and a serial number.
    Amounts of money written with thousands, and spans of days or hours, are none.
    """
    for match in _CANDIDATE.finditer(text):
        digits = re.sub(r"[^0-9]", "", match[0])
        if is_province(digits[:2]) and _has_date(digits[6:12]) and not _is_other(match[0]):
            yield match.start(), match[0]


def _is_other(text: str) -> bool:
    """Tell whether the figures are money, or a span such as "12-11-2026 10.00-12.00"."""
    return bool(_THOUSANDS.fullmatch(text) or _SPAN.fullmatch(text))


def _has_date(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    day = day - 40 if day > 40 else day
    if not 1 <= month <= 12:
        return False
    longest = max(calendar.monthrange(century + year, month)[1] for century in (_FAR_PAST, _CENTURY))
    return 1 <= day <= longest
