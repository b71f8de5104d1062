"""The command `terang`: arguments, printing and exit codes."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli.language import speak_indonesian
from generator.cli.printing import as_annotation, as_count, as_json, as_table, as_text
from generator.source.problem import Problem

TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="TANGGAL",
    help="Anggap hari ini tanggal itu, contoh 2026-11-24",
)
ANNOTATED = 10
DISK_TROUBLE = {
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EACCES: "tidak ada izin menulis",
    errno.EPERM: "tidak ada izin menulis",
    errno.EROFS: "disk hanya dapat dibaca",
}


class Shard(click.ParamType[tuple[int, int]]):
    """A part of all villages, written "3/8"."""

    name = "K/N"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> tuple[int, int]:
        """Return part and parts."""
        part, _, parts = str(value).partition("/")
        if not (part.isdigit() and parts.isdigit() and 1 <= int(part) <= int(parts)):
            self.fail(f'"{value}" bukan bagian seperti 3/8', param, context)
        return int(part), int(parts)


class Trouble(click.ClickException):
    """Something outside the data and the command line that stops a build."""

    exit_code = 2


class Terang(click.Group):
    """The group of all commands; click's own words are Indonesian."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command."""
        speak_indonesian()
        return super().main(*args, **{"prog_name": "terang", **kwargs})


