"""What a build tells while it runs and when it is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import PurePosixPath

import click

from generator.cli.printing import as_text
from generator.site.order import Report
from generator.source.problem import Problem

LIMIT = 1_000_000_000
"""Bytes that one site on GitHub Pages may have."""
WARN_AT, STOP_AT = 80, 95
MOST_SHOWN = 10


class Progress:
    """Says how far a build is: one line that changes on a terminal, a line per tenth elsewhere."""

    def __init__(self, quiet: bool) -> None:
        self.quiet = quiet
        self.started = time.monotonic()
        self.told = 0
        self.live = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Tell that `done` of `total` villages are done."""
        tenth = 10 * done // total
        if self.quiet or (not self.live and (tenth == self.told or total < MOST_SHOWN)):
            return
        self.told = tenth
        left = (time.monotonic() - self.started) / done * (total - done)
        line = f"{number(done)} dari {number(total)} desa, sisa {left // 60:.0f}:{left % 60:02.0f}"
        end = "\n" if done == total or not self.live else ""
        click.echo(f"\r{line}   {end}" if self.live else line, err=True, nl=not self.live)

    def waiting(self) -> None:
        """Tell that another build has to end first."""
        click.echo("Menunggu pembangunan lain di folder hasil yang sama selesai...", err=True)


def print_problems(report: Report) -> None:
    """Print the Problems of a build, at most ten of a file: `terang check` tells all."""
    by_file: dict[str, list[Problem]] = {}
    for problem in report.problems:
        by_file.setdefault(problem.origin.file, []).append(problem)
    for file, problems in by_file.items():
        for problem in problems[:MOST_SHOWN]:
            click.echo(as_text(problem))
        if len(problems) > MOST_SHOWN:
            click.echo(
                f"{file}: dan {len(problems) - MOST_SHOWN} lagi, lihat semua dengan: terang check {file}"
            )


def print_summary(report: Report) -> None:
    """Say on standard error what was built, what was held back, and how large it all is."""
    parts = [f"{number(len(report.built))} situs dibangun"]
    parts += [f"{number(len(report.same))} tidak berubah"] if report.same else []
    parts += [f"{number(len(report.removed))} dihapus"] if report.removed else []
    click.echo(", ".join(parts), err=True)
    if report.held:
        click.echo(
            f"{number(len(report.held))} situs ditahan karena ada kesalahan, halaman lamanya tetap:", err=True
        )
        for path in report.held:
            click.echo(f"  {path}: {_count(path, report.problems)} kesalahan", err=True)
    if report.lists:
        names = ", ".join(report.lists[:MOST_SHOWN])
        click.echo(f"Desa di situs lain tetap seperti pada salinan lama dari {names}", err=True)
    _print_size(report)


def print_missing(paths: Sequence[str]) -> None:
    """Say on standard error which villages no part of a joined build holds."""
    if paths:
        more = f" dan {number(len(paths) - MOST_SHOWN)} lagi" if len(paths) > MOST_SHOWN else ""
        text = f"{number(len(paths))} desa tidak ada pada bagian mana pun, halaman lamanya tetap: "
        click.echo(f"{text}{', '.join(paths[:MOST_SHOWN])}{more}", err=True)
        click.echo("Berkasnya salah, atau satu bagian belum disebut. Periksa: terang check", err=True)


def is_too_large(report: Report) -> bool:
    """Tell whether the output is too large to be published on GitHub Pages."""
    return _percent(report) >= STOP_AT


def number(value: int) -> str:
    """Return a number with dot thousands."""
    return f"{value:,}".replace(",", ".")


def _print_size(report: Report) -> None:
    if not report.sizes:
        return
    total, villages = _total(report), sum(report.sizes.values())
    mean = villages // len(report.sizes)
    percent = _percent(report)
    click.echo(
        f"Ukuran {_bytes(total)}, rata-rata {_bytes(mean)} per desa: {percent}% dari batas 1 GB GitHub Pages",
        err=True,
    )
    if percent >= WARN_AT:
        kind = "Terlalu besar" if percent >= STOP_AT else "Hampir terlalu besar"
        largest = sorted(report.sizes, key=lambda path: (-report.sizes[path], path))[:MOST_SHOWN]
        shown = ", ".join(f"{path} {_bytes(report.sizes[path])}" for path in largest)
        click.echo(f"{kind}. Yang terbesar: {shown}", err=True)


def _count(path: str, problems: Sequence[Problem]) -> int:
    """Return the number of errors in the files of a village and in those above it that it inherits."""
    above = [parent.as_posix() for parent in PurePosixPath(path).parents]
    places = (
        f"villages/{path}/",
        f"content/{path}/",
        *(PurePosixPath("content", level, "pengumuman").as_posix() + "/" for level in above),
        *(PurePosixPath("villages", level, "wilayah.yml").as_posix() for level in above),
    )
    return sum(problem.severity == "error" and problem.origin.file.startswith(places) for problem in problems)


def _total(report: Report) -> int:
    return sum(report.sizes.values()) + report.other


def _percent(report: Report) -> int:
    return 100 * _total(report) // LIMIT


def _bytes(size: int) -> str:
    return f"{number(size // 1_000_000)} MB" if size >= 10_000_000 else f"{number(size // 1000)} KB"
