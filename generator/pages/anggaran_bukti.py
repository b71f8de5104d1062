"""The proof of a year's figures: what was compared, what came out, and by how much it differs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.batas import Ukuran, measure
from generator.model.pemeriksaan import Pemeriksaan
from generator.model.village import BudgetYear, Village
from generator.render.formats import angka, persen, rupiah
from generator.source.problem import Origin

RULES = {
    "V01": "Tiap jumlah sama dengan jumlah baris di bawahnya",
    "V02": "Belanja menurut bidang sama dengan menurut jenis",
    "V03": "Surplus atau defisit = pendapatan - belanja",
    "V04": "Pembiayaan netto = penerimaan - pengeluaran",
    "V05": "Anggaran seimbang: pendapatan - belanja + pembiayaan netto = 0",
    "V06": "SiLPA = surplus atau defisit + pembiayaan netto",
    "V07": "SiLPA yang diterima sama dengan sisa tahun sebelumnya",
    "V12": "Volume x harga = jumlah, sampai satu rupiah",
    "V18": "Realisasi tidak turun dari laporan sebelumnya (hanya urutannya, tidak ikut dihitung)",
}
_COLUMNS = {"anggaran": "anggaran", "perubahan": "setelah perubahan", "realisasi": "realisasi"}


@dataclass(frozen=True, slots=True)
class Beda:
    """A comparison that did not agree, in words."""

    apa: str
    kolom: str
    tertulis: str
    dihitung: str
    selisih: str
    catatan: str
    jangkar: str
    tautan: str
    """The written figure's place below the repository's address."""


@dataclass(frozen=True, slots=True)
class RingkasAturan:
    """How often one rule was applied, and how often it agreed."""

    nama: str
    diperiksa: int
    cocok: int


@dataclass(frozen=True, slots=True)
class UkuranBatas:
    """How the year stands to a legal limit, in words."""

    nama: str
    bagian: str
    batas: str
    dasar: str
    hasil: str
    lewat: bool


@dataclass(frozen=True, slots=True)
class Putusan:
    """How many figures were checked, and how many agreed."""

    cocok: int
    diperiksa: int

    @property
    def kalimat(self) -> str:
        """Return the proof in one line: "Angka diperiksa: 14 dari 15 cocok"."""
        if not self.diperiksa:
            return "Angka belum dapat diperiksa"
        return f"Angka diperiksa: {angka(self.cocok)} dari {angka(self.diperiksa)} cocok"

    @property
    def is_good(self) -> bool:
        """Tell whether something was checked and all of it agreed."""
        return self.diperiksa > 0 and self.cocok == self.diperiksa


@dataclass(frozen=True, slots=True)
class Bukti:
    """The whole proof."""

    putusan: Putusan
    beda: tuple[Beda, ...]
    terpotong: tuple[Beda, ...]
    aturan: tuple[RingkasAturan, ...]
    batas: tuple[UkuranBatas, ...]
    data: str
    """The place of the year's file below the repository's address."""


def proof(village: Village, year: BudgetYear) -> Bukti:
    """Return the proof of a year."""
    limits = measure(year.anggaran, year.ikhtisar)
    return made_proof(village, year.anggaran, village.pemeriksaan(year), limits)


def made_proof(
    village: Village,
    budget: Anggaran | AnggaranKelurahan,
    checks: Iterable[Pemeriksaan],
    measured: Iterable[Ukuran] = (),
) -> Bukti:
    """Return the proof of some comparisons in a budget. A cut document's sums are shown, and not counted."""
    found = list(checks)
    return Bukti(
        putusan=verdict(found),
        beda=tuple(_difference(village, check) for check in found if check.hasil == "berbeda"),
        terpotong=tuple(_difference(village, check) for check in found if check.hasil == "terpotong"),
        aturan=tuple(_by_rule(found)),
        batas=tuple(limit_words(each) for each in measured),
        data=f"/blob/HEAD/{budget.place().file}",
    )


def verdict(checks: Iterable[Pemeriksaan]) -> Putusan:
    """Return how many of some comparisons agreed. Those that a cut document cannot answer are not counted."""
    results = [check.hasil for check in checks if check.is_sum]
    return Putusan(results.count("cocok"), len(results) - results.count("terpotong"))


def _by_rule(checks: list[Pemeriksaan]) -> Iterable[RingkasAturan]:
    for rule, name in RULES.items():
        own = [check for check in checks if check.aturan == rule and check.hasil != "terpotong"]
        if own:
            yield RingkasAturan(name, len(own), sum(check.hasil == "cocok" for check in own))


def _difference(village: Village, check: Pemeriksaan) -> Beda:
    note = "Besarnya sama, tandanya berlawanan." if check.is_only_sign else ""
    figures = (rupiah(check.tertulis), rupiah(check.dihitung), rupiah(abs(check.selisih)))
    return Beda(
        check.apa, _COLUMNS[check.kolom], *figures, note, check.jangkar, _written_at(village, check.tempat)
    )


def _written_at(village: Village, place: Origin) -> str:
    line = village.letak.get((place.file, place.path))
    return f"/blob/HEAD/{place.file}{f'#L{line}' if line else ''}"


def limit_words(measured: Ukuran) -> UkuranBatas:
    """Return how a year stands to a limit, in words."""
    limit = measured.batas
    word = "paling banyak" if limit.arah == "paling-banyak" else "paling sedikit"
    result = "sesuai batas" if measured.is_kept else "melewati batas"
    if not measured.is_kept and limit.arah == "paling-sedikit":
        result = "belum mencapai batas"
    bound = f"{word} {persen(limit.persen)}"
    return UkuranBatas(limit.nama, persen(measured.persen), bound, limit.dasar, result, not measured.is_kept)
