"""The commands that write sites: build and merge."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli.asked import TODAY, choose_for_build, cores, day, exit_code, output
from generator.cli.values import Processes, Shard


@click.command(options_metavar="[PILIHAN]")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil (bawaan: public)"
)
@click.option("--only", multiple=True, metavar="LOKASI", help="Hanya desa ini, atau desa di bawah folder ini")
@click.option("--jobs", type=Processes(), help="Banyaknya proses (bawaan: sebanyak inti)")
@click.option("--force", is_flag=True, help="Bangun juga yang tidak berubah")
@click.option("--shard", type=Shard(), help="Hanya bagian ke-K dari N bagian, contoh 3/8")
@click.option("--quiet", "-q", is_flag=True, help="Tanpa laporan kemajuan")
@TODAY
@click.pass_obj
def build(root: Path, /, out: Path | None, today: date | None, quiet: bool, **how: Any) -> None:
    """Bangun situs semua desa."""
    from generator.cli.telling import Progress, is_too_large, print_problems, print_summary
    from generator.site.build import Listener
    from generator.site.build import build as build_sites
    from generator.site.order import Order

    gc.disable()  # a build is short, and collects for itself after each chunk of villages
    choose_for_build(root, how["only"])
    how["jobs"] = how["jobs"] or cores()
    progress = Progress(quiet)
    order = Order(root, out or root / "public", day(today), **how)
    with output():
        report = build_sites(order, Listener(progress.waiting, progress))
    gc.freeze()  # else Python searches everything for garbage once more before it ends
    print_problems(report)
    if not quiet:
        print_summary(report)
    sys.exit(1 if is_too_large(report) else exit_code(report.problems))


@click.command(options_metavar="[PILIHAN]")
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAGIAN...")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil (bawaan: public)"
)
@TODAY
@click.pass_obj
def merge(root: Path, parts: tuple[Path, ...], out: Path | None, today: date | None) -> None:
    """Gabungkan hasil terang build --shard menjadi satu situs."""
    from generator.cli.telling import Progress, is_too_large, print_missing, print_problems, print_summary
    from generator.site.merge import merge as merge_sites
    from generator.site.order import Order

    with output():
        order = Order(root, out or root / "public", day(today))
        report = merge_sites(order, parts, Progress(quiet=True).waiting)
    print_problems(report)
    print_missing(report.held)
    print_summary(replace(report, held=()))
    sys.exit(1 if is_too_large(report) else exit_code(report.problems))
