"""Read and write counts, measures and percentages: 1.203 is more than a thousand, 12,5 has decimals."""

import re
from decimal import Decimal
from typing import Final

from generator.source.notation import NotationError, quoted, written

WHOLE: Final = r"0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}"
"""Pattern of a whole number without sign: at most 15 digits, thousands with dots or without."""

_NUMBER = re.compile(rf"(?P<minus>[-−]?)(?P<whole>{WHOLE})(?:,(?P<decimals>[0-9]{{1,15}}))?")
_COUNT = re.compile(WHOLE)
_TWO_MEANINGS = re.compile(r"[-−]?[1-9][0-9]{0,2},[0-9]{2}0")
_ENGLISH = re.compile(
    r"-?(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){2,4}(?:\.[0-9]{1,15})?"  # 1,250,000 and 1,250,000.50
    r"|[1-9][0-9]{0,2},[0-9]{3}\.(?:[0-9]{1,2}|[0-9]{4,15})"  # 1,250.50, but not 1,250.500
    r"|(?:[0-9]|[1-9][0-9]{1,14})\.(?:[0-9]{1,2}|[0-9]{4,15})"  # 12.5, but not 1.250
    r"|0\.[0-9]{3})"
)
_OTHER_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}([ _'’])[0-9]{3}(?:\1[0-9]{3}){0,3}(?:,[0-9]{1,15})?")
_WITH_UNIT = re.compile(r"([-−]?[0-9][0-9.,]*)\s*([^\W\d_].*)", re.DOTALL)
_SWAP: Final = str.maketrans(".,", ",.")


def parse_number(text: str) -> Decimal:
    """Return "1.203" as 1203 and "12,5" as 12.5.

    Refused: English decimals (12.5), and three decimals that end in 0 (1,500), which could be a thousand.
    """
    stripped = text.strip()
    match = _NUMBER.fullmatch(stripped)
    if not match or _TWO_MEANINGS.fullmatch(stripped):
        raise _refused_number(stripped)
    return _value(match)


def parse_count(text: str) -> int:
    """Return "1.203" as 1203; a count is whole and never below 0."""
    stripped = text.strip()
    if _COUNT.fullmatch(stripped):
        return int(stripped.replace(".", ""))
    raise _refused_count(stripped)


def parse_percent(text: str) -> Decimal:
    """Return "58,03%", "58,03 persen" and "58,03" as 58.03.

    Refused: a dot that could be a comma (58.03, 58.030).
    """
    stripped = text.strip()
    bare = _without_sign(stripped)
    match = _NUMBER.fullmatch(bare)
    if not match or ("." in bare and "," not in bare):
        raise _refused_percent(stripped, bare)
    return _value(match)


def format_number(value: Decimal) -> str:
    """Return 1203.5 as "1.203,5", without zeros at the end of the decimals."""
    digits = f"{value:z,f}"
    if "." not in digits:
        return digits.replace(",", ".")
    shown = digits.rstrip("0").rstrip(".")
    return shown.translate(_SWAP) if "," in shown else shown.replace(".", ",")


def mend_number(text: str) -> str | None:
    """Return the Indonesian form of a number written another way, or None when it could mean two things.

    "1,250,000.50" gives "1.250.000,50"; "12.5" gives "12,5"; "1_000" and "1 000" give "1.000".
    """
    plain = with_ascii_digits(text.strip()).replace("−", "-").replace("–", "-")
    if _ENGLISH.fullmatch(plain):
        return plain.translate(_SWAP)
    spaced = " ".join(plain.split())
    if match := _OTHER_GROUPS.fullmatch(spaced):
        return spaced.replace(match[1], ".")
    return plain if _NUMBER.fullmatch(plain) and not _TWO_MEANINGS.fullmatch(plain) else None


def with_ascii_digits(text: str) -> str:
    """Return the text with the digits of other scripts, such as fullwidth "１２", as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(int(character)) if character.isdecimal() else character for character in text)


def _without_sign(text: str) -> str:
    sign = next((sign for sign in ("%", "persen") if text.lower().endswith(sign)), "")
    return text[: len(text) - len(sign)].rstrip()


def _value(match: re.Match[str]) -> Decimal:
    sign = "-" if match["minus"] else ""
    value = Decimal(f"{sign}{match['whole'].replace('.', '')}.{match['decimals'] or ''}")
    return value or Decimal(0)


def _refused_number(text: str) -> NotationError:
    if not text:
        hint = "Tulis angkanya, misalnya 1.203 atau 12,5"
        return NotationError("angka-kosong", "kosong, padahal perlu angka", hint)
    if _TWO_MEANINGS.fullmatch(text):
        thousands, fraction = text.replace(",", "."), text.rstrip("0").rstrip(",")
        message = f"{written(text)}, bisa berarti {thousands} atau {fraction}"
        return NotationError("angka-dua-arti", message, f"Tulis {thousands} atau {fraction}")
    mended = mend_number(text)
    if mended:
        return NotationError(
            "angka", f"{written(text)}, bukan angka yang bisa dibaca", f"Tulis {mended}", mended
        )
    unit = _WITH_UNIT.fullmatch(text)
    if unit and _NUMBER.fullmatch(unit[1]):
        return NotationError(
            "angka-satuan",
            f"{written(text)}, padahal di sini hanya angka",
            f"Tulis {unit[1]} saja, tanpa {quoted(unit[2])}",
        )
    hint = "Tulis angka saja: titik untuk ribuan, koma untuk pecahan, misalnya 1.203 atau 12,5"
    return NotationError("angka", f"{written(text)}, bukan angka yang bisa dibaca", hint)


def _refused_count(text: str) -> NotationError:
    if not text:
        hint = "Tulis angka bulat, misalnya 1.203; tulis 0 hanya bila memang tidak ada"
        return NotationError("jumlah-kosong", "kosong, padahal perlu jumlah", hint)
    if text[0] in "-−–" and len(text) > 1:
        hint = "Tulis angka bulat mulai dari 0, misalnya 1.203"
        return NotationError(
            "jumlah-negatif", f"{written(text)}, padahal jumlah tidak bisa kurang dari 0", hint
        )
    mended = mend_number(text)
    if mended and _COUNT.fullmatch(mended):
        return NotationError("jumlah", f"{written(text)}, bukan angka bulat", f"Tulis {mended}", mended)
    if re.fullmatch("[1-9][0-9]{0,2},[0-9]{3}", text):
        hint = f"Tulis {text.replace(',', '.')} bila koma itu pemisah ribuan"
        return NotationError("jumlah", f"{written(text)}, bukan angka bulat", hint)
    unit = _WITH_UNIT.fullmatch(text)
    if unit and _COUNT.fullmatch(unit[1]):
        hint = f"Tulis {unit[1]} saja, tanpa {quoted(unit[2])}"
        return NotationError("jumlah-satuan", f"{written(text)}, padahal di sini hanya angka", hint)
    hint = "Tulis angka bulat tanpa koma, titik hanya untuk ribuan, misalnya 1203 atau 1.203"
    return NotationError("jumlah", f"{written(text)}, bukan angka bulat", hint)


def _refused_percent(text: str, bare: str) -> NotationError:
    if not bare:
        return NotationError(
            "persen-kosong", "kosong, padahal perlu persen", "Tulis persennya, misalnya 58,03%"
        )
    message = f"{written(text)}, bukan persen yang bisa dibaca"
    mended = mend_number(bare)
    if mended and ("," in mended or "." not in mended):
        return NotationError("persen", message, f"Tulis {mended}%", f"{mended}%")
    hint = "Tulis dengan koma untuk pecahan, misalnya 58,03%"
    return NotationError("persen", message, hint)
