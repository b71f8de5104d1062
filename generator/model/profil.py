"""profil.yml: who and where the village is. The only file that a village must have."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import (
    Coordinates,
    Count,
    Date,
    Email,
    File,
    Inhabitants,
    Measure,
    Phone,
    Postcode,
    Text,
    Time,
    Title,
    Truth,
    Url,
    VillageCode,
    Whatsapp,
    Year,
    without_origin,
)
from generator.model.pemerintahan import Pengaduan
from generator.model.record import Berkas, Block, Record

MediaSosial = Literal["facebook", "instagram", "youtube", "tiktok", "x", "whatsapp", "telegram"]
Warna = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$", examples=['"#14532d"'])]


class JamLayanan(Record):
    """One line of the office's hours: days, and either hours or closed."""

    hari: Text = Field(title="Hari", examples=["Senin-Kamis"])
    buka: Time | None = Field(None, title="Buka")
    tutup: Time | None = Field(None, title="Tutup")
    catatan: Text | None = Field(None, title="Catatan", examples=["istirahat 12.00-13.00"])


class Batas(Record):
    """What lies on each side of the village."""

    utara: Text | None = Field(None, title="Sebelah utara")
    timur: Text | None = Field(None, title="Sebelah timur")
    selatan: Text | None = Field(None, title="Sebelah selatan")
    barat: Text | None = Field(None, title="Sebelah barat")


class Penduduk(Block):
    """Counts of people; only sums, never persons."""

    jumlah: Inhabitants | None = Field(None, title="Jumlah penduduk", description="Orang")
    laki_laki: Count | None = Field(None, title="Laki-laki", description="Orang")
    perempuan: Count | None = Field(None, title="Perempuan", description="Orang")
    kk: Count | None = Field(None, title="Kepala keluarga", description="Keluarga")


class IstilahGanti(Record):
    """Local words that differ from those of the kabupaten."""

    sebutan: Title | None = Field(None, title="Sebutan", examples=["Pekon"])
    kepala: Title | None = Field(None, title="Sebutan kepala", examples=["Peratin"])
    bpd: Title | None = Field(None, title="Sebutan badan permusyawaratan")
    dusun: Title | None = Field(None, title="Sebutan dusun", examples=["Pemangku"])
    kepala_dusun: Title | None = Field(None, title="Sebutan kepala dusun")
    kecamatan: Title | None = Field(None, title="Sebutan kecamatan", examples=["Distrik"])
    apb: Title | None = Field(None, title="Sebutan anggaran", examples=["APB Pekon"])
    peraturan: Title | None = Field(None, title="Sebutan peraturan")
    musyawarah: Title | None = Field(None, title="Sebutan musyawarah")
    bumdes: Title | None = Field(None, title="Sebutan badan usaha")


class Penghargaan(Record):
    """An award: who received it, from whom, at which level."""

    nama: Text = Field(title="Nama penghargaan")
    tahun: Year = Field(title="Tahun")
    penerima: Text | None = Field(None, title="Penerima")
    pemberi: Text | None = Field(None, title="Pemberi")
    tingkat: (
        Literal["desa", "kecamatan", "kabupaten", "provinsi", "regional", "nasional", "internasional"] | None
    ) = Field(None, title="Tingkat")
    peringkat: Text | None = Field(None, title="Peringkat")
    bukti: Text | None = Field(None, title="Bukti", description="Alamat atau nama berkas")


class WarnaDesa(Record):
    """Two colours that the village chooses; checked for contrast."""

    utama: Warna = Field(title="Warna utama")
    aksen: Warna | None = Field(None, title="Warna aksen")


class KontakDarurat(Record):
    """Whom to call in an emergency: an office or a service, never a private person."""

    nama: Text = Field(title="Nama", examples=["Puskesmas"])
    nomor: Phone = Field(title="Nomor")


class Darurat(Record):
    """Emergency numbers and where to gather."""

    kontak: tuple[KontakDarurat, ...] = Field((), title="Nomor darurat")
    titik_kumpul: tuple[Text, ...] = Field((), title="Titik kumpul", examples=["Lapangan"])


class Profil(Berkas):
    """Identity, address, hours, vision, area and population of one village."""

    kode: VillageCode = Field(title="Kode wilayah", description="Kode Kemendagri, 10 angka")
    nama: Title = Field(
        title="Nama", description="Tanpa kata desa, pekon atau kelurahan di depannya", examples=["Bumi Daya"]
    )
    contoh: Truth = Field(False, title="Data contoh", description="ya bila desa ini rekaan")
    nama_lain: tuple[Text, ...] = Field((), title="Nama lain", description="Ejaan lama atau ejaan lain")
    alamat: Text | None = Field(None, title="Alamat kantor")
    kodepos: Postcode | None = Field(None, title="Kode pos")
    telepon: Phone | None = Field(None, title="Telepon kantor")
    whatsapp: Whatsapp | None = Field(None, title="WhatsApp resmi kantor")
    surel: Email | None = Field(None, title="Surel")
    situs: Url | None = Field(None, title="Situs")
    media_sosial: Annotated[dict[MediaSosial, Url], BeforeValidator(without_origin)] = Field(
        {}, title="Media sosial"
    )
    jam_layanan: tuple[JamLayanan, ...] = Field((), title="Jam layanan")
    darurat: Darurat | None = Field(None, title="Keadaan darurat")
    koordinat: Coordinates | None = Field(None, title="Koordinat kantor", description="Lintang, bujur")
    luas_ha: Measure | None = Field(None, title="Luas wilayah", description="Hektare")
    batas: Batas | None = Field(None, title="Batas wilayah")
    dusun: tuple[Text, ...] = Field(
        (), title="Dusun", description="Nama dusun, pemangku, suku atau lingkungan"
    )
    penduduk: Penduduk | None = Field(None, title="Penduduk")
    visi: Text | None = Field(None, title="Visi")
    misi: tuple[Text, ...] = Field((), title="Misi")
    tugas_fungsi: Text | None = Field(None, title="Tugas dan fungsi")
    sejarah: Text | None = Field(None, title="Sejarah")
    potensi: tuple[Text, ...] = Field((), title="Potensi")
    penghargaan: tuple[Penghargaan, ...] = Field((), title="Penghargaan")
    lambang: File | None = Field(
        None, title="Lambang", description="Nama berkas gambar", examples=["lambang.png"]
    )
    foto: File | None = Field(
        None, title="Foto", description="Nama berkas gambar", examples=["balai-desa.jpg"]
    )
    alt: Text | None = Field(
        None, title="Keterangan foto", description="Apa yang terlihat, untuk yang tidak melihat"
    )
    warna: WarnaDesa | None = Field(None, title="Warna")
    istilah: IstilahGanti | None = Field(None, title="Istilah setempat")
    berdiri: Date | None = Field(None, title="Tanggal berdiri")


class BawaanWilayah(Berkas):
    """wilayah.yml: defaults for every village below its folder."""

    istilah: IstilahGanti | None = Field(None, title="Istilah setempat")
    pengaduan: Pengaduan | None = Field(None, title="Pengaduan")
    warna: WarnaDesa | None = Field(None, title="Warna")
