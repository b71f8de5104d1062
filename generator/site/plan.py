"""Which villages of an output are to be built, which stay as they are, and which must go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b

from generator.load.census import Entry, clashes, read_entry, select
from generator.site.federation import FILE as FEDERATION
from generator.site.inputs import Inputs
from generator.site.order import Order
from generator.site.state import Record
from generator.site.task import Task, Workshop
from generator.source.problem import Problem


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

    @property
    def in_the_way(self) -> tuple[Record, ...]:
        """Return those gone villages whose folder a new one needs, or that lie below a new one."""
        return tuple(gone for gone in self.gone if any(_nested(gone.path, one.address) for one in self.tasks))


def make_plan(order: Order, workshop: Workshop, inputs: Inputs, records: dict[str, Record]) -> Plan:
    """Return what to do, given the files that are there and what is known from earlier builds."""
    paths = tuple(sorted(inputs.villages))
    alone = len(paths) == 1 and not (order.root / FEDERATION).is_file()
    known = {path: _known(workshop, inputs, path, "" if alone else path, records) for path in paths}
    mine = tuple(path for path in paths if order.shard is None or in_shard(known[path], *order.shard))
    chosen = select(mine, order.only)
    clashing: dict[str, tuple[Problem, ...]] = {}
    for path, problem in clashes(order.root, [Entry(one.path, one.kode, one.nama) for one in known.values()]):
        if path in chosen:
            clashing[path] = (*clashing.get(path, ()), problem)
    tasks: list[Task] = []
    for path in chosen:
        record, address = known[path], "" if alone else path
        stale = order.force or not record.holds(order.today) or _is_lost(workshop, record, address)
        if path not in clashing and (stale or not record.outside or record != records.get(path)):
            tasks.append(Task(address, record, stale))
    gone = tuple(records[path] for path in sorted(set(records) - set(mine)))
    return Plan(alone, chosen, tuple(tasks), clashing, gone)


def in_shard(record: Record, part: int, parts: int) -> bool:
    """Tell whether a village belongs to a part: always the same one, as long as its code stays."""
    digest = blake2b((record.kode or record.path).encode(), digest_size=8).digest()
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


def _is_lost(workshop: Workshop, record: Record, address: str) -> bool:
    """Tell whether pages that were published are no longer in the output."""
    return record.summary is not None and not (workshop.stage.out / address / "index.html").is_file()


def _nested(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")
