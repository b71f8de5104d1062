"""What several commands share: which villages, which day, how many processes, how trouble is told."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from generator.cli.values import Day
from generator.source.problem import Problem

TODAY = click.option(
    "--today",
    type=Day(),
    help="Anggap hari ini tanggal itu, contoh 2026-11-24",
)
DISK_TROUBLE = {
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EACCES: "tidak ada izin menulis",
    errno.EPERM: "tidak ada izin menulis",
    errno.EROFS: "disk hanya dapat dibaca",
    errno.EXDEV: "folder hasil adalah disk tersendiri (mount); pilih folder di dalamnya",
    errno.EIO: "disk gagal menulis",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR), "ada berkas di tempat folder"),
    errno.ENOENT: "berkas atau folder itu tidak ada",
    errno.EISDIR: "ada folder di tempat berkas",
}


class Trouble(click.ClickException):
    """Something outside the data and the command line that stops a build."""

    exit_code = 2


def choose(root: Path, wanted: Sequence[str]) -> tuple[str, ...]:
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


def choose_for_build(root: Path, wanted: Sequence[str]) -> None:
    """Stop with a usage error when nothing can be built; a build finds all villages for itself."""
    from generator.load.census import each_village

    if wanted or not any(each_village(root)):
        choose(root, wanted)


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def output() -> Iterator[None]:
    """Say in plain words when the output cannot be written."""
    from generator.site.order import OutputError

    try:
        yield
    except OutputError as error:
        raise Trouble(str(error)) from error
    except OSError as error:
        reason = DISK_TROUBLE.get(error.errno or 0, error.strerror or str(error))
        place = error.filename2 or error.filename or "hasil"
        raise Trouble(f"tidak dapat menulis {place}: {reason}. Situs yang lama tetap utuh") from error


@contextmanager
def answering(address: str) -> Iterator[None]:
    """Say in plain words when this computer cannot answer at an address."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES}:
            raise
        message = f"alamat {address} sudah dipakai atau bukan milik komputer ini"
        raise Trouble(f"{message}. Pakai nomor lain, contoh --address 127.0.0.1:8001") from error


def day(today: date | None) -> date:
    """Return the day that was asked for, or the clock's."""
    from generator.site.settings import today as clock

    return today or clock()


def exit_code(problems: Sequence[Problem]) -> int:
    """Return 1 when there is an error among the Problems, else 0."""
    return 1 if any(problem.severity == "error" for problem in problems) else 0
