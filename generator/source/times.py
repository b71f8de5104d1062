"""Read and write times of day, moments and the time zones of Indonesia."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Final

from generator.source.dates import DATE_PATTERN, WEEKDAY, parse_date, refused_span
from generator.source.notation import NotationError, written

_TIME = re.compile(r"([0-9]{1,2})(?:\.([0-9]{2})|:([0-9]{2})(?::([0-9]{2}))?)")
_MOMENT = re.compile(rf"({DATE_PATTERN})(?:T|,?\s+)(?:(?i:pukul|pkl\.?|jam)\s+)?(\S.*)", re.DOTALL)
_ZONE = re.compile(
    r"([0-9]{1,2}[.:][0-9]{2})(?::[0-9]{2})?(?:\.[0-9]+)?\s*(wib|wita|wit|Z|[+-][0-9]{2}:?[0-9]{2})",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"([0-9]{1,2}[.:][0-9]{2})\s*(?:[-–—]|s\.?/?d\.?|sampai)\s*(?:[0-9]{1,2}[.:][0-9]{2}|selesai)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?:jam|pukul)?\s*([0-9]{1,2})(?:[.:]([0-9]{2}))?\s*(pagi|siang|sore|petang|malam|am|pm)", re.IGNORECASE
)
_OTHER_FORM = re.compile(r"(?:jam|pukul|pkl)?\.?\s*([0-9]{1,2})\s*[.:,;]\s*([0-9]{2})", re.IGNORECASE)
_EXAMPLE: Final = "misalnya 08.00 atau 13.30"

_MORNING: Final = {hour: hour for hour in range(1, 12)}
_AFTER_NOON: Final = {hour: hour + 12 for hour in range(1, 12)}
_SPOKEN_HOURS: Final = {
    "pagi": _MORNING,
    "siang": {10: 10, 11: 11, 12: 12, 1: 13, 2: 14, 3: 15},
    "sore": {2: 14, 3: 15, 4: 16, 5: 17, 6: 18},
    "petang": {5: 17, 6: 18},
    "malam": {6: 18, 7: 19, 8: 20, 9: 21, 10: 22, 11: 23},
    "am": _MORNING,
    "pm": _AFTER_NOON,
}

_ZONE_PROVINCES: Final = (
    ("WIB", 7, (range(11, 37), range(61, 63), range(99, 100))),  # 99 is where invented villages lie
    ("WITA", 8, (range(51, 54), range(63, 66), range(71, 77))),
    ("WIT", 9, (range(81, 83), range(91, 97))),
)


def parse_time(text: str) -> time:
    """Return "08.00", "8.00" and "08:00" as a time of day.

    Refused: hours above 23, words ("8 pagi"), ranges, and zones, which follow from the province.
    """
    stripped = text.strip()
    value = _time_or_none(stripped)
    if value is None:
        raise _refused(stripped)
    return value


def parse_moment(text: str) -> datetime | date:
    """Return "2026-11-27 08.00" as a datetime without zone, and "2026-11-27", which has no time, as a date.

    Accepted are all forms of `parse_date` followed by a space, "T" or "pukul" and a form of `parse_time`.
    A datetime is a date too, so ask `isinstance(moment, datetime)`. `zone_for` gives the village's zone.
    """
    stripped = text.strip()
    match = _MOMENT.fullmatch(stripped)
    if not match:
        return _date_alone(stripped)
    day_text, time_text = (" ".join(part.split()) for part in match.groups())
    try:
        day = parse_date(day_text)
    except NotationError as error:
        whole = f"{error.mended} {time_text}" if error.mended and _time_or_none(time_text) else None
        raise _in_moment(error, whole) from error
    try:
        return datetime.combine(day, parse_time(time_text))
    except NotationError as error:
        whole = f"{day_text} {error.mended}" if error.mended else None
        raise refused_span(stripped) or _in_moment(error, whole) from error


def _date_alone(text: str) -> date:
    """Return a date without a time; refused are an hour without a date, and the name of a day before both."""
    bare = WEEKDAY.sub("", text)
    if _time_or_none(text):
        message = f"{written(text)}, padahal perlu tanggal di depan jamnya"
        raise NotationError("tanggal-kurang", message, f"Tulis keduanya, misalnya 2026-11-27 {text}")
    if bare != text and _MOMENT.fullmatch(bare):
        parse_moment(bare)
        message = f"{written(text)}, padahal nama hari tidak ditulis"
        raise NotationError("tanggal-bentuk", message, f"Tulis {bare}")
    return parse_date(text)


def format_time(value: time) -> str:
    """Return eight o'clock as "08.00"."""
    return f"{value.hour:02}.{value.minute:02}"


