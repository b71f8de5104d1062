"""All files of one level of the portal, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.pages.level import Level
from generator.pages.portal import NAMES_FILE, is_large, portal_frame, portal_page
from generator.pages.spec import Frame, PageSpec
from generator.pages.summary import Summary
from generator.render.environment import environment
from generator.render.formats import tanggal
from generator.site.documents import document, fragment
from generator.site.settings import Settings
from generator.site.sitemap import sitemap, sitemap_index
from generator.source.slug import slugify


@dataclass(frozen=True)
class Portal:
    """The whole tree of levels, and what all their pages share."""

    top: Level
    settings: Settings
    today: date

    @property
    def frame(self) -> Frame:
        """Return what surrounds the portal's pages."""
        frame = portal_frame(self.top.nama, self.settings.address(""), tanggal(self.today))
        return replace(frame, repo_url=self.settings.repo_url)

    @property
    def pages(self) -> Iterator[PageSpec]:
        """Yield the pages of all levels."""
        return (portal_page(level, above) for level, above in self.top.walk())


def level_files(portal: Portal, level: Level, above: tuple[Level, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of one level; the top has those for the whole portal too."""
    page, frame, env = portal_page(level, above), portal.frame, environment()
    yield page.path, document(env, page, frame, fragment(env, page, frame)).encode()
    if level is portal.top:
        yield from _top_files(portal, frame)


def _top_files(portal: Portal, frame: Frame) -> Iterator[tuple[str, bytes]]:
    if is_large(portal.top):
        yield NAMES_FILE, village_names(portal.top)
    if frame.base_url:
        yield "sitemap-portal.xml", sitemap(portal.pages, frame.base_url)
        maps = [f"{village.path}/sitemap.xml" for village in portal.top.semua if not village.contoh]
        yield "sitemap.xml", sitemap_index(["sitemap-portal.xml", *maps], frame.base_url)


def village_names(top: Level) -> bytes:
    """Return the names of all villages for the portal's search, one row per folder.

    A row is the folder, what it is called, and its villages: "Desa Bumi Daya", with "|" and the last part of
    the address where that does not follow from the name, and "|" and each other name that people use.
    """
    rows = [
        [level.path, ", ".join(one.nama for one in (level, *reversed(above[1:]))), [*map(_name, level.desa)]]
        for level, above in top.walk()
        if level.desa
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _name(village: Summary) -> str:
    last = village.path.rpartition("/")[2]
    address = "" if slugify(village.nama.removeprefix(f"{village.sebutan} ")) == last else last
    return "|".join([village.nama, address, *village.nama_lain]).rstrip("|")
