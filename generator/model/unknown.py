"""What to say of a key that stands where nobody knows it: what was meant, or where it belongs."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from generator.model.keys import find_home, records_at, written_fields
from generator.model.record import Record
from generator.model.synonyms import LIKELY, SYNONYMS, is_personal
from generator.source.notation import accepts
from generator.source.problem import Step
from generator.source.rekening import parse_objek


class Words(NamedTuple):
    """What a Problem says: stable code, what is wrong, what to write, and whether the key is at fault.

    `mended` is the text that can take the place of what is written, only where nothing else can be meant.
    `meant` is the key that was likely meant: nobody is told as well that it is missing.
    """

    code: str
    message: str
    hint: str
    on_key: bool = False
    mended: str | None = None
    meant: str | None = None


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
_CUT_OFF: Final = 'Hapus ",-" di belakang angkanya: di dalam { } koma memisahkan kunci'


def unknown_key(kind: type[Record], path: tuple[Step, ...], value: Any) -> Words:
    """Return the words for the unknown key at the end of `path` in a file of `kind`, and its `value`."""
    key = str(path[-1])
    if is_personal(key) and not _is_account(key, value):
        hint = "Hapus baris itu: data pribadi tidak boleh terbit"
        return Words("data-pribadi", f'kunci "{key}" memuat data pribadi', hint, on_key=True)
    known = [name for record in records_at(kind, path[:-1]) for name, _ in written_fields(record)]
    spelled = key.lower().replace(" ", "_").replace("-", "_")
    same = [word for word in (spelled, *SYNONYMS.get(key.lower(), ())) if word in known]
    mended = same[0] if len(same) == 1 else None
    others = (said for keys, other, said in _OTHER_FORM if key in keys and other in known)
    near = get_close_matches(key.lower(), known, n=1, cutoff=_NEAR)
    likely = [*same, *(word for word in LIKELY.get(key.lower(), ()) if word in known)]
    hint = next(others, "") or _hint(kind, key, known, likely, near)
    meant = [*likely, *near, None][0]
    message = f'kunci "{key}" tidak dikenal di sini'
    return Words("kunci-asing", message, hint, on_key=True, mended=mended, meant=meant)


def _is_account(key: str, value: Any) -> bool:
    """Tell whether `rekening` is an account of the budget, not of a bank."""
    return key.lower() == "rekening" and isinstance(value, str) and accepts(parse_objek, value)


def _hint(kind: type[Record], key: str, known: list[str], likely: list[str], near: list[str]) -> str:
    if key.isdecimal() or not key.strip("-="):
        return SPLIT_BY_COMMA if key.isdecimal() else _CUT_OFF
    if likely:
        return f'Mungkin maksudnya "{likely[0]}"?'
    home = find_home(kind, key)
    meant = f'Mungkin maksudnya "{near[0]}"?' if near else ""
    if home == ():
        place = "ditulis di tepi kiri berkas, tidak menjorok"
        return f'{meant} Kunci "{key}" sendiri {place}' if near else f"Kunci itu {place}"
    if home and not near:
        return f'Kunci itu ditulis di bawah "{home[-1]}", menjorok dua spasi'
    if near:
        return meant
    listed = ", ".join(known[:_MOST_LISTED])
    more = ", dan lainnya pada panduan" if len(known) > _MOST_LISTED else ""
    return f"Hapus, atau pakai salah satu: {listed}{more}"
