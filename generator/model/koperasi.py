"""koperasi.yml: cooperatives of the village, Koperasi Merah Putih first (Inpres 9/2025)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.bumdes import BadanHukum, Pengurus
from generator.model.fields import Amount, Count, Date, File, Phone, Rupiah, Text, Year
from generator.model.record import Berkas, Block, Record


class Akta(Record):
    """The notary's deed."""

    nomor: Text = Field(title="Nomor")
    tanggal: Date | None = Field(None, title="Tanggal")
    notaris: Text | None = Field(None, title="Notaris")


class Gerai(Record):
    """One outlet of a cooperative."""

    jenis: Literal[
        "kantor", "sembako", "simpan-pinjam", "klinik", "apotek", "gudang", "logistik", "lainnya"
    ] = Field(title="Jenis")
    nama: Text | None = Field(None, title="Nama")
    status: Literal["aktif", "persiapan", "belum"] | None = Field(None, title="Status")
    sejak: Year | None = Field(None, title="Sejak tahun")


class Rat(Record):
    """The yearly meeting of members and the figures that it approved, in rupiah."""

    tahun: Year = Field(title="Tahun buku")
    tanggal: Date | None = Field(None, title="Tanggal rapat")
    anggota: Count | None = Field(None, title="Anggota", description="Orang")
    shu: Rupiah | None = Field(None, title="Sisa hasil usaha", description="Rupiah; rugi ditulis negatif")
    aset: Amount | None = Field(None, title="Aset")
    simpanan: Amount | None = Field(None, title="Simpanan anggota")
    berkas: File | None = Field(None, title="Laporan rapat anggota")


class DukunganDana(Record):
    """Dana Desa that supports the cooperative in one year (PMK 7/2026 Ps 15)."""

    tahun: Year = Field(title="Tahun")
    pagu: Amount | None = Field(None, title="Pagu dukungan", description="Rupiah")
    angsuran: Amount | None = Field(None, title="Angsuran dibayar", description="Rupiah")


class Koperasi(Block):
    """One cooperative."""

    nama: Text = Field(title="Nama", examples=["Koperasi Desa Merah Putih Bumi Daya"])
    jenis: Literal["kdmp", "simpan-pinjam", "produsen", "konsumen", "jasa", "serba-usaha", "lainnya"] = Field(
        title="Jenis"
    )
    model: Literal["baru", "pengembangan", "revitalisasi"] | None = Field(None, title="Model pembentukan")
    alamat: Text | None = Field(None, title="Alamat")
    telepon: Phone | None = Field(None, title="Telepon kantor koperasi")
    musyawarah: Text | None = Field(None, title="Musyawarah pembentukan")
    badan_hukum: BadanHukum | None = Field(None, title="Badan hukum")
    akta: Akta | None = Field(None, title="Akta notaris")
    pengurus: tuple[Pengurus, ...] = Field((), title="Pengurus")
    pengawas: tuple[Pengurus, ...] = Field((), title="Pengawas")
    gerai: tuple[Gerai, ...] = Field((), title="Gerai")
    anggota: Count | None = Field(None, title="Jumlah anggota", description="Orang")
    rat: tuple[Rat, ...] = Field((), title="Rapat anggota tahunan")
    dukungan_dana_desa: tuple[DukunganDana, ...] = Field((), title="Dukungan Dana Desa")


class DaftarKoperasi(Berkas):
    """All cooperatives of a village."""

    koperasi: tuple[Koperasi, ...] = Field((), title="Koperasi")
