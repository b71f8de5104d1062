"""Rules on the Markdown below the front matter: its size, what is removed from it, the files it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.kabar import Pengumuman, Tulisan
from generator.model.village import Village
from generator.rules.files import missing_file, names_there
from generator.rules.kabar import posts
from generator.source.front_matter import FENCE
from generator.source.notation import quoted
from generator.source.problem import Origin, Problem, Severity
from generator.source.prose_links import read_target
from generator.source.prose_safety import find_defacement, find_unsafe
from generator.source.prose_slips import find_slips

_DAY_IN_NAME = re.compile(r"((?:19|20)[0-9]{2})-[0-9]{2}-[0-9]{2}")


def bounded_text(village: Village) -> Iterator[Problem]:
    """Yield an error for each text that is too long or too deep for the build."""
    for post in posts(village):
        excess = post.kelebihan
        if excess is not None:
            yield Problem(place_in(post, excess.at), excess.code, excess.message, excess.hint)


def safe_text(village: Village) -> Iterator[Problem]:
    """Yield what is removed from a text before it is published, and what defaced sites hold."""
    for post in posts(village):
        if post.kelebihan is not None:
            continue
        for found in find_unsafe(post.isi):
            severity: Severity = "error" if found.is_error else "warning"
            yield Problem(place_in(post, found.at), found.code, found.message, found.hint, severity)
        for key in ("judul", "ringkasan"):
            for found in find_defacement(getattr(post, key) or ""):
                yield Problem(post.place(key), found.code, found.message, found.hint, "warning")


def something_to_read(village: Village) -> Iterator[Problem]:
    """Yield a warning for each news item and free page that has nothing but its title."""
    for post in (*village.berita, *village.halaman):
        told = (post.isi.strip(), post.ringkasan, post.foto, post.galeri, post.lampiran)
        if not any(told):
            hint = f'Tulis isinya di bawah garis "{FENCE}" yang kedua, atau tambahkan draf: ya'
            place = post.place()._replace(line=1, column=1)
            yield Problem(place, "isi-kosong", "tulisan ini belum ada isinya", hint, "warning")


def dated_as_named(village: Village) -> Iterator[Problem]:
    """Yield a warning for each text whose year is not that in the name of its file."""
    for post in posts(village):
        named = _DAY_IN_NAME.match(post.place().file.rpartition("/")[2])
        if named is not None and post.tanggal is not None and int(named[1]) != post.tanggal.year:
            message = f'"tanggal" {post.tanggal:%Y-%m-%d}, padahal nama berkasnya {named[0]}'
            yield Problem(
                post.place("tanggal"), "tanggal-nama", message, "Periksa tahun pada keduanya", "warning"
            )


def shown_as_meant(village: Village) -> Iterator[Problem]:
    """Yield a warning for each form in a text that the page shows otherwise than the clerk meant."""
    for post in posts(village):
        for found in find_slips(post.isi) if post.kelebihan is None else ():
            yield Problem(place_in(post, found.at), found.code, found.message, found.hint, "warning")


def files_in_text(village: Village) -> Iterator[Problem]:
    """Yield each file that a text names and berkas/ does not hold, and each picture without words."""
    there = names_there(village)
    for post in posts(village):
        from_above = isinstance(post, Pengumuman) and post.penerbit
        for link in post.tautan if not from_above else ():
            target = read_target(link.target, link.is_picture)
            if target.kind == "berkas" and target.file not in there:
                yield missing_file(place_in(post, link.at), target.file, village)
            if link.is_picture and target.kind == "berkas" and post.isi.startswith("![](", link.at):
                hint = "Tulis apa yang terlihat, contoh ![Ibu menimbang anak](posyandu.jpg)"
                message = f"gambar {quoted(target.file)} tanpa keterangan"
                yield Problem(place_in(post, link.at), "foto-alt", message, hint, "warning")


def place_in(post: Tulisan, index: int) -> Origin:
    """Return file, line and column of a character of the body."""
    before = post.isi[:index]
    line = post.baris_isi + before.count("\n")
    return Origin(post.place().file, (), line, index - (before.rfind("\n") + 1) + 1)
