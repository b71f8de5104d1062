"""The free pages that a village writes, and an index when there are several."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.kabar import Halaman
from generator.model.village import Village
from generator.pages.kabar import article_context, describe, link_to, preview
from generator.pages.spec import Link, PageSpec

_HOME = Link("Informasi lain", "halaman/index.html")


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield each free page that is no draft, and before them an index when there are several."""
    today = now.date()
    posts = [post for post in village.halaman if post.published(today)]
    several = len(posts) > 1
    if several:
        yield PageSpec(
            path=_HOME.href,
            title=_HOME.text,
            template="halaman.html",
            section="halaman",
            context={"village": village, "halaman": posts},
            description=f"Informasi lain tentang {village.nama}, {village.tempat}.",
        )
    files = {file.nama: file for file in village.berkas}
    for post in posts:
        yield PageSpec(
            path=link_to(post, "halaman").href,
            title=post.judul,
            template="halaman-tulisan.html",
            section="halaman",
            context=article_context(village, post, files),
            description=describe(post, village),
            trail=(_HOME,) if several else (),
            image=preview(post),
            schema=(_schema(post),),
        )


def _schema(post: Halaman) -> dict[str, object]:
    return {"@type": "WebPage", "name": post.judul, "url": link_to(post, "halaman").href, "inLanguage": "id"}
