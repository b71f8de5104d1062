"""perencanaan.yml: RPJM, RKP, DU-RKP, meetings, proposals and what became of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.fields import Amount, Count, Date, File, Identifier, Measure, Sources, Text, Time, Year
from generator.model.nilai import SumberDana
from generator.model.record import Berkas, Block, Record

Bidang = Literal["1", "2", "3", "4", "5"]
Hasil = Literal["diterima", "ditunda", "diteruskan", "ditolak", "dibahas"]


class DasarPeraturan(Record):
    """The regulation that sets a plan."""

    nomor: Text = Field(title="Nomor")
    tanggal: Date | None = Field(None, title="Tanggal")
    berkas: File | None = Field(None, title="Berkas")


class ProgramRpjm(Record):
    """One programme of the medium-term plan; `biaya` is indicative, in rupiah."""

    nama: Text = Field(title="Nama program")
    bidang: Bidang | None = Field(None, title="Bidang", description="1 sampai 5")
    lokasi: Text | None = Field(None, title="Lokasi")
    tahun: tuple[Year, ...] = Field((), title="Tahun pelaksanaan")
    biaya: Amount | None = Field(None, title="Perkiraan biaya", description="Rupiah")


class Rpjm(Block):
    """The medium-term development plan."""

    mulai: Year = Field(title="Tahun mulai")
    sampai: Year = Field(title="Tahun terakhir")
    peraturan: DasarPeraturan | None = Field(None, title="Peraturan")
    visi: Text | None = Field(None, title="Visi")
    misi: tuple[Text, ...] = Field((), title="Misi")
    program: tuple[ProgramRpjm, ...] = Field((), title="Program")
    berkas: File | None = Field(None, title="Naskah")

    def covers(self, tahun: int) -> bool:
        """Tell whether the plan holds for the year."""
        return self.mulai <= tahun <= self.sampai


class KegiatanRkp(Record):
    """One activity of a year's plan. `id` ties it to the proposals and to the work."""

    id: Identifier | None = Field(None, title="Id", description="Sama dengan id pekerjaan")
    nama: Text = Field(title="Nama kegiatan")
    bidang: Bidang | None = Field(None, title="Bidang", description="1 sampai 5")
    lokasi: Text | None = Field(None, title="Lokasi")
    volume: Measure | None = Field(None, title="Volume")
    satuan: Text | None = Field(None, title="Satuan")
    biaya: Amount | None = Field(None, title="Perkiraan biaya", description="Rupiah")
    sumber_dana: SumberDana = Field((), title="Sumber dana", examples=["DDS"])
    pola: Literal["swakelola", "kerja-sama", "penyedia"] | None = Field(None, title="Pola pelaksanaan")


class Rkp(Block):
    """The plan of one year."""

    tahun: Year = Field(title="Tahun")
    peraturan: DasarPeraturan | None = Field(None, title="Peraturan")
    kegiatan: tuple[KegiatanRkp, ...] = Field((), title="Kegiatan")
    berkas: File | None = Field(None, title="Naskah")


class UsulanDuRkp(Record):
    """One proposal that the village sends up, and the answer that came back."""

    id: Identifier | None = Field(None, title="Id", description="Sama dengan id usulan warga")
    nama: Text = Field(title="Nama usulan")
    lokasi: Text | None = Field(None, title="Lokasi")
    volume: Measure | None = Field(None, title="Volume")
    satuan: Text | None = Field(None, title="Satuan")
    biaya: Amount | None = Field(None, title="Perkiraan biaya", description="Rupiah")
    tujuan: Literal["kecamatan", "kabupaten", "provinsi", "pusat"] = Field(title="Tujuan")
    status: Literal["diusulkan", "diterima", "ditolak", "belum-dijawab"] = Field("diusulkan", title="Status")
    tanggapan: Text | None = Field(None, title="Tanggapan")


class DuRkp(Block):
    """The list of proposals for one year that goes to the kabupaten and above."""

    tahun: Year = Field(title="Tahun")
    usulan: tuple[UsulanDuRkp, ...] = Field((), title="Usulan")
    berkas: File | None = Field(None, title="Naskah")


class FotoRapat(Record):
    """A photo of a meeting."""

    berkas: File = Field(title="Berkas foto", examples=["musdes.jpg"])
    alt: Text = Field(title="Keterangan foto")


class Musyawarah(Block):
    """One meeting: who came, what was decided, where the minutes are. Counts only, no list of names."""

    jenis: Literal[
        "musdus", "musdes", "musdes-khusus", "musrenbang", "musyawarah-kelurahan", "antar-desa", "lainnya"
    ] = Field(title="Jenis")
    tema: Text = Field(title="Tema")
    tanggal: Date = Field(title="Tanggal")
    mulai: Time | None = Field(None, title="Mulai")
    tempat: Text | None = Field(None, title="Tempat")
    laki_laki: Count | None = Field(None, title="Hadir laki-laki", description="Orang")
    perempuan: Count | None = Field(None, title="Hadir perempuan", description="Orang")
    unsur: Sources = Field((), title="Unsur yang hadir", examples=["[tokoh adat, kader posyandu]"])
    keputusan: tuple[Text, ...] = Field((), title="Keputusan")
    nomor: Text | None = Field(None, title="Nomor berita acara")
    berita_acara: File | None = Field(None, title="Berita acara")
    foto: tuple[FotoRapat, ...] = Field((), title="Foto")

    @property
    def hadir(self) -> int | None:
        """Return how many people came; None when nothing is published."""
        if self.laki_laki is None and self.perempuan is None:
            return None
        return (self.laki_laki or 0) + (self.perempuan or 0)


class Usulan(Record):
    """A proposal of the people: from which hamlet or group, never from which person; and its outcome."""

    id: Identifier = Field(title="Id", description="Bila menjadi pekerjaan, sama dengan id pekerjaan itu")
    nama: Text = Field(title="Usulan")
    dari: Text = Field(title="Dari", description="Dusun, RT atau kelompok; bukan nama orang")
    tahun: Year = Field(title="Tahun diusulkan")
    tanggal: Date | None = Field(None, title="Tanggal")
    bidang: Bidang | None = Field(None, title="Bidang", description="1 sampai 5")
    hasil: Hasil = Field("dibahas", title="Hasil")
    untuk_tahun: Year | None = Field(None, title="Masuk rencana tahun")
    alasan: Text | None = Field(None, title="Alasan", description="Bila ditunda, diteruskan, atau ditolak")


class Aspirasi(Record):
    """What people asked for in one year on one topic, counted."""

    tahun: Year = Field(title="Tahun")
    topik: Text = Field(title="Topik")
    jumlah: Count = Field(title="Jumlah", description="Masukan")
    tanggapan: Text | None = Field(None, title="Tanggapan")


class Perencanaan(Berkas):
    """How a village plans, with whom, and what became of each proposal."""

    rpjm: Rpjm | None = Field(None, title="Rencana jangka menengah")
    rkp: tuple[Rkp, ...] = Field((), title="Rencana kerja tahunan")
    du_rkp: tuple[DuRkp, ...] = Field((), title="Daftar usulan ke atas")
    musyawarah: tuple[Musyawarah, ...] = Field((), title="Musyawarah")
    usulan: tuple[Usulan, ...] = Field((), title="Usulan warga")
    aspirasi: tuple[Aspirasi, ...] = Field((), title="Aspirasi")

    def held_since(self, day: date) -> tuple[Musyawarah, ...]:
        """Return the meetings held on or after `day`."""
        return tuple(rapat for rapat in self.musyawarah if rapat.tanggal >= day)
