"""Files in which mistakes that can mean only one thing have been mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import groupby
from pathlib import Path

from generator.source.encoding import decode, encode_like
from generator.source.mend import mend
from generator.source.problem import Problem


@dataclass(frozen=True)
class Correction:
    """A file, named from the root, as it is and as it should be."""

    file: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        """Return the changed lines with three lines around them, as `diff -u` prints them."""
        before, after = self.before.splitlines(), self.after.splitlines()
        return "\n".join(unified_diff(before, after, self.file, self.file, lineterm=""))


def find_corrections(root: Path, problems: Iterable[Problem]) -> Iterator[Correction]:
    """Yield each file of which something can be mended without asking."""
    mendable = sorted(
        (one for one in problems if one.mended is not None), key=lambda problem: problem.sort_key
    )
    for file, found in groupby(mendable, key=lambda problem: problem.origin.file):
        before = decode((root / file).read_bytes())
        after = mend(before, found)
        if after != before:
            yield Correction(file, before, after)


def write_correction(root: Path, correction: Correction) -> None:
    """Write the mended file; its mark and line ends stay what they were."""
    file = root / correction.file
    file.write_bytes(encode_like(file.read_bytes(), correction.after))
