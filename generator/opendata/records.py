"""Records as tables: a column for each field, so that nothing a village publishes is lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.record import Record
from generator.opendata.table import Jenis, Kolom, Nilai, Rekaman, Tabel, as_table

_LEFT_OUT = frozenset({"origin", "versi"})
_KINDS: dict[type, Jenis] = {Decimal: "number", int: "integer", bool: "string", date: "date"}


@dataclass(frozen=True, slots=True)
class _Column:
    """A column and how its value is read from a record."""

    kolom: Kolom
    read: Callable[[Any], Nilai]


def record_table(
    kind: type[Record], records: Iterable[tuple[Rekaman, Record]], before: Sequence[Kolom] = ()
) -> Tabel:
    """Return a table of records of one `kind`, each with the values of the columns `before`.

    Lists of records are left out: they are tables of their own.
    """
    columns = _all_columns(kind)
    rows = ({**given, **_row(columns, record)} for given, record in records)
    return as_table((*before, *(column.kolom for column in columns)), rows)


def plain(records: Iterable[Record]) -> Iterator[tuple[Rekaman, Record]]:
    """Yield records that need no other columns."""
    return (({}, record) for record in records)


def _row(columns: Sequence[_Column], record: Record) -> Rekaman:
    return {column.kolom.nama: column.read(record) for column in columns}


@lru_cache(maxsize=64)
def _all_columns(kind: type[Record]) -> tuple[_Column, ...]:
    return tuple(_columns(kind, ""))


def _columns(kind: type[Record], prefix: str) -> Iterator[_Column]:
    for name, field in kind.model_fields.items():
        if name not in _LEFT_OUT:
            yield from _of_field(prefix, name, field)


def _of_field(prefix: str, name: str, field: FieldInfo) -> Iterator[_Column]:
    inner = _inner(field.annotation)
    key, title = f"{prefix}{name}", field.title or name
    if isinstance(inner, type) and issubclass(inner, Record):
        for below in _columns(inner, f"{key}_"):
            yield _Column(below.kolom, _below(name, below.read))
    elif get_origin(inner) is dict:
        yield from _of_mapping(key, name, inner)
    elif _is_place(inner):
        for index, axis in enumerate(("lintang", "bujur")):
            yield _Column(Kolom(f"{prefix}{axis}", f"{title}, {axis}", "number"), _part(name, index))
    elif get_origin(inner) is tuple and _is_place(_inner(get_args(inner)[0])):
        yield _Column(Kolom(key, f"{title}, sebagai WKT"), _course(name))
    elif get_origin(inner) is tuple:
        if not _holds_records(inner):
            yield _Column(Kolom(key, title), _joined(name))
    else:
        yield _Column(Kolom(key, title, _kind(inner)), _plain(name))


def _of_mapping(key: str, name: str, inner: Any) -> Iterator[_Column]:
    """Yield a column for each word that a mapping can hold; mappings of lists are tables of their own."""
    words, value = get_args(inner)
    if get_origin(_inner(value)) is tuple:
        return
    for word in get_args(words):
        yield _Column(Kolom(f"{key}_{word}", f"{key} {word}", _kind(_inner(value))), _entry(name, word))


def _inner(annotation: Any) -> Any:
    """Return a type without Annotated and without None."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not type(None)]
        annotation = parts[0]
    return annotation


def _is_place(inner: Any) -> bool:
    return get_origin(inner) is tuple and get_args(inner) == (Decimal, Decimal)


def _holds_records(inner: Any) -> bool:
    first = _inner(get_args(inner)[0])
    return isinstance(first, type) and issubclass(first, Record)


def _kind(inner: Any) -> Jenis:
    if get_origin(inner) is Literal:
        return "string"
    return _KINDS.get(inner, "string")


def _plain(name: str) -> Callable[[Any], Nilai]:
    return lambda record: _written(getattr(record, name))


def _joined(name: str) -> Callable[[Any], Nilai]:
    return lambda record: "; ".join(_text(item) for item in getattr(record, name))


def _course(name: str) -> Callable[[Any], Nilai]:
    """Return what reads a list of places as well-known text: LINESTRING (bujur lintang, ...)."""

    def read(record: Any) -> Nilai:
        points = ", ".join(f"{place[1]:f} {place[0]:f}" for place in getattr(record, name))
        return f"LINESTRING ({points})" if points else None

    return read


def _part(name: str, index: int) -> Callable[[Any], Nilai]:
    return lambda record: None if getattr(record, name) is None else getattr(record, name)[index]


def _entry(name: str, word: str) -> Callable[[Any], Nilai]:
    return lambda record: getattr(record, name).get(word)


def _below(name: str, read: Callable[[Any], Nilai]) -> Callable[[Any], Nilai]:
    return lambda record: None if getattr(record, name) is None else read(getattr(record, name))


def _written(value: Any) -> Nilai:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, time):
        return f"{value:%H.%M}"
    assert value is None or isinstance(value, str | int | Decimal | date), value
    return value


def _text(value: Any) -> str:
    """Return one item of a list: a pair of fund and part, a place, a regulation, a word."""
    if isinstance(value, tuple):
        return " ".join(
            f"{part:f}" if isinstance(part, Decimal) else str(part) for part in value if part is not None
        )
    return str(value)
