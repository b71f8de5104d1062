"""Say that something that must be written once is written twice, naming both places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from generator.source.problem import Origin, Problem


def repeated(placed: Iterable[tuple[Hashable, Origin]], code: str, what: str, hint: str) -> Iterator[Problem]:
    """Yield an error for each of `placed` (what is written, and where) that stood before.

    The message says as which entry of its list it stood: 'id pekerjaan "jalan" sudah dipakai butir ke-2'.
    """
    seen: dict[Hashable, Origin] = {}
    for written, origin in placed:
        first = seen.setdefault(written, origin)
        if first is not origin:
            message = f'{what} "{written}" sudah dipakai butir ke-{_number(first)}'
            yield Problem(origin, code, message, hint)


def _number(origin: Origin) -> int:
    steps = [step for step in origin.path if isinstance(step, int)]
    return steps[-1] + 1 if steps else 1
