"""Read places on the map, in decimal degrees, inside Indonesia."""

import re
from decimal import Decimal
from typing import Final

from generator.source.notation import NotationError, accepts, written

LATITUDES: Final = (Decimal("-11.1"), Decimal("6.1"))
LONGITUDES: Final = (Decimal("94.9"), Decimal("141.1"))

_DOT = r"[-−]?[0-9]{1,3}\.[0-9]{1,15}"
_COMMA = r"[-−]?[0-9]{1,3},[0-9]{1,15}"
_PAIR = re.compile(
    rf"\(?(?:(?P<lat>{_DOT})(?:\s*[,;]\s*|\s+)(?P<lon>{_DOT})|(?P<lat2>{_COMMA})(?:\s*;\s*|,?\s+)(?P<lon2>{_COMMA}))\)?"
)
_IN_LINK = re.compile(r"(?<![0-9.])(-?[0-9]{1,2}\.[0-9]{3,15}),\s?(-?[0-9]{1,3}\.[0-9]{3,15})(?![0-9.])")
_DEGREES = re.compile(
    r"([0-9]{1,3}(?:[.,][0-9]{1,15})?)°\s*(?:([0-9]{1,2})['’′]\s*(?:([0-9]{1,2}(?:[.,][0-9]{1,6})?)(?:\"|”|″|''|’’)\s*)?)?(LS|LU|BT|[NSE])\b",
    re.IGNORECASE,
)
_EXAMPLE: Final = "misalnya -5.615550, 105.633408"


def parse_coordinates(text: str) -> tuple[Decimal, Decimal]:
    """Return latitude and longitude: "-5.615550, 105.633408" and "-5,61555; 105,6334" (decimal commas).

    Refused: whole degrees, degrees with minutes, links, swapped numbers, places outside Indonesia.
    """
    stripped = text.strip()
    match = _PAIR.fullmatch(stripped)
    if not match or stripped.startswith("(") != stripped.endswith(")"):
        raise _refused(stripped)
    latitude, longitude = _decimal(match["lat"] or match["lat2"]), _decimal(match["lon"] or match["lon2"])
    if _inside(latitude, LATITUDES) and _inside(longitude, LONGITUDES):
        return latitude, longitude
    raise _outside(stripped, latitude, longitude)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "."))


def _inside(value: Decimal, bounds: tuple[Decimal, Decimal]) -> bool:
    return bounds[0] <= value <= bounds[1]


def _outside(text: str, latitude: Decimal, longitude: Decimal) -> NotationError:
    if _inside(longitude, LATITUDES) and _inside(latitude, LONGITUDES):
        message = f"{written(text)}, lintang dan bujur tertukar"
        mended = f"{longitude}, {latitude}"
        return NotationError("koordinat-terbalik", message, f"Tulis lintang lebih dulu: {mended}", mended)
    message = f"{written(text)}, di luar Indonesia (lintang -11,1 sampai 6,1; bujur 94,9 sampai 141,1)"
    return NotationError("koordinat-luar", message, f"Periksa angka dan tanda minusnya, {_EXAMPLE}")


def _refused(text: str) -> NotationError:
    if not text:
        return NotationError(
            "koordinat-kosong", "kosong, padahal perlu koordinat", f"Tulis lintang, bujur, {_EXAMPLE}"
        )
    message = f"{written(text)}, bukan koordinat dalam derajat desimal"
    mended = _meant_pair(text)
    if mended and accepts(parse_coordinates, mended):
        return NotationError("koordinat", message, f"Tulis {mended}", mended)
    hint = f"Tulis lintang dan bujur dengan pecahan, dipisahkan koma dan spasi, {_EXAMPLE}"
    return NotationError("koordinat", message, hint)


def _meant_pair(text: str) -> str | None:
    """Return the decimal pair in a map link or in degrees and minutes, if there is exactly one."""
    links = {match.groups() for match in _IN_LINK.finditer(text)}
    if len(links) == 1:
        return ", ".join(links.pop())
    found = list(_DEGREES.finditer(text))
    if len(found) != 2 or _DEGREES.sub("", text).strip(" ,;"):
        return None
    values = {("lon" if match[4].upper() in {"E", "BT"} else "lat"): _from_minutes(match) for match in found}
    return f"{values['lat']}, {values['lon']}" if len(values) == 2 else None


def _from_minutes(match: re.Match[str]) -> Decimal:
    """Return 5°36'56"S as -5.615556."""
    seconds = Decimal((match[3] or "0").replace(",", "."))
    degrees = Decimal(match[1].replace(",", ".")) + Decimal(match[2] or 0) / 60 + seconds / 3600
    return (-degrees if match[4].upper() in {"S", "LS"} else degrees).quantize(Decimal("0.000001"))
