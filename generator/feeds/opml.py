"""OPML 2.0: a list of feeds that a reader takes in at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import escape

from generator.source.characters import xml_safe


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed to follow: its title, its absolute address, the absolute address of its pages."""

    title: str
    feed: str
    home: str


def opml(title: str, outlines: Sequence[Outline]) -> bytes:
    """Return a list of feeds in the order given."""
    rows = "".join(
        f'<outline type="rss" text="{_text(one.title)}" title="{_text(one.title)}" '
        f'xmlUrl="{_text(one.feed)}" htmlUrl="{_text(one.home)}" language="id"/>\n'
        for one in outlines
    )
    head = f"<head>\n<title>{_text(title)}</title>\n</head>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n{head}\n'
        f"<body>\n{rows}</body>\n</opml>\n"
    ).encode()


def _text(text: str) -> str:
    return str(escape(xml_safe(text)))
