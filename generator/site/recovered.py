"""What an output itself tells of its villages, for when the state beside it was lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.load.census import levels
from generator.pages.summary import Summary
from generator.site.assets import FOLDER
from generator.site.index_file import INDEX_FILE, read_index
from generator.site.portal_build import recover_level
from generator.site.stage import Stage
from generator.site.standing import standing
from generator.site.state import Record, State


def recover(stage: Stage, state: State) -> None:
    """Learn from index.json which sites stand in the output, unless the state knows it.

    So broken villages stay in the portal, and those that are no longer in the source go.
    """
    file = stage.out / INDEX_FILE
    if state.records or not file.is_file():
        return
    known = [replace(village, situs="") for village in read_index(file.read_bytes()) or ()]
    there = [village for village in known if (stage.out / village.path / "index.html").is_file()]
    state.keep([record_of(stage, village, stage.out) for village in there])
    for level in sorted({level for village in there for level in levels(village.path)[1:-1]}):
        recover_level(stage, state, level)


def record_of(stage: Stage, village: Summary, part: Path) -> Record:
    """Return the record of a site that stands in the output, which the next build will not trust.

    Its assets are some of those in `part`.
    """
    from generator.site.worker import with_kept  # only here: mostly, nothing was lost

    sizes = stage.sizes(village.path)
    return Record(
        village.path,
        village.kode,
        village.nama,
        summary=with_kept(village, stage, village.path),
        address=village.path,
        assets=tuple(sorted(file.name for file in (part / FOLDER).glob("*"))),
        size=sum(sizes.values()),
        standing=standing(f"{stage.out}/{village.path}", sizes),
    )
