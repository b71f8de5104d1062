"""Run commands and measure them: time, processor time, peak memory of the process tree, and the output."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = resource.getpagesize()
SAMPLE = 0.05
APART = frozenset({"data", "berkas", "foto", "kartu"})
"""Folders of downloads and pictures."""
ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""With that, Python would compile all modules of a checkout for each command, as on nobody's computer."""


@dataclass(frozen=True)
class Run:
    """What one or several commands cost: seconds, seconds of all processors, bytes at the peak."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Size:
    """What lies in an output: files, pages, bytes, and the bytes without downloads, photos and pictures."""

    files: int
    pages: int
    size: int
    read: int


def run(commands: Sequence[Sequence[str | Path]], jobs: int = 1) -> Run:
    """Run commands, `jobs` at a time, and return what they cost together; stop when one fails."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    watch = _Watch()
    watch.start()
    waiting, running = list(commands), list[subprocess.Popen[bytes]]()
    while waiting or running:
        while waiting and len(running) < jobs:
            running.append(
                subprocess.Popen(
                    [*map(str, waiting.pop(0))],
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env=ENVIRONMENT,
                )
            )
        done = [process for process in running if process.poll() is not None]
        for process in done:
            running.remove(process)
            told = process.communicate()[1].decode()
            assert process.returncode in {0, 1}, told[-2000:]  # 1 says that the data or the size are not good
        time.sleep(0 if done else 0.002)
    wall = time.perf_counter() - started
    watch.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, watch.peak)


def measure_output(out: Path) -> Size:
    """Return what lies below a folder."""
    files = [file for file in out.rglob("*") if file.is_file()]
    pages = sum(file.suffix == ".html" for file in files)
    sizes = {file: file.stat().st_size for file in files}
    apart = sum(size for file, size in sizes.items() if not APART.isdisjoint(file.relative_to(out).parts))
    return Size(len(files), pages, sum(sizes.values()), sum(sizes.values()) - apart)


class _Watch(threading.Thread):
    """Looks at the memory of all processes below this one, again and again."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(SAMPLE):
            self.peak = max(self.peak, _memory_below(os.getpid()))

    def stop(self) -> None:
        self.done.set()
        self.join()


def _memory_below(root: int) -> int:
    """Return the resident bytes of all processes below `root`; what they share counts once for each."""
    children: dict[int, list[int]] = {}
    resident: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            children.setdefault(int(fields[1]), []).append(int(entry.name))
            resident[int(entry.name)] = int(fields[21]) * PAGE
    total, waiting = 0, children.get(root, [])
    while waiting:
        process = waiting.pop()
        total += resident.get(process, 0)
        waiting = [*waiting, *children.get(process, [])]
    return total
