"""The command that looks for mistakes in the data, and mends what can mean one thing only."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.asked import choose, cores, exit_code
from generator.cli.printing import as_annotation, as_count, as_json, as_table, as_text
from generator.cli.values import Day
from generator.source.problem import Problem

ANNOTATED = 10


@click.command(options_metavar="[PILIHAN]")
@click.argument("paths", nargs=-1, metavar="[LOKASI]...")
@click.option(
    "--format", "kind", type=click.Choice(["text", "json", "github"]), default="text", help="Bentuk hasil"
)
@click.option("--fix", is_flag=True, help="Perbaiki yang hanya dapat berarti satu hal, lalu periksa lagi")
@click.option("--today", type=Day(), expose_value=False, hidden=True)
@click.pass_obj
def check(root: Path, paths: tuple[str, ...], kind: str, fix: bool) -> None:
    """Periksa data tanpa membangun situs."""
    from generator.site.check import check as check_sites

    gc.disable()  # as in a build
    choose(root, paths)
    problems = check_sites(root, paths, cores())
    if fix and _mend(root, problems):
        problems = check_sites(root, paths, cores())
    gc.freeze()
    if kind == "json":
        click.echo(as_json(problems))
    elif kind == "github":
        _annotate(problems)
    else:
        _print_problems(problems)
    click.echo(as_count(problems), err=True)
    sys.exit(exit_code(problems))


def _mend(root: Path, problems: Sequence[Problem]) -> bool:
    """Show what can be mended and mend it; return whether files were written, which in CI they never are."""
    from generator.site.corrections import find_corrections, write_correction

    found = tuple(find_corrections(root, problems))
    shown_only = bool(os.environ.get("CI"))
    for correction in found:
        click.echo(correction.diff, err=True)
        if not shown_only:
            write_correction(root, correction)
    done = "dapat diperbaiki dengan --fix" if shown_only else "diperbaiki"
    click.echo(f"{len(found)} berkas {done}", err=True)
    return bool(found) and not shown_only


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(as_text(problem))


def _annotate(problems: Sequence[Problem]) -> None:
    """Print annotations; GitHub shows ten of a kind, so more of them go into the step's summary too."""
    for problem in problems:
        click.echo(as_annotation(problem))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and len(problems) > ANNOTATED:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(as_table(problems))
