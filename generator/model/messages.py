"""Indonesian words for everything that a model can refuse: a stable code, what is wrong, what to write."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.record import Record
from generator.model.synonyms import PERSONAL_KEYS, SYNONYMS
from generator.source.notation import NotationError, written
from generator.source.problem import Step

KEY = "[key]"
"""The step by which pydantic says that a key, not its value, is at fault."""


class Words(NamedTuple):
    """What a Problem says: stable code, what is wrong, what to write, and whether the key is at fault.

    `mended` is the text that can take the place of what is written, only where nothing else can be meant.
    """

    code: str
    message: str
    hint: str
    on_key: bool = False
    mended: str | None = None


class Form(NamedTuple):
    """The words for one kind of refusal; {contoh}, {pilihan} and {batas} are filled in."""

    code: str
    message: str
    hint: str


_CHOICE = Form("pilihan", "bukan salah satu pilihan", "Pilih salah satu: {pilihan}")
_TEXT = Form("teks", "seharusnya satu teks", "Tulis teks dalam satu baris, contoh {contoh}")
_VALUE = Form("nilai", "seharusnya satu nilai", "Tulis satu nilai, contoh {contoh}")
_LIST = Form("daftar", "seharusnya daftar", 'Tulis tiap butir pada baris sendiri dengan awalan "- "')
_GROUP = Form(
    "kelompok",
    "seharusnya kelompok kunci dan nilai",
    "Tulis tiap kunci pada baris sendiri, menjorok dua spasi",
)

FORMS = {
    "literal_error": _CHOICE,
    "string_type": _TEXT,
    "string_too_long": Form("teks-panjang", "teks terlalu panjang", "Paling banyak {batas} huruf"),
    "string_pattern_mismatch": Form("pola", "bentuknya tidak sesuai", "Tulis seperti {contoh}"),
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
        return _unknown_choice(str(path[-2]), error)
    key = next((step for step in reversed(path) if isinstance(step, str)), "isi berkas")
    kinds = models_at(kind, path[: _last_key(path)])
    field = find_field(kinds, key)
    if error["type"] == "missing":
        return Words("wajib", f'"{key}" belum ditulis', f"Tambahkan baris {key}: {_example(field)}")
    if error["type"] == "extra_forbidden":
        return _unknown(key, kinds)
    if error["input"] in (None, "") or error["type"] == "string_too_short":
        hint = f"Isi, contoh {key}: {_example(field)}, atau hapus barisnya"
        return Words("kosong", f'"{key}" tidak diisi', hint)
    if error["type"] == "value_error":
        reason = error["ctx"]["error"]
        assert isinstance(reason, NotationError), reason
        return Words(reason.code, f'"{key}" {reason.message}', reason.hint, mended=reason.mended)
    form = FORMS[error["type"]]
    context = error.get("ctx", {})
    filled = {"contoh": _example(field), "pilihan": _choices(error), "batas": context.get("max_length", "")}
    message = f'"{key}" {_shown(error["input"])}, {form.message}'
    return Words(form.code, message, form.hint.format(**filled))


def _unknown_choice(key: str, error: ErrorDetails) -> Words:
    """Return the words for a free key, such as the name of a social medium or a year."""
    if error["type"] == "value_error":
        reason = error["ctx"]["error"]
        return Words(reason.code, f"kunci {reason.message}", reason.hint, on_key=True)
    hint = f"Pilih salah satu: {_choices(error)}"
    return Words("kunci-asing", f'kunci "{key}" tidak dikenal', hint, on_key=True)


def _choices(error: ErrorDetails) -> str:
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def _unknown(key: str, kinds: list[type[Record]]) -> Words:
    if key.lower() in PERSONAL_KEYS:
        hint = "Hapus baris itu: data pribadi tidak boleh terbit"
        return Words("data-pribadi", f'kunci "{key}" memuat data pribadi', hint, on_key=True)
    known = [
        field.alias or name for kind in kinds for name, field in kind.model_fields.items() if name != "origin"
    ]
    near = get_close_matches(key.lower(), known, n=1, cutoff=0.6)
    same = [word for word in SYNONYMS.get(key.lower(), ()) if word in known]
    meant = same or near
    hint = f'Mungkin maksudnya "{meant[0]}"?' if meant else f"Yang dikenal di sini: {', '.join(known)}"
    mended = same[0] if len(same) == 1 else None
    return Words("kunci-asing", f'kunci "{key}" tidak dikenal', hint, on_key=True, mended=mended)


def models_at(kind: type[Record], path: tuple[Step, ...]) -> list[type[Record]]:
    """Return the records whose keys stand at `path` in a file of `kind`."""
    kinds = [kind]
    for step in path:
        if isinstance(step, str):
            field = find_field(kinds, step)
            kinds = _records(field.annotation) if field is not None else []
    return kinds


def _records(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _records(inner)]


def find_field(kinds: list[type[Record]], key: str) -> FieldInfo | None:
    """Return the field that is written as `key` in one of `kinds`."""
    for kind in kinds:
        for name, field in kind.model_fields.items():
            if (field.alias or name) == key:
                return field
    return None


def _last_key(path: tuple[Step, ...]) -> int:
    """Return how many steps lead to the mapping that holds the last key of `path`."""
    places = [index for index, step in enumerate(path) if isinstance(step, str)]
    return places[-1] if places else 0


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "berisi kelompok kunci"
    return "berisi daftar" if isinstance(value, list | tuple) else written(str(value))


def _example(field: FieldInfo | None) -> str:
    if field is None:
        return "..."
    if field.examples:
        return str(field.examples[0])
    for extra in field.metadata:
        schema = getattr(extra, "json_schema", None) or {}
        if schema.get("examples"):
            return str(schema["examples"][0])
    return _example_of_type(field.annotation)


def _example_of_type(annotation: Any) -> str:
    if get_args(annotation):
        return next(
            (found for inner in get_args(annotation) if (found := _example_of_type(inner)) != "..."), "..."
        )
    return "..."
