"""The budget section of a kelurahan: programmes within the budget of its kabupaten (Permendagri 130/2018)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from generator.model.anggaran import AnggaranKelurahan
from generator.model.arti import meanings
from generator.model.hitungan import Jumlah, Simpul
from generator.model.ikhtisar_kelurahan import check_total, last_report
from generator.model.pemeriksaan import Pemeriksaan
from generator.model.perbandingan import compare_programmes
from generator.model.village import Village
from generator.pages.anggaran_bahan import Kotak
from generator.pages.anggaran_banding import MOST_YEARS, planned_cell, reached_cell
from generator.pages.anggaran_baris import Baris, Lajur, Sel, Tabel, per_head, total_row, tree_rows
from generator.pages.anggaran_bukti import made_proof, verdict
from generator.pages.anggaran_grafik import Titik, trend
from generator.pages.anggaran_kalimat import (
    citation,
    lead_kelurahan,
    plain,
    reached,
    unreported,
    years_citation,
)
from generator.pages.anggaran_kegiatan import Pekerjaan, course, delayed, deviations, states
from generator.pages.anggaran_unduhan import dataset, downloads, downloads_of_years
from generator.pages.spec import Link, PageSpec
from generator.render.formats import angka, rupiah, rupiah_ringkas, tanggal

TERMS = ("anggaran", "perubahan", "realisasi", "capaian", "pagu")


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the index of the years and a page for each."""
    years = village.anggaran_kelurahan
    if not years:
        return
    trees = village.belanja_kelurahan
    yield _index(village, years, trees)
    for year in years:
        yield _year(village, year, trees)


def _index(village: Village, years: tuple[AnggaranKelurahan, ...], trees: Mapping[int, Simpul]) -> PageSpec:
    sentence = lead_kelurahan(village, years[0], trees[years[0].tahun].jumlah)
    return PageSpec(
        path="anggaran/index.html",
        title="Anggaran",
        template="anggaran-kelurahan-daftar.html",
        section="anggaran",
        description=plain(sentence),
        context={
            "village": village,
            "tahun": years,
            "kalimat": sentence,
            "putusan": {year.tahun: verdict(check_total(year, trees[year.tahun])) for year in years},
            "asal": years_citation(village, [year.tahun for year in years]),
            "tabel_tahun": Tabel(
                "Anggaran tiap tahun",
                ("Pagu", "Terpakai", "Capaian"),
                tuple(_year_row(village, year, trees[year.tahun].jumlah) for year in years),
                kepala="Tahun",
            ),
            "grafik": trend([_point(year, trees) for year in years[:MOST_YEARS]]),
            "unduhan": downloads_of_years(village, [year.tahun for year in years]),
        },
    )


def _point(year: AnggaranKelurahan, trees: Mapping[int, Simpul]) -> Titik:
    return year.tahun, trees[year.tahun].jumlah, last_report(year)


def _year_row(village: Village, year: AnggaranKelurahan, total: Jumlah) -> Baris:
    cells = (
        planned_cell("Pagu", total),
        Sel(rupiah(total.realisasi), nama="Terpakai"),
        reached_cell(total),
    )
    day = last_report(year)
    people = village.profil.penduduk.jumlah if village.profil.penduduk else None
    facts = [f"realisasi sampai {tanggal(day)}"] if day else []
    if people and total.pagu:
        facts.append(f"{per_head(total.pagu, people)} per warga ({angka(people)} penduduk)")
    return Baris(f"tahun-{year.tahun}", "", str(year.tahun), "", tuple(facts), cells)


def _year(village: Village, year: AnggaranKelurahan, trees: Mapping[int, Simpul]) -> PageSpec:
    total = trees[year.tahun]
    leaves = list(total.leaves())
    sentence = lead_kelurahan(village, year, total.jumlah)
    checks = tuple(check_total(year, total))
    lajur = _columns(village, year, trees, checks)
    gone = lajur.banding.hilang if lajur.banding is not None else ()
    return PageSpec(
        path=f"anggaran/{year.tahun}.html",
        title=f"Anggaran {year.tahun}",
        template="anggaran-kelurahan.html",
        section="anggaran",
        trail=(Link("Anggaran", "anggaran/index.html"),),
        description=plain(sentence),
        schema=(dataset(village, year),),
        context={
            "village": village,
            "anggaran": year,
            "kalimat": sentence,
            "kotak": _boxes(village, total),
            "tabel_program": _table(total, lajur),
            "kegiatan": _works(year, total, leaves),
            "hilang": gone,
            "kata": meanings("istilah", TERMS, village.istilah),
            "bukti": made_proof(village, year, checks),
            "asal": citation(village, year),
            "contoh_jangkar": next((node.jangkar for node in leaves), ""),
            "unduhan": downloads(village, year.tahun),
        },
    )


def _works(year: AnggaranKelurahan, total: Simpul, leaves: list[Simpul]) -> Pekerjaan:
    stages = course((("Belanja", total),), year.per_tanggal)
    return Pekerjaan(states(leaves), delayed(leaves), deviations("Belanja", leaves), stages)


def _columns(
    village: Village, year: AnggaranKelurahan, trees: Mapping[int, Simpul], checks: Iterable[Pemeriksaan]
) -> Lajur:
    total, before = trees[year.tahun], trees.get(year.tahun - 1)
    people = village.profil.penduduk.jumlah if village.profil.penduduk else None
    off = {("k", check.kolom): check for check in checks if check.hasil != "cocok"}
    return Lajur(
        any(node.jumlah.perubahan is not None for node in total.walk()),
        total.jumlah.realisasi is not None,
        penduduk=people,
        lalu=year.tahun - 1,
        banding=compare_programmes(total, before) if before is not None else None,
        whole=None if total.jumlah.tanpa_pagu else total.jumlah.pagu,
        per_tanggal=year.per_tanggal,
        sampai=last_report(year),
        beda=off,
    )


def _table(total: Simpul, lajur: Lajur) -> Tabel:
    foot = (total_row("k", "Jumlah belanja", total.jumlah, lajur),)
    rows = tree_rows(total.anak, lajur)
    return Tabel(f"Kegiatan dan belanjanya{lajur.per}", lajur.kolom, rows, foot, kelas=lajur.kelas)


def _boxes(village: Village, total: Simpul) -> tuple[Kotak, ...]:
    amounts = total.jumlah
    if amounts.pagu is None:
        return ()
    people = village.profil.penduduk.jumlah if village.profil.penduduk else None
    first = ("sebelum perubahan",) if amounts.is_before_change else ()
    boxes = [Kotak("Pagu", rupiah_ringkas(amounts.pagu), (rupiah(amounts.pagu), *first))]
    if amounts.realisasi is not None:
        share = (f"terpakai {reached(amounts)}",) if amounts.persen is not None else ()
        used = (rupiah(amounts.realisasi), *share)
        boxes.append(Kotak("Realisasi", rupiah_ringkas(amounts.realisasi), used))
    if amounts.sisa is not None:
        left = (rupiah(amounts.sisa), *unreported(amounts))
        boxes.append(Kotak("Belum terpakai", rupiah_ringkas(amounts.sisa), left))
    if people:
        boxes.append(Kotak("Per warga", per_head(amounts.pagu, people)))
    return tuple(boxes)
