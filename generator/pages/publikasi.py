"""What a village publishes beside its posts: budgets, works, regulations and services, each with its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from generator.model.hitungan import Jumlah
from generator.model.ikhtisar_kelurahan import last_report
from generator.model.peraturan import anchor, full_name
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_kalimat import reached, unreported
from generator.render.formats import persen, rupiah, tanggal


@dataclass(frozen=True, slots=True)
class Publication:
    """What a village set, changed, realised or finished on a day: its page, its title, its sentences."""

    key: tuple[str, ...]
    """Names it for ever; the first part is its topic: ("anggaran", "2026", "murni")."""
    path: str
    day: date
    title: str
    lines: tuple[str, ...]
    anchor: str = ""


def publications(village: Village, now: datetime) -> Iterator[Publication]:
    """Yield each publication of the village up to `now`."""
    sources = (
        *_budgets(village),
        *_budgets_of_kelurahan(village),
        *_works(village),
        *_regulations(village),
        *_services(village),
    )
    return (one for one in sources if one.day <= now.date())


def _budgets(village: Village) -> Iterator[Publication]:
    name = village.istilah.apb or "Anggaran"
    for year in village.anggaran:
        path, budget = f"anggaran/{year.tahun}.html", year.anggaran
        rules = budget.peraturan
        set_on = rules.murni.tanggal if rules and rules.murni else None
        changed_on = rules.perubahan.tanggal if rules and rules.perubahan else None
        if set_on:
            yield Publication(
                ("anggaran", str(year.tahun), "murni"),
                path,
                set_on,
                f"{name} {year.tahun} ditetapkan",
                _plan(year),
            )
        if changed_on:
            title = f"{name} {year.tahun} diubah"
            yield Publication(
                ("anggaran", str(year.tahun), "perubahan"), path, changed_on, title, _change(year)
            )
        realised_on = year.ikhtisar.per_belanja
        if realised_on and year.ikhtisar.belanja.jumlah.realisasi is not None:
            key = ("anggaran", str(year.tahun), "realisasi", realised_on.isoformat())
            title = f"Realisasi {name} {year.tahun} per {tanggal(realised_on)}"
            yield Publication(key, path, realised_on, title, (_spent(year.ikhtisar.belanja.jumlah),))


def _budgets_of_kelurahan(village: Village) -> Iterator[Publication]:
    for budget in village.anggaran_kelurahan:
        day = last_report(budget)
        total = village.belanja_kelurahan[budget.tahun].jumlah
        if day and total.realisasi is not None:
            key = ("anggaran", str(budget.tahun), "realisasi", day.isoformat())
            title = f"Realisasi anggaran {budget.tahun} per {tanggal(day)}"
            yield Publication(key, f"anggaran/{budget.tahun}.html", day, title, (_spent(total),))


def _plan(year: BudgetYear) -> tuple[str, ...]:
    income, spending = year.ikhtisar.pendapatan.jumlah, year.ikhtisar.belanja.jumlah
    return (f"Pendapatan {rupiah(income.anggaran)}.", f"Belanja {rupiah(spending.anggaran)}.")


def _change(year: BudgetYear) -> tuple[str, ...]:
    income, spending = year.ikhtisar.pendapatan.jumlah, year.ikhtisar.belanja.jumlah
    return (
        f"Pendapatan menjadi {rupiah(income.pagu)}, semula {rupiah(income.anggaran)}.",
        f"Belanja menjadi {rupiah(spending.pagu)}, semula {rupiah(spending.anggaran)}.",
    )


def _spent(spending: Jumlah) -> str:
    known = spending.persen is not None
    share = f" dari {rupiah(spending.pagu)} ({reached(spending)})" if known else ""
    silent = "".join(f", {each}" for each in unreported(spending))
    return f"Belanja terpakai {rupiah(spending.realisasi)}{share}{silent}."


def _works(village: Village) -> Iterator[Publication]:
    works = village.pembangunan.pekerjaan if village.pembangunan else ()
    for work in works:
        path = f"pembangunan/{work.id}.html"
        for entry in work.progres:
            key = ("pembangunan", work.id, entry.tanggal.isoformat())
            title = f"{work.nama}: {persen(entry.persen)}"
            lines = [
                f"{work.lokasi}.",
                f"Kemajuan fisik {persen(entry.persen)} per {tanggal(entry.tanggal)}.",
            ]
            if entry.keuangan is not None:
                lines.append(f"Uang terpakai {rupiah(entry.keuangan)}.")
            yield Publication(key, path, entry.tanggal, title, (*lines, *filter(None, (entry.catatan,))))


def _regulations(village: Village) -> Iterator[Publication]:
    laws = village.dokumen.produk_hukum if village.dokumen else ()
    for law in laws:
        day = law.diundangkan or law.ditetapkan
        if day and law.status != "rancangan":
            place = anchor(law.rujukan)
            title = f"{full_name(law.rujukan, village.istilah)} tentang {law.tentang}"
            lines = (f"Ditetapkan {tanggal(law.ditetapkan)}.",) if law.ditetapkan else ()
            yield Publication(("peraturan", place), "dokumen/index.html", day, title, lines, place)


def _services(village: Village) -> Iterator[Publication]:
    services = village.layanan.layanan if village.layanan else ()
    for service in services:
        if service.diperiksa:
            key = ("layanan", service.id, service.diperiksa.isoformat())
            title = f"Layanan {service.nama}: syarat diperiksa {tanggal(service.diperiksa)}"
            lines = tuple(
                filter(None, (service.ringkasan, service.jangka_waktu and f"Waktu: {service.jangka_waktu}."))
            )
            yield Publication(key, f"layanan/{service.id}.html", service.diperiksa, title, lines)
