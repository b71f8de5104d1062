"""pembangunan.yml: works, each with one id from proposal to handover."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.model.fields import (
    ActivityCode,
    Amount,
    Coordinates,
    Count,
    Date,
    File,
    Identifier,
    Measure,
    Percent,
    Text,
    Year,
)
from generator.model.hitungan import percent
from generator.model.nilai import SumberDana
from generator.model.record import Berkas, Block, Record

Keadaan = Literal["rencana", "berjalan", "terlambat", "selesai", "tidak-terlaksana"]


class FotoKerja(Record):
    """A photo of the work as it was on the day of its progress entry."""

    berkas: File = Field(title="Berkas foto", examples=["rabat-50.jpg"])
    alt: Text = Field(title="Keterangan foto", description="Apa yang terlihat, untuk yang tidak melihat")


class Progres(Record):
    """How far the work was on one day: physical per cent, and money spent so far in rupiah."""

    tanggal: Date = Field(title="Tanggal")
    persen: Percent = Field(title="Kemajuan fisik", description="Persen, 0 sampai 100")
    keuangan: Amount | None = Field(None, title="Uang terpakai", description="Rupiah, kumulatif")
    catatan: Text | None = Field(None, title="Catatan")
    foto: tuple[FotoKerja, ...] = Field((), title="Foto")


class SerahTerima(Record):
    """When and to whom the finished work was handed over."""

    tanggal: Date = Field(title="Tanggal")
    penerima: Text | None = Field(None, title="Penerima", description="Jabatan atau lembaga")
    nomor: Text | None = Field(None, title="Nomor berita acara")
    berkas: File | None = Field(None, title="Berita acara")


class Pekerjaan(Block):
    """One work or activity. The same `id` in perencanaan.yml ties proposal and plan to it."""

    id: Identifier = Field(
        title="Id", description="Sama dengan id usulan dan RKP; jangan diganti", examples=["rabat-dusun-2"]
    )
    nama: Text = Field(title="Nama pekerjaan")
    tahun: Year = Field(title="Tahun anggaran")
    kegiatan: ActivityCode | None = Field(
        None, title="Kode kegiatan", description="Kode pada anggaran tahun itu", examples=["2.3.10"]
    )
    uraian_anggaran: Text | None = Field(
        None, title="Uraian pada anggaran", description="Bila satu kode dipakai beberapa baris"
    )
    program: Text | None = Field(
        None, title="Program kelurahan", description="Uraian atau kode pada anggaran kelurahan"
    )
    sifat: Literal["baru", "lanjutan", "rehabilitasi"] | None = Field(None, title="Sifat")
    lokasi: Text = Field(title="Lokasi")
    koordinat: Coordinates | None = Field(None, title="Koordinat", description="Lintang, bujur")
    jalur: tuple[Coordinates, ...] = Field(
        (), title="Jalur", description="Titik-titik jalan atau saluran, berurutan"
    )
    volume: Measure | None = Field(None, title="Volume rencana")
    volume_akhir: Measure | None = Field(None, title="Volume yang terbangun")
    satuan: Text | None = Field(None, title="Satuan", examples=["m"])
    anggaran: Amount | None = Field(None, title="Anggaran", description="Rupiah")
    sumber_dana: SumberDana = Field((), title="Sumber dana", examples=["DDS"])
    swadaya: Amount | None = Field(None, title="Nilai swadaya warga", description="Rupiah")
    manfaat: Text | None = Field(None, title="Manfaat")
    penerima_manfaat: Count | None = Field(None, title="Penerima manfaat", description="Orang")
    pelaksana: Text | None = Field(None, title="Pelaksana", examples=["TPK dan Kasi Kesejahteraan"])
    pola: Literal["swakelola", "penyedia"] | None = Field(None, title="Pola pelaksanaan")
    penyedia: Text | None = Field(None, title="Penyedia", description="Nama toko atau perusahaan")
    mulai: Date | None = Field(None, title="Mulai")
    selesai_rencana: Date | None = Field(None, title="Rencana selesai")
    selesai: Date | None = Field(None, title="Selesai")
    progres: tuple[Progres, ...] = Field((), title="Kemajuan")
    hok: Count | None = Field(None, title="Hari orang kerja", description="Padat karya tunai")
    pekerja_laki_laki: Count | None = Field(None, title="Pekerja laki-laki")
    pekerja_perempuan: Count | None = Field(None, title="Pekerja perempuan")
    upah: Amount | None = Field(None, title="Upah pekerja", description="Rupiah")
    serah_terima: SerahTerima | None = Field(None, title="Serah terima")
    pemelihara: Text | None = Field(None, title="Pemelihara", description="Siapa yang merawat hasilnya")
    tidak_terlaksana: Text | None = Field(None, title="Alasan tidak terlaksana")

    @property
    def terakhir(self) -> Progres | None:
        """Return the newest progress entry."""
        return max(self.progres, key=lambda satu: (satu.tanggal, satu.persen), default=None)

    @property
    def persen(self) -> Decimal | None:
        """Return how far the work is in per cent; None when nothing is published."""
        if self.selesai is not None:
            return Decimal(100)
        return self.terakhir.persen if self.terakhir else None

    @property
    def persen_per(self) -> date | None:
        """Return the day for which `persen` holds."""
        return self.selesai or (self.terakhir.tanggal if self.terakhir else None)

    @property
    def terpakai(self) -> Decimal | None:
        """Return the money spent up to the newest entry that says it, in rupiah."""
        return max(self._uang)[1] if self._uang else None

    @property
    def terpakai_per(self) -> date | None:
        """Return the day up to which `terpakai` counts; progress may have been told since without money."""
        return max(self._uang)[0] if self._uang else None

    @property
    def _uang(self) -> list[tuple[date, Decimal]]:
        return [(satu.tanggal, satu.keuangan) for satu in self.progres if satu.keuangan is not None]

    @property
    def biaya_satuan(self) -> Decimal | None:
        """Return rupiah per unit: money spent per unit built once the work is finished, else as planned."""
        finished = self.selesai is not None and self.terpakai is not None
        amount = self.terpakai if finished else self.anggaran
        size = (self.volume_akhir or self.volume) if finished else self.volume
        return None if amount is None or not size else amount / size

    @property
    def persen_upah(self) -> Decimal | None:
        """Return the share of wages in the cost, in per cent."""
        return percent(self.upah, self.anggaran)

    def keadaan(self, today: date) -> Keadaan:
        """Return what became of the work up to `today`."""
        if self.tidak_terlaksana is not None:
            return "tidak-terlaksana"
        if self.persen == 100:
            return "selesai"
        if self.selesai_rencana is not None and self.selesai_rencana < today:
            return "terlambat"
        started = self.mulai is not None and self.mulai <= today
        return "berjalan" if started or self.persen else "rencana"

    def foto_tahap(self, low: int, high: int) -> tuple[tuple[Progres, FotoKerja], ...]:
        """Return the photos taken while the progress was between `low` and `high` per cent, both included."""
        return tuple(
            (satu, foto) for satu in self.progres if low <= satu.persen <= high for foto in satu.foto
        )


class ProgramMasuk(Block):
    """A programme that comes into the village from outside (PerKI 1/2018 Ps 2 huruf c)."""

    tahun: Year = Field(title="Tahun")
    nama: Text = Field(title="Nama program")
    asal: Literal["pusat", "provinsi", "kabupaten", "pihak-ketiga"] = Field(title="Asal")
    instansi: Text | None = Field(None, title="Instansi atau lembaga")
    lokasi: Text | None = Field(None, title="Lokasi")
    nilai: Amount | None = Field(None, title="Nilai", description="Rupiah")
    penerima: Count | None = Field(None, title="Jumlah penerima", description="Orang atau keluarga")
    keterangan: Text | None = Field(None, title="Keterangan")


class Pembangunan(Berkas):
    """All works of a village that are published, and what comes from outside."""

    peta: File | None = Field(
        None, title="Peta batas", description="Berkas GeoJSON batas wilayah", examples=["batas.geojson"]
    )
    pekerjaan: tuple[Pekerjaan, ...] = Field((), title="Pekerjaan")
    program_masuk: tuple[ProgramMasuk, ...] = Field((), title="Program dari luar")
    nihil_program_masuk: tuple[Year, ...] = Field(
        (), title="Tahun tanpa program dari luar", description="Dinyatakan nihil", examples=["2026"]
    )
