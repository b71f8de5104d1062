"""Say that something that must be written once is written twice, naming both places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from generator.source.problem import Origin, Problem


def repeated(
    placed: Iterable[tuple[Hashable, Origin]], code: str, what: str, hint: str, said: str = "dipakai"
) -> Iterator[Problem]:
    """Yield an error for each of `placed` (what is written, and where in one file) that stood before.

    The message names the line of the first: 'id pekerjaan "jalan" sudah dipakai pada baris 12'.
    """
    seen: dict[Hashable, Origin] = {}
    for written, origin in placed:
        first = seen.setdefault(written, origin)
        if first is not origin:
            yield Problem(origin, code, f'{what} "{written}" sudah {said}', hint, earlier=first)
