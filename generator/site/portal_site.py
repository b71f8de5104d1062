"""All files of one level of the portal, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.feeds.area import area_channel, area_files, area_items, area_links, area_topics
from generator.feeds.item import FeedItem
from generator.feeds.opml import Outline
from generator.opendata.gabungan import described
from generator.opendata.portal_keterbukaan import openness_csv
from generator.pages.level import Level
from generator.pages.portal import NAMES_FILE, Terbaru, is_large, portal_frame, portal_page
from generator.pages.portal_data import PAGE as DATA_PAGE
from generator.pages.portal_data import data_page
from generator.pages.portal_keterbukaan import assessed, openness_page
from generator.pages.spec import Frame, PageSpec
from generator.pages.summary import Summary
from generator.render.environment import environment
from generator.render.formats import tanggal
from generator.site.documents import document, fragment
from generator.site.index_file import INDEX_FILE, index_bytes
from generator.site.settings import Settings
from generator.site.sitemap import sitemap, sitemap_index
from generator.source.slug import slugify


@dataclass(frozen=True)
class Portal:
    """The whole tree of levels, and what all their pages share."""

    top: Level
    settings: Settings
    today: date
    feed_of: Callable[[str], bytes]
    """Gives the feed.json of a village by its folder."""
    news_of: Callable[[str], str]
    """Gives what is kept of a village's newest items by its folder, as generator.feeds.area keeps it."""
    data: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each file of open data over all villages."""

    @property
    def frame(self) -> Frame:
        """Return what surrounds the portal's pages."""
        frame = portal_frame(self.top.nama, self.settings.address(""), tanggal(self.today))
        return replace(frame, repo_url=self.settings.repo_url)

    @property
    def pages(self) -> Iterator[PageSpec]:
        """Yield the pages of all levels."""
        if self.data:
            yield data_page(self.top, self.data, described())
        for level, above in self.top.walk():
            yield portal_page(level, above)
            openness = openness_page(level, above)
            if openness is not None:
                yield openness


def level_files(portal: Portal, level: Level, above: tuple[Level, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of one level; the top has those for the whole portal too."""
    items = _items(portal, level) if portal.settings.site_url else ()
    feeds = dict(_feeds(portal, level, items)) if portal.settings.site_url else {}
    followed = tuple(link for link in area_links(level.path, level.nama) if link.href in feeds)
    topics = tuple(link for link in area_topics(level.path) if link.href in feeds)
    frame = replace(portal.frame, feeds=followed)
    page = replace(portal_page(level, above, _newest(items, frame.base_url)), feeds=topics)
    env = environment()
    if portal.data and level is portal.top:
        page = replace(page, context={**page.context, "data": DATA_PAGE})
        data = data_page(level, portal.data, described())
        yield data.path, document(env, data, frame, fragment(env, data, frame)).encode()
    yield page.path, document(env, page, frame, fragment(env, page, frame)).encode()
    yield from feeds.items()
    openness = openness_page(level, above)
    if openness is not None:
        yield openness.path, document(env, openness, frame, fragment(env, openness, frame)).encode()
        yield str(openness.context["csv"]), openness_csv(assessed(level))
    if level is portal.top:
        yield from _top_files(portal, frame)


def _heard(level: Level) -> Sequence[Summary]:
    """Return the villages that speak for a level; invented ones are left out where there are others."""
    return [village for village in level.semua if not village.contoh] or level.semua


def _items(portal: Portal, level: Level) -> tuple[FeedItem, ...]:
    kept = {village.path: portal.news_of(village.path) for village in _heard(level)}
    return area_items(kept, portal.feed_of)


def _newest(items: Sequence[FeedItem], base_url: str) -> list[Terbaru]:
    """Return what the villages told last, not those that only introduce themselves."""
    return [
        Terbaru(
            item.title,
            item.url.removeprefix(base_url),
            item.published.date(),
            item.author,
            "darurat" in item.topics,
        )
        for item in items
        if item.topics
    ]


def _feeds(portal: Portal, level: Level, items: Sequence[FeedItem]) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds over the villages of a level."""
    villages = _heard(level)
    address = portal.settings.address
    homes = [(village.nama, village.situs or address(village.path)) for village in villages]
    outlines = [Outline(name, f"{home}rss.xml", home) for name, home in homes]
    channel = area_channel(level.path, level.nama, address(level.path))
    for name, content in area_files(channel, items, outlines):
        yield f"{level.path}/{name}" if level.path else name, content


def _top_files(portal: Portal, frame: Frame) -> Iterator[tuple[str, bytes]]:
    yield INDEX_FILE, index_bytes(portal.top.semua, portal.settings)
    if is_large(portal.top):
        yield NAMES_FILE, village_names(portal.top)
    if frame.base_url:
        yield "sitemap-portal.xml", sitemap(portal.pages, frame.base_url)
        own = [village for village in portal.top.semua if not village.contoh and not village.situs]
        maps = [f"{village.path}/sitemap.xml" for village in own]
        yield "sitemap.xml", sitemap_index(["sitemap-portal.xml", *maps], frame.base_url)


def village_names(top: Level) -> bytes:
    """Return the names of all villages for the portal's search, one row per folder.

    A row is the folder, what it is called, and its villages: "Desa Bumi Daya", with "|" and the last part of
    the address where that does not follow from the name (the whole address of a site elsewhere), and "|" and
    each other name that people use.
    """
    rows = [
        [level.path, ", ".join(one.nama for one in (level, *reversed(above[1:]))), [*map(_name, level.desa)]]
        for level, above in top.walk()
        if level.desa
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _name(village: Summary) -> str:
    last = village.path.rpartition("/")[2]
    address = village.situs
    if not address and slugify(village.nama.removeprefix(f"{village.sebutan} ")) != last:
        address = last
    names = (name.replace("|", "/") for name in (village.nama, *village.nama_lain))
    return "|".join([next(names), address, *names]).rstrip("|")
