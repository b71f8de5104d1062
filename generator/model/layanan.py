"""layanan.yml: public services with the 14 components of a service standard."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import Date, Fee, File, Identifier, Sources, Text, Truth, Url
from generator.model.record import Berkas, Record


class Syarat(Record):
    """One thing to bring."""

    syarat: Text = Field(title="Syarat")
    wajib: Truth = Field(True, title="Wajib")
    catatan: Text | None = Field(None, title="Catatan")


def _as_syarat(value: Any) -> Any:
    return {"syarat": value} if isinstance(value, str) else value


class Standar(Record):
    """The components that are equal for all services of a village; a service may say its own."""

    pengaduan: Text | None = Field(None, title="Pengaduan, saran dan masukan")
    dasar_hukum: Sources = Field((), title="Dasar hukum")
    sarana_prasarana: Text | None = Field(None, title="Sarana dan prasarana")
    kompetensi_pelaksana: Text | None = Field(None, title="Kompetensi pelaksana")
    pengawasan_internal: Text | None = Field(None, title="Pengawasan internal")
    jumlah_pelaksana: Text | None = Field(None, title="Jumlah pelaksana")
    jaminan_pelayanan: Text | None = Field(None, title="Jaminan pelayanan")
    jaminan_keamanan: Text | None = Field(None, title="Jaminan keamanan dan keselamatan")
    evaluasi_kinerja: Text | None = Field(None, title="Evaluasi kinerja pelaksana")


class Layanan(Standar):
    """One service: what to bring, what happens, how long, how much, what comes out."""

    id: Identifier = Field(title="Id", description="Dipakai pada alamat halaman; jangan diganti")
    nama: Text = Field(title="Nama")
    ringkasan: Text | None = Field(None, title="Ringkasan")
    kata_kunci: tuple[Text, ...] = Field(
        (), title="Kata kunci", description="Kata sehari-hari yang dicari warga"
    )
    keperluan: Text | None = Field(None, title="Keperluan", examples=["Saya mau pindah"])
    kewenangan: Literal["desa", "pengantar"] | None = Field(None, title="Kewenangan")
    instansi: Text | None = Field(
        None, title="Instansi", description="Yang menyelesaikan bila desa hanya mengantar"
    )
    persyaratan: tuple[
        Annotated[Syarat, BeforeValidator(_as_syarat, json_schema_input_type=Text | Syarat)], ...
    ] = Field((), title="Persyaratan")
    prosedur: tuple[Text, ...] = Field((), title="Prosedur")
    jangka_waktu: Text | None = Field(None, title="Jangka waktu", examples=["15 menit"])
    biaya: Fee | None = Field(None, title="Biaya", description="Rupiah, atau gratis")
    dasar_biaya: Text | None = Field(None, title="Dasar biaya")
    produk: Text | None = Field(None, title="Produk layanan")
    masa_berlaku: Text | None = Field(None, title="Masa berlaku", examples=["3 bulan"])
    formulir: File | None = Field(None, title="Formulir")
    daring: Url | None = Field(None, title="Layanan daring", description="Alamat sistem luar")
    jam: Text | None = Field(None, title="Jam")
    petugas: Text | None = Field(None, title="Petugas", description="Jabatan")
    sering: Truth = Field(False, title="Sering diurus", description="ya: tampil di beranda")
    terverifikasi: Truth = Field(False, title="Sudah diperiksa desa")
    diperiksa: Date | None = Field(None, title="Tanggal diperiksa")
    sumber: Sources = Field((), title="Sumber")


class DaftarLayanan(Berkas):
    """All services of one village, with what they share."""

    layanan: tuple[Layanan, ...] = Field((), title="Layanan")
    standar: Standar | None = Field(None, title="Standar bersama")
    maklumat: Text | None = Field(
        None, title="Maklumat pelayanan", description="Janji kepada warga yang datang"
    )

    def component(self, layanan: Layanan, name: str) -> Any:
        """Return a component of the service standard: the service's own, else the shared one."""
        own = getattr(layanan, name)
        return own or (getattr(self.standar, name, None) if self.standar else None)
