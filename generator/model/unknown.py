"""What to say of a key that stands where nobody knows it: what was meant, or where it belongs."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, Final, NamedTuple, get_origin

from generator.model.keys import find_field, find_home, listed_names, records_at
from generator.model.record import Record
from generator.model.shapes import as_pair, as_text, wrapped_keys
from generator.model.synonyms import HOME_FILES, LIKELY, SYNONYMS, is_personal
from generator.source.notation import accepts
from generator.source.problem import Step
from generator.source.rekening import parse_objek


class Words(NamedTuple):
    """What a Problem says: stable code, what is wrong, what to write, and whether the key is at fault.

    `mended` is the text that can take the place of what is written, only where nothing else can be meant.
    `meant` are the keys that were likely meant: nobody is told as well that they are missing.
    """

    code: str
    message: str
    hint: str
    on_key: bool = False
    mended: str | None = None
    meant: tuple[str, ...] = ()


_MOST_LISTED: Final = 12
_NEAR: Final = 0.61
"""Just above what "laba" and "alamat" have in common."""

SPLIT_BY_COMMA = 'Di dalam { } koma memisahkan kunci: tulis ribuan dengan titik, desimal dengan kutip "78,5"'
"""What to do where figures stand as a key, as those behind a comma do."""
_OTHER_FORM: Final = (
    (
        ("pendapatan", "belanja", "pembiayaan", "jenis_belanja", "pagu_dana_desa"),
        "sumber_anggaran",
        'Itu kunci anggaran desa; anggaran kelurahan ditulis dengan "program"',
    ),
    (
        ("program", "sumber_anggaran"),
        "belanja",
        'Itu kunci anggaran kelurahan; anggaran desa ditulis dengan "pendapatan", "belanja" dan "pembiayaan"',
    ),
)
"""Keys of a budget, a key that stands only in the form of the others, and what to say."""
_FIGURES: Final = re.compile(r"[0-9]+(?:%| ?[A-Za-z]{1,5})?")
"""What stands behind the comma of an amount: "42", "5 M"."""
_TWO_KEYS: Final = (
    (("periode", "masa"), ("mulai", "sampai")),
    (("waktu", "jam"), ("buka", "tutup")),
    (("hadir", "peserta", "jumlah_hadir"), ("laki_laki", "perempuan")),
)
"""Words for what we ask for in two keys."""
CUT_OFF: Final = 'Hapus ",-" di belakang angkanya: di dalam { } koma memisahkan kunci'


class _Place(NamedTuple):
    """Where an unknown key stands: the file, the keys above it, and the keys that are known beside it."""

    kind: type[Record]
    above: tuple[str, ...]
    records: list[type[Record]]
    known: list[str]


def unknown_key(kind: type[Record], path: tuple[Step, ...], value: Any, *, alone: bool = False) -> Words:
    """Return the words for the unknown key at the end of `path` in a file of `kind`, and its `value`.

    `alone` says that no key of its group is known: the clerk gave the group another shape.
    """
    key = str(path[-1])
    if is_personal(key) and not _is_account(key, value):
        hint = "Hapus baris itu: data pribadi tidak boleh terbit"
        return Words("data-pribadi", f'kunci "{key}" memuat data pribadi', hint, on_key=True)
    records = records_at(kind, path[:-1])
    known = [name for record in records for name in listed_names(record)]
    above = tuple(step for step in path[:-1] if isinstance(step, str))
    place = _Place(kind, above, records, known)
    message = f'kunci "{key}" tidak dikenal di sini'
    spelled = key.lower().replace(" ", "_").replace("-", "_")
    same = [word for word in (spelled, *SYNONYMS.get(key.lower(), ())) if word in known]
    near = get_close_matches(key.lower(), known, n=1, cutoff=_NEAR)
    likely = [*same, *(word for word in LIKELY.get(key.lower(), ()) if word in known)]
    hint = _shape(place, key, value, alone) if not (likely or near) else ""
    hint = hint or _other_file(place, key, same)
    if hint:
        return Words("kunci-asing", message, hint, on_key=True, meant=wrapped_keys(kind, value))
    hint = _hint(place, key, likely, near)
    meant = _two_keys(place, key) or (*likely, *near)[:1]
    mended = same[0] if len(same) == 1 else None
    return Words("kunci-asing", message, hint, on_key=True, mended=mended, meant=meant)


def _shape(place: _Place, key: str, value: Any, alone: bool) -> str:
    """Return the hint for a whole group that has another shape than ours; else ""."""
    if not place.above and wrapped_keys(place.kind, value):
        return f'Hapus baris "{key}:", lalu tulis isinya di tepi kiri berkas'
    if alone and (pair := as_pair(place.records, key, value)):
        return f"Tulis {pair}"
    text = as_text(place.records, key, value) if alone else ""
    return f"Beri tanda kutip: - {text}" if text else ""


def _other_file(place: _Place, key: str, same: list[str]) -> str:
    """Return the hint for a key at the left edge that belongs into another file; else ""."""
    home = next((file for file, keys in HOME_FILES.items() if key in keys), "")
    is_other_form = any(key in keys and other in place.known for keys, other, _ in _OTHER_FORM)
    if place.above or same or not home or is_other_form or find_home(place.kind, key) is not None:
        return ""
    return f"Kunci itu ditulis pada berkas lain: {home}"


def _is_account(key: str, value: Any) -> bool:
    """Tell whether `rekening` is an account of the budget, not of a bank."""
    return key.lower() == "rekening" and isinstance(value, str) and accepts(parse_objek, value)


def _hint(place: _Place, key: str, likely: list[str], near: list[str]) -> str:
    if _FIGURES.fullmatch(key) or not key.strip("-="):
        return SPLIT_BY_COMMA if key[:1].isdecimal() else CUT_OFF
    for keys, other, said in _OTHER_FORM:
        if key in keys and other in place.known:
            return said
    if both := _two_keys(place, key):
        return f'Tulis dua baris: "{both[0]}" dan "{both[1]}"'
    if likely:
        return f'Mungkin maksudnya "{likely[0]}"?'
    return _home(place, key, near) or _listed(place.known)


def _two_keys(place: _Place, key: str) -> tuple[str, ...]:
    """Return the two keys beside an unknown one that it stands for; () when it does not."""
    both = next((names for words, names in _TWO_KEYS if key.lower() in words), ())
    return both if set(both) <= set(place.known) else ()


def _home(place: _Place, key: str, near: list[str]) -> str:
    """Return the hint for a key that is close to a known one, or known elsewhere in the file; else ""."""
    home = find_home(place.kind, key)
    meant = f'Mungkin maksudnya "{near[0]}"?' if near else ""
    if home == ():
        where = "ditulis di tepi kiri berkas, tidak menjorok"
        return f'{meant} Kunci "{key}" sendiri {where}' if near else f"Kunci itu {where}"
    if near or not home:
        return meant
    field = find_field(records_at(place.kind, home[:-1]), home[-1])
    if field is not None and get_origin(field.annotation) is tuple:
        return f'Kunci itu ditulis di bawah "{home[-1]}", pada butir yang diawali "- "'
    return f'Kunci itu ditulis di bawah "{home[-1]}", menjorok dua spasi'


def _listed(known: list[str]) -> str:
    more = ", dan lainnya pada panduan" if len(known) > _MOST_LISTED else ""
    return f"Hapus, atau pakai salah satu: {', '.join(known[:_MOST_LISTED])}{more}"
