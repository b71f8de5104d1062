"""Rules of pemerintahan.yml: who leads whom, and counts of complaints and requests that add up."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.model.pemerintahan import LaporanPpid, Pemerintahan, StatistikPengaduan
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.notation import quoted
from generator.source.problem import Problem

_NOTHING = Pemerintahan.empty()


def leaders_exist(village: Village) -> Iterator[Problem]:
    """Yield a warning for each official whose `atasan` is nobody's post: the chart cannot place them."""
    officials = (village.pemerintahan or _NOTHING).perangkat
    posts = {official.jabatan.casefold(): official.jabatan for official in officials}
    for official in officials:
        if official.atasan is not None and official.atasan.casefold() not in posts:
            near = get_close_matches(official.atasan.casefold(), posts, n=1, cutoff=0.6)
            message = f"tidak ada perangkat dengan jabatan {quoted(official.atasan)}"
            hint = (
                f"Mungkin maksudnya {quoted(posts[near[0]])}?"
                if near
                else "Tulis jabatan seperti pada perangkatnya"
            )
            yield Problem(official.place("atasan"), "perangkat-atasan", message, hint, "warning")


def no_circle(village: Village) -> Iterator[Problem]:
    """Yield a warning for each circle of superiors, at its first official: the chart cannot show it."""
    officials = (village.pemerintahan or _NOTHING).perangkat
    above = {one.jabatan.casefold(): (one.atasan or "").casefold() for one in officials}
    told = set[str]()
    for official in officials:
        circle, post = set[str](), above[official.jabatan.casefold()]
        while post in above and post not in circle:
            circle.add(post)
            post = above[post]
        if official.jabatan.casefold() in circle - told:
            told |= circle
            message = f"{quoted(official.jabatan)} menjadi bawahan dirinya sendiri"
            hint = "Hapus atasan pada jabatan yang paling tinggi"
            yield Problem(official.place("atasan"), "perangkat-putar", message, hint, "warning")


def officials_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each official who is written twice with one post."""
    officials = (village.pemerintahan or _NOTHING).perangkat
    placed = [(f"{official.nama}, {official.jabatan}", official.place("nama")) for official in officials]
    yield from repeated(placed, "perangkat-ganda", "perangkat", "Hapus salah satu", "ditulis")


def counts_add_up(village: Village) -> Iterator[Problem]:
    """Yield a warning for each year in which more complaints or requests were answered than came in."""
    known = village.pemerintahan or _NOTHING
    for year in known.pengaduan.statistik if known.pengaduan is not None else ():
        yield from _within(year, "masuk", ("proses", "selesai"))
    for report in known.ppid.laporan if known.ppid is not None else ():
        yield from _within(report, "diminta", ("dipenuhi", "sebagian", "ditolak"))


def _within(year: StatistikPengaduan | LaporanPpid, all_of: str, parts: tuple[str, ...]) -> Iterator[Problem]:
    told = [name for name in parts if getattr(year, name) is not None]
    total = sum(getattr(year, name) for name in told)
    if total > getattr(year, all_of):
        message = f"{year.tahun}: {' + '.join(told)} = {total}, lebih dari {all_of} {getattr(year, all_of)}"
        yield Problem(year.place(all_of), "jumlah-lebih", message, "Periksa angka-angkanya", "warning")
