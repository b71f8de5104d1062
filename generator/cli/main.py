"""The command `terang`: arguments, printing and exit codes."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.source.problem import Problem


@click.group()
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Folder dengan mkdocs.yml")
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Situs informasi publik desa dari YAML dan Markdown."""
    context.obj = root


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Folder hasil")
@click.option("--only", multiple=True, help="Hanya desa ini")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), default=None, help="Tanggal hari ini")
@click.pass_obj
def build(root: Path, out: Path | None, only: tuple[str, ...], today: datetime | None) -> None:
    """Bangun situs."""
    from generator.site.build import build as build_site

    day = today.date() if today else date.today()
    report = build_site(root, out or root / "public", day, only)
    for problem in report.problems:
        click.echo(as_text(problem))
    click.echo(f"{len(report.built)} situs dibangun", err=True)
    sys.exit(1 if any(problem.severity == "error" for problem in report.problems) else 0)


def as_text(problem: Problem) -> str:
    """Return a Problem as `file:line:col: message` with its hint indented below."""
    origin = problem.origin
    kind = "" if problem.severity == "error" else "peringatan: "
    hint = f"\n    {problem.hint}" if problem.hint else ""
    return f"{origin.file}:{origin.line}:{origin.column}: {kind}{problem.message}{hint}"


if __name__ == "__main__":
    main()
