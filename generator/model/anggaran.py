"""anggaran/<tahun>.yml: the budget of one year as it was written: plan, change and realisation.

Structure after Permendagri 20/2018. Amounts are exact rupiah; None means "not published".
What follows from the lines (the tree, sums, surplus) is in `generator.model.ikhtisar`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.model.fields import (
    AccountCode,
    ActivityCode,
    Count,
    Date,
    File,
    Measure,
    Rupiah,
    Sources,
    Text,
    Truth,
    Year,
)
from generator.model.nilai import Nilai, SumberDana
from generator.model.record import Berkas, Record

SEN = Decimal("0.01")
Status = Literal["rencana", "berjalan", "selesai", "belum-selesai", "tidak-terlaksana"]
FokusDanaDesa = Literal[
    "blt",
    "iklim-bencana",
    "kesehatan",
    "pangan-energi",
    "kdmp",
    "padat-karya",
    "digital",
    "lainnya",
    "operasional",
]


class Pos(Nilai):
    """A line with an account code: income, financing, or spending by kind."""

    kode: AccountCode = Field(title="Kode rekening", examples=["4.2.1"])
    kode_sumber: Text | None = Field(
        None,
        title="Kode pada sumber",
        description="Bila dokumen memakai kode yang tidak ada pada tabel",
        examples=["4.1.1.2"],
    )
    uraian: Text | None = Field(None, title="Uraian", description="Bawaan: nama pada tabel kode rekening")
    sumber_dana: SumberDana = Field((), title="Sumber dana", examples=["DDS"])
    catatan: Text | None = Field(None, title="Catatan")


class Keluaran(Record):
    """What an activity produces."""

    uraian: Text | None = Field(None, title="Uraian")
    volume: Measure | None = Field(None, title="Volume")
    satuan: Text | None = Field(None, title="Satuan")


class Rincian(Nilai):
    """One item below an activity: an account code, or volume times price."""

    rekening: AccountCode | None = Field(None, title="Kode rekening", examples=["5.3.5.03"])
    uraian: Text | None = Field(None, title="Uraian")
    volume: Measure | None = Field(None, title="Volume")
    satuan: Text | None = Field(None, title="Satuan")
    harga: Rupiah | None = Field(None, title="Harga satuan", description="Rupiah")
    sumber_dana: SumberDana = Field((), title="Sumber dana")

    @property
    def hasil_kali(self) -> Decimal | None:
        """Return volume times price to the sen; None when either is missing."""
        if self.volume is None or self.harga is None:
            return None
        return (self.volume * self.harga).quantize(SEN)


class Blt(Record):
    """Direct cash aid of an activity: counts only, never names."""

    kpm: Count | None = Field(None, title="Keluarga penerima", description="Jumlah keluarga")
    bulan: Count | None = Field(None, title="Lama bantuan", description="Jumlah bulan dalam setahun")
    bulan_sekali_bayar: Count | None = Field(None, title="Bulan sekali bayar", description="Jumlah bulan")


class Kegiatan(Nilai):
    """A spending line: bidang, sub bidang or activity by its code; or a named activity of a bidang."""

    kode: ActivityCode | None = Field(None, title="Kode kegiatan", examples=["2.3.10"])
    bidang: Literal["1", "2", "3", "4", "5"] | None = Field(
        None, title="Bidang", description="Bila kode tidak ada"
    )
    kode_sumber: Text | None = Field(
        None,
        title="Kode pada sumber",
        description="Bila dokumen memakai kode yang tidak ada pada tabel",
        examples=["01.01.95"],
    )
    uraian: Text | None = Field(None, title="Uraian", description="Bawaan: nama pada tabel kode kegiatan")
    lokasi: Text | None = Field(None, title="Lokasi")
    pelaksana: Text | None = Field(None, title="Pelaksana", description="Jabatan")
    tim: tuple[Text, ...] = Field((), title="Tim pelaksana kegiatan")
    waktu: Text | None = Field(None, title="Waktu pelaksanaan")
    keluaran: Keluaran | None = Field(None, title="Keluaran")
    realisasi_keluaran: Measure | None = Field(None, title="Realisasi keluaran")
    sumber_dana: SumberDana = Field((), title="Sumber dana", examples=["DDS"])
    status: Status | None = Field(None, title="Status")
    alasan: Text | None = Field(None, title="Alasan", description="Bila belum selesai atau tidak terlaksana")
    fokus_dd: FokusDanaDesa | None = Field(None, title="Fokus Dana Desa")
    blt: Blt | None = Field(None, title="Bantuan langsung tunai")
    rincian: tuple[Rincian, ...] = Field((), title="Rincian")
    catatan: Text | None = Field(None, title="Catatan")

    @model_validator(mode="before")
    @classmethod
    def _needs_a_code_or_a_bidang(cls, value: Any) -> Any:
        if isinstance(value, dict) and "kode" not in value:
            if "bidang" not in value:
                return {**value, "kode": ""}
            if "uraian" not in value:
                return {**value, "uraian": ""}
        return value


class Dokumen(Record):
    """A regulation that sets the budget."""

    nomor: Text | None = Field(None, title="Nomor")
    tanggal: Date | None = Field(None, title="Tanggal")
    berkas: File | None = Field(None, title="Berkas")


class Peraturan(Record):
    """The regulations of a budget year: set, changed, accounted for."""

    murni: Dokumen | None = Field(None, title="Anggaran murni")
    perubahan: Dokumen | None = Field(None, title="Perubahan")
    pertanggungjawaban: Dokumen | None = Field(None, title="Pertanggungjawaban")
    penjabaran: Dokumen | None = Field(None, title="Penjabaran")


def _as_printed(value: Any) -> Any:
    return {"anggaran": value} if isinstance(value, str) else value


JumlahTercetak = Annotated[Nilai, BeforeValidator(_as_printed, json_schema_input_type=Rupiah | Nilai)]


class Tercetak(Record):
    """Totals as the source prints them; kept beside the computed ones, never mixed in."""

    pendapatan: JumlahTercetak | None = Field(None, title="Jumlah pendapatan")
    belanja: JumlahTercetak | None = Field(None, title="Jumlah belanja")
    surplus: JumlahTercetak | None = Field(None, title="Surplus atau defisit")
    penerimaan_pembiayaan: JumlahTercetak | None = Field(None, title="Penerimaan pembiayaan")
    pengeluaran_pembiayaan: JumlahTercetak | None = Field(None, title="Pengeluaran pembiayaan")
    pembiayaan: JumlahTercetak | None = Field(None, title="Pembiayaan netto")
    silpa: JumlahTercetak | None = Field(None, title="Sisa lebih perhitungan anggaran")


class PaguDanaDesa(Record):
    """The Dana Desa ceiling of the year: the regular part, and the cooperative's part (PMK 7/2026)."""

    reguler: Rupiah | None = Field(None, title="Reguler", description="Rupiah")
    kdmp: Rupiah | None = Field(None, title="Dukungan koperasi", description="Rupiah")


