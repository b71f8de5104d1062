"""One village with all that its folder says: what pages, feeds and open data are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.agenda import Agenda
from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.bumdes import Bumdes
from generator.model.dana import ArusDana, flows
from generator.model.dokumen import DaftarDokumen
from generator.model.hitungan import Simpul
from generator.model.ikhtisar import Ikhtisar, summarise
from generator.model.ikhtisar_kelurahan import summarise_kelurahan
from generator.model.istilah import Istilah
from generator.model.kabar import Berita, Halaman, Pengumuman
from generator.model.koperasi import DaftarKoperasi
from generator.model.layanan import DaftarLayanan
from generator.model.pembangunan import Pembangunan
from generator.model.pemeriksaan import Pemeriksaan, check_carry_over, check_year
from generator.model.pemerintahan import Pemerintahan
from generator.model.perencanaan import Perencanaan
from generator.model.profil import Profil
from generator.model.statistik import Statistik
from generator.model.umkm import DaftarUmkm
from generator.model.wilayah import Wilayah
from generator.source.geojson import Bentuk
from generator.source.problem import Step
from generator.source.times import zone_for


@dataclass(frozen=True)
class Attachment:
    """A file in the village's berkas/ folder: its name below it, its size in bytes, its SHA-256.

    `piksel` is the width and height of a picture.
    """

    nama: str
    ukuran: int
    sha256: str = ""
    piksel: tuple[int, int] | None = None


@dataclass(frozen=True)
class BudgetYear:
    """A village budget with its trees and totals."""

    anggaran: Anggaran
    ikhtisar: Ikhtisar

    @property
    def tahun(self) -> int:
        """Return the fiscal year."""
        return self.anggaran.tahun

    @cached_property
    def pemeriksaan(self) -> tuple[Pemeriksaan, ...]:
        """Return every comparison of figures that the year's own document allows."""
        return check_year(self.anggaran, self.ikhtisar)

    @cached_property
    def arus(self) -> tuple[ArusDana, ...]:
        """Return what each fund brings in and pays for."""
        return flows(self.ikhtisar)


def budget_year(anggaran: Anggaran) -> BudgetYear:
    """Return a budget with what follows from its lines."""
    return BudgetYear(anggaran, summarise(anggaran))


@dataclass(frozen=True)
class Village:
    """A desa, kelurahan, pekon, tiyuh or kampung. `path` is its folder below villages/ and its address."""

    path: str
    profil: Profil
    wilayah: Wilayah
    istilah: Istilah
    pemerintahan: Pemerintahan | None = None
    layanan: DaftarLayanan | None = None
    anggaran: tuple[BudgetYear, ...] = ()
    anggaran_kelurahan: tuple[AnggaranKelurahan, ...] = ()
    bumdes: Bumdes | None = None
    pembangunan: Pembangunan | None = None
    koperasi: DaftarKoperasi | None = None
    umkm: DaftarUmkm | None = None
    perencanaan: Perencanaan | None = None
    dokumen: DaftarDokumen | None = None
    statistik: Statistik | None = None
    agenda: Agenda | None = None
    peta: tuple[Bentuk, ...] = ()
    berita: tuple[Berita, ...] = ()
    pengumuman: tuple[Pengumuman, ...] = ()
    halaman: tuple[Halaman, ...] = ()
    berkas: tuple[Attachment, ...] = ()
    berkas_ditolak: frozenset[str] = frozenset()
    """The names of files that are in berkas/ and cannot be published."""

    letak: Mapping[tuple[str, tuple[Step, ...]], int] = field(default_factory=dict)
    """The lines of the places that Problems name, by file and keys."""

    @cached_property
    def belanja_kelurahan(self) -> Mapping[int, Simpul]:
        """Return the programmes of a kelurahan as a tree, by fiscal year."""
        return {year.tahun: summarise_kelurahan(year).belanja for year in self.anggaran_kelurahan}

    def year(self, tahun: int) -> BudgetYear | None:
        """Return the budget of a year; None when the village has not published it."""
        return next((year for year in self.anggaran if year.tahun == tahun), None)

    def pemeriksaan(self, year: BudgetYear) -> tuple[Pemeriksaan, ...]:
        """Return every comparison of a year's figures, also against the year before it."""
        before = self.year(year.tahun - 1)
        if before is None:
            return year.pemeriksaan
        return (*year.pemeriksaan, *check_carry_over(year.anggaran, year.ikhtisar, before.ikhtisar))

    @property
    def kode(self) -> str:
        """Return the Kemendagri code, the village's identity."""
        return self.profil.kode

    @property
    def is_kelurahan(self) -> bool:
        """Tell whether this is a kelurahan: no APB, no council, no village enterprise of its own."""
        return self.wilayah.jenis == "kelurahan"

    @property
    def zona(self) -> str:
        """Return the name of the time zone: WIB, WITA or WIT."""
        return str(zone_for(self.kode).tzname(None))

    @cached_property
    def nama(self) -> str:
        """Return the name with its local word: "Pekon Kerang"; one that begins with the word stays."""
        word, name = self.istilah.sebutan, self.profil.nama
        return name if name.casefold().startswith(f"{word.casefold()} ") else f"{word} {name}"

    @cached_property
    def tempat(self) -> str:
        """Return where it lies: "Kecamatan Palas, Kabupaten Lampung Selatan, Lampung"."""
        area = self.wilayah
        kecamatan = f"{self.istilah.kecamatan} {area.kecamatan.nama}" if area.kecamatan.nama else ""
        return ", ".join(filter(None, (kecamatan, area.kabupaten.nama, area.provinsi.nama)))
