"""Every code that a Problem can have, read from the source itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import generator

SOURCE: Final = Path(generator.__file__).parent
_CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_MAKERS: Final = {
    "Problem": 1,
    "NotationError": 0,
    "Words": 0,
    "Form": 0,
    "Saying": 0,
    "Finding": 1,
    "Excess": 1,
    "Fault": 2,
    "at_problem": 0,
    "at_start": 0,
    "refuse": 2,
    "repeated": 1,
}
"""What makes a Problem, or the words of one, and the place of the code among its arguments."""


def find_codes() -> dict[str, str]:
    """Return each code with the module that says it."""
    return {
        code: str(file.relative_to(SOURCE))
        for file in sorted(SOURCE.rglob("*.py"))
        for code in _codes_in(file)
    }


def _codes_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield from _constants(_code_arguments(node))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id == "CODES":
                yield from _constants(node.value.values)


def _code_arguments(call: ast.Call) -> list[ast.expr]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in _MAKERS:
        return call.args[_MAKERS[name] :][:1]
    return call.args if name.endswith("_problem") or name.startswith("_refused") else []


def _constants(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        words = argument.value if isinstance(argument, ast.Constant) else None
        if isinstance(words, str) and _CODE.fullmatch(words):
            yield words
