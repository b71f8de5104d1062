"""umkm.yml: small businesses; owner and contacts only with the owner's consent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import Amount, Date, File, Identifier, Phone, Text, Truth, Url, Whatsapp
from generator.model.record import Berkas, Record
from generator.source.notation import NotationError

Bidang = Literal["kuliner", "kerajinan", "pertanian", "perikanan", "peternakan", "jasa", "dagang", "lainnya"]


def _no_number(value: Any) -> Any:
    """Refuse a business number: it is linked to a person, and the file may be public."""
    if isinstance(value, str) and any(character.isdigit() for character in value):
        raise NotationError("nib", "berisi nomor, padahal nomornya tidak dimuat", "Tulis ya atau tidak saja")
    return value


class Produk(Record):
    """What a business sells; the price is per unit."""

    nama: Text = Field(title="Nama produk")
    harga: Amount | None = Field(None, title="Harga", description="Rupiah")
    satuan: Text | None = Field(None, title="Satuan", examples=["bungkus"])
    foto: File | None = Field(None, title="Foto", examples=["keripik.jpg"])
    alt: Text | None = Field(None, title="Keterangan foto")


class Sertifikat(Record):
    """A certificate of a product or business."""

    jenis: Literal["pirt", "halal", "bpom", "merek", "sni", "lainnya"] = Field(title="Jenis")
    nomor: Text | None = Field(None, title="Nomor")


class Umkm(Record):
    """One business. Without `izin_tampil` neither owner nor any way to reach them is shown."""

    id: Identifier = Field(title="Id", examples=["keripik-melati"])
    nama: Text = Field(title="Nama usaha")
    bidang: Bidang = Field(title="Bidang")
    ringkasan: Text | None = Field(None, title="Ringkasan")
    produk: tuple[Produk, ...] = Field((), title="Produk")
    dusun: Text | None = Field(None, title="Dusun")
    izin_tampil: Truth = Field(
        False, title="Izin tampil", description="ya bila pemilik setuju nama dan kontaknya dimuat"
    )
    tanggal_izin: Date | None = Field(None, title="Tanggal izin")
    pemilik: Text | None = Field(None, title="Nama pemilik", description="Tampil hanya dengan izin")
    alamat: Text | None = Field(None, title="Alamat usaha", description="Tampil hanya dengan izin")
    telepon: Phone | None = Field(None, title="Telepon", description="Tampil hanya dengan izin")
    whatsapp: Whatsapp | None = Field(None, title="WhatsApp", description="Tampil hanya dengan izin")
    tautan: Url | None = Field(None, title="Tautan", description="Tampil hanya dengan izin")
    nib: Annotated[Truth, BeforeValidator(_no_number)] = Field(
        False, title="Punya NIB", description="ya atau tidak; nomornya tidak ditulis"
    )
    sertifikat: tuple[Sertifikat, ...] = Field((), title="Sertifikat")

    @property
    def kontak(self) -> tuple[str, ...]:
        """Return the keys of personal data that are written here."""
        keys = ("pemilik", "alamat", "telepon", "whatsapp", "tautan")
        return tuple(key for key in keys if getattr(self, key) is not None)


class DaftarUmkm(Berkas):
    """All small businesses of a village; those without consent by their own name only."""

    umkm: tuple[Umkm, ...] = Field((), title="UMKM")
