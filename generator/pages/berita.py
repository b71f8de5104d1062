"""The pages of news: an index, lists by year and by topic, and one page per post."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from generator.model.kabar import Berita
from generator.model.village import Attachment, Village
from generator.pages.kabar import (
    PER_PAGE,
    article_context,
    article_schema,
    by_year,
    describe,
    link_to,
    list_pages,
    preview,
)
from generator.pages.spec import Link, PageSpec
from generator.source.slug import slugify

RELATED = 3
MOST_TOPICS = 24
ON_INDEX = 12
"""How many news the index shows when there are so many that the years have pages of their own."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that joins several news: how it was first written, its news, the place of each."""

    slug: str
    judul: str
    posts: list[Berita] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Return the page that lists them."""
        return f"berita/topik/{self.slug}.html"


Topics = Mapping[str, Topic]

_HOME = Link("Berita", "berita/index.html")


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the pages of all news that is published by `now`; a village without news has none."""
    today = now.date()
    posts = [post for post in village.berita if post.published(today)]
    if not posts:
        return
    topics = by_topic(posts)
    yield _index(village, posts, topics)
    files = {file.nama: file for file in village.berkas}
    for place, post in enumerate(posts):
        newer = posts[place - 1] if place else None
        older = posts[place + 1] if place + 1 < len(posts) else None
        yield _article(village, post, files, topics, (older, newer))
    if len(posts) > PER_PAGE:
        for year, group in by_year(posts):
            yield from _lists(village, f"berita/arsip/{year}.html", f"Berita tahun {year}", group)
    for topic in topics.values():
        yield from _lists(village, topic.path, f"Berita tentang {topic.judul}", topic.posts)


def by_topic(posts: Sequence[Berita]) -> Topics:
    """Return by slug the topics that at least two posts share, most used first."""
    found: dict[str, Topic] = {}
    for post in posts:
        for slug, judul in {slugify(judul): judul for judul in post.topik}.items():
            topic = found.setdefault(slug, Topic(slug, judul))
            topic.places[post.slug] = len(topic.posts)
            topic.posts.append(post)
    shared = [topic for topic in found.values() if len(topic.posts) > 1]
    return {topic.slug: topic for topic in sorted(shared, key=lambda topic: (-len(topic.posts), topic.slug))}


def _index(village: Village, posts: Sequence[Berita], topics: Topics) -> PageSpec:
    years = by_year(posts)
    archived = len(posts) > PER_PAGE
    return PageSpec(
        path=_HOME.href,
        title=_HOME.text,
        template="berita.html",
        section="berita",
        context={
            "village": village,
            "kelompok": by_year(posts[:ON_INDEX] if archived else posts),
            "tahun": tuple((year, len(group)) for year, group in years) if archived else (),
            "topik": tuple(topics.values())[:MOST_TOPICS],
            "jumlah": len(posts),
        },
        description=f"Berita dari {village.nama}, {village.tempat}.",
    )


def _lists(village: Village, path: str, title: str, posts: Sequence[Berita]) -> Iterator[PageSpec]:
    for page in list_pages(path, posts):
        numbered = f"{title}, halaman {page.number}" if page.number > 1 else title
        yield PageSpec(
            path=page.path,
            title=numbered,
            template="berita-daftar.html",
            section="berita",
            context={"village": village, "halaman": page},
            description=f"{numbered} dari {village.nama}, {village.tempat}.",
            trail=(_HOME,),
        )


def _article(
    village: Village,
    post: Berita,
    files: dict[str, Attachment],
    topics: Topics,
    neighbours: tuple[Berita | None, Berita | None],
) -> PageSpec:
    path = f"berita/{post.slug}.html"
    older, newer = neighbours
    beside = {one.slug for one in neighbours if one}
    return PageSpec(
        path=path,
        title=post.judul,
        template="berita-tulisan.html",
        section="berita",
        context={
            **article_context(village, post, files),
            "topik": tuple((topic, _topic_page(topic, topics)) for topic in post.topik),
            "sebelumnya": link_to(older, "berita") if older else None,
            "sesudahnya": link_to(newer, "berita") if newer else None,
            "terkait": tuple(link_to(one, "berita") for one in related(post, topics, beside)),
        },
        description=describe(post, village),
        trail=(_HOME,),
        image=preview(post),
        published=post.tanggal,
        schema=(article_schema(village, post, path),),
    )


def _topic_page(topic: str, topics: Topics) -> str:
    found = topics.get(slugify(topic))
    return found.path if found else ""


def related(post: Berita, topics: Topics, beside: Collection[str] = ()) -> tuple[Berita, ...]:
    """Return up to three posts that share a topic with this one, older ones first, without those `beside`."""
    found: dict[str, Berita] = {}
    near = RELATED + len(beside)
    for topic in (topics[slug] for slug in map(slugify, post.topik) if slug in topics):
        place = topic.places[post.slug]
        older, newer = topic.posts[place + 1 : place + 1 + near], topic.posts[max(0, place - near) : place]
        found |= {one.slug: one for one in (*older, *reversed(newer)) if one.slug not in beside}
    return tuple(found.values())[:RELATED]
