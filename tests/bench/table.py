"""The table of a comparison: what ran, its cost and its output, and how that stands to Hugo and MkDocs."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.bench.measure import Run, Size

GITHUB_PAGES = 1_000_000_000
"""Bytes that a site on GitHub Pages may have."""
PAGES = 20
HEAD = (
    *("what", "villages", "wall s", "cpu s", "ms/village", "to hugo", "to mkdocs"),
    *("pages", "ms/page", "to hugo", "to mkdocs", "KB/village", "KB/20 pages", "% of 1 GB", "peak MB"),
)


@dataclass
class Row:
    """One line of the table: what ran, on how many villages, what it cost each time."""

    name: str
    villages: int
    runs: list[Run] = field(default_factory=list)
    output: Size | None = None

    def median(self, value: Callable[[Run], float]) -> float:
        """Return the median of one cost."""
        return statistics.median(map(value, self.runs))

    @property
    def per_village(self) -> float:
        """Return the milliseconds of processor time that a village takes."""
        return self.median(lambda cost: cost.cpu) / self.villages * 1000

    @property
    def per_page(self) -> float:
        """Return the milliseconds of processor time that a page takes."""
        assert self.output is not None
        return self.per_village * self.villages / self.output.pages


def show(rows: Sequence[Row], hugo: Row | None = None, mkdocs: Row | None = None) -> None:
    """Print rows, with their ratios to Hugo and to MkDocs where these ran too: 0.5 is half of their time."""
    for cells in (HEAD, *(_cells(row, hugo, mkdocs) for row in rows)):
        print(f"{cells[0]:<34}" + "".join(f"{cell:>12}" for cell in cells[1:]))


def _cells(row: Row, hugo: Row | None, mkdocs: Row | None) -> tuple[str, ...]:
    peers = (hugo, mkdocs)
    return (
        row.name,
        f"{row.villages}",
        f"{row.median(lambda cost: cost.wall):.2f}",
        f"{row.median(lambda cost: cost.cpu):.2f}",
        f"{row.per_village:.1f}",
        *(f"{row.per_village / peer.per_village:.2f}" if peer else "" for peer in peers),
        *(_written(row, row.output, peers) if row.output else ("",) * 7),
        f"{row.median(lambda cost: cost.memory) / 1e6:.0f}",
    )


def _written(row: Row, output: Size, peers: Sequence[Row | None]) -> tuple[str, ...]:
    return (
        f"{output.pages}",
        f"{row.per_page:.2f}",
        *(f"{row.per_page / peer.per_page:.2f}" if peer else "" for peer in peers),
        f"{output.size / row.villages / 1000:.0f}",
        f"{output.read / output.pages * PAGES / 1000:.0f}",
        f"{output.size / GITHUB_PAGES:.1%}",
    )
