"""The files that a whole output has once: shared assets, the page for lost addresses, robots.txt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.pages.notfound import not_found_page
from generator.render.environment import environment, theme_folder
from generator.render.formats import tanggal
from generator.site.assets import FOLDER, assets
from generator.site.documents import document, fragment
from generator.site.security import security_files
from generator.site.settings import Settings
from generator.site.sitemap import robots


def shared_files(settings: Settings, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file that all sites of an output share."""
    for hashed, content in assets().values():
        yield f"{FOLDER}/{hashed}", content
    page, frame = not_found_page(settings.name, settings.site_url, tanggal(today))
    env = environment()
    yield page.path, document(env, page, frame, fragment(env, page, frame)).encode()
    yield "favicon.svg", (theme_folder() / "favicon.svg").read_bytes()
    yield "robots.txt", robots(settings.address(""))
    yield from security_files(settings.repo_url, settings.site_url, today)
    yield ".nojekyll", b""
