"""pemerintahan.yml: officials, council, community bodies, information office, complaint channels."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.fields import Count, Date, File, Measure, Text, Year
from generator.model.record import Berkas, Record


class Perangkat(Record):
    """An official: name and post, never NIK or date of birth."""

    nama: Text = Field(title="Nama")
    jabatan: Text = Field(title="Jabatan", examples=["Sekretaris Desa"])
    atasan: Text | None = Field(None, title="Atasan", description="Jabatan yang membawahi")
    sk: Text | None = Field(None, title="Nomor SK")
    masa_jabatan: Text | None = Field(None, title="Masa jabatan", examples=["2021-2027"])
    tugas: Text | None = Field(None, title="Tugas")
    foto: File | None = Field(None, title="Foto resmi", examples=["sekdes.jpg"])


class AnggotaBpd(Record):
    """A member of the village council."""

    nama: Text = Field(title="Nama")
    jabatan: Text | None = Field(None, title="Jabatan", examples=["Ketua"])
    wilayah: Text | None = Field(None, title="Wilayah yang diwakili")


class Bpd(Record):
    """The village council, under its local name."""

    anggota: tuple[AnggotaBpd, ...] = Field((), title="Anggota")
    masa_jabatan: Text | None = Field(None, title="Masa jabatan")
    sk: Text | None = Field(None, title="Nomor SK")


class Lembaga(Record):
    """A community body: RT/RW, PKK, posyandu, karang taruna, LPM, customary body."""

    nama: Text = Field(title="Nama", examples=["Karang Taruna Bina Remaja"])
    jenis: Text | None = Field(None, title="Jenis", examples=["karang taruna"])
    ketua: Text | None = Field(None, title="Ketua")
    jumlah_anggota: Count | None = Field(None, title="Jumlah anggota", description="Orang")
    keterangan: Text | None = Field(None, title="Keterangan")


class Petugas(Record):
    """Someone who answers for information, by name and post."""

    nama: Text | None = Field(None, title="Nama")
    jabatan: Text = Field(title="Jabatan")


class LaporanPpid(Record):
    """Requests for information in one year: counts only."""

    tahun: Year = Field(title="Tahun")
    diminta: Count = Field(title="Permohonan masuk")
    dipenuhi: Count | None = Field(None, title="Dipenuhi")
    sebagian: Count | None = Field(None, title="Dipenuhi sebagian")
    ditolak: Count | None = Field(None, title="Ditolak")
    rata_hari: Measure | None = Field(None, title="Rata-rata lama", description="Hari kerja")


class Ppid(Record):
    """The information office: who, where, how to ask and how to object."""

    atasan: Petugas | None = Field(None, title="Atasan PPID")
    petugas: Petugas | None = Field(None, title="PPID")
    sk: Text | None = Field(None, title="Nomor SK")
    sk_tanggal: Date | None = Field(None, title="Tanggal SK")
    meja_layanan: Text | None = Field(None, title="Meja layanan", description="Tempat dan jam")
    maklumat: Text | None = Field(None, title="Maklumat pelayanan informasi")
    tata_cara: tuple[Text, ...] = Field((), title="Tata cara meminta informasi")
    keberatan: tuple[Text, ...] = Field((), title="Tata cara keberatan")
    formulir: File | None = Field(None, title="Formulir permohonan")
    tenggat_hari_kerja: Count = Field(10, title="Tenggat jawaban", description="Hari kerja")
    biaya: Text | None = Field(None, title="Biaya")
    laporan: tuple[LaporanPpid, ...] = Field((), title="Laporan per tahun")


class Kanal(Record):
    """One way to complain."""

    jenis: Literal["telepon", "whatsapp", "surel", "kotak", "lapor", "datang", "lainnya"] = Field(
        title="Jenis"
    )
    nilai: Text = Field(title="Nomor, alamat atau tempat")
    jam: Text | None = Field(None, title="Jam")


class StatistikPengaduan(Record):
    """Complaints in one year: counts only."""

    tahun: Year = Field(title="Tahun")
    masuk: Count = Field(title="Masuk")
    proses: Count | None = Field(None, title="Sedang diproses")
    selesai: Count | None = Field(None, title="Selesai")
    rata_hari: Measure | None = Field(None, title="Rata-rata lama", description="Hari")


class Pengaduan(Record):
    """How complaints are received and how many there were."""

    kanal: tuple[Kanal, ...] = Field((), title="Kanal")
    tenggat: Text | None = Field(None, title="Tenggat jawaban")
    statistik: tuple[StatistikPengaduan, ...] = Field((), title="Statistik per tahun")


class Pemerintahan(Berkas):
    """Who governs the village and who answers to its people."""

    perangkat: tuple[Perangkat, ...] = Field((), title="Perangkat")
    bpd: Bpd | None = Field(None, title="Badan permusyawaratan")
    lembaga: tuple[Lembaga, ...] = Field((), title="Lembaga kemasyarakatan")
    ppid: Ppid | None = Field(None, title="PPID")
    pengaduan: Pengaduan | None = Field(None, title="Pengaduan")
