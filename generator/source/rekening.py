"""Read the account codes of the village budget as Permendagri 20/2018 and Siskeudes write them.

Two systems share the digits 4 and 5. Kegiatan say what for (`B.S.NN`: bidang, sub bidang, kegiatan), objek
say what kind (`A.K.J.NN`: akun, kelompok, jenis, objek). "4.2.1" is a jenis, "4.2.01" a kegiatan of bidang 4.
"""

import re
from collections.abc import Callable
from typing import Final

from generator.source.notation import NotationError, accepts, written

_KEGIATAN_CODE = re.compile(r"[1-5](?:\.[1-9][0-9]?(?:\.[0-9]{2})?)?")
_OBJEK_CODE = re.compile(r"[4-6](?:\.[1-9](?:\.[1-9](?:\.(?!00)[0-9]{2})?)?)?")
"""Codes in their normal form, as nearly all are written."""
_CODE = re.compile(r"([0-9]{1,2})(?:\.([0-9]{1,2}))?(?:\.([0-9]{1,2}))?(?:\.([0-9]{1,2}))?\.?")
_OTHER_SEPARATORS = re.compile(r"[0-9]{1,2}(?:[\s.,/_-]+[0-9]{1,2}){0,3}\.?")
_SISKEUDES_KEGIATAN = re.compile(r"[0-9]{2}\.[0-9]{4}\.([0-9]{2}\.[0-9]{2}\.[0-9]{2})\.?")
_WITH_NAME = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?)\s+[^\W\d].*", re.DOTALL)
_FIRST_LOCAL: Final = 90
_KEGIATAN: Final = "misalnya 2.3.10"
_OBJEK: Final = "misalnya 4.2.1 atau 5.2.1.01"


def parse_kegiatan(text: str) -> str:
    """Return the code of a bidang, sub bidang or kegiatan: "02." gives "2", "02.03.10." gives "2.3.10".

    "4.2.1" is refused: it could be the kegiatan 4.2.01 or the account 4.2.1.
    """
    if _KEGIATAN_CODE.fullmatch(text):
        return text
    parts = _parts(text, parse_kegiatan)
    numbers = [int(part) for part in parts]
    if len(parts) == 4:
        message = f"{written(text.strip())}, kode rekening, padahal perlu kode kegiatan"
        raise NotationError(
            "kegiatan-rekening", message, f"Tulis bidang, sub bidang, dan kegiatan, {_KEGIATAN}"
        )
    if not 1 <= numbers[0] <= 5 or numbers[1:2] == [0]:
        message = f"{written(text.strip())}, padahal bidang hanya 1 sampai 5 dan sub bidang mulai dari 1"
        raise NotationError("kegiatan-bidang", message, f"Periksa kodenya, {_KEGIATAN}")
    if numbers[0] >= 4 and len(parts) == 3 and len(parts[0]) == len(parts[2]) == 1:
        kegiatan = _joined(numbers, two_digits_at=2)
        message = (
            f"{written(text.strip())}, bisa berarti kegiatan {kegiatan} atau rekening {_joined(numbers, 3)}"
        )
        raise NotationError("kegiatan-dua-arti", message, f"Tulis {kegiatan} bila maksudnya kegiatan")
    return _joined(numbers, two_digits_at=2)


def parse_objek(text: str) -> str:
    """Return the code of an akun, kelompok, jenis or objek of 4, 5 or 6: "4.2.1." gives "4.2.1"."""
    if _OBJEK_CODE.fullmatch(text):
        return text
    parts = _parts(text, parse_objek)
    numbers = [int(part) for part in parts]
    if not 4 <= numbers[0] <= 6:
        message = f"{written(text.strip())}, padahal kode rekening mulai dengan 4, 5, atau 6"
        hint = f"Tulis 4 untuk pendapatan, 5 untuk belanja, 6 untuk pembiayaan, {_OBJEK}"
        raise NotationError("objek-akun", message, hint)
    if len(parts) == 3 and len(parts[2]) == 2:
        message = f"{written(text.strip())}, bentuk kode kegiatan, padahal perlu kode rekening"
        raise NotationError("objek-kegiatan", message, f"Tulis akun, kelompok, jenis, dan objek, {_OBJEK}")
    if 0 in numbers or max(numbers[:3]) > 9:
        message = f"{written(text.strip())}, padahal akun, kelompok, dan jenis masing-masing 1 sampai 9"
        raise NotationError("objek-bagian", message, f"Periksa kodenya, {_OBJEK}")
    return _joined(numbers, two_digits_at=3)


def code_parts(code: str) -> tuple[int, ...]:
    """Return "2.3.10" as (2, 3, 10): the key that sorts codes; its length is the level (1 bidang or akun)."""
    return tuple(int(part) for part in code.split("."))


def parent_code(code: str) -> str | None:
    """Return the code one level up: "2.3.10" gives "2.3", and "2" None."""
    return code.rpartition(".")[0] or None


def is_local_code(code: str) -> bool:
    """Tell whether the last part is 90 to 99, which kabupaten and villages name themselves."""
    return code_parts(code)[-1] >= _FIRST_LOCAL


def _parts(text: str, parse: Callable[[str], str]) -> list[str]:
    stripped = text.strip()
    match = _CODE.fullmatch(stripped)
    if match:
        return [part for part in match.groups() if part]
    if not stripped:
        raise NotationError("rekening-kosong", "kosong, padahal perlu kode", f"Tulis kodenya, {_KEGIATAN}")
    message = f"{written(stripped)}, bukan kode kegiatan atau rekening"
    mended = _mended(stripped)
    if mended and accepts(parse, mended):
        raise NotationError("rekening", message, f"Tulis {mended}", mended)
    if named := _WITH_NAME.fullmatch(stripped):
        raise NotationError(
            "rekening-nama", message, f"Tulis kodenya saja, {named[1]}; namanya di tempat lain"
        )
    raise NotationError("rekening", message, f"Tulis angka dan titik, {_KEGIATAN} atau 4.2.1.01")


def _mended(text: str) -> str | None:
    full = _SISKEUDES_KEGIATAN.fullmatch(text)
    if full:
        return _joined([int(part) for part in full[1].split(".")], two_digits_at=2)
    return ".".join(re.findall("[0-9]+", text)) if _OTHER_SEPARATORS.fullmatch(text) else None


def _joined(numbers: list[int], two_digits_at: int) -> str:
    return ".".join(
        f"{number:02}" if at == two_digits_at else str(number) for at, number in enumerate(numbers)
    )
