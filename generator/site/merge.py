"""Join the parts of one build, made on several machines, into one output."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.load.census import find_villages
from generator.pages.summary import Summary
from generator.site.assets import FOLDER
from generator.site.build import gather, opened, remove
from generator.site.index_file import INDEX_FILE, read_index
from generator.site.order import Order, OutputError, Report
from generator.site.portal_build import write_portal
from generator.site.recovered import record_of
from generator.site.shared_build import write_shared
from generator.site.stage import Stage, write_files
from generator.site.state import Record


def merge(order: Order, parts: Sequence[Path], waiting: Callable[[], None]) -> Report:
    """Copy the villages of all parts into the output and write the portal over them.

    A village of the source that no part holds keeps its earlier pages: its part may be missing. Raises
    OutputError when a part is no output of `terang build --shard`, or two parts hold one village.
    """
    if order.out.resolve() in [part.resolve() for part in parts]:
        raise OutputError(f"folder hasil {order.out} juga salah satu bagian; pilih folder lain")
    villages = [(part, _villages(part)) for part in parts]
    _refuse_doubles(villages)
    with opened(order, waiting) as (workshop, state):
        stage = workshop.stage
        shared = write_shared(workshop, state)
        stage.write(_assets(parts))
        found = {village.path for _, inside in villages for village in inside}
        missing = tuple(path for path in find_villages(order.root) if path not in found)
        staying = found.union(missing)
        gone = [record for path, record in sorted(state.records.items()) if path not in staying]
        remove(stage, state, gone)
        for part, inside in villages:
            state.keep([_take(stage, part, village) for village in inside])
        federation = gather(order, workshop, state)
        other = write_portal(workshop, state, federation.villages) + sum(shared.values())
        return Report(
            built=tuple(sorted(found)),
            same=(),
            held=missing,
            removed=tuple(record.path for record in gone),
            problems=federation.problems,
            sizes={record.path: record.size for record in state.records.values()},
            other=other,
            lists=federation.held,
        )


def _villages(part: Path) -> tuple[Summary, ...]:
    file = part / INDEX_FILE
    found = read_index(file.read_bytes()) if file.is_file() else None
    if found is None:
        raise OutputError(
            f"{part} bukan hasil terang build --shard: {INDEX_FILE} tidak ada atau tidak terbaca"
        )
    for village in found:
        if not (part / village.path / "index.html").is_file():
            raise OutputError(f"{part} tidak utuh: {village.path}/index.html tidak ada")
    return tuple(replace(village, situs="") for village in found)


def _refuse_doubles(villages: list[tuple[Path, tuple[Summary, ...]]]) -> None:
    seen: dict[str, Path] = {}
    for part, inside in villages:
        for village in inside:
            if village.path in seen:
                raise OutputError(f"{village.path} ada pada dua bagian: {seen[village.path]} dan {part}")
            seen[village.path] = part


def _assets(parts: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    for part in parts:
        for file in sorted((part / FOLDER).iterdir()):
            yield f"{FOLDER}/{file.name}", file.read_bytes()


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file.read_bytes()


def _take(stage: Stage, part: Path, village: Summary) -> Record:
    """Copy one village's site into its place and return its record, which the next build will not trust."""
    folder = stage.folder(village.path)
    write_files(folder, _files(part / village.path))
    stage.publish(folder, village.path)
    return record_of(stage, village, part)
