"""The command `terang`: arguments, printing and exit codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import IO, Any

import click

from generator import __version__
from generator.cli.asked import TODAY, answering, choose, day, output
from generator.cli.build import build, merge
from generator.cli.check import check
from generator.cli.language import speak_indonesian
from generator.cli.stopped import EXIT_CODE, STOPPED
from generator.cli.values import Address, Folder


class Stopped(click.ClickException):
    """Somebody pressed Ctrl+C."""

    exit_code = EXIT_CODE

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so."""
        click.echo(f"\n{self.message}", file, err=True)


class Terang(click.Group):
    """The group of all commands; click's own words are Indonesian."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command."""
        speak_indonesian()
        return super().main(*args, **{"prog_name": "terang", **kwargs})

    def invoke(self, context: click.Context) -> Any:
        """Run what was asked for, and say in Indonesian when somebody stops it."""
        try:
            return super().invoke(context)
        except KeyboardInterrupt as stop:
            raise Stopped(STOPPED) from stop


@click.group(cls=Terang, options_metavar="[PILIHAN]", subcommand_metavar="PERINTAH ...")
@click.option(
    "--root",
    type=Folder(),
    default=Path(),
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
@click.argument("path", required=False, metavar="[LOKASI]")
@click.option("--address", type=Address(), default="127.0.0.1:8000", help="Alamat di komputer ini")
@click.pass_obj
def serve(root: Path, path: str | None, address: str) -> None:
    """Lihat situs satu desa di peramban, sambil menyunting."""
    from generator.site.serve import serve as serve_site

    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(f"tidak ada mkdocs.yml di {root.resolve()}")
    chosen = choose(root, (path,) if path else ())
    if path and len(chosen) > 1:
        raise click.UsageError(f'"{path}" berisi {len(chosen)} desa; pilih satu, contoh {chosen[0]}')
    click.echo(f"Buka http://{address}/ di peramban. Hentikan dengan Ctrl+C.", err=True)
    with output(), answering(address):
        serve_site(root, chosen[0] if path else "", address)


@main.command(options_metavar="[PILIHAN]")
@click.argument("kode", metavar="KODE")
@TODAY
@click.pass_obj
def new(root: Path, kode: str, today: date | None) -> None:
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
    path, written = write_new_village(root, code, day(today))
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


for command in (build, merge, check):
    main.add_command(command)


if __name__ == "__main__":
    main()
