"""Read and write calendar dates."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final

from generator.source.notation import LONGEST_EXPLAINED, NotationError, quoted, written

MONTHS: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100

DATE_PATTERN: Final = (
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}"
    r"|[0-9]{1,2}\s+[A-Za-z]{3,12}\.?\s+[0-9]{4}"
)
"""Pattern, without groups, of everything that has an accepted form."""

_SPELLINGS: Final = (
    "januari jan",
    "februari feb pebruari peb",
    "maret mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agu agt ags agust",
    "september sep sept",
    "oktober okt",
    "november nov nopember nop",
    "desember des",
)
_ENGLISH: Final = (
    "january february march april may june july august|aug september october|oct november december|dec"
)


def _numbered(words_of_months: Sequence[str]) -> dict[str, int]:
    return {
        word: number for number, words in enumerate(words_of_months, 1) for word in re.split("[ |]", words)
    }


_MONTH_NUMBERS: Final = _numbered(_SPELLINGS)
_ANY_MONTH: Final = _MONTH_NUMBERS | _numbered(_ENGLISH.split())

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})")
_NAMED = re.compile(r"([0-9]{1,2})\s+([A-Za-z]{3,12})\.?\s+([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2}([-/. ])(?:[0-9]{1,2}|[A-Za-z]{3,12})\2)([0-9]{2})")
_WITH_TIME = re.compile(
    rf"({DATE_PATTERN})(?:T|[\s,]+)(?:pukul|pkl|jam)?\.?\s*[0-9]{{1,2}}[.:][0-9]{{2}}\b.*"
)
WEEKDAY = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|tanggal|tgl)\b[.,]?\s*", re.IGNORECASE
)
_SPAN = re.compile(
    rf"(?P<first>{DATE_PATTERN}|[0-9]{{1,2}}(?P<month>\s+[A-Za-z]{{3,12}})?)(?:[\s,]+[0-9]{{1,2}}[.:][0-9]{{2}})?"
    rf"\s*(?:[-\u2013\u2014]|s\.?\s?[/.]?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?P<last>{DATE_PATTERN})\b.*",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:se)?tiap\b|\brutin\b|\b(?:minggu|bulan|tahun)an\b", re.IGNORECASE)
_HOUR = re.compile(r"\b[0-9]{1,2}[.:][0-9]{2}\b")
_NOT_YET: Final = frozenset(
    {
        "-",
        "belum",
        "belum ada",
        "belum selesai",
        "menyusul",
        "nanti",
        "selesai",
        "sampai selesai",
        "tidak ada",
    }
)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_EXCEL_FIRST: Final = date(1899, 12, 30)
_EXAMPLE: Final = "misalnya 24 November 2026, 24/11/2026, atau 2026-11-24"


def parse_date(text: str) -> date:
    """Return the date in "2026-11-24", "24-11-2026", "24/11/2026", "24 November 2026" or "24 Nop 2026".

    Refused, with the reason: days that do not exist, two-digit years, years outside 1900-2100, month first.
    """
    stripped = text.strip()
    if match := _ISO.fullmatch(stripped):
        return _checked(stripped, int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.fullmatch(stripped):
        return _checked(stripped, int(match[4]), int(match[3]), int(match[1]))
    match = _NAMED.fullmatch(stripped)
    month = _MONTH_NUMBERS.get(match[2].lower()) if match else None
    if match and month:
        return _checked(stripped, int(match[3]), month, int(match[1]))
    raise _refused(stripped)


def format_date(value: date) -> str:
    """Return the date as "24 November 2026"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _checked(text: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"{written(text)}, padahal tahun {year:04} di luar {FIRST_YEAR} sampai {LAST_YEAR}"
        raise NotationError("tanggal-tahun", message, f"Periksa tahunnya, {_EXAMPLE}")
    with suppress(ValueError):
        return date(year, month, day)
    if 1 <= day <= 12 < month <= monthrange(year, day)[1]:
        meant = date(year, day, month)
        message = f"{written(text)}, padahal tidak ada bulan {month}; hari dan bulan tampaknya tertukar"
        raise NotationError("tanggal-terbalik", message, f"Tulis {_both_ways(meant)}", meant.isoformat())
    if not 1 <= month <= 12:
        message = f"{written(text)}, padahal tidak ada bulan {month}"
        raise NotationError("tanggal-mustahil", message, f"Periksa bulannya, {_EXAMPLE}")
    last = monthrange(year, month)[1]
    message = f"{written(text)}, padahal {MONTHS[month - 1]} {year} hanya punya tanggal 1 sampai {last}"
    raise NotationError(
        "tanggal-mustahil", message, f"Periksa tanggalnya, misalnya {last} {MONTHS[month - 1]} {year}"
    )


def _refused(text: str) -> NotationError:
    explanations: tuple[Callable[[str], NotationError | None], ...] = (
        _refused_nothing,
        refused_again,
        refused_span,
        _refused_short_year,
        _refused_time,
        _refused_other_form,
        _refused_incomplete,
        _refused_serial,
    )
    for explain in explanations if len(text) <= LONGEST_EXPLAINED else ():
        if error := explain(text):
            return error
    return NotationError(
        "tanggal", f"{written(text)}, bukan tanggal", f"Tulis tanggal, bulan, dan tahun, {_EXAMPLE}"
    )


def _refused_nothing(text: str) -> NotationError | None:
    if text.lower() not in _NOT_YET:
        return None
    hint = "Tulis tanggalnya, atau hapus baris ini bila belum ada"
    return NotationError("tanggal-kosong", f"{written(text)}, bukan tanggal", hint)


def refused_again(text: str) -> NotationError | None:
    """Return what to write for "setiap Jumat 07.00": something that happens again has one date each."""
    if not _AGAIN.search(text):
        return None
    message = f"{written(text)}, padahal di sini hanya satu tanggal"
    hour = _HOUR.search(text)
    example = f"2026-11-27 {hour[0]}" if hour else "2026-11-27"
    hint = f"Tulis tanggal yang terdekat, misalnya {example}; ulangannya disebut pada judul atau keterangan"
    return NotationError("tanggal-ulang", message, hint)


def refused_span(text: str) -> NotationError | None:
    """Return what to write for "10-12 Desember 2026", which is a first and a last day."""
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    first = match["first"]
    if first.isdecimal():
        first += re.sub("^[0-9]+", "", match["last"])
    elif match["month"]:
        first += f" {match['last'][-4:]}"
    message = f"{written(text)}, padahal di sini hanya satu tanggal"
    hint = f"Tulis satu tanggal saja, misalnya {' '.join(first.split())}; hari terakhir punya kunci sendiri"
    return NotationError("tanggal-rentang", message, hint)


def _refused_short_year(text: str) -> NotationError | None:
    match = _SHORT_YEAR.fullmatch(text)
    if not match:
        return None
    message = f"{written(text)}, padahal tahun perlu empat angka"
    could_start_with_year = match[2] == "-" and text.replace("-", "").isdecimal()
    example = _EXAMPLE if could_start_with_year else f"misalnya {match[1]}20{match[3]}"
    return NotationError("tanggal-tahun", message, f"Tulis tahunnya lengkap, {example}")


def _refused_time(text: str) -> NotationError | None:
    match = _WITH_TIME.fullmatch(text)
    if not match:
        return None
    message = f"{written(text)}, padahal di sini hanya tanggal"
    return NotationError("tanggal-jam", message, f"Tulis tanggalnya saja: {' '.join(match[1].split())}")


def _refused_other_form(text: str) -> NotationError | None:
    """Explain a date whose three parts are clear but whose form is not ours: "24.11.2026"."""
    compact = _COMPACT.fullmatch(text)
    bare = WEEKDAY.sub("", text)
    parts = list(compact.groups()) if compact else re.split(r"[\s,./\u2010-\u2015-]+", bare)
    if len(parts) != 3:
        return None
    meant = _meant_date(parts)
    if meant:
        message = f"{written(text)}, bukan bentuk tanggal yang dikenal"
        return NotationError("tanggal-bentuk", message, f"Tulis {_both_ways(meant)}", meant.isoformat())
    word = parts[1].lower()
    if not (word.isalpha() and word.isascii() and parts[0].isdecimal()) or word in _ANY_MONTH:
        return None
    near = get_close_matches(word, [name.lower() for name in MONTHS], 1)
    hint = f"Tulis nama bulannya lengkap, {_EXAMPLE}"
    if near and _small_number(parts[2]):
        month = near[0].capitalize()
        hint = f'Mungkin maksudnya "{month}"? Tulis {parts[0]} {month} {parts[2]}'
    message = f"{written(text)}, padahal bulan {quoted(parts[1])} tidak dikenal"
    return NotationError("tanggal-bulan", message, hint)


def _refused_incomplete(text: str) -> NotationError | None:
    if not text:
        return NotationError(
            "tanggal-kosong", "kosong, padahal perlu tanggal", f"Tulis tanggalnya, {_EXAMPLE}"
        )
    parts = [part for part in re.split(r"[\s,./-]+", text) if part]
    clear = [part for part in parts if part.lower() in _ANY_MONTH or re.fullmatch(r"[0-9]{1,4}", part)]
    if clear == parts and len(parts) < 3:
        message = f"{written(text)}, padahal perlu tanggal, bulan, dan tahun"
        return NotationError("tanggal-kurang", message, f"Tulis lengkap, {_EXAMPLE}")
    return None


def _refused_serial(text: str) -> NotationError | None:
    if not re.fullmatch(r"[2-7][0-9]{4}", text):
        return None
    message = f"{written(text)}, tampaknya nomor hari dari Excel"
    meant = _EXCEL_FIRST + timedelta(days=int(text))
    return NotationError(
        "tanggal-excel", message, f"Tulis tanggalnya; nomor itu berarti {format_date(meant)}"
    )


def _meant_date(parts: list[str]) -> date | None:
    numbers = [_ANY_MONTH.get(part.lower()) if part.isalpha() else _small_number(part) for part in parts]
    first, second, third = numbers
    if first is None or second is None or third is None:
        return None
    if parts[0].isalpha():
        first, second = second, first
    year, month, day = (
        (first, second, third) if len(parts[0]) == 4 and parts[0].isdecimal() else (third, second, first)
    )
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _small_number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else None


def _both_ways(value: date) -> str:
    return f"{format_date(value)} atau {value.isoformat()}"
