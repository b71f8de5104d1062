"""Indonesian words for everything that a model can refuse: a stable code, what is wrong, what to write."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.keys import (
    choices,
    example,
    example_pair,
    find_field,
    records_at,
    records_in,
    written_fields,
)
from generator.model.record import Record
from generator.model.unknown import Words, unknown_key
from generator.source.notation import NotationError, one_line, written
from generator.source.problem import Step
from generator.source.slug import slugify

KEY: Final = "[key]"
"""The step by which pydantic says that a key, not its value, is at fault."""

_NAMES: Final = ("nama", "judul", "uraian", "jenis", "nomor")
"""The keys that a lone text is likely meant for."""
_OTHER_BULLET = re.compile(r"[-•*–·](?![0-9])|[0-9]{1,2}[.)](?=\s)")
_NO_SPACE = re.compile(r"([\w-]+):(\S.*)")


class Form(NamedTuple):
    """The words for one kind of refusal; {contoh}, {kunci}, {isi} and {batas} are filled in."""

    code: str
    message: str
    hint: str


_CHOICE = Form("pilihan", "bukan salah satu pilihan", "Pilih salah satu: {pilihan}")
_TEXT = Form("teks", "seharusnya satu teks", "Tulis satu teks di belakang titik dua, tanpa - atau kurung")
_VALUE = Form("nilai", "seharusnya satu nilai", "Tulis satu nilai{contoh}")
_LIST = Form(
    "daftar",
    "seharusnya daftar",
    'Tulis dalam kurung siku, contoh {kunci}: [satu, dua], atau tiap butir pada baris sendiri diawali "- "',
)
_GROUP = Form(
    "kelompok",
    "seharusnya kelompok kunci dan nilai",
    "Tulis di bawahnya, menjorok dua spasi: {isi}",
)

FORMS: Final = {
    "literal_error": _CHOICE,
    "string_type": _TEXT,
    "string_too_long": Form("teks-panjang", "teks terlalu panjang", "Paling banyak {batas} huruf"),
    "string_pattern_mismatch": Form(
        "pola", "bentuknya tidak sesuai", "Tulis lengkap dengan tanda kutip{contoh}"
    ),
    "decimal_type": _VALUE,
    "int_type": _VALUE,
    "bool_type": _VALUE,
    "date_type": _VALUE,
    "time_type": _VALUE,
    "datetime_type": _VALUE,
    "tuple_type": _LIST,
    "dict_type": _GROUP,
    "model_type": _GROUP,
}
"""One entry for each kind of error that pydantic can raise for our models (a test walks them all)."""


def explain(kind: type[Record], path: tuple[Step, ...], error: ErrorDetails) -> Words:
    """Return the words for one error of pydantic in a file of `kind`, at the keys `path`."""
    if path[-1:] == (KEY,):
        return _free_key(str(path[-2]), error)
    if error["type"] == "extra_forbidden":
        return unknown_key(kind, path, error["input"])
    key = next((step for step in reversed(path) if isinstance(step, str)), "isi berkas")
    field = find_field(records_at(kind, path[: _last_key(path)]), key)
    if error["type"] == "missing":
        return Words("wajib", f'"{key}" belum ditulis', _add(key, field, error["input"]))
    if error["input"] in (None, "") or error["type"] == "string_too_short":
        return Words("kosong", f'"{key}" tidak diisi', _fill(key, field))
    if error["type"] == "value_error":
        return _notation(key, field, error)
    return _form(key, field, error, is_item=isinstance(path[-1], int))


def _free_key(key: str, error: ErrorDetails) -> Words:
    """Return the words for a free key, such as the name of a social medium or a year."""
    if error["type"] == "value_error":
        reason = error["ctx"]["error"]
        return Words(reason.code, f"kunci {reason.message}", reason.hint, on_key=True)
    hint = f"Pilih salah satu: {_expected(error)}"
    return Words("kunci-asing", f'kunci "{key}" tidak dikenal di sini', hint, on_key=True)


def _add(key: str, field: FieldInfo | None, beside: Any) -> str:
    name = beside.get("nama") or beside.get("judul") if key == "id" and isinstance(beside, dict) else None
    shown = slugify(name) if isinstance(name, str) else example(field)
    words = choices(field.annotation) if field is not None else ()
    if words and not shown:
        return f"Tambahkan baris {key}: dengan salah satu dari {', '.join(words)}"
    return f"Tambahkan baris {key}: {shown}" if shown else f"Tambahkan baris {key}: diikuti isinya"


def _fill(key: str, field: FieldInfo | None) -> str:
    shown = example(field)
    hint = f"Isi, contoh {key}: {shown}" if shown else "Isi"
    return hint if field is not None and field.is_required() else f"{hint}, atau hapus barisnya"


def _notation(key: str, field: FieldInfo | None, error: ErrorDetails) -> Words:
    reason = error["ctx"]["error"]
    assert isinstance(reason, NotationError), reason
    hint = f"{reason.hint}{_such_as(key, field)}" if reason.code == _VALUE.code else reason.hint
    return Words(reason.code, f'"{key}" {reason.message}', hint, mended=reason.mended)


def _form(key: str, field: FieldInfo | None, error: ErrorDetails, is_item: bool) -> Words:
    form = FORMS[error["type"]]
    message = f'"{key}" {_shown(error["input"])}, {form.message}'
    hint = _hint_of_list(field, error["input"]) if form is _LIST else _hint_of_group(form, error["input"])
    if form is _GROUP and not hint:
        hint = _hint_of_name(field, error["input"], is_item)
    if hint:
        return Words(form.code, message, hint)
    limit = f"{error.get('ctx', {}).get('max_length', 0):,}".replace(",", ".")
    filled = {"contoh": _such_as(key, field), "kunci": key, "isi": _inside(field), "batas": limit}
    return Words(form.code, message, form.hint.format(pilihan=_meant(error), **filled))


def _hint_of_group(form: Form, value: Any) -> str:
    match = _NO_SPACE.fullmatch(value) if form is _GROUP and isinstance(value, str) else None
    return f"Beri spasi sesudah titik dua: {match[1]}: {match[2]}" if match else ""


def _hint_of_list(field: FieldInfo | None, value: Any) -> str:
    """Return the hint for a list that lacks its dashes; "" when there is none better than the usual one."""
    if isinstance(value, dict):
        return f'Awali tiap butir dengan "- ", contoh - {_first_key(field)}'
    match = _OTHER_BULLET.match(value) if isinstance(value, str) else None
    if match:
        return f'Awali tiap butir dengan "- " (tanda - dan spasi), bukan "{match[0]}"'
    if field is not None and records_in(field.annotation):
        return f'Tulis tiap butir di bawahnya, diawali "- ", contoh - {_first_key(field)}'
    return ""


def _hint_of_name(field: FieldInfo | None, value: Any, is_item: bool) -> str:
    """Return the hint for a group of which only the name is written: `- nama: Keripik`; "" if it has none."""
    records = records_in(field.annotation) if field is not None else []
    needed = {name for kind in records for name, inner in written_fields(kind) if inner.is_required()}
    name = next((name for name in _NAMES if name in needed), "")
    if not name or not isinstance(value, str):
        return ""
    lead = "Tulis -" if is_item else "Tulis di bawahnya, menjorok dua spasi:"
    return f"{lead} {name}: {one_line(value)} (kuncinya: {', '.join(_names(field))})"


def _such_as(key: str, field: FieldInfo | None) -> str:
    shown = example(field)
    return f", contoh {key}: {shown}" if shown else ""


def _inside(field: FieldInfo | None) -> str:
    """Return the keys that belong into a group, the first one with what can be written: `jumlah: 1.203`."""
    names = _names(field)
    return f"{_first_key(field)} (kuncinya: {', '.join(names)})" if names else example_pair(field)


def _first_key(field: FieldInfo | None) -> str:
    names = _names(field)
    records = records_in(field.annotation) if field is not None else []
    shown = {name: example(find_field(records, name) if records else field) for name in names}
    return next(
        (f"{name}: {words}" for name, words in shown.items() if words), f"{[*names, 'kunci'][0]}: ..."
    )


def _names(field: FieldInfo | None) -> list[str]:
    """Return the keys that may stand in a group, without those that any block may have."""
    if field is None:
        return []
    fields = [name for record in records_in(field.annotation) for name, _ in written_fields(record)]
    return [name for name in fields or choices(field.annotation) if name not in ("sumber", "per_tanggal")]


def _expected(error: ErrorDetails) -> str:
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def _meant(error: ErrorDetails) -> str:
    """Return what can be chosen, and after it the word that was likely meant."""
    expected = _expected(error)
    words, found = expected.split(", "), str(error["input"]).lower()
    begun = [word for word in words if len(found) > 2 and word.startswith(found)]
    near = get_close_matches(found, words, n=1, cutoff=0.8) or (begun if len(begun) == 1 else [])
    return f'{expected}. Mungkin maksudnya "{near[0]}"?' if near else expected


def _last_key(path: tuple[Step, ...]) -> int:
    """Return how many steps lead to the mapping that holds the last key of `path`."""
    places = [index for index, step in enumerate(path) if isinstance(step, str)]
    return places[-1] if places else 0


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "berisi kelompok kunci"
    return "berisi daftar" if isinstance(value, list | tuple) else written(str(value))
