"""Read one village folder into a Village and its Problems."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.attachments import load_attachments
from generator.load.census import levels
from generator.load.folder import Folder, entries
from generator.load.posts import load_announcements, load_free_pages, load_news
from generator.load.sections import load_sections
from generator.load.strangers import strangers
from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.bumdes import Bumdes
from generator.model.check import read_record
from generator.model.istilah import find_istilah
from generator.model.layanan import DaftarLayanan
from generator.model.pemerintahan import Pemerintahan
from generator.model.profil import BawaanWilayah, Profil
from generator.model.village import BudgetYear, Village, budget_year
from generator.model.wilayah import find_wilayah
from generator.rules import check_village
from generator.rules.markup import html_in_values
from generator.rules.privacy import (
    identity_numbers,
    official_numbers,
    private_phones,
)
from generator.source.problem import Origin, Problem
from generator.source.reader import ORIGIN_KEY, read_yaml


@dataclass(frozen=True)
class Loaded:
    """A village (None when its files have mistakes) and all Problems found, located and in reading order."""

    path: str
    village: Village | None
    problems: tuple[Problem, ...]

    @property
    def is_good(self) -> bool:
        """Tell whether nothing stands in the way of publishing."""
        return self.village is not None and not any(problem.severity == "error" for problem in self.problems)


def load_village(root: Path, path: str) -> Loaded:
    """Read the village at `path` below `root`/villages and `root`/content."""
    folder = Folder(root)
    village = _read(folder, path)
    whole = village is not None and not any(problem.severity == "error" for problem in folder.problems)
    where = root / "content" / path / "berkas"
    attachments = load_attachments(folder, where)
    folder.add(*identity_numbers(folder.texts), *html_in_values(folder.texts))
    if village is not None:
        village = replace(village, berkas=attachments, berkas_ditolak=_refused(folder, where))
        folder.add(*check_village(village, whole=whole))
    if village is not None and whole:
        folder.add(*private_phones(folder.texts, official_numbers(village)))
    problems = folder.located(folder.problems)
    if village is not None and whole:
        places = {(found.origin.file, found.origin.path): found.origin.line for found in problems}
        village = replace(village, letak=places)
    return Loaded(path, village if whole else None, problems)


def _read(folder: Folder, path: str) -> Village | None:
    """Return what the readable files make, for the rules; None when no code and name are there to read."""
    base = folder.root / "villages" / path
    profil = folder.record(base / "profil.yml", Profil) or _named(folder, base / "profil.yml")
    defaults = [_defaults(folder, level) for level in levels(path)]
    pemerintahan = folder.record(base / "pemerintahan.yml", Pemerintahan)
    layanan = folder.record(base / "layanan.yml", DaftarLayanan)
    bumdes = folder.record(base / "bumdes.yml", Bumdes)
    berkas = folder.root / "content" / path / "berkas"
    sections = load_sections(folder, base, berkas)
    posts = (load_news(folder, path), load_announcements(folder, path), load_free_pages(folder, path))
    folder.add(*strangers(folder, path))
    kelurahan = profil is not None and find_wilayah(profil.kode, profil.nama).jenis == "kelurahan"
    years = tuple(_budgets(folder, base)) if not kelurahan else ()
    programmes = tuple(_programmes(folder, base)) if kelurahan else ()
    if profil is None:
        return None
    wilayah = find_wilayah(profil.kode, profil.nama)
    words = (*(level.istilah for level in defaults if level is not None), profil.istilah)
    return Village(
        path=path,
        profil=_with_colours(profil, defaults),
        wilayah=wilayah,
        istilah=find_istilah(wilayah, *words),
        pemerintahan=_with_channels(pemerintahan, defaults),
        layanan=layanan,
        anggaran=years,
        anggaran_kelurahan=programmes,
        bumdes=bumdes,
        **sections,
        berita=posts[0],
        pengumuman=posts[1],
        halaman=posts[2],
    )


def _named(folder: Folder, file: Path) -> Profil | None:
    """Return a profile of code and name alone, from a file that has mistakes elsewhere."""
    name = folder.name(file)
    values = read_yaml(folder.texts.get(name, ""), name)[0]
    kept = {key: values[key] for key in (ORIGIN_KEY, "kode", "nama") if key in values}
    return read_record(Profil, kept)[0]


def _refused(folder: Folder, where: Path) -> frozenset[str]:
    """Return the names, as data write them, of the files of berkas/ that a problem keeps back."""
    above = f"{folder.name(where)}/"
    names = (problem.origin.file.removeprefix(above) for problem in folder.problems)
    return frozenset(unicodedata.normalize("NFC", name) for name in names)


def _defaults(folder: Folder, level: str) -> BawaanWilayah | None:
    return folder.record(folder.root / "villages" / level / "wilayah.yml", BawaanWilayah)


def _with_channels(
    pemerintahan: Pemerintahan | None, defaults: list[BawaanWilayah | None]
) -> Pemerintahan | None:
    """Return the government with the nearest complaint channels above it, where it names none itself."""
    inherited = [level.pengaduan for level in defaults if level is not None and level.pengaduan]
    if not inherited or (pemerintahan is not None and pemerintahan.pengaduan):
        return pemerintahan
    return (pemerintahan or Pemerintahan.empty()).model_copy(update={"pengaduan": inherited[-1]})


def _with_colours(profil: Profil, defaults: list[BawaanWilayah | None]) -> Profil:
    """Return the profile with the nearest colours above it, where it chooses none itself."""
    inherited = [level.warna for level in defaults if level is not None and level.warna]
    if not inherited or profil.warna:
        return profil
    return profil.model_copy(update={"warna": inherited[-1]})


def _budget_files(folder: Folder, base: Path) -> Iterator[Path]:
    where = base / "anggaran"
    for file in (where / one.name for one in reversed(entries(where)) if one.name.endswith(".yml")):
        if len(file.stem) == 4 and file.stem.isdigit():
            yield file
        else:
            hint = "Beri nama berkas menurut tahunnya, contoh anggaran/2026.yml"
            folder.add(_file_problem(folder, file, "nama-berkas", "nama berkas bukan tahun", hint))


def _budgets(folder: Folder, base: Path) -> Iterator[BudgetYear]:
    for file in _budget_files(folder, base):
        anggaran = folder.record(file, Anggaran)
        if anggaran is not None:
            _check_year(folder, file, anggaran)
            yield budget_year(anggaran)


def _programmes(folder: Folder, base: Path) -> Iterator[AnggaranKelurahan]:
    for file in _budget_files(folder, base):
        anggaran = folder.record(file, AnggaranKelurahan)
        if anggaran is not None:
            _check_year(folder, file, anggaran)
            yield anggaran


def _check_year(folder: Folder, file: Path, anggaran: Anggaran | AnggaranKelurahan) -> None:
    if str(anggaran.tahun) != file.stem:
        message = f'"tahun" tertulis "{anggaran.tahun}", tetapi nama berkasnya {file.name}'
        hint = f"Tulis tahun: {file.stem}, atau ganti nama berkas menjadi {anggaran.tahun}.yml"
        other = file.with_name(f"{anggaran.tahun}.yml")
        if other.is_file():
            message = f"{message}; tahun {anggaran.tahun} sudah ada di {folder.name(other)}"
            hint = f"Tulis tahun: {file.stem}, atau hapus salah satu berkasnya"
        folder.add(Problem(anggaran.place("tahun"), "tahun-berkas", message, hint))


def _file_problem(folder: Folder, file: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(Origin(folder.name(file), (), 1, 1), code, message, hint)
