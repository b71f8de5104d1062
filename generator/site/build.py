"""Build the sites of many villages and the portal over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from sqlite3 import DatabaseError

from generator.load.census import stray_content
from generator.site.assets import FOLDER, asset_names
from generator.site.federation import Federation, keep_federation, read_federation
from generator.site.index_file import INDEX_FILE, index_bytes
from generator.site.inputs import look
from generator.site.lock import locked
from generator.site.order import Order, OutputError, Report
from generator.site.plan import Plan, make_plan
from generator.site.pool import run
from generator.site.portal_build import doubt_portal, forget_portal, top_names, write_portal
from generator.site.program import program_hash
from generator.site.recovered import recover
from generator.site.settings import read_settings
from generator.site.shared_build import doubt_shared, forget_shared, shared_names, write_shared
from generator.site.stage import FEDERATION, STATE, Stage
from generator.site.state import Record, State
from generator.site.task import Workshop
from generator.site.top import own, owned


@dataclass(frozen=True)
class Listener:
    """Who wants to know how a build goes on."""

    waiting: Callable[[], None] = lambda: None
    """Called when another build of the same output has to end first."""
    progress: Callable[[int, int], None] = lambda _done, _total: None
    """Called with the villages done and the villages to do."""


NOBODY = Listener()


def build(order: Order, listener: Listener = NOBODY) -> Report:
    """Build the ordered villages and the pages over all; a village with mistakes keeps its old pages.

    Raises OutputError when the output must not be written over, OSError when it cannot be written.
    """
    with opened(order, listener.waiting) as (workshop, state):
        return _build(order, workshop, state, listener)


@contextmanager
def opened(order: Order, waiting: Callable[[], None]) -> Iterator[tuple[Workshop, State]]:
    """Give the workshop of an order and the state of its output, which nobody else changes meanwhile."""
    stage = Stage(order.out)
    stage.claim(order.root)
    with locked(stage.work / "lock", waiting):
        stage.prepare()
        settings = read_settings(order.root)
        program = blake2b(f"{program_hash()} {settings}".encode(), digest_size=16).hexdigest()
        state = State(stage.work / STATE)
        try:
            recover(stage, state)
            yield Workshop(order.root, stage, settings, order.today, program), state
        except DatabaseError as error:
            state.discard()
            raise OutputError(f"catatan {state.file} rusak, jadi dihapus; jalankan sekali lagi") from error
        finally:
            state.close()


def _build(order: Order, workshop: Workshop, state: State, listener: Listener) -> Report:
    plan = make_plan(order, workshop, look(order.root), state.records)
    known = bool(state.records)
    state.keep(plan.lost)
    if order.force:
        doubt_shared(state)
        doubt_portal(state)
    shared = {} if plan.alone else write_shared(workshop, state)
    if plan.alone and known and not owned(workshop.stage.work):
        own(workshop.stage.work, _top_of_portal(state))
    remove(workshop.stage, state, plan.in_the_way)
    built = _build_villages(workshop, plan, state, order.jobs, listener)
    remove(workshop.stage, state, _leaving(plan, state))
    other = sum(shared.values())
    federation = gather(order, workshop, state)
    if plan.alone:
        forget_portal(state)
        forget_shared(state)
    elif order.shard is None:
        other += write_portal(workshop, state, federation.villages)
    else:
        workshop.stage.write([(INDEX_FILE, index_bytes(state.published, workshop.settings))])
    if owned(workshop.stage.work) and not plan.alone:
        workshop.stage.sweep(_top_of_portal(state))
    if known and not plan.alone:
        _tidy(workshop.stage, state)
    return replace(_report(order, plan, state, built, federation), other=other)


def _build_villages(
    workshop: Workshop, plan: Plan, state: State, jobs: int, listener: Listener
) -> tuple[str, ...]:
    if not plan.tasks:
        return ()
    from generator.site.compiled import keep_compiled  # only here: where nothing changed, nothing is rendered
    from generator.site.worker import build_village

    keep_compiled()
    state.doubt(task.known.path for task in plan.tasks)
    built: list[str] = []
    done = 0
    for results in run(partial(build_village, workshop), plan.tasks, jobs):
        state.keep(record for record, _ in results)
        built += [record.path for record, written in results if written]
        done += len(results)
        listener.progress(done, len(plan.tasks))
    return tuple(sorted(built))


def _leaving(plan: Plan, state: State) -> list[Record]:
    """Return the gone villages whose sites must go now.

    One that only moved keeps its old site as long as mistakes keep it from its new address.
    """
    published = {record.path for record in state.records.values() if record.summary is not None}
    waiting = {code for path, code in plan.codes.items() if code and path not in published}
    known = (record for record in plan.gone if record.path in state.records)
    return [record for record in known if record.kode not in waiting or record.summary is None]


def remove(stage: Stage, state: State, gone: Iterable[Record]) -> None:
    """Take away the sites of villages that are no longer there."""
    for record in gone:
        if record.address:
            stage.remove(record.address)
        state.forget(record.path)


def _top_of_portal(state: State) -> set[str]:
    """Return the names of all that lies in the output itself where it holds many villages."""
    paths = [*state.records, *shared_names(state), INDEX_FILE]
    return {*(path.split("/")[0] for path in paths), *top_names(state)}


def _tidy(stage: Stage, state: State) -> None:
    """Take away shared files that no page uses any more."""
    used = {name for record in state.records.values() for name in record.assets} | {*asset_names().values()}
    present = [file.name for file in (stage.out / FOLDER).iterdir()]
    stage.erase(f"{FOLDER}/{name}" for name in present if name not in used)


def gather(order: Order, workshop: Workshop, state: State) -> Federation:
    """Return the villages elsewhere; of a list that cannot be read those that it last had."""
    kept = workshop.stage.work / FEDERATION
    federation = read_federation(order.root, state.codes, kept)
    keep_federation(federation, kept)
    return federation


def _report(order: Order, plan: Plan, state: State, built: tuple[str, ...], federation: Federation) -> Report:
    records = {path: state.records.get(path, Record(path)) for path in plan.chosen}
    held = {path for path, record in records.items() if not record.is_good} | set(plan.clashing)
    found = {problem for record in records.values() for problem in record.problems}
    found |= {problem for problems in plan.clashing.values() for problem in problems}
    if not order.only and order.shard is None:
        found |= {*stray_content(order.root, plan.chosen), *federation.problems}
    return Report(
        built=built,
        same=tuple(path for path in plan.chosen if path not in held and path not in built),
        held=tuple(path for path in plan.chosen if path in held),
        removed=tuple(one.path for one in plan.gone if one.summary and one.path not in state.records),
        problems=tuple(sorted(found, key=lambda problem: problem.sort_key)),
        sizes={path: record.size for path, record in state.records.items() if record.summary is not None},
        other=0,
        lists=federation.held,
    )
