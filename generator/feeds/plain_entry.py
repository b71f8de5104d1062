"""The plainest item in RSS and in Atom: put together as text, the same bytes as feedgen's."""

from __future__ import annotations

from datetime import datetime

from markupsafe import escape

from generator.feeds.item import FeedItem
from generator.source.characters import xml_safe

DC = "http://purl.org/dc/elements/1.1/"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_plain(item: FeedItem) -> bool:
    """Tell whether `plain_entry` can write an item: it has no files and no letter that XML writes by code."""
    named = f"{item.url}{item.title}{item.summary}{item.author}{''.join(item.categories)}"
    html = xml_safe(item.html)
    return not item.enclosures and named.isprintable() and "]]>" not in html and "\r" not in html


def plain_entry(item: FeedItem, with_author: bool) -> tuple[bytes, bytes]:
    """Return an item in RSS and in Atom."""
    html, place = xml_safe(item.html), _text(item.url)
    title, key, author = _text(item.title), _text(item.id), _text(item.author) if with_author else ""
    said = f"<![CDATA[{html}]]>" if html else _text(str(escape(xml_safe(item.summary or item.title))))
    kinds = [_text(name) for name in item.categories]
    described = "".join(f"<category>{kind}</category>" for kind in kinds)
    creator = f'<dc:creator xmlns:dc="{DC}">{author}</dc:creator>' if author else ""
    rss = (
        f"<item><title>{title}</title><link>{place}</link><description>{said}</description>"
        f'<guid isPermaLink="false">{key}</guid>{described}'
        f"<pubDate>{_rfc_822(item.published)}</pubDate>{creator}</item>"
    )
    link = f'<link href="{_quoted(place)}"/>'
    body = (
        f'<content type="html">{said}</content>{link}'
        if html
        else f'{link}<summary type="html">{said}</summary>'
    )
    terms = "".join(f'<category term="{_quoted(kind)}"/>' for kind in kinds)
    first = "" if item.published == item.updated else f"<published>{item.published.isoformat()}</published>"
    atom = (
        f"<entry><id>{key}</id><title>{title}</title><updated>{item.updated.isoformat()}</updated>"
        f"{f'<author><name>{author}</name></author>' if author else ''}{body}{terms}{first}</entry>"
    )
    return rss.encode(), atom.encode()


def _text(text: str) -> str:
    return xml_safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return text.replace('"', "&quot;")


def _rfc_822(moment: datetime) -> str:
    """Return a time as mail and RSS write it: "Fri, 20 Nov 2026 03:00:00 +0700"."""
    day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    return f"{day}, {moment.day:02} {month} {moment:%Y %H:%M:%S %z}"
