"""Indonesian words for everything that a model can refuse: a stable code, what is wrong, what to write."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.choosing import chosen, meant
from generator.model.keys import (
    choices,
    example,
    example_pair,
    field_at,
    find_field,
    listed_names,
    records_at,
    records_in,
    written_fields,
)
from generator.model.record import Record
from generator.model.shapes import as_pair, can_be_text, lone_pair, name_of_list, says_nothing
from generator.model.unknown import CUT_OFF, SPLIT_BY_COMMA, Words, unknown_key
from generator.source.notation import NotationError, one_line, written
from generator.source.problem import Step
from generator.source.reader import ORIGIN_KEY
from generator.source.slug import slugify

KEY: Final = "[key]"
"""The step by which pydantic says that a key, not its value, is at fault."""

_NAMES: Final = ("nama", "judul", "uraian", "jenis", "nomor", "berkas")
"""The keys that a lone text is likely meant for."""
_MOST_NAMED: Final = 12
_OTHER_BULLET = re.compile(r"[-•*–·](?![0-9])|(?:[0-9]{1,2}|[a-z])[.)](?=\s)")
_NO_SPACE = re.compile(r"([\w-]+):(\S.*)")


class Form(NamedTuple):
    """The words for one kind of refusal; {contoh}, {kunci}, {isi}, {daftar} and {batas} are filled in."""

    code: str
    message: str
    hint: str


_CHOICE = Form("pilihan", "bukan salah satu pilihan", "Pilih salah satu: {pilihan}")
_TEXT = Form("teks", "seharusnya satu teks", "Tulis satu teks di belakang titik dua, tanpa - atau kurung")
_VALUE = Form("nilai", "seharusnya satu nilai", "Tulis satu nilai{contoh}")
_LIST = Form(
    "daftar",
    "seharusnya daftar",
    'Tulis dalam kurung siku, contoh {kunci}: {daftar}, atau tiap butir pada baris sendiri diawali "- "',
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


def explain(kind: type[Record], path: tuple[Step, ...], error: ErrorDetails, *, alone: bool = False) -> Words:
    """Return the words for one error of pydantic in a file of `kind`, at the keys `path`.

    `alone` says that no key of the group that holds an unknown key is known.
    """
    if path[-1:] == (KEY,):
        return _free_key(str(path[-2]), error)
    if error["type"] == "extra_forbidden":
        return unknown_key(kind, path, error["input"], alone=alone)
    key = next((step for step in reversed(path) if isinstance(step, str)), "isi berkas")
    field = field_at(kind, path)
    if error["type"] == "missing":
        return Words("wajib", f'"{key}" belum ditulis', _add(key, field, error["input"]))
    if error["input"] in (None, "") or error["type"] == "string_too_short":
        return Words("kosong", f'"{key}" tidak diisi', _fill(key, field))
    if error["type"] == "value_error":
        return _notation(key, field, error)
    beside = records_at(kind, path[: _last_key(path)])
    return _nothing(key, beside, error) or _form(key, field, error, is_item=isinstance(path[-1], int))


def _nothing(key: str, beside: list[type[Record]], error: ErrorDetails) -> Words | None:
    """Return the words for "tidak ada" where a list or a group is meant; None for anything else."""
    form, value = FORMS[error["type"]], error["input"]
    if form not in (_LIST, _GROUP) or not says_nothing(value):
        return None
    none = find_field(beside, f"nihil_{key}")
    shown = _listed(none) if none is not None and get_origin(none.annotation) is tuple else example(none)
    said = f"Tulis nihil_{key}: {shown} sebagai gantinya" if none is not None else "Hapus baris ini"
    message = f'"{key}" {written(value)}, {form.message}'
    return Words(form.code, message, f"{said} bila memang tidak ada; bila ada, tulis isinya")


def _free_key(key: str, error: ErrorDetails) -> Words:
    """Return the words for a free key, such as the name of a social medium or a year."""
    if error["type"] == "value_error":
        reason = error["ctx"]["error"]
        if not key.strip("-="):
            return Words("kunci-asing", f'kunci "{key}" tidak dikenal di sini', CUT_OFF, on_key=True)
        return Words(reason.code, f"kunci {reason.message}", reason.hint, on_key=True)
    hint = SPLIT_BY_COMMA if key.isdecimal() else f"Pilih salah satu: {meant(error)}"
    message = f'kunci "{key}" tidak dikenal di sini'
    return Words("kunci-asing", message, hint, on_key=True, mended=chosen(error))


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
    form, value = FORMS[error["type"]], error["input"]
    message = f'"{key}" {_shown(value)}, {form.message}'
    hint = _hint_of(form, field, value, is_item)
    if hint:
        return Words(form.code, message, hint)
    limit = f"{error.get('ctx', {}).get('max_length', 0):,}".replace(",", ".")
    filled = {"contoh": _such_as(key, field), "kunci": key, "isi": _inside(field), "batas": limit}
    hint = form.hint.format(pilihan=meant(error), daftar=_listed(field), **filled)
    return Words(form.code, message, hint, mended=chosen(error) if form is _CHOICE else None)


def _hint_of(form: Form, field: FieldInfo | None, value: Any, is_item: bool) -> str:
    """Return a better hint than the usual one of a form, where the value shows what is meant; else ""."""
    if form is _LIST:
        return _hint_of_list(field, value)
    if form is _GROUP:
        return _hint_of_group(field, value) or _hint_of_name(field, value, is_item)
    pair = lone_pair(value) if form is _TEXT else ""
    return f"Beri tanda kutip: {'- ' if is_item else ''}{pair}" if pair else ""


def _hint_of_group(field: FieldInfo | None, value: Any) -> str:
    match = _NO_SPACE.fullmatch(value) if isinstance(value, str) else None
    if match:
        return f"Beri spasi sesudah titik dua: {match[1]}: {match[2]}"
    if not isinstance(value, list):
        return ""
    name = name_of_list(records_in(field.annotation) if field is not None else [], value)
    if name:
        return f'Tulis "{name}:" di bawahnya, menjorok dua spasi, lalu butir-butir ini di bawah "{name}:"'
    return f"Hapus tanda - di depan tiap kunci: {_inside(field)}"


def _hint_of_list(field: FieldInfo | None, value: Any) -> str:
    """Return the hint for a list that lacks its dashes; "" when there is none better than the usual one."""
    records = records_in(field.annotation) if field is not None else []
    if isinstance(value, dict):
        pairs = [as_pair(records, key, inner) for key, inner in value.items() if key not in _own(records)]
        return f'Awali tiap butir dengan "- ", contoh {next(filter(None, pairs), f"- {_first_key(field)}")}'
    match = _OTHER_BULLET.match(value) if isinstance(value, str) else None
    if match:
        return f'Awali tiap butir dengan "- " (tanda - dan spasi), bukan "{match[0]}"'
    if records and not can_be_text(records):
        name = _name_in(records)
        shown = f"{name}: {value.split(',')[0]}" if name and isinstance(value, str) else _first_key(field)
        return f'Tulis tiap butir di bawahnya, diawali "- ", contoh - {one_line(shown)}'
    return ""


def _own(records: list[type[Record]]) -> set[str]:
    return {ORIGIN_KEY, *(name for kind in records for name in listed_names(kind))}


def _listed(field: FieldInfo | None) -> str:
    """Return what a list of single values can look like: "[2026]"."""
    shown = example(field)
    return shown if shown.startswith("[") else f"[{shown or 'satu, dua'}]"


def _hint_of_name(field: FieldInfo | None, value: Any, is_item: bool) -> str:
    """Return the hint for a group of which only the name is written: `- nama: Keripik`; "" if it has none."""
    name = _name_in(records_in(field.annotation)) if field is not None else ""
    if not name or not isinstance(value, str):
        return ""
    lead = "Tulis -" if is_item else "Tulis di bawahnya, menjorok dua spasi:"
    return f"{lead} {name}: {one_line(value)} ({_keys(field)})"


def _name_in(records: list[type[Record]]) -> str:
    """Return the required key of these records that a lone text is likely meant for; else ""."""
    needed = {name for kind in records for name, inner in written_fields(kind) if inner.is_required()}
    return next((name for name in _NAMES if name in needed), "")


def _such_as(key: str, field: FieldInfo | None) -> str:
    shown = example(field)
    return f", contoh {key}: {shown}" if shown else ""


def _inside(field: FieldInfo | None) -> str:
    """Return the keys that belong into a group, the first one with what can be written: `jumlah: 1.203`."""
    return f"{_first_key(field)} ({_keys(field)})" if _names(field) else example_pair(field)


def _keys(field: FieldInfo | None) -> str:
    names = _names(field)
    more = ", ..." if len(names) > _MOST_NAMED else ""
    return f"kuncinya: {', '.join(names[:_MOST_NAMED])}{more}"


def _first_key(field: FieldInfo | None) -> str:
    """Return a key that should stand in a group, with what can be written: the first required one, if any."""
    names = _names(field)
    records = records_in(field.annotation) if field is not None else []
    needed = [name for name in names if (inner := find_field(records, name)) and inner.is_required()]
    shown = {name: _value(find_field(records, name) if records else field, records) for name in names}
    told = next((name for name in (*needed[:1], *names) if shown[name]), "")
    return f"{told}: {shown[told]}" if told else f"{[*names, 'kunci'][0]}: ..."


def _value(field: FieldInfo | None, records: list[type[Record]]) -> str:
    words = choices(field.annotation) if field is not None and records else ()
    return example(field) or (words[0] if words else "")


def _names(field: FieldInfo | None) -> list[str]:
    """Return the keys that may stand in a group, without those that any block may have."""
    if field is None:
        return []
    fields = [name for record in records_in(field.annotation) for name in listed_names(record)]
    return [name for name in fields or choices(field.annotation) if name not in ("sumber", "per_tanggal")]


def _last_key(path: tuple[Step, ...]) -> int:
    """Return how many steps lead to the mapping that holds the last key of `path`."""
    places = [index for index, step in enumerate(path) if isinstance(step, str)]
    return places[-1] if places else 0


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "berisi kelompok kunci"
    return "berisi daftar" if isinstance(value, list | tuple) else written(str(value))
