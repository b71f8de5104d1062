"""Read Indonesian telephone numbers, for showing, for `tel:` and for WhatsApp."""

import re
from typing import Final

from generator.source.notation import LONGEST_EXPLAINED, NotationError, written

_WRITTEN = re.compile(
    r"(\+62|0|62(?=8[0-9 ().-]{8})|)[0-9 ().\u00a0‑–-]*[0-9]|\([0-9]+\)[0-9 .\u00a0‑–-]*[0-9]"
)
_SHORT = re.compile(r"1[0-9]{2,4}|1500[0-9]{2,3}")
_MOBILE = re.compile(r"08[0-9]{8,11}")
_TOLL = re.compile(r"080[0-9]{7,8}")
_CITY = re.compile(r"(0(?:2[124]|31|61))([0-9]{5,8})")
_AREA = re.compile(r"(0[2-79][0-9]{2})([0-9]{5,8})")
_FOREIGN = re.compile(r"\+\s*(?!62)|00(?!62)")
_TWO_NUMBERS = re.compile(r"\+?[0-9][0-9 .()-]{5,}\s*(?:/|,|;|&|atau|dan)\s*\+?[0-9(][0-9 .()-]{5,}")
_WHATSAPP_LINK = re.compile(
    r"(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=)\+?(62[0-9]+)\S*"
)
_LABELLED = re.compile(
    r"(?:(?:telp|telepon|tel|hp|wa|whatsapp|no)\b[.:]*\s*)*\+?[0-9 ().‑–-]+", re.IGNORECASE
)
_EXAMPLE: Final = "misalnya 0812-3456-7890 atau 0721-253344"


def parse_phone(text: str) -> str:
    """Return the number as Indonesians write it: "+62 812 3456 7890" gives "0812-3456-7890".

    "(0721) 253344" gives "0721-253344"; short numbers (112, 1708, 1500123) stay as they are. Refused: two
    numbers, words beside the number, a missing area code, other countries.
    """
    digits = _national(text)
    if _SHORT.fullmatch(digits):
        return digits
    for pattern in (_CITY, _AREA):
        if match := pattern.fullmatch(digits):
            return f"{match[1]}-{match[2]}"
    if digits.startswith("080"):
        return f"{digits[:4]}-{digits[4:]}"
    middle = 7 if len(digits) == 10 else 8
    return f"{digits[:4]}-{digits[4:middle]}-{digits[middle:]}"


def phone_uri(text: str) -> str:
    """Return "0721-253344" as "tel:+62721253344" and "112" as "tel:112"."""
    digits = _national(text)
    return f"tel:+62{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


def whatsapp_number(text: str) -> str:
    """Return "0812-3456-7890" as "6281234567890", the form of wa.me links; only mobile numbers have one."""
    digits = _national(text)
    if not _MOBILE.fullmatch(digits) or digits.startswith("080"):
        message = f"{written(text.strip())}, bukan nomor ponsel, padahal WhatsApp memerlukannya"
        raise NotationError(
            "telepon-whatsapp", message, "Tulis nomor yang mulai dengan 08, misalnya 0812-3456-7890"
        )
    return f"62{digits[1:]}"


def _national(text: str) -> str:
    """Return the digits with 0 in front, or those of a short number."""
    stripped = text.strip()
    digits = _digits(stripped)
    if digits is None or not _exists(digits):
        raise _refused(stripped)
    return digits


def _digits(text: str) -> str | None:
    match = _WRITTEN.fullmatch(text)
    if not match:
        return None
    digits = re.sub("[^0-9]", "", text)
    return f"0{digits[2:]}" if match[1] in {"+62", "62"} else digits


def _exists(digits: str) -> bool:
    return any(pattern.fullmatch(digits) for pattern in (_SHORT, _TOLL, _MOBILE, _CITY, _AREA))


def _refused(text: str) -> NotationError:
    if len(text) <= LONGEST_EXPLAINED:
        for explain in (_refused_two, _refused_dress, _refused_words, _refused_length):
            if error := explain(text):
                return error
    message = f"{written(text)}, bukan nomor telepon yang bisa dihubungi"
    return NotationError("telepon", message, f"Periksa nomornya, {_EXAMPLE}")


def _refused_two(text: str) -> NotationError | None:
    if not _TWO_NUMBERS.fullmatch(text):
        return None
    return NotationError(
        "telepon-dua", f"{written(text)}, tampaknya dua nomor", f"Tulis satu nomor, {_EXAMPLE}"
    )


def _refused_dress(text: str) -> NotationError | None:
    if not text:
        hint = f"Tulis nomornya, {_EXAMPLE}"
        return NotationError("telepon-kosong", "kosong, padahal perlu nomor telepon", hint)
    if _FOREIGN.match(text) and set(text) & set("123456789"):
        message = f"{written(text)}, nomor luar Indonesia"
        return NotationError("telepon-negara", message, f"Tulis nomor Indonesia, {_EXAMPLE}")
    mended = _mended(text)
    message = f"{written(text)}, bukan nomor telepon yang bisa dihubungi"
    return NotationError("telepon", message, f"Tulis {mended}", mended) if mended else None


def _refused_words(text: str) -> NotationError | None:
    if not re.search(r"[^\W\d_]", text):
        return None
    hint = f"Tulis nomornya saja, tanpa nama atau keterangan, {_EXAMPLE}"
    return NotationError("telepon-kata", f"{written(text)}, padahal di sini hanya nomor", hint)


def _refused_length(text: str) -> NotationError | None:
    count = len(re.sub("[^0-9]", "", text))
    if not text.startswith(("0", "+", "(", "1")) and 5 <= count <= 13:
        hint = f"Tulis dengan 0 dan kode wilayah di depan, {_EXAMPLE}"
        return NotationError("telepon-kode", f"{written(text)}, tanpa kode wilayah", hint)
    if not count or 9 <= count <= 13:
        return None
    size = "kurang angka" if count < 9 else "kelebihan angka"
    hint = f"Periksa nomornya, {_EXAMPLE}"
    return NotationError("telepon-panjang", f"{written(text)}, {size} ({count})", hint)


def _mended(text: str) -> str | None:
    """Return the number when only its dress is odd: wa.me links, "+62 0812", "0062", a lost 0 of a mobile."""
    link = _WHATSAPP_LINK.fullmatch(text)
    if not link and not _LABELLED.fullmatch(text):
        return None
    digits = re.sub("[^0-9]", "", link[1] if link else text)
    national = re.sub(r"^(?:00)?620?", "0", digits)
    if re.fullmatch(r"8[0-9]{8,11}", national):
        national = f"0{national}"
    return parse_phone(national) if _exists(national) else None
