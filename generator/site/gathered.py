"""Write the open data over all villages: only when a figure in them changed, and only what it changes."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from generator.pages.summary import Summary, with_budget
from generator.site.gathered_kept import Gathered, at_home, keep, kept, line_files
from generator.site.settings import Settings
from generator.site.stage import Stage
from generator.site.state import State


def kept_lines(stage: Stage, address: str) -> str:
    """Return a hash of the budget lines that a village publishes; "" when there are none."""
    files = line_files(stage, address)
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest() if files else ""


def write_gathered(
    stage: Stage, state: State, settings: Settings, villages: Sequence[Summary]
) -> dict[str, int]:
    """Write what is not as it was and return the bytes of each file by its name; none without any budget."""
    chosen = with_budget(villages)
    sites = {one.kode: one.situs or settings.address(one.path) for one in chosen}
    keys = {one.kode: _key(one, sites[one.kode]) for one in chosen}
    known = kept(state)
    good = known.program and stage.holds(known.files)
    if good and known.villages == keys:
        return dict(known.files)
    from generator.pages.portal_data import lines_file  # only here: mostly, no figure changed
    from generator.site.gathered_write import write_files

    keep(state, Gathered({**dict.fromkeys(map(lines_file, at_home(chosen)), 0), **known.files}))
    made = write_files(stage, chosen, sites, keys, known if good else Gathered())
    stage.erase(known.files.keys() - made.files.keys())
    keep(state, made)
    return dict(made.files)


def gathered_files(state: State) -> dict[str, int]:
    """Return the bytes of each file that the last build wrote, by its name."""
    return dict(kept(state).files)


def _key(village: Summary, site: str) -> str:
    said = (village.nama, village.tempat, village.path, site, village.contoh, village.anggaran, village.baris)
    return blake2b(repr(said).encode(), digest_size=8).hexdigest()
