"""Villages whose sites are published elsewhere, read from copies of their index.json."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.load.census import levels
from generator.pages.summary import Summary
from generator.site.index_file import read_index
from generator.source.contact import parse_url
from generator.source.notation import accepts
from generator.source.problem import Origin, Problem

if TYPE_CHECKING:
    from generator.load.folder import Folder

FILE = "federasi.yml"


@dataclass(frozen=True)
class Federation:
    """The villages elsewhere, and what is wrong with the file that names them."""

    villages: tuple[Summary, ...] = ()
    problems: tuple[Problem, ...] = ()
    good: Mapping[str, bytes] = field(default_factory=dict)
    """The files that could be read, by their names below the root."""
    held: tuple[str, ...] = ()
    """The files that could not, in whose place the copies of an earlier build were read."""


@dataclass
class _Reading:
    """The files of one federation while they are read; `kept` has copies of those that were good before."""

    folder: Folder
    kept: Path | None
    good: dict[str, bytes] = field(default_factory=dict)
    held: list[str] = field(default_factory=list)

    def copy(self, name: str) -> Path | None:
        """Return the copy of a file that cannot be read, if there is one."""
        copy = self.kept / name if self.kept is not None else None
        if copy is None or not copy.is_file():
            return None
        self.held.append(name)
        return copy


def read_federation(root: Path, own: Mapping[str, str], kept: Path | None = None) -> Federation:
    """Return the villages that federasi.yml adds to those of the site itself, which come first.

    `own` has the code of each village of the site by its path; below `kept` lie the files that were good when
    `keep_federation` was last called.
    """
    if not (root / FILE).is_file():
        return Federation()
    from generator.load.folder import Folder  # only here: few sites have the file

    reading = _Reading(Folder(root), kept)
    codes = set(own.values())
    areas = {level for path in own for level in levels(path)}
    villages: list[Summary] = []
    for name, origin in _sites(reading):
        for village in _listed(reading, name, origin):
            inside = next((level for level in levels(village.path)[1:] if level in own), None)
            if village.path in areas - own.keys():
                reading.folder.add(_is_area(origin, name, village))
            elif inside is not None:
                reading.folder.add(_is_inside(origin, name, village, inside))
            elif village.kode not in codes:
                codes.add(village.kode)
                villages.append(village)
    problems = reading.folder.located(reading.folder.problems)
    return Federation(tuple(villages), problems, reading.good, tuple(reading.held))


def keep_federation(federation: Federation, kept: Path) -> None:
    """Keep the files that could be read, for a build that finds one of them broken."""
    for name, content in federation.good.items():
        copy = kept / name
        if not copy.is_file() or copy.read_bytes() != content:
            copy.parent.mkdir(parents=True, exist_ok=True)
            fresh = copy.with_name(f"{copy.name}.baru")
            fresh.write_bytes(content)
            fresh.replace(copy)


def _sites(reading: _Reading) -> Iterator[tuple[str, Origin]]:
    """Yield the name of each copy of an index.json, and where federasi.yml names it."""
    from generator.load.folder import Folder
    from generator.model.federasi import Federasi

    file = reading.folder.root / FILE
    record = reading.folder.record(file, Federasi)
    if record is not None:
        reading.good[FILE] = file.read_bytes()
    elif (copy := reading.copy(FILE)) is not None:
        record = Folder(copy.parent).record(copy, Federasi)
    for number, site in enumerate(record.situs if record is not None else ()):
        yield site.indeks, Origin(FILE, ("situs", number, "indeks"))


def _listed(reading: _Reading, name: str, origin: Origin) -> Iterator[Summary]:
    """Yield the villages of one index.json; one without an address cannot be led to."""
    folder = reading.folder
    content = (folder.root / name).read_bytes() if (folder.root / name).is_file() else None
    found = read_index(content) if content is not None else None
    if content is not None and found is not None:
        reading.good[name] = content
    else:
        why = "tidak ada" if content is None else "bukan index.json dari terang"
        hint = "Unduh index.json dari situs itu, lalu simpan dengan nama ini"
        folder.add(Problem(origin, "federasi-indeks", f'berkas "{name}" {why}', hint))
        copy = reading.copy(name)
        found = (read_index(copy.read_bytes()) if copy is not None else None) or ()
    reachable = [village for village in found if _leads(village.situs)]
    if len(reachable) < len(found):
        hint = "Tulis site_url pada mkdocs.yml situs itu, lalu unduh lagi index.json-nya"
        folder.add(Problem(origin, "federasi-alamat", f'desa pada "{name}" tidak beralamat', hint, "warning"))
    yield from reachable


def _leads(address: str) -> bool:
    """Tell whether an address leads to the site that it names, written as `parse_url` writes it."""
    return accepts(parse_url, address) and parse_url(address) == address


def _is_area(origin: Origin, name: str, village: Summary) -> Problem:
    message = f'{village.path} pada "{name}" adalah wilayah situs ini, bukan desa'
    return Problem(origin, "federasi-alamat", message, "Periksa index.json-nya", "warning")


def _is_inside(origin: Origin, name: str, village: Summary, own: str) -> Problem:
    message = f'{village.path} pada "{name}" berada di dalam folder desa situs ini: {own}'
    hint = "Pindahkan salah satunya, sehingga tiap desa punya folder sendiri"
    return Problem(origin, "federasi-alamat", message, hint, "warning")
