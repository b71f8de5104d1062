"""The files of one village folder: read once, decoded, kept for the places of their problems."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.model.check import read_record
from generator.model.kabar import GIVEN
from generator.model.record import Record
from generator.source.characters import clean_text, find_bad_characters
from generator.source.encoding import decode
from generator.source.front_matter import Document, read_document, split_front_matter
from generator.source.notation import NotationError, one_line
from generator.source.number import format_number
from generator.source.places import locate_all
from generator.source.problem import Origin, Problem, Saying, Step
from generator.source.reader import ORIGIN_KEY, read_yaml

Kind = TypeVar("Kind", bound=Record)

MAX_BYTES = 10_000_000
"""A larger file nobody opens on a telephone."""
MOST_TOLD = 50
"""So many bad characters of one file are told."""
_SPECIAL = Saying("berkas-khusus", "ini bukan berkas biasa", "Hapus dari folder ini")
_LINKED = Saying(
    "berkas-tautan",
    "berkas ini hanya tautan ke tempat lain",
    "Salin berkasnya sendiri ke folder ini",
)


_EMPTY = Saying(
    "berkas-kosong", "berkas ini belum ada isinya", "Isi menurut panduan berkas ini, atau hapus berkasnya"
)


class Entry(NamedTuple):
    """What stands in a folder; a link is what it leads to."""

    name: str
    is_folder: bool
    is_file: bool


def is_left_over(name: str) -> bool:
    """Tell whether a program left a file behind that nobody means: hidden, or of Windows or Word."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def entries(where: Path) -> tuple[Entry, ...]:
    """Return what stands in a folder, by name; nothing when there is no such folder."""
    try:
        found = sorted(os.scandir(where), key=lambda one: one.name)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(_entry(one) for one in found)


def _entry(one: os.DirEntry[str]) -> Entry:
    kind = Path(one.path) if one.is_symlink() else one
    return Entry(one.name, kind.is_dir(), kind.is_file())


