"""Build the sites of many villages and the portal over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from generator.load.census import Entry, clashes, find_villages, read_entry, select, stray_content
from generator.load.village import Loaded, load_village
from generator.model.village import Village
from generator.model.wilayah import find_wilayah
from generator.pages.summary import Summary, summarise_village
from generator.site.attachments import copy_attachments
from generator.site.portal_site import portal_files
from generator.site.settings import Settings, read_settings
from generator.site.shared import shared_files
from generator.site.stage import Stage, write_files
from generator.site.village_site import site_files
from generator.source.problem import Problem


@dataclass(frozen=True)
class Order:
    """What is to be built: `root` into `out`, as it is on the day `today`; `only` names villages."""

    root: Path
    out: Path
    today: date
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """What a build did: the villages that were written, those held back, and every Problem found."""

    built: tuple[str, ...]
    held: tuple[str, ...]
    problems: tuple[Problem, ...]


def check(root: Path, wanted: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Return every Problem of the villages that `wanted` means (all, when it is empty), in reading order."""
    paths = find_villages(root)
    chosen = set(select(paths, wanted))
    found = dict.fromkeys(
        problem for path in paths if path in chosen for problem in load_village(root, path).problems
    )
    entries = [read_entry(root, path) for path in paths]
    found |= dict.fromkeys(problem for path, problem in clashes(root, entries) if path in chosen)
    if not wanted:
        found |= dict.fromkeys(stray_content(root, paths))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))


def build(order: Order) -> Report:
    """Build the ordered villages and the pages over all; a village with mistakes keeps its old pages."""
    paths = find_villages(order.root)
    chosen = select(paths, order.only)
    settings = read_settings(order.root)
    stage = Stage(order.out)
    stage.prepare()
    loaded = [load_village(order.root, path) for path in paths]
    blocked = list(clashes(order.root, [read_entry(order.root, path) for path in paths]))
    bad = {path for path, _ in blocked} | {one.path for one in loaded if not one.is_good}
    good = [one for one in loaded if one.path not in bad and one.path in chosen]
    now = datetime.combine(order.today, time())
    stage.write(shared_files(settings, order.today))
    for one in good:
        assert one.village is not None
        address = "" if len(paths) == 1 else one.path
        _publish(order, stage, one.village, address, settings)
    if len(paths) > 1:
        summaries = tuple(_summaries(order.out, loaded, bad))
        stage.write(portal_files(summaries, now, settings))
    problems = {problem for one in loaded for problem in one.problems} | {problem for _, problem in blocked}
    ordered = sorted({*problems, *stray_content(order.root, paths)}, key=lambda problem: problem.sort_key)
    held = tuple(path for path in chosen if path in bad)
    return Report(tuple(one.path for one in good), held, tuple(ordered))


def _publish(order: Order, stage: Stage, village: Village, address: str, settings: Settings) -> None:
    now = datetime.combine(order.today, time())
    folder = stage.folder(address)
    if not address:
        write_files(folder, shared_files(settings, order.today))
    write_files(folder, site_files(village, now, settings, address))
    copy_attachments(order.root, village, folder)
    stage.publish(folder, address)


def _summaries(out: Path, loaded: Sequence[Loaded], bad: set[str]) -> Iterator[Summary]:
    """Yield what the portal lists: villages that are published, now or by an earlier build."""
    for one in loaded:
        if (out / one.path / "index.html").is_file():
            village = one.village if one.path not in bad else None
            yield summarise_village(village) if village else _outline(Entry(one.path))


def _outline(entry: Entry) -> Summary:
    area = find_wilayah(entry.kode or "00", entry.nama)
    return Summary(entry.path, entry.kode, entry.nama, "", "", area.kabupaten.nama, area.provinsi.nama)
