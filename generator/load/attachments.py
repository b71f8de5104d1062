"""The files of a village's berkas/ folder: what may be published, and what is wrong with the others."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.load.attachment_text import attachment_texts
from generator.load.folder import Folder, is_left_over
from generator.load.unpacked_text import PACKED_SUFFIXES
from generator.model.village import Attachment
from generator.rules.privacy import identity_numbers, names_with_identity_numbers
from generator.source.photo import without_metadata
from generator.source.picture import PICTURES, picture_size
from generator.source.problem import Origin, Problem, Saying

SUFFIXES = PICTURES | frozenset(
    (".pdf", ".docx", ".odt", ".pptx", ".xlsx", ".ods", ".csv", ".json", ".geojson", ".txt", ".zip", ".mp3")
)
"""Kinds that may be published. An SVG can hold a program, an AVIF the place where it was taken: not these."""
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
_NO_PICTURE = Saying(
    "gambar-rusak",
    "berkas ini bernama gambar, tetapi isinya bukan gambar yang dapat dibaca",
    "Buka fotonya, simpan ulang sebagai JPG; mengganti akhiran namanya saja tidak cukup",
)
"""What may be a photo with its place all the same."""
_CLOSED = Saying(
    "berkas-terkunci",
    "berkas ini, atau berkas di dalamnya, terkunci atau rusak, jadi isinya tidak dapat diperiksa",
    "Buka berkasnya, lalu simpan ulang tanpa kata sandi, tanpa ZIP di dalam ZIP, isinya paling banyak 50 MB",
)
"""A page of names and numbers could be in there."""
_FORBIDDEN = frozenset('<>:"|?*\\')


def load_attachments(folder: Folder, where: Path) -> tuple[Attachment, ...]:
    """Return the files below `where` that may be published, in order; the others become Problems.

    A file that names a NIK or KK, in its text or its own name, is one of the others.
    """
    refused = folder.refusal(where) if where.is_dir() else None
    if refused is not None:
        folder.add(Problem(Origin(folder.name(where), (), 1, 1), *refused))
    found = tuple(_publishable(folder, where)) if where.is_dir() and refused is None else ()
    _tell_case_collisions(folder, where, found)
    folder.add(*_inside(folder, where, found))
    private = _private(folder, where, found)
    folder.add(*private)
    refused_files = {problem.origin.file for problem in private}
    return tuple(one for one in found if f"{folder.name(where)}/{one.nama}" not in refused_files)


def _private(folder: Folder, where: Path, found: tuple[Attachment, ...]) -> tuple[Problem, ...]:
    name = folder.name(where)
    inside = identity_numbers(attachment_texts(where, name, found))
    return (*inside, *names_with_identity_numbers(f"{name}/{attachment.nama}" for attachment in found))


def _inside(folder: Folder, where: Path, found: tuple[Attachment, ...]) -> Iterator[Problem]:
    """Yield an error for each packed file that is closed to us, a warning for a photo with its place."""
    for file in (where / one.nama for one in found if one.nama.lower().endswith(PACKED_SUFFIXES)):
        from generator.load.packed_text import holds_places, is_closed  # only here: most villages have none

        content = file.read_bytes()
        if is_closed(content):
            yield _problem(folder, file, *_CLOSED)
        if holds_places(content):
            message = "di dalam berkas ini ada foto yang menyimpan tempat pengambilannya"
            hint = "Ganti foto di dalamnya dengan yang tanpa lokasi, contoh yang sudah dikirim lewat WhatsApp"
            yield replace(_problem(folder, file, "foto-lokasi", message, hint), severity="warning")


def _publishable(folder: Folder, where: Path) -> Iterator[Attachment]:
    for place, folders, names in os.walk(where):
        folders.sort()
        for name in sorted(names):
            file = Path(place, name)
            if is_left_over(name):
                continue
            problem = _refused(folder, file)
            if problem is not None:
                folder.add(problem)
                continue
            content = without_metadata(file.read_bytes())
            pixels = picture_size(content)
            if pixels is None and file.suffix.lower() in PICTURES:
                folder.add(_problem(folder, file, *_NO_PICTURE))
                continue
            digest = hashlib.sha256(content).hexdigest()
            yield Attachment(file.relative_to(where).as_posix(), len(content), digest, pixels)


def _refused(folder: Folder, file: Path) -> Problem | None:
    """Return why a file cannot be published; None when it can."""
    refused = folder.refusal(file)
    if refused is not None:
        return _problem(folder, file, *refused)
    stem = file.name.split(".")[0].lower()
    is_apart = not unicodedata.is_normalized("NFC", file.name)
    odd = _FORBIDDEN & set(file.name) or not file.name.isprintable() or is_apart
    if stem in RESERVED or odd or file.name != file.name.strip(" ."):
        hint = "Beri nama dengan huruf, angka dan tanda hubung, contoh laporan-2025.pdf"
        return _problem(
            folder, file, "berkas-nama", "nama berkas ini tidak dapat dipakai di semua komputer", hint
        )
    if file.suffix.lower() not in SUFFIXES:
        hint = f"Simpan ulang sebagai salah satu jenis ini: {', '.join(sorted(SUFFIXES))}"
        return _problem(folder, file, "berkas-jenis", "berkas jenis ini tidak diterbitkan", hint)
    return None


def _tell_case_collisions(folder: Folder, where: Path, found: tuple[Attachment, ...]) -> None:
    seen: dict[str, str] = {}
    for attachment in found:
        other = seen.setdefault(attachment.nama.casefold(), attachment.nama)
        if other != attachment.nama:
            message = f'nama berkas ini hanya berbeda huruf besar-kecil dari "{other}"'
            hint = "Ganti nama salah satunya"
            file = where / PurePosixPath(attachment.nama)
            folder.add(_problem(folder, file, "berkas-kembar", message, hint))


def _problem(folder: Folder, file: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(Origin(folder.name(file), (), 1, 1), code, message, hint)