class Anggaran(Berkas):
    """The budget of a desa, pekon, tiyuh or kampung in one year."""

    tahun: Year = Field(title="Tahun anggaran")
    nama_dokumen: Text | None = Field(
        None, title="Nama dokumen", description="Bila sumber bukan APB yang utuh"
    )
    peraturan: Peraturan | None = Field(None, title="Peraturan")
    pendapatan: tuple[Pos, ...] = Field((), title="Pendapatan")
    belanja: tuple[Kegiatan, ...] = Field((), title="Belanja")
    jenis_belanja: tuple[Pos, ...] = Field(
        (), title="Belanja menurut jenis", description="Bila sumber mencetak jumlah belanja 5.1 sampai 5.4"
    )
    pembiayaan: tuple[Pos, ...] = Field((), title="Pembiayaan")
    tercetak: Tercetak | None = Field(None, title="Jumlah tercetak")
    pagu_dana_desa: PaguDanaDesa | None = Field(None, title="Pagu Dana Desa")
    pengaduan: Text | None = Field(None, title="Alamat pengaduan")
    sebagian: Truth = Field(False, title="Dokumen sebagian", description="ya bila sumber terpotong")
    catatan: Sources = Field((), title="Catatan")


class Program(Nilai):
    """A line in a kelurahan's budget (Permendagri 130/2018)."""

    kode: Text | None = Field(None, title="Kode SIPD")
    uraian: Text = Field(title="Uraian")
    anggaran: Rupiah | None = Field(None, alias="pagu", title="Pagu", description="Rupiah")
    kelompok: Literal["sarana-prasarana", "pemberdayaan", "pemerintahan", "lainnya"] | None = Field(
        None, title="Kelompok"
    )
    lokasi: Text | None = Field(None, title="Lokasi")
    pelaksana: Text | None = Field(None, title="Pelaksana", examples=["pokmas"])
    status: Status | None = Field(None, title="Status")
    keluaran: Keluaran | None = Field(None, title="Keluaran")


class AnggaranKelurahan(Berkas):
    """The budget of a kelurahan in one year: programmes inside the budget of its kabupaten or kota."""

    tahun: Year = Field(title="Tahun anggaran")
    sumber_anggaran: Text | None = Field(None, title="Sumber anggaran", examples=["APBD Kota Metro"])
    program: tuple[Program, ...] = Field((), title="Program")
    tercetak: JumlahTercetak | None = Field(None, title="Jumlah tercetak")
    pengaduan: Text | None = Field(None, title="Alamat pengaduan")
    catatan: Sources = Field((), title="Catatan")
