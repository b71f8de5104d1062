"""All feeds of one village: everything, each topic, the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from generator.feeds.calendar import calendar
from generator.feeds.channel import feed_files, feed_links
from generator.feeds.figures import figure_items
from generator.feeds.item import Channel, FeedItem, newest
from generator.feeds.posts import Site, post_items, site_of, with_text
from generator.model.village import Village
from generator.pages.office import data_date
from generator.pages.spec import Link, PageSpec
from generator.render.environment import environment

NEWEST = 30
WHOLE = 6_000
"""How many items a village's feed holds, and how many characters of whole texts: two long or many short."""
REGISTERED = date(2025, 6, 23)
"""The day of Kepmendagri 300.2.2-2430/2025, from which code and name of every village come."""


def files(
    village: Village, pages: Sequence[PageSpec], now: datetime, base_url: str
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each feed of a village; feeds need absolute addresses, so `base_url` too."""
    events = calendar(village, now, base_url)
    if events:
        yield "agenda.ics", events
    if not base_url:
        return
    site = site_of(village, base_url)
    items = village_items(site, now) or (_introduction(site, pages),)
    yield from feed_files(village_channel(village, base_url), items)


def village_items(site: Site, now: datetime) -> tuple[FeedItem, ...]:
    """Return the items of a village's feeds, newest first, each with its text."""
    written = tuple(post_items(site, now))
    posts = {item.id: post for item, post in reversed(written)}
    chosen = newest((*(item for item, _ in written), *figure_items(site, now)), NEWEST)
    return tuple(with_text(site, item, posts[item.id]) if item.id in posts else item for item in chosen)


def links(village: Village, base_url: str) -> tuple[Link, ...]:
    """Return the feeds that every page of a village names, the main one first; none without an address."""
    return feed_links(village.nama) if base_url else ()


def village_channel(village: Village, base_url: str) -> Channel:
    """Return the channel of everything that a village publishes."""
    return Channel(
        id=site_of(village, base_url).tag(),
        title=village.nama,
        description=f"Berita, pengumuman dan data terbaru {village.nama}, {village.tempat}.",
        home=base_url,
        publisher=village.nama,
        newest=NEWEST,
        whole=WHOLE,
    )


def _introduction(site: Site, pages: Sequence[PageSpec]) -> FeedItem:
    """Return the only item of a village that has published nothing dated: what its site holds."""
    village = site.village
    first: dict[str, PageSpec] = {}
    for page in pages:
        first.setdefault(page.section, page)
    moment = site.moment(datetime.combine(data_date(village) or REGISTERED, time()))
    template = environment().get_template("parts/kabar-umpan-perkenalan.html")
    return FeedItem(
        id=site.tag("perkenalan"),
        url=site.base_url,
        title=f"Situs {village.nama}",
        published=moment,
        updated=moment,
        summary=f"Situs informasi publik {village.nama}, {village.tempat}.",
        html=template.render(village=village, halaman=first.values(), beranda=site.base_url).strip(),
        author=village.nama,
    )
