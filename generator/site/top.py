"""What lies at the top of an output where a single site is all of it: ours, or put there by others.

Others are `.git`, `CNAME` or a file that proves who owns the address. They live as long as the output.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

MARK = ".nojekyll"
"""A file at the top of every output of ours."""
HIDDEN = (MARK, ".well-known")
"""The names of ours that begin with a dot."""
OWNED, ASIDE = "own", "aside"
"""In the work folder: the names that are ours, one a line; and what others put there, for a moment."""


def owned(work: Path) -> frozenset[str]:
    """Return the names that were noted as ours; none where no single site is known to be the whole output."""
    file = work / OWNED
    text = file.read_text(encoding="utf-8", errors="surrogateescape") if file.is_file() else ""
    return frozenset(text.splitlines())


def own(work: Path, names: Iterable[str]) -> None:
    """Note which names are ours; none: a single site is no longer the whole output."""
    file, text = work / OWNED, "\n".join(sorted(names))
    if text:
        work.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="surrogateescape")
    else:
        file.unlink(missing_ok=True)


def sort_out(out: Path, work: Path) -> tuple[list[Path], list[Path]]:
    """Return the entries of the output that are ours, and those that are not.

    Where it was not noted, ours is all but what a site never has: hidden entries and CNAME.
    """
    known = owned(work)
    ours: list[Path] = []
    others: list[Path] = []
    for entry in sorted(out.iterdir()) if out.is_dir() else ():
        plain = entry.name in HIDDEN or not (entry.name.startswith(".") or entry.name == "CNAME")
        (ours if (entry.name in known if known else plain) else others).append(entry)
    return ours, others


def set_aside(out: Path, work: Path, names: set[str]) -> None:
    """Put what is not ours into safety before a site with these names takes the place of the whole output."""
    others = sort_out(out, work)[1]
    own(work, names | owned(work))
    for entry in others:
        if entry.name not in names:
            (work / ASIDE).mkdir(exist_ok=True)
            entry.rename(work / ASIDE / entry.name)


def bring_back(out: Path, work: Path) -> None:
    """Put back what was set aside."""
    aside = work / ASIDE
    for entry in sorted(aside.iterdir()) if aside.is_dir() else ():
        if not (out / entry.name).exists():
            out.mkdir(parents=True, exist_ok=True)
            entry.rename(out / entry.name)
