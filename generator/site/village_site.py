"""All files of one village's site, as bytes: nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from generator.feeds import village as feeds
from generator.model.village import Village
from generator.opendata import bagian_desa
from generator.opendata.anggaran import budget_files
from generator.pages.cari import ENTRIES, search_file
from generator.pages.spec import Frame, PageSpec
from generator.pages.village import village_frame, village_pages
from generator.render.environment import environment
from generator.render.formats import tanggal
from generator.site.documents import document, fragment
from generator.site.offline import install_files
from generator.site.pictures import Pictures, picture_files, with_pictures
from generator.site.settings import Settings
from generator.site.sitemap import sitemap

NO_PICTURES = Pictures()


def site_parts(
    village: Village, now: datetime, settings: Settings, address: str, pictures: Pictures = NO_PICTURES
) -> tuple[tuple[PageSpec, ...], Frame]:
    """Return the pages and the frame of a village published below `address` ("" when it stands alone).

    Only a village that stands alone says when it was built: of thousands, most need not be built every day.
    """
    pages = village_pages(village, now)
    frame = village_frame(village, pages, now, address, settings.address(address))
    built = "" if address else tanggal(now.date())
    followed = feeds.links(village, frame.base_url)
    frame = replace(frame, repo_url=settings.repo_url, luring=settings.luring)
    return with_pictures(village, pages, replace(frame, dibuat=built, feeds=followed), pictures)


def site_files(
    village: Village, now: datetime, settings: Settings, address: str, pictures: Pictures = NO_PICTURES
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of the village's site, attachments excepted."""
    pages, frame = site_parts(village, now, settings, address, pictures)
    env = environment()
    fragments: dict[str, str] = {}
    for page in pages:
        fragments[page.path] = fragment(env, page, frame)
        yield page.path, document(env, page, frame, fragments[page.path]).encode()
    yield from install_files(village, frame, fragments)
    yield from other_files(village, pages, frame, now)
    yield from picture_files(pictures, pages, frame)


def other_files(
    village: Village, pages: tuple[PageSpec, ...], frame: Frame, now: datetime
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of the village's site that is no page and not made from pages."""
    yield ENTRIES, search_file(village, pages)
    yield from feeds.files(village, pages, now, frame.base_url)
    yield from budget_files(village, frame.base_url)
    yield from bagian_desa.files(village, frame.base_url, now.date())
    if frame.base_url and not frame.contoh:
        yield "sitemap.xml", sitemap(pages, frame.base_url)
