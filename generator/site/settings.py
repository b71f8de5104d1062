"""What mkdocs.yml says about the whole site, read without MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.site.order import OutputError
from generator.source.encoding import decode
from generator.source.notation import NotationError, quoted
from generator.source.places import locate
from generator.source.problem import Origin, Problem
from generator.source.reader import ORIGIN_KEY, read_yaml

MKDOCS = "mkdocs.yml"
MARKED = "yaml-awalan"
"""The code of the Problem that a value begins with a mark, as `!ENV` does."""

_TEXTS = ("site_url", "site_name", "repo_url")


@dataclass(frozen=True, slots=True)
class Settings:
    """Address, name and repository of the site; each "" when mkdocs.yml does not name it."""

    site_url: str = ""
    site_name: str = ""
    repo_url: str = ""
    luring: bool = True
    """Whether browsers may keep villages' pages; `extra: {luring: tidak}` says no."""

    kartu: bool | None = None
    """Whether pages get cards for previews; None: only in a village that stands alone."""

    @property
    def name(self) -> str:
        """Return what the whole site is called."""
        return self.site_name or "Situs desa"

    def cards(self, address: str) -> bool:
        """Tell whether the village at `address` gets cards."""
        return not address if self.kartu is None else self.kartu

    def address(self, path: str) -> str:
        """Return the absolute address of a folder below the site's top, with a closing slash.

        It is "" when there is no site_url, or none that begins with https:// or http://.
        """
        if not self.site_url.startswith(("https://", "http://")):
            return ""
        top = self.site_url.rstrip("/") + "/"
        return f"{top}{path}/" if path else top


def read_settings(root: Path) -> Settings:
    """Return the settings of the site at `root`; a folder without mkdocs.yml has none.

    Raises OutputError when the file cannot be read: all pages would lose their address and their feeds.
    """
    if not (root / MKDOCS).is_file():
        return Settings()
    values, fault = _read(root)
    if fault is not None:
        place = fault.origin
        raise OutputError(f"{place.file}:{place.line}:{place.column}: {fault.message}. {fault.hint}")
    known = {name: values[name] for name in _TEXTS if isinstance(values.get(name), str)}
    extra = values.get("extra")
    said: dict[Any, Any] = extra if isinstance(extra, dict) else {}
    kartu = {"ya": True, "tidak": False}.get(str(said.get("kartu")))
    return Settings(**known, luring=said.get("luring") != "tidak", kartu=kartu)


def settings_problems(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with mkdocs.yml: feeds and previews need the site's absolute address."""
    file = root / MKDOCS
    if not file.is_file():
        return
    _, fault = _read(root)
    if fault is not None:
        yield fault
        return
    address = read_settings(root).site_url
    hint = "Tulis alamat situs Anda, contoh site_url: https://desa-bumi-daya.github.io/situs/"
    if not address:
        message = f'"site_url" belum ditulis di {MKDOCS}, jadi umpan RSS tidak dibuat'
        yield Problem(Origin(MKDOCS, (), 1, 1), "situs-alamat", message, hint, "warning")
    elif not address.startswith(("https://", "http://")):
        place = locate(file.read_text(encoding="utf-8"), Origin(MKDOCS, ("site_url",)))
        message = f"site_url tertulis {quoted(address)}, bukan alamat yang diawali https://"
        yield Problem(place, "situs-alamat", message, hint)


def _read(root: Path) -> tuple[dict[str, Any], Problem | None]:
    """Return what mkdocs.yml holds, and the fault for which nothing of it can be read."""
    try:
        text = decode((root / MKDOCS).read_bytes())
    except NotationError as error:
        return {}, Problem(Origin(MKDOCS, (), 1, 1), error.code, error.message, error.hint)
    values, problems = read_yaml(text, MKDOCS)
    _fill_in(values, text, problems)
    return values, problems[0] if problems and values.keys() == {ORIGIN_KEY} else None


def _fill_in(values: dict[str, Any], text: str, problems: Sequence[Problem]) -> None:
    """Put the environment's values where the file says `!ENV NAME` or `!ENV [NAME, OTHER, default]`.

    As in MkDocs the first variable that is set counts; the last of several items is what counts without any.
    """
    lines = text.split("\n")
    for place in (problem.origin for problem in problems if problem.code == MARKED):
        group: Any = values
        for step in place.path[:-1]:
            group = group[step]
        if lines[place.line - 1][place.column - 1 :].startswith("!ENV"):
            group[place.path[-1]] = _from_environment(group[place.path[-1]])


def _from_environment(written: Any) -> Any:
    names = written if isinstance(written, list) else [written]
    names, default = (names[:-1], names[-1]) if len(names) > 1 else (names, None)
    return next((os.environ[name] for name in names if isinstance(name, str) and name in os.environ), default)


def today() -> date:
    """Return the day that this computer's clock shows, in its own time zone."""
    return datetime.now(UTC).astimezone().date()