@click.group(cls=Terang, options_metavar="[PILIHAN]", subcommand_metavar="PERINTAH ...")
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    metavar="FOLDER",
    help="Folder dengan mkdocs.yml, villages/ dan content/ (bawaan: folder ini)",
)
@click.version_option(
    __version__, prog_name="terang", message="%(prog)s %(version)s", help="Tampilkan versi."
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Situs informasi publik desa dari YAML dan Markdown."""
    context.obj = root


@main.command(options_metavar="[PILIHAN]")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil (bawaan: public)"
)
@click.option("--only", multiple=True, metavar="LOKASI", help="Hanya desa ini, atau desa di bawah folder ini")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Banyaknya proses (bawaan: sebanyak inti)")
@click.option("--force", is_flag=True, help="Bangun juga yang tidak berubah")
@click.option("--shard", type=Shard(), metavar="K/N", help="Hanya bagian ke-K dari N bagian, contoh 3/8")
@click.option("--quiet", "-q", is_flag=True, help="Tanpa laporan kemajuan")
@TODAY
@click.pass_obj
def build(root: Path, /, out: Path | None, today: datetime | None, quiet: bool, **how: Any) -> None:
    """Bangun situs semua desa."""
    from generator.cli.building import Progress, is_too_large, print_problems, print_summary
    from generator.site.build import Listener
    from generator.site.build import build as build_sites
    from generator.site.order import Order

    gc.disable()  # a build is short, and collects for itself after each chunk of villages
    _choose(root, how["only"])
    how["jobs"] = how["jobs"] or _cores()
    progress = Progress(quiet)
    order = Order(root, out or root / "public", _day(today), **how)
    with _output():
        report = build_sites(order, Listener(progress.waiting, progress))
    print_problems(report)
    if not quiet:
        print_summary(report)
    sys.exit(1 if is_too_large(report) else _exit_code(report.problems))


@main.command(options_metavar="[PILIHAN]")
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAGIAN...")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil (bawaan: public)"
)
@TODAY
@click.pass_obj
def merge(root: Path, parts: tuple[Path, ...], out: Path | None, today: datetime | None) -> None:
    """Gabungkan hasil terang build --shard menjadi satu situs."""
    from generator.cli.building import Progress, is_too_large, print_problems, print_summary
    from generator.site.merge import merge as merge_sites
    from generator.site.order import Order

    with _output():
        order = Order(root, out or root / "public", _day(today))
        report = merge_sites(order, parts, Progress(quiet=True).waiting)
    print_problems(report)
    print_summary(report)
    sys.exit(1 if is_too_large(report) else _exit_code(report.problems))


@main.command(options_metavar="[PILIHAN]")
@click.argument("paths", nargs=-1, metavar="[LOKASI]...")
@click.option(
    "--format", "kind", type=click.Choice(["text", "json", "github"]), default="text", help="Bentuk hasil"
)
@click.option("--fix", is_flag=True, help="Perbaiki yang hanya dapat berarti satu hal, lalu periksa lagi")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), expose_value=False, hidden=True)
@click.pass_obj
def check(root: Path, paths: tuple[str, ...], kind: str, fix: bool) -> None:
    """Periksa data tanpa membangun situs."""
    from generator.site.check import check as check_sites

    _choose(root, paths)
    problems = check_sites(root, paths, _cores())
    if fix and _mend(root, problems):
        problems = check_sites(root, paths, _cores())
    if kind == "json":
        click.echo(as_json(problems))
    elif kind == "github":
        _annotate(problems)
    else:
        _print_problems(problems)
    click.echo(as_count(problems), err=True)
    sys.exit(_exit_code(problems))


@main.command(options_metavar="[PILIHAN]")
@click.argument("path", required=False, metavar="[LOKASI]")
@click.option("--address", default="127.0.0.1:8000", metavar="ALAMAT", help="Alamat di komputer ini")
@click.pass_obj
def serve(root: Path, path: str | None, address: str) -> None:
    """Lihat situs satu desa di peramban, sambil menyunting."""
    from generator.site.serve import serve as serve_site

    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(f"tidak ada mkdocs.yml di {root.resolve()}")
    chosen = _choose(root, (path,) if path else ())
    if path and len(chosen) > 1:
        raise click.UsageError(f'"{path}" berisi {len(chosen)} desa; pilih satu, contoh {chosen[0]}')
    click.echo(f"Buka http://{address}/ di peramban. Hentikan dengan Ctrl+C.", err=True)
    serve_site(root, chosen[0] if path else "", address)


@main.command(options_metavar="[PILIHAN]")
@click.argument("kode", metavar="KODE")
@TODAY
@click.pass_obj
def new(root: Path, kode: str, today: datetime | None) -> None:
    """Siapkan berkas awal satu desa menurut kode wilayahnya."""
    from generator.model.wilayah import find_wilayah
    from generator.site.new_village import write_new_village
    from generator.site.schemas import FOLDER, write_schemas
    from generator.source.notation import NotationError
    from generator.source.wilayah import parse_village_code

    try:
        code = parse_village_code(kode)
    except NotationError as error:
        raise click.UsageError(f"kode {error.message}. {error.hint}") from error
    if not find_wilayah(code, "").terdaftar:
        raise click.UsageError(f"kode {code} tidak ada pada tabel wilayah. Periksa angkanya")
    path, written = write_new_village(root, code, _day(today))
    for name in written:
        click.echo(name)
    if not (root / FOLDER).is_dir():
        write_schemas(root / FOLDER)
    count = f"{len(written)} berkas ditulis" if written else "Semua berkas sudah ada, tidak ada yang diubah"
    click.echo(f"{count}. Sunting villages/{path}/profil.yml, lalu jalankan: terang check {path}", err=True)


@main.command(options_metavar="[PILIHAN]")
@click.option("--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil (bawaan: skema)")
@click.pass_obj
def schema(root: Path, out: Path | None) -> None:
    """Tulis skema berkas, supaya penyunting seperti VS Code membantu saat mengetik."""
    from generator.site.schemas import FOLDER, write_schemas

    written = write_schemas(out or root / FOLDER)
    click.echo(f"{len(written)} skema ditulis di {out or root / FOLDER}", err=True)


def _choose(root: Path, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the villages that `wanted` means; stop with a usage error when there are none."""
    from generator.load.census import find_villages, select
    from generator.site.federation import FILE as FEDERATION

    paths = find_villages(root)
    if not paths and (root / FEDERATION).is_file() and not wanted:
        return ()
    if not paths:
        where = (root / "villages").resolve()
        raise click.UsageError(f"tidak ada desa di {where}. Mulai dengan: terang new KODE")
    for one in wanted:
        if not select(paths, [one]):
            raise click.UsageError(f'tidak ada desa pada "{one}". Contoh: {paths[0]}')
    return select(paths, wanted)


def _cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _output() -> Iterator[None]:
    """Say in plain words when the output cannot be written."""
    from generator.site.order import OutputError

    try:
        yield
    except OutputError as error:
        raise Trouble(str(error)) from error
    except OSError as error:
        reason = DISK_TROUBLE.get(error.errno or 0, error.strerror or str(error))
        place = error.filename or "hasil"
        raise Trouble(f"tidak dapat menulis {place}: {reason}. Situs yang lama tetap utuh") from error


def _day(today: datetime | None) -> date:
    from generator.site.settings import today as clock

    return today.date() if today else clock()


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


def _exit_code(problems: Sequence[Problem]) -> int:
    return 1 if any(problem.severity == "error" for problem in problems) else 0


if __name__ == "__main__":
    main()
