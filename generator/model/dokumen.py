"""dokumen.yml: regulations, other public documents, assets, agreements."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, WithJsonSchema

from generator.model.fields import Amount, Date, File, Identifier, Measure, Sources, Text, Truth, Url, Year
from generator.model.record import Berkas, Block, Record
from generator.source.notation import NotationError, written

JenisHukum = Literal["perdes", "perkades", "permakades", "sk-kepala", "keputusan-bpd"]
Kategori = Literal["berkala", "serta-merta", "setiap-saat", "dikecualikan"]
JenisDokumen = Literal[
    "rpjmdes", "rkpdes", "du-rkp", "apbdes", "lra", "lppd", "lkppd", "ippd", "sop", "laporan", "lainnya"
]
_KINDS = ("perdes", "perkades", "permakades", "sk-kepala", "keputusan-bpd")
_SAME = {"sk-kades": "sk-kepala", "sk-lurah": "sk-kepala", "peraturan-bersama": "permakades"}
_REFERENCE = re.compile(
    r"([a-z-]+)\s+(?:nomor\s+|no\.?\s*)?(\S{1,40})(?:/|\s+tahun\s+)([0-9]{4})", re.IGNORECASE
)


class Rujukan(NamedTuple):
    """A regulation named by another: kind, number and year."""

    jenis: str
    nomor: str
    tahun: int


def _reference(value: Any) -> Any:
    """Return "perdes 4/2020" or "perdes nomor 4 tahun 2020" as kind, number and year."""
    if not isinstance(value, str):
        return value
    match = _REFERENCE.fullmatch(value.strip())
    kind = _kind(match[1].lower()) if match else None
    if match is None or kind not in _KINDS:
        hint = f"Tulis jenis, nomor dan tahun, contoh perdes 4/2020; jenisnya: {', '.join(_KINDS)}"
        raise NotationError("rujukan", f"{written(value)}, bukan rujukan peraturan", hint)
    return Rujukan(kind, match[2], int(match[3]))


def _kind(value: Any) -> Any:
    return _SAME.get(value, value) if isinstance(value, str) else value


RujukanPeraturan = Annotated[
    Rujukan, BeforeValidator(_reference), WithJsonSchema({"type": "string", "examples": ["perdes 4/2020"]})
]


class ProdukHukum(Block):
    """One regulation. Whether it still holds follows from what later ones say about it."""

    jenis: Annotated[JenisHukum, BeforeValidator(_kind)] = Field(title="Jenis")
    nomor: Text = Field(title="Nomor")
    tahun: Year = Field(title="Tahun")
    tentang: Text = Field(title="Tentang")
    ditetapkan: Date | None = Field(None, title="Tanggal ditetapkan")
    diundangkan: Date | None = Field(None, title="Tanggal diundangkan")
    lembaran: Text | None = Field(None, title="Nomor lembaran atau berita")
    status: Literal["rancangan", "berlaku", "diubah", "dicabut"] = Field("berlaku", title="Status")
    mengubah: tuple[RujukanPeraturan, ...] = Field((), title="Mengubah", examples=["[perdes 4/2020]"])
    mencabut: tuple[RujukanPeraturan, ...] = Field((), title="Mencabut", examples=["[perdes 4/2020]"])
    kata_kunci: Sources = Field((), title="Kata kunci", examples=["keterbukaan-informasi"])
    risalah: File | None = Field(None, title="Risalah pembahasan")
    berkas: File | None = Field(None, title="Berkas")

    @property
    def rujukan(self) -> Rujukan:
        """Return how other regulations name this one."""
        return Rujukan(self.jenis, self.nomor, self.tahun)


class Dokumen(Block):
    """A document of the public information list that no other file names."""

    id: Identifier = Field(title="Id", examples=["lppd-2025"])
    judul: Text = Field(title="Judul")
    ringkasan: Text | None = Field(None, title="Ringkasan isi")
    kategori: Kategori = Field(title="Kategori")
    jenis: JenisDokumen = Field("lainnya", title="Jenis")
    tahun: Year | None = Field(None, title="Tahun")
    pejabat_penguasa: Text | None = Field(None, title="Pejabat yang menguasai")
    penanggung_jawab: Text | None = Field(None, title="Penanggung jawab pembuatan")
    waktu: Text | None = Field(None, title="Waktu pembuatan")
    tempat: Text | None = Field(None, title="Tempat pembuatan")
    format: Sources = Field((), title="Bentuk", examples=["[cetak, pdf]"])
    retensi: Text | None = Field(None, title="Jangka simpan", examples=["5 tahun"])
    berkas: File | None = Field(None, title="Berkas")
    tautan: Url | None = Field(None, title="Tautan")
    tanggal_terbit: Date | None = Field(None, title="Tanggal terbit")
    alasan: Text | None = Field(None, title="Alasan dikecualikan")
    dasar: Text | None = Field(None, title="Dasar pengecualian")


class BawaanDaftar(Record):
    """Columns of the public information list that are equal for all documents, said once."""

    pejabat_penguasa: Text | None = Field(None, title="Pejabat yang menguasai")
    penanggung_jawab: Text | None = Field(None, title="Penanggung jawab pembuatan")
    tempat: Text | None = Field(None, title="Tempat pembuatan")
    retensi: Text | None = Field(None, title="Jangka simpan", examples=["5 tahun"])


class Aset(Record):
    """One kind of village property with its sum; no owner names, no details that help a thief."""

    jenis: Literal["tanah", "peralatan", "gedung", "jalan", "aset-lain", "konstruksi"] = Field(title="Jenis")
    nama: Text = Field(title="Nama")
    jumlah: Measure | None = Field(None, title="Jumlah")
    satuan: Text | None = Field(None, title="Satuan", examples=["m2"])
    tahun: Year | None = Field(None, title="Tahun perolehan")
    asal: Text | None = Field(None, title="Asal", examples=["APB", "hibah"])
    nilai: Amount | None = Field(None, title="Nilai", description="Rupiah")
    kondisi: Literal["baik", "rusak-ringan", "rusak-berat"] | None = Field(None, title="Kondisi")
    penggunaan: Text | None = Field(None, title="Penggunaan")


class DaftarAset(Block):
    """The inventory of village property."""

    barang: tuple[Aset, ...] = Field((), title="Barang")
    berkas: File | None = Field(None, title="Buku inventaris")


class KerjaSama(Record):
    """An agreement with a third party or another village."""

    judul: Text = Field(title="Judul")
    pihak: Text = Field(title="Pihak", description="Lembaga")
    nomor: Text | None = Field(None, title="Nomor")
    mulai: Date | None = Field(None, title="Mulai")
    berakhir: Date | None = Field(None, title="Berakhir")
    nilai: Amount | None = Field(None, title="Nilai", description="Rupiah")
    berkas: File | None = Field(None, title="Berkas")


class DaftarDokumen(Berkas):
    """What a village has on paper: regulations, documents, property, agreements."""

    bawaan: BawaanDaftar | None = Field(None, title="Bawaan daftar informasi")
    produk_hukum: tuple[ProdukHukum, ...] = Field((), title="Produk hukum")
    dokumen: tuple[Dokumen, ...] = Field((), title="Dokumen")
    aset: DaftarAset | None = Field(None, title="Aset")
    kerja_sama: tuple[KerjaSama, ...] = Field((), title="Kerja sama")
    nihil_kerja_sama: Truth = Field(False, title="Tidak ada kerja sama", description="ya: dinyatakan nihil")
