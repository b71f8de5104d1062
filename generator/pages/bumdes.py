"""The page about the village enterprise: units, capital, results, and what came back to the village."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.model.bumdes import Bumdes
from generator.model.hitungan import percent
from generator.model.village import Village
from generator.pages.files import attachments
from generator.pages.spec import PageSpec

YEARS_PER_TABLE = 4


@dataclass(frozen=True, slots=True)
class CapitalYear:
    """Capital that came in and profit paid to the village in one year, in rupiah; None where none."""

    tahun: int
    desa: Decimal | None
    lain: Decimal | None
    hasil: Decimal | None


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the page about the village enterprise; a kelurahan has none."""
    bumdes, word = village.bumdes, village.istilah.bumdes
    if bumdes is None or word is None:
        return
    short = word.partition(" (")[0]
    reports = sorted(bumdes.laporan, key=lambda report: report.tahun, reverse=True)
    yield PageSpec(
        path="bumdes.html",
        title=bumdes.nama,
        menu=short,
        template="bumdes.html",
        section="bumdes",
        context={
            "village": village,
            "bumdes": bumdes,
            "sebutan_usaha": short,
            "omzet": turnover_years(bumdes),
            "modal": capital_years(bumdes),
            "modal_lain": _total(
                [share.nilai for share in bumdes.penyertaan_modal if share.sumber != "desa"]
            ),
            "tahun_bagi": _span([paid.tahun for paid in bumdes.bagi_hasil]),
            "kembali": percent(bumdes.hasil_ke_desa, bumdes.modal_desa),
            "laporan": reports,
            "berkas": attachments(village, _file_names(bumdes)),
        },
        description=f"Unit usaha, modal, hasil dan bagi hasil {bumdes.nama}, {village.tempat}.",
    )


def turnover_years(bumdes: Bumdes) -> tuple[tuple[int, ...], ...]:
    """Return the years with turnover, newest first, in groups that fit one table."""
    years = sorted({year for unit in bumdes.unit_usaha for year in unit.omzet}, reverse=True)
    return tuple(
        tuple(years[start : start + YEARS_PER_TABLE]) for start in range(0, len(years), YEARS_PER_TABLE)
    )


def capital_years(bumdes: Bumdes) -> tuple[CapitalYear, ...]:
    """Return capital against profit share by year, newest first."""
    years = {share.tahun for share in bumdes.penyertaan_modal} | {paid.tahun for paid in bumdes.bagi_hasil}
    return tuple(_capital_year(bumdes, year) for year in sorted(years, reverse=True))


def _capital_year(bumdes: Bumdes, year: int) -> CapitalYear:
    shares = [share for share in bumdes.penyertaan_modal if share.tahun == year]
    return CapitalYear(
        year,
        _total([share.nilai for share in shares if share.sumber == "desa"]),
        _total([share.nilai for share in shares if share.sumber != "desa"]),
        _total([paid.ke_desa for paid in bumdes.bagi_hasil if paid.tahun == year]),
    )


def _span(years: list[int]) -> str:
    """Return "2022-2025", "2025" or nothing."""
    return "-".join(str(year) for year in sorted({min(years), max(years)})) if years else ""


def _total(amounts: list[Decimal]) -> Decimal | None:
    return sum(amounts, Decimal(0)) if amounts else None


def _file_names(bumdes: Bumdes) -> list[str | None]:
    """Return the names of the files that the enterprise's data give."""
    names = [bumdes.ad_art, *(report.berkas for report in bumdes.laporan)]
    return names + [papers.berkas for papers in (bumdes.badan_hukum, bumdes.peraturan_pendirian) if papers]
