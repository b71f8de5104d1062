"""The pages of announcements: those in force, an archive of the ended, one page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from generator.model.kabar import Bahaya, Pengumuman
from generator.model.village import Attachment, Village
from generator.pages.kabar import (
    article_context,
    article_schema,
    by_year,
    day_or_time,
    describe,
    issuer,
    link_to,
    list_pages,
    local_time,
    preview,
)
from generator.pages.schema import Schema
from generator.pages.spec import Link, PageSpec
from generator.render.formats import rentang, rupiah, tanggal_hari

ENDED_ON_INDEX = 10
DATED = ("undangan", "layanan", "bantuan")
"""Kinds that are events when they say when they begin."""

_HOME = Link("Pengumuman", "pengumuman/index.html")


@dataclass(frozen=True, slots=True)
class Row:
    """An announcement in a list: who issued it, and the moment at which the reader's browser hides it."""

    post: Pengumuman
    penerbit: str
    batas: str


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the pages of all announcements that are published by `now`; a village without any has none."""
    today = now.date()
    shown = [post for post in village.pengumuman if post.published(today)]
    if not shown:
        return
    ended = [post for post in shown if post.ends_before(now)]
    yield _index(village, ended, now)
    files = {file.nama: file for file in village.berkas}
    for place, post in enumerate(shown):
        newer = shown[place - 1] if place else None
        older = shown[place + 1] if place + 1 < len(shown) else None
        yield _article(village, post, files, now, (older, newer))
    if len(ended) > ENDED_ON_INDEX:
        for year, group in by_year(ended):
            yield from _archive(village, year, group)


def in_force(village: Village, now: datetime) -> tuple[Row, ...]:
    """Return the announcements in force: emergencies, pinned ones, those with a day, the newest."""
    today = now.date()
    found = [post for post in village.pengumuman if post.published(today) and not post.ends_before(now)]
    return rows(village, sorted(found, key=_weight))


def _weight(post: Pengumuman) -> tuple[bool, bool, bool, int]:
    dated = bool(post.mulai or post.tenggat)
    day = post.hari.toordinal()
    return post.jenis != "darurat", not post.sematkan, not dated, day if dated else -day


def rows(village: Village, posts: Sequence[Pengumuman]) -> tuple[Row, ...]:
    """Return announcements as lists show them."""
    return tuple(Row(post, issuer(village, post), end_mark(village, post)) for post in posts)


def end_mark(village: Village, post: Pengumuman) -> str:
    """Return the moment at which an announcement ends, with its zone; "" when nothing ends it."""
    return local_time(village, post.batas) if post.batas else ""


def _index(village: Village, ended: Sequence[Pengumuman], now: datetime) -> PageSpec:
    archived = len(ended) > ENDED_ON_INDEX
    return PageSpec(
        path=_HOME.href,
        title=_HOME.text,
        template="pengumuman.html",
        section="pengumuman",
        context={
            "village": village,
            "berlaku": in_force(village, now),
            "berakhir": rows(village, ended[:ENDED_ON_INDEX]),
            "tahun": tuple((year, len(group)) for year, group in by_year(ended)) if archived else (),
        },
        description=f"Pengumuman yang berlaku dan arsip pengumuman {village.nama}, {village.tempat}.",
    )


def _archive(village: Village, year: int, posts: Sequence[Pengumuman]) -> Iterator[PageSpec]:
    for page in list_pages(f"pengumuman/arsip/{year}.html", posts):
        title = f"Arsip pengumuman {year}" + (f", halaman {page.number}" if page.number > 1 else "")
        yield PageSpec(
            path=page.path,
            title=title,
            template="pengumuman-daftar.html",
            section="pengumuman",
            context={"village": village, "halaman": page, "baris": rows(village, page.posts)},
            description=f"{title} {village.nama}, {village.tempat}: yang sudah berakhir.",
            trail=(_HOME,),
        )


def _article(
    village: Village,
    post: Pengumuman,
    files: dict[str, Attachment],
    now: datetime,
    neighbours: tuple[Pengumuman | None, Pengumuman | None],
) -> PageSpec:
    path = f"pengumuman/{post.slug}.html"
    older, newer = neighbours
    return PageSpec(
        path=path,
        title=post.judul,
        template="pengumuman-tulisan.html",
        section="pengumuman",
        context={
            **article_context(village, post, files),
            "penerbit": issuer(village, post),
            "bagian": _danger(post),
            "fakta": facts(village, post),
            "batas": end_mark(village, post),
            "berakhir": post.ends_before(now),
            "sebelumnya": link_to(older, "pengumuman") if older else None,
            "sesudahnya": link_to(newer, "pengumuman") if newer else None,
        },
        description=describe(post, village),
        trail=(_HOME,),
        image=preview(post),
        published=post.tanggal,
        schema=_schema(village, post, path),
    )


def _danger(post: Pengumuman) -> tuple[tuple[str, str | None], ...]:
    """Return the eight parts of an emergency announcement, also those that are not said; none of others."""
    if post.bahaya is None and post.jenis != "darurat":
        return ()
    return (post.bahaya or Bahaya.empty()).bagian


def facts(village: Village, post: Pengumuman) -> tuple[tuple[str, str], ...]:
    """Return what an announcement says beside its text: title and words, only what it has."""
    zone = village.zona
    until = post.berakhir if post.mulai is None else None
    found = (
        ("Waktu", rentang(post.mulai, post.berakhir, zone) if post.mulai else ""),
        ("Berlaku sampai", rentang(until, None, zone) if until else ""),
        ("Paling lambat", tanggal_hari(post.tenggat) if post.tenggat else ""),
        ("Tempat", post.tempat or ""),
        ("Untuk wilayah", ", ".join(post.wilayah)),
        ("Agenda", post.agenda or ""),
        ("Kehadiran", "Terbuka untuk umum" if post.terbuka else ""),
        ("Nilai", rupiah(post.nilai) if post.nilai is not None else ""),
        ("Kontak", post.kontak or ""),
        ("Penanggung jawab", post.penanggung_jawab or ""),
    )
    return tuple((name, words) for name, words in found if words)


def _schema(village: Village, post: Pengumuman, path: str) -> tuple[Schema, ...]:
    article = article_schema(village, post, path)
    if post.jenis not in DATED or post.mulai is None:
        return (article,)
    event: dict[str, object] = {
        "@type": "Event",
        "name": post.judul,
        "url": path,
        "startDate": day_or_time(village, post.mulai),
        "location": {"@type": "Place", "name": post.tempat or village.nama, "address": village.tempat},
        "organizer": {"@id": "#kantor"},
    }
    if post.berakhir:
        event["endDate"] = day_or_time(village, post.berakhir)
    if post.cuplikan:
        event["description"] = post.cuplikan
    return article, event
