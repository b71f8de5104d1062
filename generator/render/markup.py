"""Filters that templates need for addresses, bars, structured data and the security policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.source.contact import parse_url
from generator.source.notation import NotationError, accepts
from generator.source.phone import parse_phone, phone_uri

_NUMBER = re.compile(r"(?<![\w.,-])((?:\+62|0)[0-9](?:[ -]?[0-9]){6,12})(?![\w-])")
_NIL, _TENTH, _FULL = Decimal(0), Decimal("0.1"), Decimal(100)
_SITE = re.compile("https?://[^/?#]*")
_WEB = ("https://", "http://")
ADDRESSES = frozenset({"@id", "url", "image", "logo", "item", "contentUrl", "sameAs"})
"""Keys of JSON-LD whose text is an address."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))


def is_address(text: str) -> bool:
    """Tell whether `text` begins with the address of a site that may be a link; others stand as text."""
    site = _SITE.match(text)
    return site is not None and accepts(parse_url, site[0])


def host(address: str) -> str:
    """Return the name of the site that an address leads to: radarlamsel.disway.id."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def feed_type(path: str) -> str:
    """Return the media type of a feed by the end of its name."""
    if path.endswith(".json"):
        return "application/feed+json"
    return "application/atom+xml" if path.endswith("atom.xml") else "application/rss+xml"


def file_kind(name: str) -> str:
    """Return the kind of a file by the end of its name: PDF."""
    return name.rpartition(".")[2].upper()


def point(place: tuple[Decimal, Decimal], between: str = ",") -> str:
    """Return latitude and longitude with `between` between them: -5.61555,105.633408."""
    return between.join(f"{value.normalize():f}" for value in place)


def bar_width(percent: Decimal) -> str:
    """Return a per cent as the width of a bar between 0 and 100: 62.4."""
    if percent >= _FULL:
        return "100.0"
    return f"{max(percent, _NIL).quantize(_TENTH, ROUND_HALF_UP):f}"


def dialled(text: str) -> list[tuple[str, str]]:
    """Return a text in pieces, each telephone number in it with the address that calls it, others with none.

    "Posko 0721-253344" gives [("Posko ", ""), ("0721-253344", "tel:+62721253344")].
    """
    pieces = _NUMBER.split(text)
    return [(piece, _call(piece) if place % 2 else "") for place, piece in enumerate(pieces) if piece]


def _call(written: str) -> str:
    try:
        return phone_uri(parse_phone(written))
    except NotationError:
        return ""


def policy_hash(text: str) -> str:
    """Return the source expression that allows one inline style with exactly this text."""
    return f"sha256-{b64encode(sha256(str(text).encode()).digest()).decode()}"


def jsonld(objects: Sequence[Mapping[str, Any]], base_url: str) -> Markup:
    """Return schema.org objects as the text of a script element; paths become addresses below `base_url`."""
    graph = {"@context": "https://schema.org", "@graph": [_absolute(item, base_url) for item in objects]}
    text = _ENCODER.encode(graph)
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704  what could end the script is escaped above


def _absolute(item: Mapping[str, Any], base_url: str) -> dict[str, Any]:
    found = dict(item)
    for key, value in item.items():
        if isinstance(value, str):
            if key in ADDRESSES and not value.startswith(_WEB):
                found[key] = base_url + value
        elif isinstance(value, dict):
            found[key] = _absolute(value, base_url)
        elif isinstance(value, (list, tuple)):
            found[key] = [_absolute({key: one}, base_url)[key] for one in value]
    return found


FILTERS: dict[str, Callable[..., Any]] = {
    "is_address": is_address,
    "host": host,
    "feed_type": feed_type,
    "jenis_berkas": file_kind,
    "titik": point,
    "lebar": bar_width,
    "nomor_telepon": dialled,
    "policy_hash": policy_hash,
    "jsonld": jsonld,
}
