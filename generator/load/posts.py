"""News, announcements and free pages below content/, with those inherited from the folders above."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.load.census import levels
from generator.load.folder import Folder, entries
from generator.model.kabar import PORTAL, Berita, Halaman, Pengumuman, Tulisan
from generator.source.notation import quoted
from generator.source.problem import Origin, Problem
from generator.source.slug import is_reserved, slugify

Kind = TypeVar("Kind", bound=Tulisan)


def load_news(folder: Folder, path: str) -> tuple[Berita, ...]:
    """Return the news of the village at `path`, newest first."""
    found = list(_posts(folder, folder.root / "content" / path / "berita", Berita))
    return tuple(sorted(found, key=lambda post: (post.tanggal, post.slug), reverse=True))


def load_announcements(folder: Folder, path: str) -> tuple[Pengumuman, ...]:
    """Return the announcements of the village at `path` and of every folder above it, newest first.

    Those from above carry their issuer in `penerbit` and in their address, so that they never meet the
    village's own.
    """
    found: dict[str, Pengumuman] = {}
    for level in levels(path):
        for post in _posts(folder, folder.root / "content" / level / "pengumuman", Pengumuman):
            one = post if level == path else _inherited(post, level or PORTAL)
            if one is not post:
                folder.add(*_missing_files(folder, level, post))
            other = found.setdefault(one.slug, one)
            if other is not one:
                folder.add(_taken(one.origin.file, other.origin.file))
    return tuple(sorted(found.values(), key=lambda post: (post.tanggal, post.slug), reverse=True))


def _inherited(post: Pengumuman, issuer: str) -> Pengumuman:
    slug = f"{issuer.replace('/', '-')}-{post.slug}"
    return post.model_copy(update={"penerbit": issuer, "slug": slug})


def _missing_files(folder: Folder, level: str, post: Pengumuman) -> Iterator[Problem]:
    """Yield an error for each file of an announcement from above that its level's berkas/ folder lacks."""
    where = f"content/{level}/berkas" if level else "content/berkas"
    for name in post.named_files:
        if not (folder.root / where / name).is_file():
            message = f"berkas {quoted(name)} tidak ada"
            hint = f"Taruh berkas itu di {where}/, atau perbaiki namanya"
            yield Problem(post.place()._replace(line=1, column=1), "berkas-hilang", message, hint)


def load_free_pages(folder: Folder, path: str) -> tuple[Halaman, ...]:
    """Return the free pages of the village at `path` by name."""
    return tuple(_posts(folder, folder.root / "content" / path / "halaman", Halaman))


def _posts(folder: Folder, where: Path, kind: type[Kind]) -> Iterator[Kind]:
    slugs: dict[str, Path] = {}
    for file in (
        where / one.name for one in entries(where) if one.name.endswith(".md") and not one.is_folder
    ):
        slug = slugify(file.stem)
        if slug in slugs or is_reserved(slug):
            other = slugs.get(slug)
            folder.add(_taken(folder.name(file), folder.name(other) if other else ""))
            continue
        slugs[slug] = file
        post = folder.document(file, kind, slug=slug)
        if post is not None:
            yield post


def _taken(file: str, other: str) -> Problem:
    reason = f"sama dengan {other}" if other else "sudah dipakai oleh situs"
    hint = "Ganti nama berkasnya, contoh 2026-11-24-musrenbang.md"
    return Problem(Origin(file, (), 1, 1), "nama-berkas", f"alamat halaman {reason}", hint)
