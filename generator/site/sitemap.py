"""Sitemaps: the pages of one site, and an index over the sites of all villages."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from generator.pages.spec import PageSpec

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Iterable[PageSpec], base_url: str) -> bytes:
    """Return the sitemap of one site; a post carries the day it was published."""
    rows = "".join(_row("url", base_url + page.address, _day(page)) for page in pages if page.listed)
    return f'{HEAD}<urlset xmlns="{SPACE}">\n{rows}</urlset>\n'.encode()


def sitemap_index(paths: Iterable[str], base_url: str) -> bytes:
    """Return the index over several sitemaps, given by their paths below `base_url`."""
    rows = "".join(_row("sitemap", base_url + path, "") for path in paths)
    return f'{HEAD}<sitemapindex xmlns="{SPACE}">\n{rows}</sitemapindex>\n'.encode()


def robots(base_url: str) -> bytes:
    """Return robots.txt: everything may be read, and here is the sitemap."""
    place = f"\nSitemap: {base_url}sitemap.xml\n" if base_url else ""
    return f"User-agent: *\nAllow: /\n{place}".encode()


def _day(page: PageSpec) -> str:
    return f"<lastmod>{page.published:%Y-%m-%d}</lastmod>" if page.published else ""


def _row(kind: str, address: str, more: str) -> str:
    return f"<{kind}><loc>{escape(address)}</loc>{more}</{kind}>\n"
