"""Links of posts to pages of their own village that do not exist: known only once all pages are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from generator.load.village import Loaded, load_village
from generator.model.village import Village
from generator.pages.village import village_pages
from generator.rules.kabar import posts
from generator.rules.kabar_isi import place_in
from generator.source.notation import quoted
from generator.source.problem import Origin, Problem
from generator.source.prose_links import read_target

PAGE = ".html"
LAST_DAY = datetime(2100, 12, 31)
"""By then everything that is dated has been published."""
MOST_GUESSED = 20
"""For so many dead links a page that was meant is looked for: with thousands of pages that takes long."""


def load_linked(root: Path, path: str) -> Loaded:
    """Return the village at `path`, its Problems and those of the links between its pages."""
    loaded = load_village(root, path)
    if loaded.village is None:
        return loaded
    found = {*loaded.problems, *dead_links(loaded.village)}
    return replace(loaded, problems=tuple(sorted(found, key=lambda problem: problem.sort_key)))


def dead_links(village: Village) -> Iterator[Problem]:
    """Yield a warning for each link of a village's posts to a page that it will not have on any day."""
    found = list(_page_links(village))
    if not found:
        return
    paths = {page.path for page in village_pages(village, LAST_DAY)}
    guesses = MOST_GUESSED
    for place, written, path in found:
        if not paths.intersection((path, path.removesuffix(PAGE) + f"/index{PAGE}")):
            near = get_close_matches(path, sorted(paths), n=1, cutoff=0.6) if guesses else []
            guesses -= guesses > 0
            hint = (
                f"Mungkin maksudnya {near[0]}?"
                if near
                else "Tulis alamat halaman yang ada, atau hapus tautannya"
            )
            message = f"tautan {quoted(written)} menuju halaman yang tidak ada"
            yield Problem(place, "tautan-mati", message, hint, "warning")


def _page_links(village: Village) -> Iterator[tuple[Origin, str, str]]:
    """Yield place, words and path of each link to a page of the village's own site."""
    for post in posts(village):
        for link in post.tautan:
            target = read_target(link.target, link.is_picture)
            path = _page(target.file)
            if target.kind == "situs" and path.endswith(PAGE):
                yield place_in(post, link.at), link.target, path


def _page(path: str) -> str:
    """Return the page that a web server shows for a path; a path to another file as it is."""
    if path.endswith("/") or not path:
        return f"{path}index{PAGE}"
    return path if "." in path.rsplit("/", 1)[-1] else f"{path}{PAGE}"
