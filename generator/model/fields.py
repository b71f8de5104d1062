"""The kinds of value that fields ask for: text in, checked value out. No float ever touches money."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from generator.model.migrations import FORMAT_VERSION
from generator.source import contact, coordinates, dates, money, number, phone, rekening, slug, times, wilayah
from generator.source.notation import NotationError, written
from generator.source.reader import ORIGIN_KEY

MAX_TEXT = 20_000
MAX_TITLE = 300
"""A longer title nobody reads, and the card for previews would take minutes to draw."""


def _reads(parse: Callable[[str], Any]) -> BeforeValidator:
    """Return a validator that reads text with `parse`; lists and mappings are refused, made values pass."""

    def read(value: Any) -> Any:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, list | dict):
            what = "daftar" if isinstance(value, list) else "kelompok kunci"
            raise NotationError("nilai", f"berisi {what}, seharusnya satu nilai", "Tulis satu nilai")
        return value

    return BeforeValidator(read)


def _schema(pattern: str, example: str) -> WithJsonSchema:
    """Return what an editor is told of a value that YAML may take for a number; the pattern is for text."""
    return WithJsonSchema({"type": ["string", "number"], "pattern": pattern, "examples": [example]})


def _text_schema(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": [example]})


def _village_code(text: str) -> str:
    """Return a village's code; its province must be one that has a time zone."""
    code = wilayah.parse_village_code(text)
    times.zone_for(code)
    return code


def _whatsapp(text: str) -> str:
    """Return a mobile number as it is shown; landlines have no WhatsApp."""
    phone.whatsapp_number(text)
    return phone.parse_phone(text)


def _measure(text: str) -> Decimal:
    """Return a length, an area, a score: never below 0."""
    found = number.parse_number(text)
    if found < 0:
        hint = f"Tulis angkanya tanpa tanda minus, misalnya {number.format_number(-found)}"
        raise NotationError(
            "angka-negatif", f"{written(text)}, padahal ukuran tidak bisa kurang dari 0", hint
        )
    return found


def _amount(text: str) -> Decimal:
    """Return a price, a value, a payment: never below 0; profits and budget lines are `Rupiah`."""
    found = money.parse_rupiah(text)
    if found < 0:
        message = f"{written(text)}, padahal di sini tidak bisa kurang dari nol"
        hint = f"Tulis {money.format_rupiah(-found).removeprefix('Rp')}, tanpa tanda minus atau kurung"
        raise NotationError("rupiah-minus", message, hint)
    return found


_AMOUNT = r"^[RrPp.,0-9()\s=−–—-]+$"
_NUMBER = r"^[0-9.,\s−-]+$"
_SHARE = r"^[0-9.,\s−-]+(%|persen)?\s*$"
_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}"
_DIGITS = r"^\s*[+(0-9]"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TITLE)]
Rupiah = Annotated[Decimal, _reads(money.parse_rupiah), _schema(_AMOUNT, "1.250.000")]
Amount = Annotated[Decimal, _reads(_amount), _schema(_AMOUNT, "1.250.000")]
Measure = Annotated[Decimal, _reads(_measure), _schema(_NUMBER, "12,5")]
Count = Annotated[int, _reads(number.parse_count), _schema(_NUMBER, "1.203")]
Percent = Annotated[Decimal, _reads(number.parse_percent), _schema(_SHARE, "58,03")]
Date = Annotated[date, _reads(dates.parse_date), _text_schema("2026-11-24")]
Time = Annotated[time, _reads(times.parse_time), _schema(_CLOCK, "08.00")]
Phone = Annotated[str, _reads(phone.parse_phone), _schema(_DIGITS, "0721-253344")]
Whatsapp = Annotated[str, _reads(_whatsapp), _schema(_DIGITS, "0812-3456-7890")]
Email = Annotated[str, _reads(contact.parse_email), _text_schema("kantor@contoh.desa.id")]
Url = Annotated[str, _reads(contact.parse_url), _text_schema("https://contoh.desa.id")]
Postcode = Annotated[str, _reads(contact.parse_postcode), _schema("^[0-9]{5}$", "35594")]
VillageCode = Annotated[str, _reads(_village_code), _schema("^[0-9.]{10,13}$", "18.01.10.2013")]
AccountCode = Annotated[str, _reads(rekening.parse_objek), _schema("^[0-9.]+$", "4.2.1")]
ActivityCode = Annotated[str, _reads(rekening.parse_kegiatan), _schema("^[0-9.]+$", "2.3.10")]
Coordinates = Annotated[
    tuple[Decimal, Decimal], _reads(coordinates.parse_coordinates), _text_schema("-5.615550, 105.633408")
]


def _inhabitants(text: str) -> int:
    """Return a count of people who live somewhere; 0 stands for one that nobody filled in."""
    count = number.parse_count(text)
    if not count:
        hint = "Tulis jumlahnya, contoh 4.182; yang belum diketahui tidak perlu ditulis"
        raise NotationError("penduduk-nol", f"{written(text)}, padahal tiap desa ada penduduknya", hint)
    return count


Inhabitants = Annotated[int, _reads(_inhabitants), _schema(_NUMBER, "4.182")]


def _year(text: str) -> int:
    if len(text) == 4 and text.isascii() and text.isdigit() and 1945 <= int(text) <= 2100:
        return int(text)
    raise NotationError("tahun", f"{written(text)}, bukan tahun", "Tulis empat angka, contoh 2026")


Year = Annotated[
    int,
    _reads(_year),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1945, "maximum": 2100, "examples": ["2026"]}),
]


