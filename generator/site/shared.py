"""The files that a whole output has once: shared assets, the page for lost addresses, robots.txt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.load.census import levels
from generator.model.village import Village
from generator.pages.notfound import not_found_page
from generator.pages.summary import summarise_village
from generator.render.environment import environment
from generator.render.formats import tanggal
from generator.render.theme import theme_folder
from generator.site.assets import FOLDER, assets
from generator.site.attachments import shared_files_of
from generator.site.documents import document, fragment
from generator.site.index_file import INDEX_FILE, index_bytes
from generator.site.security import security_files
from generator.site.settings import Settings
from generator.site.sitemap import robots
from generator.site.top import MARK


def shared_files(settings: Settings, today: date, mapped: bool = True) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file that all sites of an output share; `mapped`: it has a sitemap."""
    yield MARK, b""  # before all else: by it a build that was killed knows its own output again
    for hashed, content in assets().values():
        yield f"{FOLDER}/{hashed}", content
    page, frame = not_found_page(settings.name, settings.site_url, tanggal(today))
    env = environment()
    yield page.path, document(env, page, frame, fragment(env, page, frame)).encode()
    yield "favicon.svg", (theme_folder() / "favicon.svg").read_bytes()
    yield "robots.txt", robots(settings.address("") if mapped else "")
    yield from security_files(settings.repo_url, settings.site_url, today)


def alone_files(root: Path, village: Village, settings: Settings, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of what a village that stands alone has beside its own site."""
    yield from shared_files(settings, today, mapped=not village.profil.contoh)
    yield INDEX_FILE, index_bytes([summarise_village(village, today)], settings, alone=True)
    for level in levels(village.path)[:-1]:
        yield from shared_files_of(root, level)
