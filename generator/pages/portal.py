"""The pages over many villages: the portal itself, and one page per kabupaten and kecamatan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.pages.level import Level
from generator.pages.portal_keterbukaan import PAGE, is_compared
from generator.pages.spec import Frame, Link, PageSpec

MOST_LISTED = 300
"""With more villages than this the first page names the areas only, and the search fetches the names."""
NAMES_FILE = "desa.json"
NEWEST = 3
"""How many news a page tells before it lists the villages."""


@dataclass(frozen=True, slots=True)
class Terbaru:
    """One of the newest news or announcements of a level's villages; `href` begins at the portal's root."""

    judul: str
    href: str
    hari: date
    dari: str
    darurat: bool


def portal_page(level: Level, above: tuple[Level, ...], kabar: Sequence[Terbaru] = ()) -> PageSpec:
    """Return the page of a level; `above` are the levels over it, from the top, `kabar` its newest news."""
    large = is_large(level)
    return PageSpec(
        path=_path(level),
        title=level.nama,
        template="portal.html",
        section="portal",
        context={
            "level": level,
            "large": large,
            "searched": len(level.semua) > 1,
            "names": NAMES_FILE,
            "openness": _openness(level),
            "data": "",
            "kabar": tuple(kabar[:NEWEST]),
        },
        description=f"Situs informasi publik {level.jumlah}: layanan, anggaran, berita dan pengumuman.",
        trail=tuple(Link(one.nama, _path(one)) for one in above[1:]),
    )


def portal_frame(name: str, base_url: str, dibuat: str) -> Frame:
    """Return what surrounds the portal's pages; `dibuat` is the day of the build in words."""
    initials = "".join(word[0] for word in name.split()[:2]).upper()
    return Frame(name=name, place="", initials=initials, path="", base_url=base_url, dibuat=dibuat)


def is_large(level: Level) -> bool:
    """Tell whether a level has too many villages to name them all on its page."""
    return len(level.semua) > MOST_LISTED


def _openness(level: Level) -> str:
    """Return the page about the level's openness; "" when it has none."""
    root = f"{level.path}/" if level.path else ""
    return f"{root}{PAGE}" if is_compared(level) else ""


def _path(level: Level) -> str:
    return f"{level.path}/index.html" if level.path else "index.html"
