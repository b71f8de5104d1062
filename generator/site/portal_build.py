"""Write the portal over many villages: only the levels below which something changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import Any

from generator.load.census import levels as levels_of
from generator.pages.level import Level, build_levels
from generator.pages.summary import Summary
from generator.site.attachments import FOLDER, shared_files_of
from generator.site.gathered import gathered_files, write_gathered
from generator.site.gathered_kept import doubt_gathered, forget_gathered
from generator.site.stage import Stage
from generator.site.state import State
from generator.site.task import Workshop

NO_ITEMS = b'{"items":[]}'
NOTE = "level:"
"""What the notes on levels begin with: each holds a hash of what it was made from, and its files' bytes."""


def write_portal(workshop: Workshop, state: State, elsewhere: Sequence[Summary] = ()) -> int:
    """Write the pages of every level that is not as it was; return the bytes of the whole portal.

    `elsewhere` are villages whose sites are published by others.
    """
    villages = [*state.published, *elsewhere]
    levels: set[str] = set()
    gathered = write_gathered(workshop.stage, state, workshop.settings, villages)
    if villages:
        top = build_levels(villages, workshop.settings.name)
        levels = {level.path for level, _ in top.walk()}
        elsewhere_paths = {village.path for village in elsewhere}
        _write_levels(workshop, state, top, partial(_feed_of, workshop.stage, elsewhere_paths), gathered)
    known = [name.removeprefix(NOTE) for name in state.notes if name.startswith(NOTE)]
    taken = {village.path for village in villages if not village.situs}
    for path in sorted(set(known) - levels):
        if not taken.intersection(levels_of(path)):
            workshop.stage.erase(_note(state, path)["files"])
        state.note(NOTE + path, "")
    return sum([*gathered.values(), *(sum(_note(state, path)["files"].values()) for path in levels)])


def recover_level(stage: Stage, state: State, path: str) -> None:
    """Note the files that lie in the folder of a level; what they were made from is not known."""
    places = [stage.out / path, stage.out / path / FOLDER]
    found = [file for place in places for file in sorted(place.glob("*")) if file.is_file()]
    sizes = {file.relative_to(stage.out).as_posix(): file.stat().st_size for file in found}
    if sizes:
        state.note(NOTE + path, json.dumps({"key": "", "files": sizes}))


def doubt_portal(state: State) -> None:
    """Trust no page of the portal any more; the names of its files stay known."""
    for name in [name for name in state.notes if name.startswith(NOTE)]:
        state.note(name, json.dumps({**_note(state, name.removeprefix(NOTE)), "key": ""}))
    doubt_gathered(state)


def forget_portal(state: State) -> None:
    """Drop all that is known of a portal whose place a single village has taken."""
    for name in [name for name in state.notes if name.startswith(NOTE)]:
        state.note(name, "")
    forget_gathered(state)


def top_names(state: State) -> set[str]:
    """Return the names of the portal's files and folders that lie in the output itself."""
    levels = [name.removeprefix(NOTE) for name in state.notes if name.startswith(NOTE)]
    files = [name for path in levels for name in _note(state, path)["files"]]
    return {name.split("/")[0] for name in (*files, *gathered_files(state))}


def _write_levels(
    workshop: Workshop, state: State, top: Level, feed_of: Callable[[str], bytes], gathered: dict[str, int]
) -> None:
    """Write the levels that are not as they were."""
    known = {village: blake2b(repr(village).encode(), digest_size=16).digest() for village in top.semua}
    keyed = [(level, above, _key(workshop, level, above, known)) for level, above in top.walk()]
    stale = [one for one in keyed if not _stands(workshop.stage, state, one[0], one[2])]
    if not stale:
        return
    from generator.site.compiled import keep_compiled  # only here: where nothing changed, nothing is rendered
    from generator.site.portal_site import Portal, level_files

    keep_compiled()
    portal = Portal(top, workshop.settings, workshop.today, feed_of, state.news_of, gathered)
    for level, above, key in stale:
        files = [*level_files(portal, level, above), *shared_files_of(workshop.root, level.path)]
        known = _note(state, level.path)["files"]
        state.note(NOTE + level.path, "")
        workshop.stage.write(files)
        sizes = {name: len(content) for name, content in files}
        workshop.stage.erase(known.keys() - sizes.keys())
        state.note(NOTE + level.path, json.dumps({"key": key, "files": sizes}))


def _key(workshop: Workshop, level: Level, above: tuple[Level, ...], known: Mapping[Summary, bytes]) -> str:
    """Return a hash of all that a level's pages and feeds are made from; the way up to it is on its page."""
    names = [one.nama for one in above]
    made = blake2b(f"{workshop.program} {workshop.today} {names}".encode(), digest_size=16)
    for village in level.semua:
        made.update(known[village])
    for name, content in shared_files_of(workshop.root, level.path):
        made.update(name.encode() + blake2b(content).digest())
    return made.hexdigest()


def _feed_of(stage: Stage, elsewhere: Container[str], path: str) -> bytes:
    """Return a village's own feed; one elsewhere has its own readers."""
    from generator.feeds.jsonfeed import FEED_FILE

    return NO_ITEMS if path in elsewhere else (stage.out / path / FEED_FILE).read_bytes()


def _stands(stage: Stage, state: State, level: Level, key: str) -> bool:
    """Tell whether the pages of a level are there, made from what they would be made from now."""
    note = _note(state, level.path)
    return key == note["key"] and stage.holds(note["files"])


def _note(state: State, path: str) -> dict[str, Any]:
    text = state.notes.get(NOTE + path)
    found: dict[str, Any] = json.loads(text) if text else {"key": "", "files": {}}
    return found
