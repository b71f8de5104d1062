"""Read the Kemendagri codes of provinces, kabupaten, kecamatan and villages."""

import re
from typing import Final

from generator.source.notation import NotationError, written

_VILLAGE_DIGITS: Final = 10
_LEVEL_NAMES: Final = {2: "provinsi", 4: "kabupaten atau kota", 6: "kecamatan"}
_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?")
_COMPACT = re.compile(r"(?:[0-9]{2}){1,3}|[0-9]{10}")
_SPACED = re.compile(r"[0-9]+(?:[\s.,/_-]+[0-9]+)*\.?")
_EXAMPLE: Final = "misalnya 18.01.10.2013"


def parse_wilayah(text: str) -> str:
    """Return "1801102013" and "18.01.10.2013" as "18.01.10.2013".

    Two, four and six digits are province, kabupaten or kota, and kecamatan. Whether such a place exists is
    not asked here.
    """
    stripped = text.strip()
    if _CODE.fullmatch(stripped):
        return stripped
    if _COMPACT.fullmatch(stripped):
        return _dotted(stripped)
    raise _refused(stripped)


def parse_village_code(text: str) -> str:
    """Return the code of a village, always ten digits: "1801102013" gives "18.01.10.2013".

    The last four digits begin with 1 (kelurahan), 2 (desa) or 3 (desa adat), as in all of Kepmendagri
    300.2.2-2430/2025.
    """
    code = parse_wilayah(text)
    digits = code.replace(".", "")
    if len(digits) != _VILLAGE_DIGITS:
        level = _LEVEL_NAMES[len(digits)]
        message = f"{written(text.strip())}, kode {level}, padahal perlu kode desa atau kelurahan"
        raise NotationError("wilayah-tingkat", message, f"Tulis kode 10 angka, {_EXAMPLE}")
    if digits[6] not in "123":
        message = f"{written(text.strip())}, padahal empat angka terakhir kode desa mulai dengan 1, 2, atau 3"
        hint = "Tulis kode Kemendagri, bukan kode BPS: kelurahan 1001, desa 2001, dan seterusnya, " + _EXAMPLE
        raise NotationError("wilayah-desa", message, hint)
    return code


def _dotted(digits: str) -> str:
    parts = (digits[:2], digits[2:4], digits[4:6], digits[6:])
    return ".".join(part for part in parts if part)


def _refused(text: str) -> NotationError:
    if not text:
        return NotationError(
            "wilayah-kosong", "kosong, padahal perlu kode wilayah", f"Tulis kodenya, {_EXAMPLE}"
        )
    message = f"{written(text)}, bukan kode wilayah Kemendagri"
    if not _SPACED.fullmatch(text):
        return NotationError("wilayah", message, f"Tulis kode dengan angka dan titik, {_EXAMPLE}")
    mended = _mended(re.findall("[0-9]+", text))
    if mended:
        return NotationError("wilayah", message, f"Tulis {mended}", mended)
    count = len(re.sub("[^0-9]", "", text))
    message = f"{written(text)}, {count} angka, padahal kode wilayah 2, 4, 6, atau 10 angka"
    return NotationError("wilayah-panjang", message, f"Periksa kodenya; kode desa 10 angka, {_EXAMPLE}")


def _mended(parts: list[str]) -> str | None:
    """Return the dotted code when only the separators are odd, or zeros are missing ("18.1.10.2013").

    "18.1" stays unsolved: a spreadsheet makes it from 18.10 too.
    """
    if all(len(part) % 2 == 0 for part in parts):
        digits = "".join(parts)
        return _dotted(digits) if _COMPACT.fullmatch(digits) else None
    if len(parts) not in {3, 4} or len(parts[0]) != 2:
        return None
    code = ".".join(part.zfill(2) for part in parts)
    return code if _CODE.fullmatch(code) else None
