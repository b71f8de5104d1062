"""All files of the portal over many villages, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from generator.pages.level import Level, build_levels
from generator.pages.portal import NAMES_FILE, is_large, portal_frame, portal_pages
from generator.pages.summary import Summary
from generator.render.environment import environment
from generator.render.formats import tanggal
from generator.site.documents import document, fragment
from generator.site.settings import Settings
from generator.site.sitemap import sitemap, sitemap_index
from generator.source.slug import slugify


def portal_files(
    villages: Sequence[Summary], now: datetime, settings: Settings
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file that lists several villages."""
    top = build_levels(villages, settings.name)
    frame = replace(
        portal_frame(top.nama, settings.address(""), tanggal(now.date())), repo_url=settings.repo_url
    )
    pages = tuple(portal_pages(top))
    env = environment()
    for page in pages:
        yield page.path, document(env, page, frame, fragment(env, page, frame)).encode()
    if is_large(top):
        yield NAMES_FILE, village_names(top)
    if frame.base_url:
        yield "sitemap-portal.xml", sitemap(pages, frame.base_url)
        maps = [f"{village.path}/sitemap.xml" for village in villages if not village.contoh]
        yield "sitemap.xml", sitemap_index(["sitemap-portal.xml", *maps], frame.base_url)


def village_names(top: Level) -> bytes:
    """Return the names of all villages for the portal's search, one row per folder.

    A row is the folder, what it is called, and its villages: "Bumi Daya", with "|" and the last part of its
    address where that does not follow from the name, and "|" and each other name that people use.
    """
    rows = [
        [level.path, _place(level), [_name(village) for village in level.desa]]
        for level in top.walk()
        if level.desa
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _place(level: Level) -> str:
    first = level.desa[0]
    return ", ".join(dict.fromkeys(filter(None, (level.nama, first.kabupaten))))


def _name(village: Summary) -> str:
    last = village.path.rpartition("/")[2]
    address = "" if slugify(village.nama.removeprefix(f"{village.sebutan} ")) == last else last
    return "|".join([village.nama, address, *village.nama_lain]).rstrip("|")
