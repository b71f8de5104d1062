"""bumdes.yml: the village enterprise: legal status, units, capital, results, profit share."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import (
    Amount,
    Date,
    File,
    Measure,
    Rupiah,
    Text,
    VillageCode,
    Year,
    without_origin,
)
from generator.model.record import Berkas, Block, Record


class BadanHukum(Record):
    """Certificate of legal status."""

    nomor: Text = Field(title="Nomor")
    tanggal: Date | None = Field(None, title="Tanggal")
    berkas: File | None = Field(None, title="Berkas")


class PeraturanPendirian(Record):
    """The village regulation that founded the enterprise."""

    nomor: Text = Field(title="Nomor")
    tahun: Year = Field(title="Tahun")
    berkas: File | None = Field(None, title="Berkas")


class UnitUsaha(Block):
    """One line of business; `omzet` is turnover by year in rupiah."""

    nama: Text = Field(title="Nama")
    jenis: Text | None = Field(None, title="Jenis")
    sejak: Year | None = Field(None, title="Sejak tahun")
    status: Literal["aktif", "rintisan", "berhenti"] | None = Field(None, title="Status")
    omzet: Annotated[dict[Year, Amount], BeforeValidator(without_origin)] = Field(
        {}, title="Omzet per tahun", description="Rupiah"
    )
    keterangan: Text | None = Field(None, title="Keterangan")

    def ran_in(self, year: int) -> bool:
        """Return False for a year before the unit began, or after the last turnover of one that stopped."""
        ended = self.status == "berhenti" and self.omzet and year > max(self.omzet)
        return not ended and (self.sejak is None or year >= self.sejak)


class PenyertaanModal(Record):
    """Capital put in, in one year, by one party: `sumber` says who put it in."""

    tahun: Year = Field(title="Tahun")
    sumber: Literal["desa", "masyarakat", "lain"] = Field(title="Sumber modal")
    nilai: Amount = Field(title="Nilai", description="Rupiah")
    sumber_dana: Text | None = Field(None, title="Sumber dana")
    peraturan: Text | None = Field(None, title="Peraturan")


class Pengurus(Record):
    """A person in the enterprise's organs, by name and post."""

    jabatan: Text = Field(title="Jabatan")
    nama: Text = Field(title="Nama")


class LaporanUsaha(Block):
    """The result of one year in rupiah; a loss is a negative `laba`."""

    tahun: Year = Field(title="Tahun")
    pendapatan: Amount | None = Field(None, title="Pendapatan")
    beban: Amount | None = Field(None, title="Beban")
    laba: Rupiah | None = Field(None, title="Laba atau rugi")
    aset: Amount | None = Field(None, title="Aset")
    kewajiban: Amount | None = Field(None, title="Kewajiban")
    ekuitas: Rupiah | None = Field(None, title="Ekuitas")
    berkas: File | None = Field(None, title="Berkas laporan")


class BagiHasil(Record):
    """How one year's profit was shared; `ke_desa` is the village's own income."""

    tahun: Year = Field(title="Tahun")
    ke_desa: Amount = Field(title="Ke kas desa", description="Rupiah")
    modal: Amount | None = Field(None, title="Ditambahkan ke modal")
    lainnya: Amount | None = Field(None, title="Lainnya")
    dasar: Text | None = Field(None, title="Dasar")


class Peringkat(Record):
    """The ministry's ranking of one year."""

    tahun: Year = Field(title="Tahun")
    skor: Measure | None = Field(None, title="Skor")
    klasifikasi: Literal["perintis", "pemula", "berkembang", "maju"] = Field(title="Klasifikasi")


class Bumdes(Berkas):
    """One village enterprise."""

    nama: Text = Field(title="Nama")
    jenis: Literal["bumdes", "bumdesma", "bumdesma-lkd"] = Field("bumdes", title="Jenis")
    alamat: Text | None = Field(None, title="Alamat")
    badan_hukum: BadanHukum | None = Field(None, title="Badan hukum")
    peraturan_pendirian: PeraturanPendirian | None = Field(None, title="Peraturan pendirian")
    desa_pendiri: tuple[VillageCode, ...] = Field((), title="Desa pendiri", description="Kode wilayah")
    unit_usaha: tuple[UnitUsaha, ...] = Field((), title="Unit usaha")
    penyertaan_modal: tuple[PenyertaanModal, ...] = Field((), title="Penyertaan modal")
    pengurus: tuple[Pengurus, ...] = Field((), title="Pengurus")
    laporan: tuple[LaporanUsaha, ...] = Field((), title="Laporan per tahun")
    bagi_hasil: tuple[BagiHasil, ...] = Field((), title="Bagi hasil")
    peringkat: tuple[Peringkat, ...] = Field((), title="Peringkat")
    ad_art: File | None = Field(None, title="AD/ART")

    @property
    def modal_desa(self) -> Decimal | None:
        """Return all capital that came from the village, in rupiah; None when none is published."""
        shares = [modal.nilai for modal in self.penyertaan_modal if modal.sumber == "desa"]
        return sum(shares, Decimal(0)) if shares else None

    @property
    def hasil_ke_desa(self) -> Decimal | None:
        """Return all profit paid to the village, in rupiah; None when none is published."""
        return sum((bagi.ke_desa for bagi in self.bagi_hasil), Decimal(0)) if self.bagi_hasil else None
