"""Which villages there are, and what keeps one of them from being published beside the others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from generator.model.wilayah import find_wilayah
from generator.source.notation import NotationError
from generator.source.problem import Origin, Problem
from generator.source.reader import read_yaml
from generator.source.slug import is_reserved, search_key, slugify
from generator.source.wilayah import parse_village_code

PROFIL = "profil.yml"
_PLAIN = re.compile(r"^(kode|nama): +(\w[\w./-]*(?: [\w./-]+)*) *$", re.MULTILINE)
"""The two lines as nearly all write them; other ways are left to the YAML reader, which is slower."""
POSTS = ("berita", "pengumuman", "halaman", "berkas")


@dataclass(frozen=True, slots=True)
class Entry:
    """What tells one village from all others, as its profil.yml says it; "" where it cannot be read."""

    path: str
    kode: str = ""
    nama: str = ""

    @property
    def file(self) -> str:
        """Return the village's profil.yml, relative to the root."""
        return f"villages/{self.path}/{PROFIL}"


def find_villages(root: Path) -> tuple[str, ...]:
    """Return the paths below villages/ of all folders that hold a profil.yml, in order."""
    return tuple(sorted(each_village(root)))


def each_village(root: Path) -> Iterator[str]:
    """Yield the same paths as they are met."""
    base = f"{root / 'villages'}"
    for place, _, names in os.walk(base):
        if PROFIL in names:
            yield place[len(base) + 1 :].replace(os.sep, "/") or "."


