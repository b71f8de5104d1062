"""index.json: the villages of a site, for programs, for joining shards, and for portals elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from generator.pages.summary import LONGEST_NAME, MOST_NAMES, Summary
from generator.pages.totals import read_totals
from generator.site.settings import Settings
from generator.source.characters import find_bad_characters
from generator.source.slug import is_reserved, slugify

INDEX_FILE = "index.json"
_KINDS = {
    **dict.fromkeys(("path", "kode", "nama", "sebutan", "kecamatan", "kabupaten", "provinsi", "situs"), str),
    **dict.fromkeys(("nilai", "kabar", "umpan", "baris"), str),
    **dict.fromkeys(("terpenuhi", "wajib"), int),
    **dict.fromkeys(("nama_lain", "anggaran"), list),
    "contoh": bool,
}
_SCORE = re.compile("[0-9]{1,3}([.][0-9]+)?")
_CODE = re.compile("[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}")
FORMAT = 1
"""Raised when programs that read the file have to change."""


def index_bytes(villages: Iterable[Summary], settings: Settings, alone: bool = False) -> bytes:
    """Return the list of the villages that a site holds itself, each with its absolute address."""
    own = sorted((village for village in villages if not village.situs), key=lambda village: village.path)
    rows = [_row(village, settings.address("" if alone else village.path)) for village in own]
    text = json.dumps(
        {"versi": FORMAT, "nama": settings.name, "desa": rows}, ensure_ascii=False, separators=(",", ":")
    )
    return text.replace('{"path"', '\n{"path"').encode()


def read_index(content: bytes) -> tuple[Summary, ...] | None:
    """Return the villages of an index.json; None when it is none that this program can read."""
    try:
        found: Any = json.loads(content)
        if found["versi"] > FORMAT:
            return None
        villages = tuple(read_summary(row) for row in found["desa"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return villages if all(map(_is_ours, villages)) else None


def read_summary(row: dict[str, Any]) -> Summary:
    """Return the summary that anybody may have written as `row`; TypeError when it is none of ours."""
    if not all(type(row.get(name, kind())) is kind for name, kind in _KINDS.items()):
        raise TypeError("a summary with values of another kind")
    if not all(isinstance(name, str) for name in row["nama_lain"]):
        raise TypeError("another name that is no text")
    return summary_of(row)


def summary_of(row: dict[str, Any]) -> Summary:
    """Return the summary that this program has written as `row`; keys of newer ones are passed over."""
    known = {name: value for name, value in row.items() if name in Summary.__slots__}
    totals = read_totals(row.get("anggaran", ()))
    return Summary(**{**known, "nama_lain": tuple(row["nama_lain"]), "anggaran": totals})


def _is_ours(village: Summary) -> bool:
    """Tell whether a program like this one can have written the summary: its path becomes one of folders."""
    parts = village.path.split("/")
    years = [row[0] for row in village.anggaran]
    areas = (village.kecamatan, village.kabupaten, village.provinsi)
    texts = (village.nama, village.sebutan, *areas, *village.nama_lain)
    return (
        _CODE.fullmatch(village.kode) is not None
        and all(part == slugify(part) and not is_reserved(part) for part in parts)
        and bool(village.nama and village.sebutan)
        and not any(map(find_bad_characters, texts))
        and max(map(len, texts)) <= LONGEST_NAME
        and len(village.nama_lain) <= MOST_NAMES
        and (not village.nilai or _SCORE.fullmatch(village.nilai) is not None)
        and min(village.terpenuhi, village.wajib) >= 0
        and len(years) == len(set(years))
    )


def _row(village: Summary, address: str) -> dict[str, Any]:
    row = asdict(replace(village, situs=address))
    del row["kabar"], row["umpan"], row["baris"]
    return row
