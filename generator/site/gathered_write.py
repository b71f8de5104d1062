"""Make the files of open data over all villages out of what the last build left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.opendata.basis_data import Database
from generator.opendata.gabungan import totals_csv, village_rows, year_rows
from generator.pages.portal_data import DATABASE, LINES, PACKED, TOTALS
from generator.pages.summary import Summary
from generator.site.gathered_kept import Gathered, at_home
from generator.site.gathered_lines import lines, write_lines, write_plain
from generator.site.program import program_hash
from generator.site.stage import Stage
from generator.site.state import disk_errors


def write_files(
    stage: Stage,
    villages: Sequence[Summary],
    sites: Mapping[str, str],
    keys: Mapping[str, str],
    before: Gathered,
) -> Gathered:
    """Write the files; those of `before` that stay are the start of the new ones."""
    if not villages:
        return Gathered(program=program_hash())
    totals = totals_csv(villages)
    stage.write([(TOTALS, totals)])
    _write_database(stage, villages, sites, keys, before.villages)
    parts = write_lines(stage, at_home(villages), keys, before.parts)
    plain = write_plain(stage, parts)
    sizes = {name: (stage.out / name).stat().st_size for name in (PACKED, DATABASE)}
    files = {TOTALS: len(totals), **({LINES: plain} if plain else {}), **sizes}
    files |= {name: part.size for name, part in parts.items()}
    return Gathered(files, program_hash(), keys, parts)


def _write_database(
    stage: Stage,
    villages: Sequence[Summary],
    sites: Mapping[str, str],
    keys: Mapping[str, str],
    before: Mapping[str, str],
) -> None:
    """Write the database: that of `before` with the rows of the villages that changed, or a new one."""
    fresh = stage.spare("base")
    changed = [one for one in villages if before.get(one.kode) != keys[one.kode]]
    with disk_errors(fresh):
        database = Database(fresh, stage.spare("draft"), stage.out / DATABASE if before else None)
        for kode in [*(before.keys() - keys.keys()), *(one.kode for one in changed)]:
            database.drop(kode)
        database.add("desa", village_rows(changed, [sites[one.kode] for one in changed]))
        database.add("anggaran_total", year_rows(changed))
        for part in lines(stage, at_home(changed)):
            database.add_lines(part)
        database.close()
    stage.place(fresh, DATABASE)
