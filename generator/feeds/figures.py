"""Budgets, works, regulations and services as feed items: what was set, changed, realised or finished."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from generator.feeds.item import FeedItem
from generator.feeds.posts import Site
from generator.pages.publikasi import Publication, publications


def figure_items(site: Site, now: datetime) -> Iterator[FeedItem]:
    """Yield an item for each publication up to `now`; its sentences are the whole of it."""
    return (_item(site, one) for one in publications(site.village, now))


def _item(site: Site, one: Publication) -> FeedItem:
    moment = site.moment(datetime.combine(one.day, time()))
    topic = one.key[0]
    return FeedItem(
        id=site.tag(*one.key),
        url=site.base_url + one.path + (f"#{one.anchor}" if one.anchor else ""),
        title=one.title,
        published=moment,
        updated=moment,
        summary=" ".join(one.lines) or one.title,
        author=site.village.nama,
        topics=frozenset({topic}),
        categories=(topic.capitalize(),),
    )
