"""What to write where a clerk gave values another shape: pairs, wrapped groups, lists above their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.model.keys import choices, find_field, listed_names, records_in, written_fields
from generator.model.record import Record
from generator.source.dates import WEEKDAY
from generator.source.reader import ORIGIN_KEY

_CLOCK: Final = re.compile(r"\b[0-9]{1,2}[.:][0-9]{2}\b")
_NEEDS_QUOTES: Final = re.compile(r"[,\[\]{}#&*!|>%@`\"']|: |\A[-?:]")
_NOTHING: Final = frozenset({"tidak ada", "belum ada", "nihil", "kosong", "tidak", "belum"})


def says_nothing(value: Any) -> bool:
    """Tell whether a value says that there is nothing, as "tidak ada" does."""
    return isinstance(value, str) and value.strip().lower() in _NOTHING


def as_pair(kinds: list[type[Record]], key: str, value: Any) -> str:
    """Return "Direktur: Nama A" as "- {jabatan: Direktur, nama: Nama A}" where `kinds` are such pairs."""
    for kind in kinds if isinstance(value, str) else ():
        hours = _CLOCK.findall(value)
        if WEEKDAY.match(key) and find_field([kind], "hari") and len(hours) == 2:
            return f"- {{hari: {_flow(key)}, buka: {hours[0]}, tutup: {hours[1]}}}"
        names = _pair_names(kind)
        words = choices(_type_of(kind, names[0])) if names else ()
        if names and (not words or key.lower() in words):
            shown = key.lower() if words else _flow(key)
            return f"- {{{names[0]}: {shown}, {names[1]}: {_flow(value)}}}"
    return ""


def _pair_names(kind: type[Record]) -> tuple[str, str] | None:
    """Return the two keys that stand for what is left and right of a colon; None when they are not clear."""
    needed = [name for name, field in written_fields(kind) if field.is_required()]
    for lone, other in (("nama", "jumlah"), ("nama", "ketua"), ("judul", "berkas")):
        if needed == [lone] and find_field([kind], other):
            return lone, other
    if len(needed) != 2 or "id" in needed:
        return None
    return ("jabatan", "nama") if "jabatan" in needed else (needed[0], needed[1])


def as_text(kinds: list[type[Record]], key: str, value: Any) -> str:
    """Return "Fotokopi: KTP" in quotes where one of `kinds` can be written as a text; else ""."""
    is_plain = isinstance(value, str) and '"' not in f"{key}{value}"
    return f'"{key}: {value}"' if is_plain and can_be_text(kinds) else ""


def can_be_text(kinds: list[type[Record]]) -> bool:
    """Tell whether one of `kinds` can be written as a text: it is called as its only required key is."""
    needed = {kind: [name for name, field in written_fields(kind) if field.is_required()] for kind in kinds}
    return any(names == [kind.__name__.lower()] for kind, names in needed.items())


def lone_pair(value: Any) -> str:
    """Return the only key and value of a mapping in quotes: '"Langkah 1: datang"'; "" when it has others."""
    if not isinstance(value, dict):
        return ""
    pairs = [(key, inner) for key, inner in value.items() if key != ORIGIN_KEY]
    if len(pairs) != 1 or not isinstance(pairs[0][1], str) or {'"', "\\"} & set("".join(pairs[0])):
        return ""
    return f'"{pairs[0][0]}: {pairs[0][1]}"'


def wrapped_keys(kind: type[Record], value: Any) -> tuple[str, ...]:
    """Return the keys of a mapping that belong at the left edge of a file of `kind`, when most of them do."""
    keys = [key for key in value if key != ORIGIN_KEY] if isinstance(value, dict) else []
    known = set(listed_names(kind))
    ours = tuple(key for key in keys if key in known)
    return ours if 2 * len(ours) > len(keys) else ()


def name_of_list(kinds: list[type[Record]], items: list[Any]) -> str:
    """Return the key of one of `kinds` whose list holds items such as these; "" when there is none."""
    own = {ORIGIN_KEY, *(name for kind in kinds for name in listed_names(kind))}
    pairs = [pair for item in items if isinstance(item, dict) for pair in item.items()]
    for name, inner in _lists(kinds):
        known = set(listed_names(inner))
        if any(key not in own and (key in known or as_pair([inner], key, value)) for key, value in pairs):
            return name
    return ""


def _lists(kinds: list[type[Record]]) -> Iterator[tuple[str, type[Record]]]:
    for kind in kinds:
        for name, field in written_fields(kind):
            for inner in records_in(field.annotation):
                yield name, inner


def _type_of(kind: type[Record], name: str) -> Any:
    field = find_field([kind], name)
    return field.annotation if field is not None else None


def _flow(text: str) -> str:
    """Return a text as it can stand inside { }: in quotes where it holds a mark of YAML."""
    if not _NEEDS_QUOTES.search(text):
        return text
    mark = "'" if '"' in text else '"'
    return f"{mark}{text}{mark}"
