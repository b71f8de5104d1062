"""Processes that work through a long list in chunks and end with the one that started them."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial

from generator.site.chunk import CHUNK, Item, Result, do_chunk

PR_SET_PDEATHSIG = 1


def run_in_processes(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int
) -> Iterator[list[Result]]:
    """Yield the results of `work` in lists, as they come."""
    size = max(1, min(CHUNK, len(items) // (4 * jobs)))
    chunks = [items[start : start + size] for start in range(0, len(items), size)]
    pool = ProcessPoolExecutor(jobs, _context(), _start, (os.getpid(),))
    try:
        yield from _collect(pool, partial(do_chunk, work), chunks, 2 * jobs)
    finally:  # after Ctrl+C too: what a process has begun is finished, the rest is not begun
        pool.shutdown(cancel_futures=True)


def _collect(
    pool: ProcessPoolExecutor,
    work: Callable[[Sequence[Item]], list[Result]],
    chunks: Sequence[Sequence[Item]],
    ahead: int,
) -> Iterator[list[Result]]:
    """Yield finished chunks; only `ahead` of them wait at a time, so that a mistake of ours stops soon."""
    waiting: set[Future[list[Result]]] = set()
    for chunk in chunks:
        with _undisturbed():
            waiting.add(pool.submit(work, chunk))
        if len(waiting) >= ahead:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    for future in waiting:
        yield future.result()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl+C back while the pool is at work on itself; processes that start meanwhile never get it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> multiprocessing.context.BaseContext:
    """Return the way to start processes: fork where there is one, since it shares what is loaded."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if "fork" in methods else "spawn")


def _start(parent: int) -> None:
    """Let a worker end with its parent, even a killed one, and leave Ctrl+C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "fork") and hasattr(libc := ctypes.CDLL(None), "prctl"):
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
