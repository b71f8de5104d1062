"""Read YAML as text: every scalar stays what the clerk wrote, every fault is a Problem with its place."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml import MappingNode, ScalarNode, cyaml

from generator.source.characters import clean_text, find_bad_characters, is_plain
from generator.source.problem import Origin, Problem, Saying, Step
from generator.source.yaml_words import ALIAS, explain_syntax, starting_mark

ORIGIN_KEY = "\0asal"
"""The key under which each mapping carries its Origin; no file can hold it, NUL is refused."""

MAX_DEPTH = 12
MAX_CHARACTERS = 2_000_000
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_OWN_TAGS = "tag:yaml.org,2002:"
_TEXT_TAG = f"{_OWN_TAGS}str"

_TOO_LARGE = Saying("yaml-besar", "berkas ini lebih dari 2 juta huruf", "Bagi menjadi beberapa berkas")
_TOO_DEEP = Saying(
    "yaml-dalam",
    "kelompok di dalam kelompok terlalu banyak",
    "Ikuti contoh berkas ini pada panduan; cukup dua atau tiga tingkat",
)
_ODD_SPACE = Saying(
    "yaml-spasi",
    "di depan kunci ada spasi khusus, biasanya tersalin dari Excel atau situs",
    "Hapus spasi di depan kunci itu, lalu ketik spasi biasa",
)
_BRACKET = re.compile(r"[\[\]{}]")
_STACKED = re.compile(r"[-?][ \n]+(?:[-?][ \n]+){29}")

Value = str | None | list[Any] | dict[str, Any]


_Parser: Any = cyaml.CParser  # type: ignore[attr-defined]  # its types leave it out


class _Loader(_Parser):  # type: ignore[misc]  # libyaml's binding has no types
    """libyaml's composer without YAML 1.1's guesses: `no`, `010`, `10:30` and dates stay text."""

    def resolve(self, *_: object) -> str:
        return _TEXT_TAG

    def descend_resolver(self, *_: object) -> None:
        """Do nothing: there is nothing to resolve."""

    def ascend_resolver(self) -> None:
        """Do nothing: there is nothing to resolve."""


def read_yaml(text: str, file: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the mapping that a file holds and every fault of its YAML.

    Values are text, None (written empty), lists and mappings; each mapping carries its Origin under
    ORIGIN_KEY. Refused, each with its place: broken YAML, a key given twice, anchors and aliases, tags, tabs,
    two documents.
    """
    root, problems = _compose(text, file)
    if root is None:
        return {ORIGIN_KEY: Origin(file)}, problems
    if not isinstance(root, MappingNode):
        problems.append(
            Problem(
                _origin(file, (), root),
                "yaml-bentuk",
                "isi berkas bukan daftar kunci dan nilai",
                'Tulis tiap baris sebagai "kunci: nilai", contoh "nama: Bumi Daya"',
            )
        )
        return {ORIGIN_KEY: Origin(file)}, problems
    reading = _Reading(file, problems, is_plain(text))
    return reading.mapping(root, ()), problems


def _origin(file: str, path: tuple[Step, ...], node: yaml.Node) -> Origin:
    mark = node.start_mark
    return Origin(file, path, mark.line + 1, mark.column + 1)


def _compose(text: str, file: str) -> tuple[yaml.Node | None, list[Problem]]:
    refused = too_much(text)
    if refused is not None:
        return None, [Problem(Origin(file, (), 1, 1), *refused)]
    loader = _Loader(text)
    try:
        return loader.get_single_node(), _anchors(text, file)
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, file)]
    finally:
        loader.dispose()


def too_much(text: str) -> Saying | None:
    """Return why a text is too large or too deep to be read; None when it is not."""
    return _TOO_LARGE if len(text) > MAX_CHARACTERS else _TOO_DEEP if _nested_too_deep(text) else None


def _nested_too_deep(text: str) -> bool:
    """Tell whether composing would recurse too far; libyaml itself has no bound, so brackets are counted."""
    most, depth = 8 * MAX_DEPTH, 0
    for match in _BRACKET.finditer(text) if text.count("[") + text.count("{") > most else ():
        depth = depth + 1 if match[0] in "[{" else max(0, depth - 1)
        if depth > most:
            return True
    return _STACKED.search(text) is not None


