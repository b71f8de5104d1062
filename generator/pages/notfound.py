"""The page for addresses that do not exist: one for all sites, served at any depth."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.pages.spec import Frame, Link, PageSpec


def not_found_page(name: str, site_url: str, dibuat: str) -> tuple[PageSpec, Frame]:
    """Return the page and its frame; its links start at the path of `site_url`, or at "/" without one.

    It is written once, as 404.html at the output's top. `dibuat` is the day of the build in words.
    """
    top = site_url.rstrip("/") + "/" if site_url else ""
    page = PageSpec(
        path="404.html",
        title="Halaman tidak ditemukan",
        template="404.html",
        description=f"Alamat ini tidak ada di {name}.",
        listed=False,
        base=urlsplit(top).path or "/",
    )
    initials = "".join(word[0] for word in name.split()[:2]).upper()
    feeds = (Link(f"Kabar {name}", "rss.xml"),) if top else ()
    frame = Frame(name=name, place="", initials=initials, path="", base_url=top, dibuat=dibuat, feeds=feeds)
    return page, frame
