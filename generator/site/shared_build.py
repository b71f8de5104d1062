"""Write what all sites of an output share, unless it stands there from the last build."""

from __future__ import annotations

import json
from typing import Any

from generator.site.assets import FOLDER
from generator.site.state import State
from generator.site.task import Workshop

NOTE = "shared"
"""The note that holds what the files were made from, and the bytes of each by its name."""


def write_shared(workshop: Workshop, state: State) -> dict[str, int]:
    """Write the shared files where they are not as they were; return the bytes of each by its name."""
    key = f"{workshop.program} {workshop.today}"
    known: dict[str, Any] = json.loads(state.notes.get(NOTE, "{}"))
    if known.get("key") == key and workshop.stage.holds(known["files"]):
        found: dict[str, int] = known["files"]
        return found
    from generator.site.compiled import keep_compiled  # only here: where nothing changed, nothing is rendered
    from generator.site.shared import shared_files

    keep_compiled()
    files = dict(shared_files(workshop.settings, workshop.today))
    doubt_shared(state)
    workshop.stage.write(files.items())
    gone = known.get("files", {}).keys() - files.keys()
    workshop.stage.erase(name for name in sorted(gone) if not name.startswith(f"{FOLDER}/"))
    sizes = {name: len(content) for name, content in files.items()}
    state.note(NOTE, json.dumps({"key": key, "files": sizes}))
    return sizes


def shared_names(state: State) -> list[str]:
    """Return the names of the files that the last build wrote."""
    return [*json.loads(state.notes.get(NOTE, "{}")).get("files", {})]


def doubt_shared(state: State) -> None:
    """Trust none of the files any more; their names stay known."""
    known = json.loads(state.notes.get(NOTE, "{}"))
    if known:
        state.note(NOTE, json.dumps({**known, "key": ""}))


def forget_shared(state: State) -> None:
    """Drop what is known of files whose place a single village has taken."""
    state.note(NOTE, "")
