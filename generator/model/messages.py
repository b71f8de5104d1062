"""Indonesian words for everything that a model can refuse: a stable code, what is wrong, what to write."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.record import Record
from generator.source.notation import NotationError
from generator.source.problem import Step

Explained = tuple[str, str, str, bool]

SYNONYMS = {
    "no_hp": "telepon",
    "hp": "telepon",
    "telp": "telepon",
    "telpon": "telepon",
    "phone": "telepon",
    "wa": "whatsapp",
    "email": "surel",
    "e-mail": "surel",
    "website": "situs",
    "web": "situs",
    "tgl": "tanggal",
    "date": "tanggal",
    "title": "judul",
    "nama_desa": "nama",
    "kode_desa": "kode",
    "kode_pos": "kodepos",
    "jam_kerja": "jam_layanan",
    "syarat": "persyaratan",
    "waktu": "jangka_waktu",
    "pagu": "anggaran",
    "jumlah": "anggaran",
    "nilai": "anggaran",
    "tempat": "lokasi",
    "gambar": "foto",
    "sampai": "berakhir",
}


def explain(kind: type[Record], path: tuple[Step, ...], error: ErrorDetails) -> Explained:
    """Return code, message, hint, and whether the key (not the value) is at fault."""
    kinds = models_at(kind, path[:-1])
    key = _last_name(path)
    field = _field(kinds, key)
    written = _shown(error["input"])
    if error["type"] == "value_error":
        reason = error["ctx"]["error"]
        assert isinstance(reason, NotationError), reason
        if error["input"] is None or error["input"] == "":
            return _empty(key, field)
        return reason.code, f'"{key}" tertulis "{written}": {reason.message}', reason.hint, False
    if error["type"] == "missing":
        return _missing(key, field)
    if error["type"] == "extra_forbidden":
        return _unknown(key, kinds)
    if error["input"] is None:
        return _empty(key, field)
    words = _WORDS.get(error["type"], _other)
    message, hint = words(error, field)
    return error["type"].replace("_", "-"), f'"{key}" tertulis "{written}": {message}', hint, False


def _missing(key: str, field: FieldInfo | None) -> Explained:
    return "wajib", f'"{key}" belum ditulis', f"Tambahkan baris {key}: {_example(field)}", False


def _empty(key: str, field: FieldInfo | None) -> Explained:
    return (
        "kosong",
        f'"{key}" tidak diisi',
        f"Isi, contoh {key}: {_example(field)}, atau hapus barisnya",
        False,
    )


def _unknown(key: str, kinds: list[type[Record]]) -> Explained:
    known = [
        field.alias or name for kind in kinds for name, field in kind.model_fields.items() if name != "origin"
    ]
    near = get_close_matches(key.lower(), known, n=1, cutoff=0.6)
    synonym = SYNONYMS.get(key.lower())
    guess = synonym if synonym in known else near[0] if near else None
    hint = f'Mungkin maksudnya "{guess}"?' if guess else f"Yang dikenal di sini: {', '.join(known[:12])}"
    return "kunci-asing", f'kunci "{key}" tidak dikenal', hint, True


def models_at(kind: type[Record], path: tuple[Step, ...]) -> list[type[Record]]:
    """Return the records whose keys stand at `path` in a file of `kind`."""
    kinds = [kind]
    for step in path:
        if isinstance(step, str):
            fields = [_field(kinds, step)]
            kinds = [found for field in fields if field is not None for found in _records(field.annotation)]
    return kinds


def _records(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _records(inner)]


def _field(kinds: list[type[Record]], key: str) -> FieldInfo | None:
    for kind in kinds:
        for name, field in kind.model_fields.items():
            if (field.alias or name) == key:
                return field
    return None


def _last_name(path: tuple[Step, ...]) -> str:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else "isi berkas"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: ..." for key in value if isinstance(key, str) and key.isprintable())[:60]
    if isinstance(value, list | tuple):
        return "daftar"
    return str(value)[:60]


def _example(field: FieldInfo | None) -> str:
    if field is None:
        return "..."
    for example in field.examples or ():
        return str(example)
    for extra in field.metadata:
        schema = getattr(extra, "json_schema", None) or {}
        if schema.get("examples"):
            return str(schema["examples"][0])
    return "..."


def _other(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "bukan bentuk yang diminta", f"Tulis seperti {_example(field)}"


def _choice(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    return "bukan salah satu pilihan", f"Pilih salah satu: {choices}"


def _text(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "seharusnya satu teks", f"Tulis teks dalam satu baris, contoh {_example(field)}"


def _list(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "seharusnya daftar", 'Tulis tiap butir pada baris sendiri dengan awalan "- ", atau dalam [ ]'


def _mapping(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "seharusnya kelompok kunci dan nilai", "Tulis tiap kunci pada baris sendiri, menjorok dua spasi"


def _long(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "teks terlalu panjang", f"Paling banyak {error['ctx']['max_length']} huruf"


def _short(error: ErrorDetails, field: FieldInfo | None) -> tuple[str, str]:
    return "teks kosong", "Isi, atau hapus barisnya"


_WORDS: dict[str, Callable[[ErrorDetails, FieldInfo | None], tuple[str, str]]] = {
    "literal_error": _choice,
    "string_type": _text,
    "string_too_long": _long,
    "string_too_short": _short,
    "tuple_type": _list,
    "list_type": _list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
}
