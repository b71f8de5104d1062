"""Files and folders that nobody reads: misspelt, of another kind, or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.load.census import PROFIL, holds_files
from generator.load.folder import Entry, Folder, entries, is_left_over
from generator.load.sections import SECTION_FILES
from generator.source.problem import Origin, Problem

KNOWN_FILES = (PROFIL, "pemerintahan.yml", "layanan.yml", "bumdes.yml", "wilayah.yml", *SECTION_FILES)
POSTS = ("berita", "pengumuman", "halaman")
BUDGETS, FILES = "anggaran", "berkas"
_YEARLY = "Anggaran ditulis per tahun, contoh anggaran/2026.yml"


def strangers(folder: Folder, path: str) -> Iterator[Problem]:
    """Yield a Problem for each file and folder of the village at `path` that the program does not read."""
    base, content = folder.root / "villages" / path, folder.root / "content" / path
    for name, is_folder, is_file in _visible(base):
        if (
            is_folder
            and name != BUDGETS
            and holds_files(base / name)
            and not any((base / name).rglob(PROFIL))
        ):
            yield _folder_problem(folder, base / name, (BUDGETS,), _moved(name, f"content/{path}"))
        elif is_file and name not in KNOWN_FILES:
            yield _file_problem(folder, base / name, _meant(name))
    for one in _visible(base / BUDGETS):
        if not one.name.endswith(".yml"):
            yield _file_problem(folder, base / BUDGETS / one.name, _YEARLY)
    yield from _strange_content(folder, content, path)


def _strange_content(folder: Folder, content: Path, path: str) -> Iterator[Problem]:
    for name, is_folder, is_file in _visible(content):
        if is_folder and name not in (*POSTS, FILES) and holds_files(content / name):
            yield _folder_problem(folder, content / name, (*POSTS, FILES), _moved(name, f"villages/{path}"))
        elif is_file:
            yield _file_problem(folder, content / name, _placed(name, path))
    hint = f"Tulisan berakhiran .md; foto dan lampiran ditaruh di content/{path}/{FILES}/"
    for kind in POSTS:
        where = content / kind
        for name, is_folder, is_file in _visible(where):
            if (is_folder and holds_files(where / name)) or (is_file and not name.endswith(".md")):
                yield _file_problem(folder, where / name, hint)


def _visible(where: Path) -> Iterator[Entry]:
    for entry in entries(where) if not where.is_symlink() else ():
        if not is_left_over(entry.name):
            yield entry


def _meant(name: str) -> str:
    stem = name.rsplit(".", 1)[0].lower()
    if stem.startswith(BUDGETS):
        return _YEARLY
    of_ours = name.lower().endswith((".yml", ".yaml"))
    near = get_close_matches(f"{stem}.yml", KNOWN_FILES, n=1, cutoff=0.6) if of_ours else []
    return f'Ganti namanya menjadi "{near[0]}"' if near else f"Yang dibaca: {', '.join(KNOWN_FILES)}"


def _placed(name: str, path: str) -> str:
    if name.endswith((".yml", ".yaml")):
        return f"Pindahkan ke villages/{path}/"
    return f"Pindahkan ke salah satu folder: {', '.join((*POSTS, FILES))}"


def _moved(name: str, home: str) -> str:
    """Return what to do with a folder that belongs into the other tree; "" when it belongs nowhere."""
    at_home = (BUDGETS,) if home.startswith("villages") else (*POSTS, FILES)
    return f"Pindahkan ke {home}/" if name in at_home else ""


def _folder_problem(folder: Folder, entry: Path, known: tuple[str, ...], moved: str) -> Problem:
    near = get_close_matches(entry.name.lower(), known, n=1, cutoff=0.6)
    listed = f'Ganti namanya menjadi "{near[0]}"' if near else f"Yang dibaca: {', '.join(known)}"
    message = f'folder "{entry.name}" tidak dibaca'
    return Problem(Origin(folder.name(entry), (), 1, 1), "folder-asing", message, moved or listed)


def _file_problem(folder: Folder, file: Path, hint: str) -> Problem:
    message = f'berkas "{file.name}" tidak dibaca'
    return Problem(Origin(folder.name(file), (), 1, 1), "berkas-asing", message, hint)
