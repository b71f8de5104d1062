"""Villages whose sites are published elsewhere, read from copies of their index.json."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


def read_federation(root: Path, own: Mapping[str, str]) -> Federation:
    """Return the villages that federasi.yml adds to those of the site itself, which come first.

    `own` has the code of each village of the site by its path.
    """
    if not (root / FILE).is_file():
        return Federation()
    from generator.load.folder import Folder  # only here: few sites have the file
    from generator.model.federasi import Federasi

    folder = Folder(root)
    record = folder.record(root / FILE, Federasi)
    codes = set(own.values())
    areas = {level for path in own for level in levels(path)}
    villages: list[Summary] = []
    for number, site in enumerate(record.situs if record is not None else ()):
        origin = Origin(FILE, ("situs", number, "indeks"))
        for village in _listed(folder, root / site.indeks, origin):
            inside = next((level for level in levels(village.path)[1:] if level in own), None)
            if village.path in areas - own.keys():
                folder.add(_is_area(origin, site.indeks, village))
            elif inside is not None:
                folder.add(_is_inside(origin, site.indeks, village, inside))
            elif village.kode not in codes:
                codes.add(village.kode)
                villages.append(village)
    return Federation(tuple(villages), folder.located(folder.problems))


def _listed(folder: Folder, file: Path, origin: Origin) -> Iterator[Summary]:
    """Yield the villages of one index.json; one without an address cannot be led to."""
    name = file.relative_to(folder.root).as_posix()
    found = read_index(file.read_bytes()) if file.is_file() else None
    if found is None:
        why = "bukan index.json dari terang" if file.is_file() else "tidak ada"
        hint = "Unduh index.json dari situs itu, lalu simpan dengan nama ini"
        folder.add(Problem(origin, "federasi-indeks", f'berkas "{name}" {why}', hint))
        return
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