@lru_cache(maxsize=8)
def zone_for(kode: str) -> timezone:
    """Return the zone of a place by its Kemendagri code: "18.01.10.2013" gives +07:00, named "WIB".

    `zone.tzname(None)` is the name: WIB, WITA or WIT. Indonesia has no daylight saving time.
    """
    for name, hours, provinces in _ZONE_PROVINCES:
        if _is_in(kode[:2], provinces):
            return timezone(timedelta(hours=hours), name)
    message = f"{written(kode)}, padahal provinsinya tidak dikenal"
    raise NotationError(
        "wilayah-provinsi", message, "Periksa dua angka pertama kodenya, misalnya 18 untuk Lampung"
    )


def is_province(code: str) -> bool:
    """Tell whether a Kemendagri code may begin with these two digits."""
    return any(_is_in(code[:2], provinces) for _, _, provinces in _ZONE_PROVINCES)


def _is_in(province: str, ranges: Iterable[range]) -> bool:
    return re.fullmatch("[0-9]{2}", province) is not None and any(int(province) in each for each in ranges)


def _time_or_none(text: str) -> time | None:
    match = _TIME.fullmatch(text)
    if not match:
        return None
    hour, minute, second = int(match[1]), int(match[2] or match[3]), int(match[4] or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _refused(text: str) -> NotationError:
    if not text:
        return NotationError("jam-kosong", "kosong, padahal perlu jam", f"Tulis jamnya, {_EXAMPLE}")
    if _TIME.fullmatch(text):
        midnight = re.fullmatch(r"24[.:]00(?::00)?", text)
        hint = "Tulis 23.59" if midnight else f"Periksa jamnya, {_EXAMPLE}"
        return NotationError("jam-mustahil", f"{written(text)}, padahal jam hanya 00.00 sampai 23.59", hint)
    if match := _ZONE.fullmatch(text):
        hint = f"Tulis {match[1].replace(':', '.')} saja; WIB, WITA, atau WIT mengikuti provinsi"
        return NotationError("jam-zona", f"{written(text)}, padahal di sini jam tanpa zona waktu", hint)
    if match := _RANGE.fullmatch(text):
        hint = f"Tulis satu jam saja, misalnya {match[1].replace(':', '.')}; jam selesai punya tempat sendiri"
        return NotationError("jam-rentang", f"{written(text)}, padahal di sini hanya satu jam", hint)
    meant = _meant_time(text)
    if meant:
        return NotationError(
            "jam", f"{written(text)}, bukan bentuk jam yang dikenal", f"Tulis {meant}", meant
        )
    return NotationError("jam", f"{written(text)}, bukan jam", _hour_hint(text))


def _hour_hint(text: str) -> str:
    """Return what to write for a closed day, for a bare hour such as "8", or for anything else."""
    if text.lower() in ("libur", "tutup"):
        return "Hapus buka dan tutup pada hari itu, lalu tulis catatan: tutup"
    if not re.fullmatch("[1-9]|1[0-9]|2[0-3]", text):
        return f"Tulis dengan titik, {_EXAMPLE}"
    evening = f", atau {int(text) + 12}.00 bila sore atau malam" if int(text) < 12 else ""
    return f"Tulis {int(text):02}.00{evening}"


def _meant_time(text: str) -> str | None:
    """Return "20.00" for "8 malam" and "08.00" for "jam 08,00"; None when the words do not settle it."""
    match = _SPOKEN.fullmatch(text)
    if match:
        hour, minute = _SPOKEN_HOURS[match[3].lower()].get(int(match[1]), 24), match[2] or "00"
    elif match := _OTHER_FORM.fullmatch(text):
        hour, minute = int(match[1]), match[2]
    else:
        return None
    meant = f"{hour:02}.{minute}"
    return meant if _time_or_none(meant) else None


def _in_moment(error: NotationError, mended: str | None) -> NotationError:
    """Return the error of one half with the mended form of the whole."""
    hint = f"{error.hint}, jadi {mended}" if mended else error.hint
    return NotationError(error.code, error.message, hint, mended)