@dataclass
class Folder:
    """Reads files below `root` and collects what is wrong in them; names are relative to `root`."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    links: dict[tuple[str, ...], bool] = field(default_factory=dict)
    """Which folders, by the parts of their paths, lie behind a link."""

    def name(self, path: Path) -> str:
        """Return the path as people see it: relative to the root, with forward slashes."""
        return "/".join(path.parts[len(self.root.parts) :])

    def text(self, path: Path) -> str | None:
        """Return a file's text; None, with a Problem, when it is not clean UTF-8."""
        name = self.name(path)
        refused = self.refusal(path)
        if refused is not None:
            self.add(Problem(Origin(name, (), 1, 1), *refused))
            return None
        raw = path.read_bytes()
        try:
            text = decode(raw)
        except NotationError as error:
            line = raw.count(b"\n", 0, error.offset) + 1
            column = error.offset - raw.rfind(b"\n", 0, error.offset)
            self.add(Problem(Origin(name, (), line, column), error.code, error.message, error.hint))
            return None
        self.texts[name] = text
        bad = find_bad_characters(text)
        for index, description in bad[:MOST_TOLD]:
            line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
            hint = "Hapus huruf itu, lalu ketik ulang bagiannya"
            self.add(Problem(Origin(name, (), line, column), "huruf", f"ada {description}", hint))
        return None if bad else text

    def refusal(self, path: Path) -> Saying | None:
        """Return why a file or folder must not be read; None when it may."""
        try:
            found = path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return _SPECIAL
        if stat.S_ISLNK(found.st_mode) or self._is_behind_a_link(path.parts[:-1]):
            return _LINKED
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            return _SPECIAL
        if found.st_size > MAX_BYTES:
            size = format_number(Decimal(-(-found.st_size // 100_000)) / 10)
            message = f"berkas ini {size} MB, terlalu besar untuk dibuka warga"
            return Saying("berkas-besar", message, "Kecilkan menjadi paling banyak 10 MB")
        return None

    def _is_behind_a_link(self, place: tuple[str, ...]) -> bool:
        """Tell whether a folder below the root, or one above it there, is a link; each is looked at once."""
        if len(place) <= len(self.root.parts):
            return False
        if place not in self.links:
            self.links[place] = Path(*place).is_symlink() or self._is_behind_a_link(place[:-1])
        return self.links[place]

    def record(self, path: Path, kind: type[Kind]) -> Kind | None:
        """Return the record in a YAML file; None when there is no such file or it has mistakes."""
        text = self.text(path) if path.is_file() else None
        if text is None:
            return None
        values, problems = read_yaml(text, self.name(path))
        record = self._checked(kind, values, problems)
        if record is not None and len(values) == 1:
            self.add(Problem(Origin(self.name(path), (), 1, 1), *_EMPTY, "warning"))
        return record

    def document(self, path: Path, kind: type[Kind], **given: Any) -> Kind | None:
        """Return the record in a Markdown file with front matter; `given` are fields the program fills."""
        text = self.text(path)
        if text is None:
            return None
        document, problems = read_document(text, self.name(path))
        if problems and document.fields.keys() == {ORIGIN_KEY}:
            self.add(*problems)
            return None
        for key in GIVEN:
            if document.fields.pop(key, None) is not None:
                origin = document.fields[ORIGIN_KEY].key(key)
                problems.append(
                    Problem(origin, "kunci-asing", f'kunci "{key}" tidak dikenal', "Hapus baris itu")
                )
        values = _with_body(document, given)
        return self._checked(kind, values, problems)

    def _checked(self, kind: type[Kind], values: dict[str, Any], problems: list[Problem]) -> Kind | None:
        record, more = read_record(kind, values)
        told = {problem.origin.path for problem in problems}
        new = [one for one in more if not _follows(one, told)]
        found = problems + (new if not problems or len(values) > 1 else [])
        self.problems.extend(found)
        return None if found else record

    def add(self, *problems: Problem) -> None:
        """Keep problems that were found elsewhere."""
        self.problems.extend(problems)

    def located(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return problems with line and column, in reading order; each file is read again once."""
        by_file: dict[str, list[Problem]] = {}
        for problem in problems:
            by_file.setdefault(problem.origin.file, []).append(problem)
        found = {
            _in_one_line(_placed(problem, places))
            for file, group in by_file.items()
            for places in [self._places(file, group)]
            for problem in group
        }
        return tuple(sorted(found, key=lambda problem: problem.sort_key))

    def _places(self, file: str, problems: list[Problem]) -> dict[Origin, Origin]:
        text = self.texts.get(file, "")
        if file.endswith(".md"):
            parts = split_front_matter(text)
            text = parts[0] if parts else ""
        asked = [place for problem in problems for place in (problem.origin, problem.earlier) if place]
        return locate_all(text, asked)


def _follows(problem: Problem, told: set[tuple[Step, ...]]) -> bool:
    """Tell whether a problem speaks of a value that could not be read as it was meant, or lacks only that."""
    path = problem.origin.path
    lacks = problem.code.endswith("kosong")
    return path in told or (lacks and any(place[: len(path)] == path for place in told))


def _placed(problem: Problem, places: Mapping[Origin, Origin]) -> Problem:
    """Return a problem with its line; what it repeats stands in the same file and is named by its line."""
    earlier = f" pada baris {places[problem.earlier].line}" if problem.earlier else ""
    message = f"{problem.message}{earlier}"
    return replace(problem, origin=places[problem.origin], message=message, earlier=None)


def _in_one_line(problem: Problem) -> Problem:
    return replace(problem, message=one_line(problem.message), hint=one_line(problem.hint))


def _with_body(document: Document, given: dict[str, Any]) -> dict[str, Any]:
    return {**document.fields, "isi": clean_text(document.body), "baris_isi": document.body_line, **given}
