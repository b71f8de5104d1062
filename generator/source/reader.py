"""Read YAML as text: every scalar stays what the clerk wrote, every fault is a Problem with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    cyaml,
)
from yaml.composer import ComposerError

from generator.source.characters import clean_text, find_bad_characters, is_plain
from generator.source.problem import Origin, Problem, Saying, Step
from generator.source.yaml_words import (
    ALIAS,
    HAS_CUT,
    cut_value,
    explain_syntax,
    hidden_value,
    starting_mark,
    swallowed_item,
)

ORIGIN_KEY = "\0asal"
"""The key under which each mapping carries its Origin; no file can hold it, NUL is refused."""

MAX_DEPTH = 12
MAX_CHARACTERS = 2_000_000
MAX_ITEMS = 5_000
"""From so many items on a list is refused: each can become a page."""
MAX_COPIED = 10_000
"""How many values aliases may stand for, which are told anyway: lists of lists of them never end."""
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_DOTS = frozenset({"..", "...", "....", ".....", "\u2026", "____", "xxx", "xxxx"})
"""What stands in a file that `terang new` wrote until somebody fills it in."""
_UNWRITTEN = _EMPTY | _DOTS
_OWN_TAGS = "tag:yaml.org,2002:"

_TOO_LARGE = Saying("yaml-besar", "berkas ini lebih dari 2 juta huruf", "Bagi menjadi beberapa berkas")
_TOO_DEEP = Saying(
    "yaml-dalam",
    "kelompok di dalam kelompok terlalu banyak",
    "Ikuti contoh berkas ini pada panduan; cukup dua atau tiga tingkat",
)
_TOO_LONG = Saying(
    "yaml-panjang",
    f"daftar ini sampai {MAX_ITEMS:_} butir atau lebih".replace("_", "."),
    "Hapus butir yang berulang; daftar sepanjang itu lebih baik sebagai lampiran",
)
_ODD_SPACE = Saying(
    "yaml-spasi",
    "di samping kunci ada spasi khusus, biasanya tersalin dari Excel atau situs",
    "Hapus spasi di samping kunci itu, lalu ketik spasi biasa bila perlu",
)
_NO_MAPPING = Saying(
    "yaml-bentuk",
    "isi berkas bukan daftar kunci dan nilai",
    'Tulis tiap baris sebagai "kunci: nilai", contoh "nama: Bumi Daya"',
)
_NO_NAME = Saying(
    "yaml-bentuk",
    "daftar di tepi kiri berkas tidak punya nama",
    'Tulis namanya di atas butir pertama, contoh "agenda:", seperti pada panduan berkas ini',
)

Value = str | None | list[Any] | dict[str, Any]
NextEvent = Callable[[], Any]
"""Gives the next of PyYAML's events, which have no types."""

Parser: Any = cyaml.CParser  # type: ignore[attr-defined]  # its types leave it out
"""libyaml: it tells what is written, without YAML 1.1's guesses at what `no`, `010` and `10:30` mean."""


class TooDeep(yaml.YAMLError):
    """So many groups inside groups that nobody meant them."""


