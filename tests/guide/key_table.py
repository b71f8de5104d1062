"""The table of all keys of a file, as the staff guide shows it, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.kabar import GIVEN
from generator.model.keys import choices, example, records_in, written_fields
from generator.model.record import Record

_COMMON: Final = ("sumber", "per_tanggal", "versi")


def key_table(kind: type[Record]) -> str:
    """Return a Markdown table: key, meaning, what can be written. Keys of a group stand below it, once."""
    rows = [f"| {key} | {meaning} | {content} |" for key, meaning, content in _rows(kind, (), {})]
    return "\n".join(["| Kunci | Arti | Isi |", "|---|---|---|", *rows])


def _rows(
    kind: type[Record], above: tuple[str, ...], told: dict[type[Record], str]
) -> Iterator[tuple[str, str, str]]:
    told[kind] = " › ".join(f"`{part}`" for part in above)
    for key, field in sorted(written_fields(kind), key=lambda pair: pair[0] in _COMMON):
        if key in GIVEN:
            continue
        path = (*above, key)
        needed = " **wajib**" if field.is_required() else ""
        meaning = ". ".join(filter(None, (field.title, field.description)))
        inside = records_in(field.annotation)
        known = next((told[inner] for inner in inside if inner in told), "")
        content = f"seperti {known}" if known else _content(field)
        yield " › ".join(f"`{part}`" for part in path) + needed, meaning, content
        for inner in inside if not known else ():
            yield from _rows(inner, path, told)


def _content(field: FieldInfo) -> str:
    if records_in(field.annotation):
        return _content_of_group(field)
    words = choices(field.annotation)
    forms = _forms(field)
    if words:
        listed = " / ".join(f"`{word}`" for word in words)
        return f"kelompok dengan kunci {listed}" if "kelompok" in forms else listed
    shown = f", contoh `{example(field)}`" if example(field) else ""
    if any(schema.get("enum") == ["ya", "tidak", True, False] for schema in _schemas(field)):
        return "`ya` / `tidak`"
    return " atau ".join(forms) + shown if forms != ["teks"] or not shown else shown.removeprefix(", ")


def _content_of_group(field: FieldInfo) -> str:
    outer, words = get_origin(_plain(field.annotation)), choices(field.annotation)
    if outer is dict:
        return f"kelompok dengan kunci {' / '.join(f'`{word}`' for word in words)}, tiap kunci sebuah daftar"
    short = _may_be_short((*field.metadata, field.annotation))
    if outer is tuple:
        return f"daftar; tiap butir {'satu nilai saja, atau ' if short else 'berisi '}kunci di bawah ini"
    return "satu nilai saja, atau kunci di bawah ini" if short else "berisi kunci di bawah ini"


def _may_be_short(parts: tuple[Any, ...]) -> bool:
    """Tell whether a group can be written as one value: `- Fotokopi KTP` for `- {syarat: Fotokopi KTP}`."""
    return any(
        get_args(getattr(part, "json_schema_input_type", None)) or _may_be_short(get_args(part))
        for part in parts
    )


_FORMS: Final = {tuple: "daftar", dict: "kelompok"}


def _forms(field: FieldInfo) -> list[str]:
    """Return in which forms a value can be written, the simplest first: text, a list, a group."""
    given = [getattr(part, "json_schema_input_type", None) for part in field.metadata]
    kinds = next((get_args(kind) for kind in given if get_args(kind)), (_plain(field.annotation),))
    return [_FORMS.get(get_origin(kind) or str, "teks") for kind in kinds]


def _schemas(field: FieldInfo) -> list[dict[str, Any]]:
    parts = (*field.metadata, *get_args(field.annotation), *get_args(_plain(field.annotation)))
    return [part.json_schema for part in parts if getattr(part, "json_schema", None)]


def _plain(annotation: Any) -> Any:
    """Return the type without `| None`."""
    found = [inner for inner in get_args(annotation) if inner is not type(None)]
    return found[0] if len(found) == 1 and len(get_args(annotation)) == 2 else annotation
