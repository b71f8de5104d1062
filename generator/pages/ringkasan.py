"""The page with the week's news in one message, to be pasted into a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from generator.model.kabar import Berita, Pengumuman
from generator.model.village import Village
from generator.pages.agenda import Event, upcoming
from generator.pages.pengumuman import in_force
from generator.pages.spec import Link, PageSpec
from generator.render.formats import rentang, tanggal
from generator.source.prose import shorten

WEEK = timedelta(days=7)
MOST_ANNOUNCEMENTS, MOST_NEWS, MOST_EVENTS = 6, 5, 5
LONGEST_LINE = 160


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the digest; a village without anything to tell has none."""
    news = this_week(village.berita, now)
    announced = [row.post for row in in_force(village, now)[:MOST_ANNOUNCEMENTS]]
    told = {post.slug for post in announced}
    coming = [event for event in upcoming(village, now) if _slug(event) not in told][:MOST_EVENTS]
    if not (news or announced or coming):
        return
    dates = [post.tanggal for post in news] + [post.tanggal for post in announced]
    newest = max(dates, default=None)
    lines = [f"Sampai {tanggal(newest)}"] if newest else []
    lines += digest(village, announced, news, coming)
    yield PageSpec(
        path="ringkasan.html",
        title="Ringkasan pekan ini",
        template="ringkasan.html",
        section="ikuti",
        context={"village": village, "baris": lines, "judul": f"Kabar {village.nama}"},
        description=f"Kabar sepekan {village.nama} dalam satu pesan, untuk ditempel di grup warga.",
        trail=(Link("Ikuti kabar", "ikuti.html"),),
    )


def this_week(posts: Sequence[Berita], now: datetime) -> list[Berita]:
    """Return the news of the seven days up to the newest one, so that the page changes only with its news."""
    today = now.date()
    shown = [post for post in posts if post.published(today)]
    return [post for post in shown if post.tanggal > shown[0].tanggal - WEEK][:MOST_NEWS]


def digest(
    village: Village, announced: Sequence[Pengumuman], news: Sequence[Berita], coming: Sequence[Event]
) -> list[str]:
    """Return the lines of the message: each group has its heading in WhatsApp's bold and a line for each."""
    groups = (
        ("Pengumuman", [_announcement(village, post) for post in announced]),
        ("Berita", [shorten(f"{post.judul}. {post.cuplikan}", LONGEST_LINE) for post in news]),
        ("Agenda", [_event(village, event) for event in coming]),
    )
    lines: list[str] = []
    for heading, entries in groups:
        if entries:
            lines += ["\n" + f"*{heading}*", *(f"- {entry}" for entry in entries)]
    return lines


def _announcement(village: Village, post: Pengumuman) -> str:
    """Return an announcement in a line; of an emergency what to do matters more than until when."""
    if post.mulai and post.jenis != "darurat":
        when = rentang(post.mulai, post.berakhir, village.zona)
        return ", ".join(filter(None, (f"{post.judul}: {when}", post.tempat)))
    if post.tenggat:
        return f"{post.judul}: paling lambat {tanggal(post.tenggat)}"
    title = f"DARURAT: {post.judul}" if post.jenis == "darurat" else post.judul
    return shorten(f"{title}. {post.cuplikan}", LONGEST_LINE)


def _event(village: Village, event: Event) -> str:
    when = rentang(event.mulai, event.selesai, village.zona)
    return ", ".join(filter(None, (f"{event.judul}: {when}", event.tempat)))


def _slug(event: Event) -> str:
    return event.path.removeprefix("pengumuman/").removesuffix(".html")
