"""What lets a village's site be installed on a phone and read without a connection."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from urllib.parse import quote

from generator.model.village import Village
from generator.pages.cari import ENTRIES
from generator.pages.spec import Frame
from generator.site.assets import FOLDER, asset_names

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
ICON = "ikon.svg"
KEPT_SECTIONS = frozenset({"layanan", "pengumuman"})
"""The sections whose pages are all kept, beside the first page of every other section."""
MOST_KEPT = 60
GREEN, GOLD, WHITE = "#14532d", "#e9b44c", "#fff"


def worker(frame: Frame, fragments: Mapping[str, str]) -> bytes:
    """Return the village's service worker: the pages to keep, and a version that changes with any of them.

    `fragments` are the pages' own parts by path.
    """
    names = asset_names()
    first = [item.href for item in frame.menu]
    others = [path for path in fragments if path.split("/")[0] in KEPT_SECTIONS and path not in first]
    kept = [*first, frame.cari, *others[: MOST_KEPT - len(first)]]
    files = [ENTRIES, ICON, *([f"berkas/{quote(frame.crest)}"] if frame.crest else [])]
    made = blake2b(f"{frame!r}{names}".encode(), digest_size=4)
    for path in kept:
        made.update(fragments[path].encode())
    assets = [f"{frame.top}{FOLDER}/{names[name]}" for name in ("terang.css", "bingkai.js", "cari.js")]
    shared = f"{frame.top}{FOLDER}/{names['pekerja.js']}"
    return (
        f"const VERSI={_text(made.hexdigest())},HALAMAN={_text([*kept, *files])},ASET={_text(assets)};"
        f"importScripts({_text(shared)})\n"
    ).encode()


def manifest(village: Village, frame: Frame) -> bytes:
    """Return the web app manifest: name, colours and icons under which the site is installed."""
    names, palette = asset_names(), frame.palette
    icons = [*_crest(village, frame), {"src": ICON, "sizes": "any", "type": "image/svg+xml"}]
    for size, purpose in ((192, "any"), (512, "maskable")):
        source = f"{frame.top}{FOLDER}/{names[f'ikon-{size}.png']}"
        icons.append({"src": source, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose})
    found = {
        "name": f"{frame.name}, {frame.place}" if frame.place else frame.name,
        "short_name": village.profil.nama,
        "lang": "id",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#faf7f0",
        "theme_color": palette.utama if palette else GREEN,
        "icons": icons,
    }
    return (_text(found) + "\n").encode()


def icon(frame: Frame) -> bytes:
    """Return the village's own icon: its initials on its colour."""
    palette = frame.palette
    back, front = (palette.utama, palette.di_utama) if palette else (GREEN, WHITE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" '
        f'fill="{back}"/><path d="M0 52h64v5H0z" fill="{GOLD}"/><text x="32" y="41" text-anchor="middle" '
        f'font-family="system-ui,sans-serif" font-size="30" font-weight="700" fill="{front}">'
        f"{frame.initials}</text></svg>\n"
    ).encode()


def install_files(
    village: Village, frame: Frame, fragments: Mapping[str, str]
) -> Iterable[tuple[str, bytes]]:
    """Yield path and content of the files that make the site an app; the worker only where it is wanted."""
    yield MANIFEST, manifest(village, frame)
    yield ICON, icon(frame)
    if frame.luring:
        yield WORKER, worker(frame, fragments)


def _crest(village: Village, frame: Frame) -> list[dict[str, str]]:
    """Return the crest as an icon where it is a picture of a known size."""
    file = next((file for file in village.berkas if file.nama == frame.crest), None)
    if file is None or file.piksel is None:
        return []
    width, height = file.piksel
    return [{"src": f"berkas/{quote(file.nama)}", "sizes": f"{width}x{height}"}]


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