def _anchors(text: str, file: str) -> list[Problem]:
    """Return a Problem for each `&` or `*` that YAML takes as an anchor or an alias."""
    if "&" not in text and "*" not in text:
        return []
    marks = [
        token.start_mark
        for token in yaml.scan(text, Loader=_Loader)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken)
    ]
    return [Problem(Origin(file, (), mark.line + 1, mark.column + 1), *ALIAS) for mark in marks]


def _syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    fault = explain_syntax(error, text)
    return Problem(Origin(file, (), fault.line, fault.column), fault.code, fault.message, fault.hint)


def _typographic(node: ScalarNode, place: Origin, description: str) -> Problem:
    """Return the Problem for a value in quotes that Word made: they would be printed."""
    inner = node.value.strip()[1:-1]
    mended = f'"{inner}"' if not node.style and not {'"', "\\", "\n"} & set(inner) else None
    hint = f"Tulis {mended}" if mended else 'Ganti dengan tanda kutip biasa: " di kedua ujung'
    return Problem(place, "kutip-word", f"ada {description} nilai", hint, mended=mended)


class _Reading:
    """Turns composed nodes into values and collects what is wrong with them.

    In a `plain` file no text needs cleaning; `step` is the key or the number of a value below `path`.
    """

    def __init__(self, file: str, problems: list[Problem], plain: bool) -> None:
        self.file = file
        self.problems = problems
        self.plain = plain

    def mapping(self, node: MappingNode, path: tuple[Step, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {ORIGIN_KEY: Origin(self.file, path)}
        for key_node, value_node in node.value:
            key = key_node.value
            usual = isinstance(key, str) and key.isidentifier() and key not in values
            if usual or self.accepts(key_node, path, values):
                values[key] = self.value(value_node, path, key)
        return values

    def accepts(self, node: Any, path: tuple[Step, ...], values: dict[str, Any]) -> bool:
        """Tell whether a key can stand among `values`; what is wrong with it is kept."""
        key = node.value
        if not isinstance(key, str):
            self.refuse(node, path, "yaml-kunci", "kunci harus berupa teks", 'Tulis "kunci: nilai"')
        elif key == "<<":
            self.refuse(node, path, *ALIAS)
        elif clean_text(key).strip(" ") != clean_text(key):
            self.refuse(node, path, *_ODD_SPACE)
        elif key in values:
            message = f'kunci "{key}" ditulis dua kali'
            self.refuse(node, (*path, key), "yaml-kunci-ganda", message, "Hapus salah satu")
        else:
            self.tell_bad_characters(node, path)
            return True
        return False

    def value(self, node: yaml.Node, path: tuple[Step, ...], step: Step) -> Value:
        if node.tag is not _TEXT_TAG and not node.tag.startswith(_OWN_TAGS):
            self.refuse(node, (*path, step), *starting_mark("!"))
        if isinstance(node, ScalarNode):
            text: str = node.value if self.plain else self.cleaned(node, (*path, step))
            return None if not node.style and text in _EMPTY else text
        inner = (*path, step)
        if len(inner) > MAX_DEPTH:
            self.refuse(node, inner, *_TOO_DEEP)
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, inner)
        return [self.value(item, inner, index) for index, item in enumerate(node.value)]

    def cleaned(self, node: ScalarNode, path: tuple[Step, ...]) -> str:
        self.tell_bad_characters(node, path)
        return clean_text(node.value)

    def tell_bad_characters(self, node: ScalarNode, path: tuple[Step, ...]) -> None:
        """Tell of what no page can carry, written by its code, and of typographic quotes around a value."""
        for _, description in find_bad_characters(node.value)[:1]:
            if description.startswith("tanda kutip"):
                self.problems.append(_typographic(node, _origin(self.file, path, node), description))
            else:
                self.refuse(
                    node, path, "huruf", f"ada {description}", "Hapus huruf itu dari dalam tanda kutip"
                )

    def refuse(self, node: yaml.Node, path: tuple[Step, ...], code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(_origin(self.file, path, node), code, message, hint))
