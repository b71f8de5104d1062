"""News, announcements and free pages below content/, with those inherited from the folders above."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.load.folder import Folder
from generator.model.kabar import Berita, Halaman, Pengumuman, Tulisan
from generator.source.problem import Origin, Problem
from generator.source.slug import is_reserved, slugify

Kind = TypeVar("Kind", bound=Tulisan)


def load_news(folder: Folder, path: str) -> tuple[Berita, ...]:
    """Return the news of the village at `path`, newest first."""
    found = list(_posts(folder, folder.root / "content" / path / "berita", Berita))
    return tuple(sorted(found, key=lambda post: (post.tanggal, post.slug), reverse=True))


def load_announcements(folder: Folder, path: str) -> tuple[Pengumuman, ...]:
    """Return the announcements of the village at `path` and of every folder above it, newest first."""
    found: list[Pengumuman] = []
    for level in levels(path):
        posts = list(_posts(folder, folder.root / "content" / level / "pengumuman", Pengumuman))
        own = level == path
        found += posts if own else [post.model_copy(update={"penerbit": level or "portal"}) for post in posts]
    return tuple(sorted(found, key=lambda post: (post.tanggal, post.slug), reverse=True))


def load_free_pages(folder: Folder, path: str) -> tuple[Halaman, ...]:
    """Return the free pages of the village at `path` by name."""
    return tuple(_posts(folder, folder.root / "content" / path / "halaman", Halaman))


def levels(path: str) -> tuple[str, ...]:
    """Return a village's path and all above it, from the top: ("", "kab", "kab/kec", "kab/kec/desa")."""
    parts = path.split("/") if path else []
    return ("", *("/".join(parts[: index + 1]) for index in range(len(parts))))


def _posts(folder: Folder, where: Path, kind: type[Kind]) -> Iterator[Kind]:
    if not where.is_dir():
        return
    slugs: dict[str, Path] = {}
    for file in sorted(where.glob("*.md")):
        slug = slugify(file.stem)
        if slug in slugs or is_reserved(slug):
            folder.add(_taken(folder, file, slugs.get(slug)))
            continue
        slugs[slug] = file
        post = folder.document(file, kind, slug=slug)
        if post is not None:
            yield post


def _taken(folder: Folder, file: Path, other: Path | None) -> Problem:
    reason = f"sama dengan {folder.name(other)}" if other else "sudah dipakai oleh situs"
    hint = "Ganti nama berkasnya, contoh 2026-11-24-musrenbang.md"
    return Problem(Origin(folder.name(file), (), 1, 1), "nama-berkas", f"alamat halaman {reason}", hint)
