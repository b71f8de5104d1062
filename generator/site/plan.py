"""Which villages of an output are to be built, which stay as they are, and which must go."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from generator.load.census import Entry, clashes, levels, read_entry, select
from generator.site.federation import FILE as FEDERATION
from generator.site.inputs import Inputs
from generator.site.order import Order, OutputError
from generator.site.standing import UNKNOWN, standing, stands
from generator.site.state import Record
from generator.site.task import Task, Workshop
from generator.source.problem import Problem

NEEDED = ("index.html", "feed.json")
"""What a site cannot be without: its home page, and the feed, where it has one, that others are made from."""


@dataclass(frozen=True)
class Plan:
    """What one build has to do."""

    alone: bool
    """Whether there is one village only, whose site is the whole output."""
    chosen: tuple[str, ...]
    """The paths of the ordered villages."""
    tasks: tuple[Task, ...]
    clashing: dict[str, tuple[Problem, ...]]
    """Ordered villages that cannot stand beside others, and why."""
    gone: tuple[Record, ...]
    """Villages that were known and are no longer there."""
    codes: dict[str, str]
    """The code of each village that is there, by its path."""
    lost: tuple[Record, ...]
    """Villages that were published and whose pages somebody took away: nothing of them is published now."""

    @property
    def in_the_way(self) -> tuple[Record, ...]:
        """Return those gone villages whose folder a new one needs, or that lie below a new one."""
        return tuple(gone for gone in self.gone if any(_nested(gone.path, one.address) for one in self.tasks))


def make_plan(order: Order, workshop: Workshop, inputs: Inputs, records: dict[str, Record]) -> Plan:
    """Return what to do, given the files that are there and what is known from earlier builds."""
    paths = tuple(sorted(inputs.villages))
    alone = len(paths) == 1 and not (order.root / FEDERATION).is_file()
    if alone and order.shard is not None:
        raise OutputError("hanya ada satu desa, jadi tidak ada bagian; bangun tanpa --shard")
    known = {path: _known(workshop, inputs, path, "" if alone else path, records) for path in paths}
    mine = tuple(path for path in paths if order.shard is None or in_shard(known[path], *order.shard))
    chosen = select(mine, order.only)
    seen = {path: _as_it_stands(workshop, known[path], "" if alone else path) for path in paths}
    lost = {path for path in paths if known[path].summary and not seen[path].summary}
    known = seen
    clashing = _clashing(order, known, chosen)
    tasks: list[Task] = []
    for path in chosen:
        record, address = known[path], "" if alone else path
        stale = order.force or not record.holds(order.today)
        if path not in clashing and (stale or not record.outside or record != records.get(path)):
            tasks.append(Task(address, record, stale))
    gone = tuple(records[path] for path in sorted(set(records) - set(mine)))
    nowhere = tuple(replace(known[path], outside="") for path in sorted(lost))
    return Plan(
        alone, chosen, tuple(tasks), clashing, gone, {path: known[path].kode for path in mine}, nowhere
    )


def in_shard(record: Record, part: int, parts: int) -> bool:
    """Tell whether a village belongs to a part: always the same one, as long as its code stays."""
    digest = blake2b(os.fsencode(record.kode or record.path), digest_size=8).digest()
    return int.from_bytes(digest) % parts == part - 1


def _known(workshop: Workshop, inputs: Inputs, path: str, address: str, records: dict[str, Record]) -> Record:
    """Return the record of a village with `outside`, code and name as they are now."""
    record = records.get(path, Record(path))
    seen = inputs.outside(path)
    outside = f"{workshop.program}-{seen}-{address}" if seen else ""
    if outside and outside == record.outside:
        return record
    entry = read_entry(workshop.root, path)
    return replace(record, outside=outside, kode=entry.kode, nama=entry.nama)


def _clashing(
    order: Order, known: dict[str, Record], chosen: Sequence[str]
) -> dict[str, tuple[Problem, ...]]:
    """Return the chosen villages that cannot stand beside others, and why.

    A village around one that is published is among them: its pages would take the place of those.
    """
    found: dict[str, tuple[Problem, ...]] = {}
    for path, problem in clashes(order.root, [Entry(one.path, one.kode, one.nama) for one in known.values()]):
        around = levels(path)[1:-1] if problem.code == "desa-bersarang" and known[path].summary else ()
        for one in {path, *around}.intersection(chosen):
            found[one] = (*found.get(one, ()), problem)
    return found


def _as_it_stands(workshop: Workshop, record: Record, address: str) -> Record:
    """Return the record with what became of the published site since: it stands, or it is not to be trusted.

    Without its home page, or the feed that others are made from, it counts as not published.
    """
    site = workshop.stage.out / address
    if record.summary is None or stands(f"{site}", record.standing):
        return record
    if not all((site / name).is_file() for name in (NEEDED if record.summary.umpan else NEEDED[:1])):
        return replace(record, inputs="", summary=None, assets=(), size=0, standing=UNKNOWN)
    looks = standing(f"{site}", workshop.stage.sizes(address))
    if looks.files == record.standing.files:
        return replace(record, standing=looks)
    return replace(record, inputs="")


def _nested(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")
