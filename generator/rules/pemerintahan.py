"""Rules of pemerintahan.yml: who leads whom."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.model.village import Village
from generator.source.notation import quoted
from generator.source.problem import Problem


def leaders_exist(village: Village) -> Iterator[Problem]:
    """Yield a warning for each official whose `atasan` is nobody's post: the chart cannot place them."""
    officials = village.pemerintahan.perangkat if village.pemerintahan is not None else ()
    posts = {official.jabatan.casefold(): official.jabatan for official in officials}
    for official in officials:
        if official.atasan is not None and official.atasan.casefold() not in posts:
            near = get_close_matches(official.atasan.casefold(), posts, n=1, cutoff=0.6)
            message = f"tidak ada perangkat dengan jabatan {quoted(official.atasan)}"
            hint = (
                f"Mungkin maksudnya {quoted(posts[near[0]])}?"
                if near
                else "Tulis jabatan seperti pada perangkatnya"
            )
            yield Problem(official.place("atasan"), "perangkat-atasan", message, hint, "warning")
