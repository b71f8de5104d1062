"""The budget section: years side by side, and one page per year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.village import Village
from generator.pages.anggaran_banding import comparison
from generator.pages.anggaran_bukti import verdict
from generator.pages.anggaran_grafik import spending_trend
from generator.pages.anggaran_kalimat import lead, plain, years_citation
from generator.pages.anggaran_papan import board_page
from generator.pages.anggaran_tahun import year_page
from generator.pages.anggaran_unduhan import downloads_of_years
from generator.pages.spec import PageSpec

SECTION = "anggaran"


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the index of the years, and for each year its page and its notice board."""
    if not village.anggaran:
        return
    yield _index(village)
    for year in village.anggaran:
        yield year_page(village, year)
        yield board_page(village, year)


def _index(village: Village) -> PageSpec:
    newest = village.anggaran[0]
    sentence = lead(village, newest)
    return PageSpec(
        path="anggaran/index.html",
        title="Anggaran",
        template="anggaran.html",
        section=SECTION,
        description=plain(sentence),
        context={
            "village": village,
            "terbaru": newest,
            "kalimat": sentence,
            "banding": comparison(village),
            "putusan": {year.tahun: verdict(village.pemeriksaan(year)) for year in village.anggaran},
            "asal": years_citation(village, [year.tahun for year in village.anggaran]),
            "unduhan": downloads_of_years(village, [year.tahun for year in village.anggaran]),
            "grafik": spending_trend(village.anggaran[:6]),
        },
    )
