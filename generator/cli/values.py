"""What may be written behind an option, and what is said when it is something else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Shard(click.ParamType[tuple[int, int]]):
    """A part of all villages, written "3/8"."""

    name = "K/N"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> tuple[int, int]:
        """Return part and parts."""
        part, _, parts = str(value).partition("/")
        if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
            self.fail(f'"{value}" bukan bagian seperti 3/8', param, context)
        return int(part), int(parts)


class Processes(click.ParamType[int]):
    """How many processes work at the same time, written "2"."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int:
        """Return the number."""
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(f'"{value}" bukan banyaknya proses. Contoh: --jobs 2', param, context)
        return int(value)


class Day(click.ParamType[date]):
    """A day, written "2026-11-24"."""

    name = "TANGGAL"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        """Return the day."""
        try:
            return date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except ValueError:
            self.fail(f'"{value}" bukan tanggal. Contoh: --today 2026-11-24', param, context)


class Address(click.ParamType[str]):
    """Where a computer answers, written "127.0.0.1:8000"."""

    name = "ALAMAT"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """Return host and port."""
        host, _, port = str(value).rpartition(":")
        if not (_is_host(host) and port.isdecimal() and 0 < int(port) < 65536):
            self.fail(f'"{value}" bukan alamat dan nomor port. Contoh: 127.0.0.1:8000', param, context)
        return str(value)


def _is_host(host: str) -> bool:
    """Tell whether MkDocs can answer there: it takes numbers, and the name of this computer for itself."""
    from ipaddress import ip_address  # only here: a build needs none

    try:
        return host == "localhost" or bool(ip_address(host.removeprefix("[").removesuffix("]")))
    except ValueError:
        return False


class Folder(click.ParamType[Path]):
    """A folder that is there."""

    name = "FOLDER"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Path:
        """Return the folder."""
        if not Path(value).is_dir():
            self.fail(f'folder "{value}" tidak ada', param, context)
        return Path(value)