def _version(text: str) -> int:
    """Return a file's format version; one that is newer than the program is refused with what to do."""
    number = int(text[:9]) if text.isascii() and text.isdigit() else 0
    if 1 <= number <= FORMAT_VERSION and len(text) <= 9:
        return number
    if number > FORMAT_VERSION:
        hint = "Perbarui program terang, atau tanyakan kepada pengelola situs"
        message = f"{written(text)}, padahal program ini baru mengenal versi {FORMAT_VERSION}"
        raise NotationError("versi-baru", message, hint)
    hint = f"Tulis versi: {FORMAT_VERSION}, atau hapus barisnya"
    raise NotationError("versi", f"{written(text)}, bukan nomor versi", hint)


Version = Annotated[
    int,
    _reads(_version),
    WithJsonSchema({"type": "integer", "enum": [FORMAT_VERSION], "examples": [FORMAT_VERSION]}),
]


def _moment(text: str) -> datetime:
    """Return a moment; a date alone means its first minute."""
    found = times.parse_moment(text)
    return found if isinstance(found, datetime) else datetime.combine(found, time.min)


def _end_moment(text: str) -> datetime:
    """Return a moment at which something ends; 00.00 is refused, as a date alone means the whole day."""
    found = times.parse_moment(text)
    if isinstance(found, datetime) and found.time() == time.min:
        night, day = (dates.format_date(each) for each in (found - timedelta(days=1), found))
        message = f"{written(text)}, padahal 00.00 tidak jelas termasuk hari mana"
        hint = f"Tulis {night} 23.59 bila berakhir malam itu, atau {day} tanpa jam bila sampai akhir hari itu"
        raise NotationError("jam-malam", message, hint)
    return _moment(text)


Moment = Annotated[datetime, _reads(_moment), _text_schema("2026-11-27 08.00")]
EndMoment = Annotated[datetime, _reads(_end_moment), _text_schema("2026-11-27 11.00")]

_BOOLEANS = {"true": True, "ya": True, "false": False, "tidak": False}


_MEANT = {"y": "ya", "yes": "ya", "iya": "ya", "ya": "ya", "t": "tidak", "no": "tidak", "tidak": "tidak"}


def _truth(text: str) -> bool:
    answer = _BOOLEANS.get(text.strip().lower())
    if answer is None:
        meant = _MEANT.get(text.strip().rstrip(".").lower())
        if meant is not None:
            raise NotationError("ya-tidak", f"{written(text)}, bukan ya atau tidak", f"Tulis {meant}", meant)
        raise NotationError("ya-tidak", f"{written(text)}, bukan ya atau tidak", "Tulis ya atau tidak")
    return answer


Truth = Annotated[
    bool, _reads(_truth), WithJsonSchema({"enum": ["ya", "tidak", True, False], "examples": ["ya"]})
]


def _identifier(text: str) -> str:
    wanted = slug.slugify(text)
    if text != wanted:
        hint = f'Tulis huruf kecil, angka dan tanda hubung saja, contoh "{wanted}"'
        raise NotationError("id", f"{written(text)}, tidak dapat dipakai pada alamat halaman", hint)
    if slug.is_reserved(text):
        hint = f'Pilih kata lain, contoh "{text}-desa"'
        raise NotationError("id-terpakai", f"{written(text)}, kata yang dipakai situs sendiri", hint)
    return text


Identifier = Annotated[str, _reads(_identifier), _text_schema("domisili")]


def _leads_out(text: str) -> bool:
    """Tell whether a path is not plainly below the folder that it is counted from."""
    strange = text.startswith("~") or ":" in text or "\\" in text
    return strange or any(part in ("", ".", "..") for part in text.split("/"))


def _file(text: str) -> str:
    parts = text.replace("\\", "/").split("/")
    if _leads_out(text):
        name = parts[-1] if "." in parts[-1].strip(".") else "perdes-5-2025.pdf"
        hint = f"Taruh berkasnya di folder berkas, lalu tulis namanya saja, contoh {name}"
        raise NotationError("berkas", f"{written(text)}, bukan nama berkas di folder berkas", hint)
    return text


File = Annotated[str, _reads(_file), _text_schema("perdes-5-2025.pdf")]


def _path(text: str) -> str:
    if _leads_out(text):
        hint = "Tulis nama berkas dari folder utama, contoh federasi/lampung-selatan.json"
        raise NotationError("berkas-luar", f"{written(text)}, bukan berkas di dalam folder utama", hint)
    return text


RootFile = Annotated[str, _reads(_path), _text_schema("federasi/lampung-selatan.json")]
"""A file anywhere below the folder with mkdocs.yml."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def without_origin(value: Any) -> Any:
    """Return a mapping of free keys without the place that the reader keeps in it."""
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if key != ORIGIN_KEY}
    return value


Sources = Annotated[
    tuple[Text, ...], BeforeValidator(_one_or_many, json_schema_input_type=Text | tuple[Text, ...])
]
"""One source or a list of them: `sumber: Perdes 5/2025` or `sumber: [Perdes 5/2025, https://...]`."""


def _fee(text: str) -> Decimal:
    if text.strip().lower() in ("gratis", "tidak dipungut biaya"):
        return Decimal(0)
    try:
        return _amount(text)
    except NotationError as error:
        is_clear = error.mended or error.code in ("rupiah-kata", "rupiah-rentang")
        hint = error.hint if is_clear else "Tulis gratis, atau angkanya, misalnya 15.000"
        raise NotationError(error.code, error.message, hint, error.mended) from error


Fee = Annotated[Decimal, _reads(_fee), WithJsonSchema({"type": ["string", "number"], "examples": ["gratis"]})]
