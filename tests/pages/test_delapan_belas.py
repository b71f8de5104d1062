"""Eighteen real documents: every printed figure is on the page and in the CSV, to the sen."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.load.village import load_village
from generator.model.village import Village
from generator.site.settings import Settings
from generator.site.village_site import site_files
from generator.source.money import format_rupiah
from tests.pages.reading import words

FOLDER = Path(__file__).resolve().parents[1] / "data" / "apbdes"
TOTALS = {"JUMLAH-4": "p", "JUMLAH-5": "b", "JUMLAH-6": "pembiayaan", "SURPLUS": "surplus"}


@dataclass(frozen=True)
class Figure:
    """One line of a document: where it stands and the amounts that it prints."""

    dokumen: str
    tahun: str
    kode: str
    uraian: str
    amounts: tuple[Decimal, ...]


def figures() -> Iterator[Figure]:
    with (FOLDER / "baris.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            printed = (row["semula"], row["anggaran"], row["realisasi"])
            amounts = tuple(Decimal(text) for text in printed if text)
            yield Figure(row["dokumen"], row["tahun"], row["kode"], row["uraian"], amounts)


FIGURES = list(figures())
DOCUMENTS = sorted({figure.dokumen for figure in FIGURES})


@cache
def village(name: str) -> Village:
    loaded = load_village(FOLDER, name)
    assert loaded.village is not None, loaded.problems
    assert loaded.is_good, loaded.problems
    return loaded.village


@cache
def site(name: str) -> dict[str, bytes]:
    files = site_files(village(name), datetime(2026, 11, 24), Settings(site_url="https://contoh.id/"), "")
    return dict(files)


@cache
def page(name: str, tahun: str) -> HtmlElement:
    return html.document_fromstring(site(name)[f"anggaran/{tahun}.html"])


def table_rows(figure: Figure) -> list[str]:
    """Return the rows of the year's page in which a figure must stand, as text."""
    anchor = TOTALS.get(figure.kode)
    if anchor:
        return words(page(figure.dokumen, figure.tahun), f"//tr[@id='{anchor}']")
    rows = words(page(figure.dokumen, figure.tahun), "//tr[@id]")
    return [row for row in rows if row.startswith(figure.uraian)]


def test_all_eighteen_documents_are_here() -> None:
    assert len(DOCUMENTS) == 18
    assert len(FIGURES) == 255


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.dokumen} {figure.kode}")
def test_a_printed_figure_is_on_the_page_of_its_year(figure: Figure) -> None:
    wanted = [format_rupiah(amount) for amount in figure.amounts]
    assert any(all(amount in row for amount in wanted) for row in table_rows(figure))


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.dokumen} {figure.kode}")
def test_a_printed_figure_is_in_the_csv_of_its_year(figure: Figure) -> None:
    text = site(figure.dokumen)[f"data/anggaran/{figure.tahun}/anggaran-{figure.tahun}.csv"].decode(
        "utf-8-sig"
    )
    found = []
    for row in csv.DictReader(StringIO(text)):
        amounts = [Decimal(row[name]) for name in ("anggaran", "perubahan", "realisasi") if row[name]]
        if row["uraian"] == figure.uraian or figure.kode in TOTALS:
            found.append(tuple(amounts))
    assert figure.amounts in found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_names_the_source(name: str) -> None:
    year = village(name).anggaran[0]
    links = page(name, str(year.tahun)).xpath("//p[@class='sumber']/a/@href")
    assert links == list(year.anggaran.sumber)


def test_a_difference_leads_to_the_line_in_the_repository() -> None:
    settings = Settings(site_url="https://contoh.id/", repo_url="https://contoh.id/repo")
    files = dict(site_files(village("kerang-2018"), datetime(2026, 11, 24), settings, ""))
    links = html.document_fromstring(files["anggaran/2018.html"]).xpath("//section[@id='bukti']//a/@href")
    line = (FOLDER / "villages/kerang-2018/anggaran/2018.yml").read_text().splitlines().index(
        "  pendapatan:"
    ) + 2
    assert links == [
        "https://contoh.id/repo/blob/HEAD/villages/kerang-2018/anggaran/2018.yml",
        "#p",
        f"https://contoh.id/repo/blob/HEAD/villages/kerang-2018/anggaran/2018.yml#L{line}",
    ]


BALANCE = {
    "cikampek-timur-2024": ("Angka diperiksa: 3 dari 5 cocok", ["Rp1.077.815", "Rp9.000.000"]),
    "cigelam-2023": ("Angka diperiksa: 4 dari 5 cocok", ["Rp228.003.200"]),
    "kerang-2018": ("Angka diperiksa: 0 dari 1 cocok", ["Rp411.550.490"]),
    "susut-2025": ("Angka diperiksa: 3 dari 3 cocok", []),
    "lebung-nala-2017": ("Angka diperiksa: 2 dari 2 cocok", []),
    "bangun-negara-2018": (
        "Angka diperiksa: 0 dari 6 cocok",
        ["Rp395", "Rp395", "Rp59.090.000", "Rp59.090.000", "Rp60.798.700", "Rp60.798.700"],
    ),
}


@pytest.mark.parametrize(("name", "verdict", "differences"), [(k, *v) for k, v in BALANCE.items()])
def test_a_document_that_does_not_balance_says_by_how_much(
    name: str, verdict: str, differences: list[str]
) -> None:
    found = page(name, str(village(name).anggaran[0].tahun))
    assert words(found, "//p[starts-with(@class,'putusan')]") == [f"{verdict}."]
    assert words(found, "//table[caption='Yang tidak cocok']//td[@data-l='Selisih']") == differences


def test_a_cut_document_shows_what_is_missing_and_calls_it_no_fault() -> None:
    found = page("perboto-2025", "2025")
    text = " ".join(words(found, "//section[@id='bukti']"))
    assert "Sumber data terpotong" in text
    cut = words(found, "//table[caption='Yang belum dapat dicocokkan']//td[@data-l='Selisih']")
    assert cut == ["Rp110.320.500", "Rp92.458.000", "Rp66.330.000"]
    assert words(found, "//p[starts-with(@class,'putusan')]") == ["Angka diperiksa: 4 dari 4 cocok."]