def select(paths: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return those `paths` that people mean by `wanted`: a village, a folder above it, or a file inside it.

    "lampung-selatan", "villages/lampung-selatan/" and "content/lampung-selatan/palas/bumi-daya/berita/x.md"
    are all understood; with nothing wanted, all are meant.
    """
    if not wanted:
        return tuple(paths)
    asked = [_plain(path) for path in wanted]
    return tuple(path for path in paths if any(_meets(path, one) for one in asked))


def _plain(path: str) -> str:
    parts = [part for part in path.replace("\\", "/").split("/") if part not in {"", "."}]
    return "/".join(parts[1:] if parts[:1] in (["villages"], ["content"]) else parts)


def _meets(path: str, asked: str) -> bool:
    return not asked or path == asked or path.startswith(f"{asked}/") or asked.startswith(f"{path}/")


def levels(path: str) -> tuple[str, ...]:
    """Return a village's path and all above it, from the top: ("", "kab", "kab/kec", "kab/kec/desa")."""
    parts = path.split("/") if path else []
    return ("", *("/".join(parts[: index + 1]) for index in range(len(parts))))


def read_entry(root: Path, path: str) -> Entry:
    """Return the identity of the village at `path`; what is wrong with its file is told when it is loaded."""
    from generator.load.folder import Folder  # only here: a build in which nothing changed needs no models

    file = root / "villages" / path / PROFIL
    text = Folder(root).text(file) or ""
    values: dict[str, Any] = dict(_PLAIN.findall(text))
    if len(values) < 2:
        values = read_yaml(text, file.name)[0]
    kode, nama = values.get("kode"), values.get("nama")
    try:
        code = parse_village_code(kode) if isinstance(kode, str) else ""
    except NotationError:
        code = ""
    return Entry(path, code, nama if isinstance(nama, str) else "")


def clashes(root: Path, entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    """Yield path and Problem for each village that cannot have its address, its code or its name."""
    found = [*_addresses(entries), *_codes(entries), *_names(entries)]
    if not found:
        return
    from generator.load.folder import Folder

    folder = Folder(root)
    for path, problem in found:
        if problem.origin.file not in folder.texts:
            folder.text(root / problem.origin.file)
        yield path, folder.located([problem])[0]


def _addresses(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    by_path = {entry.path: entry for entry in entries}
    for entry in entries:
        origin = Origin(entry.file, (), 1, 1)
        parts = entry.path.split("/")
        for part in parts:
            if part != slugify(part):
                hint = f'Ganti nama folder itu menjadi "{slugify(part)}", juga di content/'
                message = f'nama folder "{part}" tidak dapat menjadi alamat situs'
                yield entry.path, Problem(origin, "nama-folder", message, hint)
            elif is_reserved(part):
                hint = f'Ganti nama folder itu, contoh "{part}-{entry.kode[-4:] or "2001"}", juga di content/'
                yield (
                    entry.path,
                    Problem(origin, "nama-folder", f'nama folder "{part}" sudah dipakai oleh situs', hint),
                )
        above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
        for outer in filter(None, map(by_path.get, above)):
            message = f"folder ini berada di dalam folder desa lain: {outer.file}"
            hint = "Pindahkan salah satunya, sehingga tiap desa punya folder sendiri"
            yield entry.path, Problem(origin, "desa-bersarang", message, hint)


def _codes(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    for group in _groups((entry.kode, entry) for entry in entries if entry.kode):
        for entry in group:
            message = f'kode "{entry.kode}" juga dipakai oleh {_others(entry, group)}'
            hint = "Satu desa punya satu folder: perbaiki kodenya, atau hapus salah satu folder"
            yield entry.path, Problem(Origin(entry.file, ("kode",)), "kode-ganda", message, hint)


def _names(entries: Sequence[Entry]) -> Iterator[tuple[str, Problem]]:
    """Yield a Problem for each of two villages of one kind and name in a kecamatan.

    Where the area table itself knows both by that name, there is nothing to mend.
    """
    keyed = (
        ((entry.kode[:10], search_key(entry.nama)), entry) for entry in entries if entry.kode and entry.nama
    )
    for group in _groups(keyed):
        if len({entry.kode for entry in group}) == 1 or all(map(_is_official, group)):
            continue
        for entry in group:
            message = f'nama "{entry.nama}" juga dipakai oleh {_others(entry, group)} di kecamatan yang sama'
            hint = "Perbaiki nama atau kodenya, atau hapus salah satu folder"
            yield entry.path, Problem(Origin(entry.file, ("nama",)), "nama-ganda", message, hint)


def _is_official(entry: Entry) -> bool:
    area = find_wilayah(entry.kode, "")
    return area.terdaftar and search_key(area.desa.nama) == search_key(entry.nama)


def _groups(keyed: Iterable[tuple[object, Entry]]) -> list[list[Entry]]:
    found: dict[object, list[Entry]] = {}
    for key, entry in keyed:
        found.setdefault(key, []).append(entry)
    return [group for group in found.values() if len(group) > 1]


def _others(entry: Entry, group: list[Entry]) -> str:
    return " dan ".join(other.file for other in group if other is not entry)


def stray_content(root: Path, paths: Sequence[str]) -> Iterator[Problem]:
    """Yield a Problem for each folder that has no village, or has one without profil.yml.

    Above villages only announcements are read.
    """
    yield from without_profile(root)
    base = root / "content"
    known = {"/".join(path.split("/")[:depth]) for path in paths for depth in range(path.count("/") + 2)}
    for level in sorted(known - set(paths)):
        where = base / level
        yield from _unpublished(root, where / "berkas")
        for inner in sorted(where.iterdir()) if where.is_dir() else ():
            name = f"{level}/{inner.name}" if level else inner.name
            if inner.name in ("berita", "halaman") and name not in known:
                message = f"{inner.name} tidak dibaca di luar folder desa"
                hint = (
                    "Pindahkan ke folder desanya, atau tulis sebagai pengumuman untuk semua desa di bawahnya"
                )
                yield Problem(Origin(f"content/{name}", (), 1, 1), "folder-asing", message, hint, "warning")
            elif name not in known and inner.name not in POSTS and holds_files(inner):
                message = f"folder ini tidak dipakai, karena tidak ada villages/{name}/"
                hint = "Samakan nama folder di content/ dengan nama folder di villages/"
                yield Problem(Origin(f"content/{name}", (), 1, 1), "folder-asing", message, hint, "warning")


def _unpublished(root: Path, where: Path) -> Iterator[Problem]:
    """Yield why files that go with announcements for many villages cannot be published."""
    if where.is_dir():
        from generator.load.attachments import load_attachments  # only here: most levels have none
        from generator.load.folder import Folder

        folder = Folder(root)
        load_attachments(folder, where)
        yield from folder.problems


def without_profile(root: Path) -> Iterator[Problem]:
    """Yield an error for each village folder that is a link or has no profil.yml, and each file above."""
    for place, folders, files in os.walk(root / "villages"):
        folders.sort()
        if PROFIL in files:
            folders.clear()
            continue
        links = (name for name in folders if os.path.islink(f"{place}/{name}"))  # noqa: PTH114  half the time
        yield from (_linked(root, Path(place, name)) for name in links)
        names = [name for name in sorted(files) if name.endswith((".yml", ".yaml")) and name != "wilayah.yml"]
        folder = Path(place).relative_to(root).as_posix()
        if names and (folder == "villages" or any(Path(place).rglob(PROFIL))):
            yield from (_above_villages(folder, name) for name in names)
        elif names:
            yield _profile_missing(folder, names)


def _linked(root: Path, folder: Path) -> Problem:
    message = "folder ini hanya tautan ke tempat lain, jadi desanya tidak terbit"
    place = Origin(folder.relative_to(root).as_posix(), (), 1, 1)
    return Problem(place, "berkas-tautan", message, "Salin foldernya ke sini")


def _above_villages(folder: str, name: str) -> Problem:
    message, hint = f'berkas "{name}" tidak dibaca di sini', "Pindahkan ke folder desanya"
    return Problem(Origin(f"{folder}/{name}", (), 1, 1), "berkas-asing", message, hint)


def _profile_missing(folder: str, names: Sequence[str]) -> Problem:
    near = get_close_matches(PROFIL, [name.lower() for name in names], n=1, cutoff=0.7)
    found = next((name for name in names if near and name.lower() == near[0]), None)
    hint = f'Ganti nama "{found}" menjadi {PROFIL}' if found else f"Tulis {PROFIL}: kode dan nama desa"
    message = f"folder ini tidak punya {PROFIL}, jadi desanya tidak terbit"
    return Problem(Origin(folder, (), 1, 1), "profil-hilang", message, hint)


def holds_files(entry: Path) -> bool:
    """Tell whether this is a folder with something in it; what is empty does not exist for git."""
    return entry.is_dir() and any(inner.is_file() for inner in entry.rglob("*"))
