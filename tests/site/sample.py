"""Small folders of villages to build, and what a built site looks like."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

from generator.pages.summary import Summary
from generator.site.build import build
from generator.site.order import Order, Report

TODAY = date(2026, 11, 24)
SETTINGS = "site_name: Situs Uji\nsite_url: https://contoh.github.io/uji/\n"
BUMI_DAYA = "lampung-selatan/palas/bumi-daya"
SUKARAJA = "lampung-selatan/palas/sukaraja"
KERANG = "lampung-barat/batu-brak/kerang"
PROFILES = {
    BUMI_DAYA: "kode: 18.01.10.2013\nnama: Bumi Daya\n",
    SUKARAJA: "kode: 18.01.10.2001\nnama: Sukaraja\n",
    KERANG: "kode: 18.04.10.2010\nnama: Kerang\n",
}

SELATAN = Summary(
    path="lampung-selatan/palas/bumi-daya",
    kode="18.01.10.2013",
    nama="Desa Bumi Daya",
    sebutan="Desa",
    kecamatan="Kecamatan Palas",
    kabupaten="Kabupaten Lampung Selatan",
    provinsi="Lampung",
    nama_lain=("Bumidaya",),
)
"""A village as the portal sees it."""


def write(root: Path, files: dict[str, str]) -> Path:
    """Write texts below a folder and return the folder."""
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return root


def repository(root: Path, *paths: str) -> Path:
    """Write a repository that holds the named villages of PROFILES, or all of them."""
    profiles = {f"villages/{path}/profil.yml": PROFILES[path] for path in paths or PROFILES}
    return write(root, {"mkdocs.yml": SETTINGS, **profiles})


def post(title: str, day: str, more: str = "") -> str:
    """Return a Markdown file with front matter."""
    return f"---\njudul: {title}\ntanggal: {day}\n{more}---\nIsi {title}.\n"


def make(root: Path, out: Path, today: date = TODAY, **how: object) -> Report:
    """Build and return the report."""
    return build(Order(root, out, today, **how))  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, str]:
    """Return a hash of each file below a folder by its name."""
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of each file below a folder: both stay only when the file is not written."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def written(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> set[str]:
    """Return the names of the files that were written or taken away between two looks."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
