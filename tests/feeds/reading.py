"""Ways to read feeds, and the types of this folder's fixtures."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone

from generator.feeds.item import Channel, Enclosure, FeedItem

BASE = "https://contoh.github.io/repo/desa/"
WIB = timezone(timedelta(hours=7))
CHANNEL = Channel(
    id="tag:terang,2026:18.04.10.2010",
    title="Pekon Kerang",
    description="Kabar Pekon Kerang.",
    home=BASE,
    publisher="Pekon Kerang",
    newest=50,
    whole=6_000,
)

Files = Mapping[str, str | bytes]
Feeds = Callable[..., dict[str, bytes]]


def item(number: int = 1, **fields: object) -> FeedItem:
    """Return an item of the day `number` hours after 20 November 2026, with some fields of your own."""
    moment = datetime(2026, 11, 20, tzinfo=WIB) + timedelta(hours=number)
    given: dict[str, object] = {
        "id": f"tag:terang,2026:18.04.10.2010/berita/{number}",
        "url": f"{BASE}berita/{number}.html",
        "title": f"Berita {number}",
        "published": moment,
        "updated": moment,
        "summary": f"Ringkasan {number}.",
        "html": f"<p>Isi {number}.</p>",
        "author": "Pekon Kerang",
        **fields,
    }
    return FeedItem(**given)  # type: ignore[arg-type]


def full_item(html: str = "<p>Isi 3.</p>") -> FeedItem:
    """Return an item with everything that an item can have."""
    return item(
        3,
        html=html,
        topics=frozenset({"pengumuman", "darurat"}),
        categories=("Darurat", "Banjir & longsor"),
        image=f"{BASE}berkas/a.jpg",
        enclosures=(
            Enclosure(f"{BASE}berkas/a.jpg", "image/jpeg", 12_345),
            Enclosure(f"{BASE}berkas/b.pdf", "application/pdf", 6_789),
        ),
    )
