"""How Problems look: for people, for programs, and as annotations on GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from generator.source.notation import one_line
from generator.source.problem import Problem, Severity

KINDS = {"error": "", "warning": "peringatan: ", "info": "info: "}
WORDS: dict[Severity, str] = {"error": "kesalahan", "warning": "peringatan", "info": "saran"}
MOST_ROWS = 700
"""So many rows fit into the megabyte that GitHub shows of a summary."""
ANNOTATIONS = {"error": "error", "warning": "warning", "info": "notice"}
_VALUE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_CELL = str.maketrans({"|": "\\|", "\n": " ", "<": "&lt;", "`": "'"})


def as_text(problem: Problem) -> str:
    """Return a Problem as `file:line:col: message`, its hint indented below."""
    place = problem.origin
    hint = f"\n    {problem.hint}" if problem.hint else ""
    where = f"{one_line(place.file)}:{place.line}:{place.column}"
    return f"{where}: {KINDS[problem.severity]}{problem.message}{hint}"


def as_json(problems: Sequence[Problem]) -> str:
    """Return Problems as one array of {file, line, column, code, severity, message, hint}."""
    rows = [
        {
            "file": problem.origin.file,
            "line": problem.origin.line,
            "column": problem.origin.column,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_annotation(problem: Problem) -> str:
    """Return a Problem as the line that GitHub shows beside the file in a pull request."""
    place = problem.origin
    where = f"file={place.file.translate(_PROPERTY)},line={place.line},col={place.column}"
    text = "\n".join(filter(None, (problem.message, problem.hint))).translate(_VALUE)
    return f"::{ANNOTATIONS[problem.severity]} {where},title={problem.code.translate(_PROPERTY)}::{text}"


def as_table(problems: Sequence[Problem]) -> str:
    """Return Problems as a Markdown table, errors first, for when they are more than GitHub annotates."""
    ordered = sorted(problems, key=lambda problem: list(KINDS).index(problem.severity))
    rows = [_row(problem) for problem in ordered[:MOST_ROWS]]
    left = len(problems) - len(rows)
    more = ["", f"{left} lainnya tidak dimuat di sini; jalankan terang check."] if left else []
    return "\n".join(["| Tempat | Yang perlu diperbaiki | Caranya |", "|---|---|---|", *rows, *more]) + "\n"


def _row(problem: Problem) -> str:
    place = f"{problem.origin.file}:{problem.origin.line}"
    cells = (place, f"{KINDS[problem.severity]}{problem.message}", problem.hint)
    return f"| {' | '.join(cell.translate(_CELL) for cell in cells)} |"


def as_count(problems: Sequence[Problem]) -> str:
    """Return how many Problems there are: "2 kesalahan, 1 peringatan", or "tidak ada kesalahan"."""
    counted = Counter(problem.severity for problem in problems)
    parts = [f"{counted[severity]} {word}" for severity, word in WORDS.items() if counted[severity]]
    return ", ".join(parts) if counted["error"] else ", ".join(["tidak ada kesalahan", *parts])