def read_yaml(text: str, file: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the mapping that a file holds and every fault of its YAML.

    Values are text, None (written empty), lists and mappings; each mapping carries its Origin under
    ORIGIN_KEY. Refused, each with its place: broken YAML, a key given twice, anchors and aliases, tags, tabs,
    two documents.
    """
    nothing = {ORIGIN_KEY: Origin(file)}
    if len(text) > MAX_CHARACTERS:
        return nothing, [Problem(Origin(file, (), 1, 1), *_TOO_LARGE)]
    reading = _Reading(text, file)
    try:
        values = reading.document()
    except TooDeep:
        return nothing, [Problem(Origin(file, (), 1, 1), *_TOO_DEEP)]
    except yaml.YAMLError as error:
        return nothing, [_syntax_problem(error, text, file)]
    return values, [*_anchors(text, file), *reading.problems]


def skip(event: Any, following: NextEvent) -> None:
    """Read on to the end of the value that begins with `event`; TooDeep when it cannot be meant."""
    depth = int(isinstance(event, CollectionStartEvent))
    while depth:
        event = following()
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > 8 * MAX_DEPTH:
            raise TooDeep


def _origin(file: str, path: tuple[Step, ...], event: Any) -> Origin:
    mark = event.start_mark
    return Origin(file, path, mark.line + 1, mark.column + 1)


def _anchors(text: str, file: str) -> list[Problem]:
    """Return a Problem for each `&` or `*` that YAML takes as an anchor or an alias."""
    if "&" not in text and "*" not in text:
        return []
    marks = [
        token.start_mark
        for token in yaml.scan(text, Loader=Parser)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken)
    ]
    return [Problem(Origin(file, (), mark.line + 1, mark.column + 1), *ALIAS) for mark in marks]


def _syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    fault = explain_syntax(error, text)
    return Problem(Origin(file, (), fault.line, fault.column), fault.code, fault.message, fault.hint)


def _typographic(scalar: Any, place: Origin, description: str) -> Problem:
    """Return the Problem for a value in quotes that Word made: they would be printed."""
    inner = scalar.value.strip()[1:-1]
    mended = f'"{inner}"' if not scalar.style and not {'"', "\\", "\n"} & set(inner) else None
    hint = f"Tulis {mended}" if mended else 'Ganti dengan tanda kutip biasa: " di kedua ujung'
    return Problem(place, "kutip-word", f"ada {description} nilai", hint, mended=mended)


class _Reading:
    """Turns libyaml's events into values and collects what is wrong with them.

    In a plain file no text needs cleaning; `step` is the key or the number of a value below `path`.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.next: NextEvent = Parser(text).get_event
        self.is_plain = is_plain(text)
        self.has_cut = HAS_CUT.search(text) is not None
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.met = self.copied = 0

    def document(self) -> dict[str, Any]:
        """Return what the only document of a file holds."""
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            return {ORIGIN_KEY: Origin(self.file)}
        root = self.next()
        if isinstance(root, MappingStartEvent):
            values = self.mapping(())
        else:
            self.value(root, (), 0)
            values, self.problems = {ORIGIN_KEY: Origin(self.file)}, []
            self.refuse(root, (), *(_NO_MAPPING if isinstance(root, ScalarEvent) else _NO_NAME))
        self.next()
        end = self.next()
        if not isinstance(end, StreamEndEvent):
            expected, found = "expected a single document in the stream", "but found another document"
            raise ComposerError(expected, root.start_mark, found, end.start_mark)
        return values

    def mapping(self, path: tuple[Step, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {ORIGIN_KEY: Origin(self.file, path)}
        following = self.next
        while not isinstance(event := following(), MappingEndEvent):
            key: Any = event.value if isinstance(event, ScalarEvent) else None
            usual = key is not None and key.isidentifier() and key not in values
            if usual or self.accepts(event, path, values):
                values[key] = self.value(following(), path, key)
            else:
                self.skip(following())
        return values

    def accepts(self, event: Any, path: tuple[Step, ...], values: dict[str, Any]) -> bool:
        """Tell whether a key can stand among `values`; what is wrong with it is kept."""
        key = event.value if isinstance(event, ScalarEvent) else None
        if key is None:
            self.skip(event)
            self.refuse(event, path, "yaml-kunci", "kunci harus berupa teks", 'Tulis "kunci: nilai"')
        elif key == "<<":
            self.refuse(event, path, *ALIAS)
        elif clean_text(key).strip(" ") != clean_text(key):
            self.refuse(event, path, *_ODD_SPACE)
        elif key in values:
            message = f'kunci "{key}" ditulis dua kali'
            new = '; bila ini butir baru, awali dengan "- "' if path and isinstance(path[-1], int) else ""
            self.refuse(event, (*path, key), "yaml-kunci-ganda", message, f"Hapus salah satu{new}")
        else:
            self.tell_bad_characters(event, path)
            return True
        return False

    def value(self, event: Any, path: tuple[Step, ...], step: Step) -> Value:
        found: Value
        before = self.met
        self.met += 1
        if isinstance(event, ScalarEvent):
            text: str | None = event.value if self.is_plain else self.cleaned(event, (*path, step))
            if not event.style and text in _UNWRITTEN:
                self.tell_unwritten(event, (*path, step), text)
                text = None
            elif not event.style and (self.has_cut or " - " in event.value):
                self.tell_swallowed(event, (*path, step))
            found = text
        elif isinstance(event, AliasEvent):
            return self.aliased(event)
        else:
            found = self.group(event, (*path, step))
        if event.tag and event.tag != "!" and not event.tag.startswith(_OWN_TAGS):
            self.refuse(event, (*path, step), *starting_mark("!"))
        if event.anchor:
            self.anchors[event.anchor] = found, self.met - before
        return found

    def tell_unwritten(self, event: Any, path: tuple[Step, ...], text: str) -> None:
        """Tell of dots that still wait for a value, and of a value that `#` makes a comment."""
        hidden = hidden_value(self.text, event.start_mark.index) if not text else None
        if text in _DOTS:
            hint = "Ganti dengan isinya, atau hapus barisnya"
            self.refuse(event, path, "isian-titik", f'nilainya masih "{text}"', hint)
        elif hidden is not None:
            self.refuse(event, path, *hidden)

    def tell_swallowed(self, event: Any, path: tuple[Step, ...]) -> None:
        """Tell of the end of a value that `#` cuts off, and of a list's item that it has swallowed."""
        place = (self.text, event.start_mark.index, event.end_mark.index)
        for said in (cut_value(*place), swallowed_item(*place)):
            if said is not None:
                self.refuse(event, path, *said)

    def group(self, event: Any, path: tuple[Step, ...]) -> Value:
        if len(path) > MAX_DEPTH:
            self.skip(event)
            self.refuse(event, path, *_TOO_DEEP)
            return None
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        found: list[Any] = []
        while not isinstance(item := self.next(), SequenceEndEvent):
            if len(found) == MAX_ITEMS:
                self.skip(item)
                continue
            found.append(self.value(item, path, len(found)))
            if len(found) == MAX_ITEMS:
                self.refuse(item, (*path, MAX_ITEMS - 1), *_TOO_LONG)
        return found

    def skip(self, event: Any) -> None:
        """Read past a key or a value that is refused; an alias must stand for something even there."""
        if isinstance(event, AliasEvent):
            self.aliased(event)
        skip(event, self.next)

    def aliased(self, event: Any) -> Value:
        """Return the value that an alias stands for: the anchor is told, so that each is mended at once."""
        if event.anchor not in self.anchors:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        found, size = self.anchors[event.anchor]
        self.met += size
        self.copied += size
        return found if self.copied <= MAX_COPIED else None

    def cleaned(self, scalar: Any, path: tuple[Step, ...]) -> str:
        self.tell_bad_characters(scalar, path)
        return clean_text(scalar.value)

    def tell_bad_characters(self, scalar: Any, path: tuple[Step, ...]) -> None:
        """Tell of what no page can carry, written by its code, and of typographic quotes around a value."""
        for _, description in find_bad_characters(scalar.value)[:1]:
            if description.startswith("tanda kutip"):
                self.problems.append(_typographic(scalar, _origin(self.file, path, scalar), description))
            else:
                self.refuse(
                    scalar, path, "huruf", f"ada {description}", "Hapus huruf itu dari dalam tanda kutip"
                )

    def refuse(self, event: Any, path: tuple[Step, ...], code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(_origin(self.file, path, event), code, message, hint))
