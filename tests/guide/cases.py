"""The cases in tests/cases/pesan: what a clerk wrote, what `terang check` says, what is right.

A case is a text file whose name is the code of its message. Its first line says in words what went wrong.
Each `=== name` opens a part: a file below the village's folder, the words of `terang check` (`=== pesan`),
a file as it should be (`=== benar: name`), or a file that should not be there (`=== hapus: name`). A file's
name may carry what text cannot show: `[utf-16]` or another encoding, `[ulang 500]` for a last line that is
repeated (`[ulang 500 baris 3]` for another one), `[heksa]` for bytes in hexadecimal, `[tautan]` for a link
to the path inside it, `[pipa]` for a file that is none.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[1] / "cases" / "pesan"
VILLAGE: Final = "contoh/contoh-terang"
PROFIL: Final = "kode: 99.99.99.2001\nnama: Contoh Terang\n"
_CONTENT: Final = ("berita/", "pengumuman/", "halaman/", "berkas/")
_REPEATED = re.compile(r"ulang (?P<times>[0-9]+)(?: baris (?P<line>[0-9]+))?")
_PART = re.compile(
    r"^=== (?:(?P<kind>benar|hapus): )?(?P<name>[^\[\]\n]+?)(?: \[(?P<how>[^\]]+)\])?$", re.MULTILINE
)


@dataclass(frozen=True)
class Written:
    """A file of a case: its name as the case gives it, its text, and what text cannot show of it."""

    name: str
    text: str
    how: str = ""

    @property
    def path(self) -> str:
        """Return the file's path below the root; a name that begins with "/" is one already."""
        if self.name.startswith("/"):
            return self.name[1:]
        if self.name.startswith(("villages/", "content/")) or self.name == "mkdocs.yml":
            return self.name
        base = "content" if self.name.startswith(_CONTENT) else "villages"
        return f"{base}/{VILLAGE}/{self.name}"

    @property
    def shown(self) -> str:
        """Return the name as people see it."""
        return self.name.removeprefix("/")

    def write(self, root: Path) -> None:
        """Write the file below `root`."""
        file = root / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        if self.how == "tautan":
            file.symlink_to(self.text.strip())
        elif self.how == "pipa":
            os.mkfifo(file)
        else:
            file.write_bytes(self._bytes())

    def _bytes(self) -> bytes:
        match = _REPEATED.fullmatch(self.how)
        if self.how == "heksa":
            return bytes.fromhex(self.text)
        if match is None:
            return self.text.encode(self.how or "utf-8")
        lines = self.text.splitlines(keepends=True)
        at = int(match["line"]) - 1 if match["line"] else len(lines) - 1
        return "".join([*lines[:at], *[lines[at]] * int(match["times"]), *lines[at + 1 :]]).encode()


@dataclass(frozen=True)
class Case:
    """One mistake, told and mended."""

    code: str
    topic: str
    title: str
    wrong: tuple[Written, ...]
    told: str
    right: tuple[Written, ...]
    removed: tuple[Written, ...]

    def write_wrong(self, root: Path) -> None:
        """Write a village with the mistake below `root`."""
        for written in (Written("profil.yml", PROFIL), *self.wrong):
            written.write(root)

    def mend(self, root: Path) -> None:
        """Mend the village as the case says."""
        for written in self.removed:
            (root / written.path).unlink()
        for written in self.right:
            written.write(root)


def read_cases() -> Iterator[Case]:
    """Yield every case, by topic and code."""
    for file in sorted(FOLDER.glob("*/*.txt")):
        yield read_case(file)


def read_case(file: Path) -> Case:
    """Return the case in a file."""
    text = file.read_text(encoding="utf-8")
    by_kind: dict[str, list[Written]] = {"salah": [], "pesan": [], "benar": [], "hapus": []}
    for kind, written in _parts(text):
        by_kind[kind].append(written)
    wrong, told, right, removed = map(tuple, by_kind.values())
    title = text.split("\n", 1)[0]
    return Case(file.stem, file.parent.name, title, wrong, "".join(one.text for one in told), right, removed)


def _parts(text: str) -> Iterator[tuple[str, Written]]:
    """Yield kind and file of each part below the title."""
    marks = list(_PART.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        kind = "pesan" if mark["name"] == "pesan" else mark["kind"] or "salah"
        yield kind, Written(mark["name"], text[mark.end() + 1 : end], mark["how"] or "")
