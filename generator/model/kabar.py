"""Markdown with front matter: news (berita), announcements (pengumuman) and free pages (halaman)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import Date, File, Identifier, Moment, Rupiah, Sources, Text, Truth, Url
from generator.model.record import Record

JenisPengumuman = Literal[
    "darurat", "utilitas", "undangan", "layanan", "bantuan", "lelang", "lowongan", "keuangan", "pajak", "umum"
]
Keadaan = Literal["terjadwal", "berlaku", "berakhir"]


GIVEN = ("isi", "baris_isi", "slug", "penerbit")
"""The fields that the program fills; in a front matter they are unknown keys."""


def _kind(value: Any) -> Any:
    return "darurat" if value == "serta-merta" else value


class Lampiran(Record):
    """A file or address that goes with a post."""

    judul: Text = Field(title="Judul")
    berkas: File | None = Field(None, title="Berkas")
    tautan: Url | None = Field(None, title="Tautan")


def _as_attachment(value: Any) -> Any:
    return {"judul": value, "berkas": value} if isinstance(value, str) else value


class Tulisan(Record):
    """What news, announcements and free pages share; `isi` is the Markdown below the front matter."""

    judul: Text = Field(title="Judul")
    tanggal: Moment | None = Field(None, title="Tanggal terbit")
    id: Identifier | None = Field(None, title="Id", description="Tetap bila judul atau alamat berganti")
    ringkasan: Text | None = Field(None, title="Ringkasan")
    penulis: Text | None = Field(None, title="Penulis", description="Jabatan atau lembaga")
    topik: Sources = Field((), title="Topik")
    foto: File | None = Field(None, title="Foto")
    alt: Text | None = Field(None, title="Keterangan foto")
    galeri: tuple[File, ...] = Field((), title="Galeri")
    lampiran: tuple[Annotated[Lampiran, BeforeValidator(_as_attachment)], ...] = Field((), title="Lampiran")
    diperbarui: Moment | None = Field(None, title="Diperbarui")
    draf: Truth = Field(False, title="Draf", description="ya: belum diterbitkan")
    sumber: Sources = Field((), title="Sumber")
    isi: str = Field("", title="Isi")
    slug: str = Field("", title="Nama berkas")
    baris_isi: int = Field(1, title="Baris pertama isi")

    def published(self, today: date) -> bool:
        """Tell whether readers may see this on the day `today`: not a draft, not dated in the future."""
        return not self.draf and (self.tanggal is None or self.tanggal.date() <= today)


class Berita(Tulisan):
    """News of the village."""

    tanggal: Moment = Field(title="Tanggal terbit")


class Bahaya(Record):
    """The eight parts that an emergency announcement must hold (PerKI 1/2018 Ps 3)."""

    dampak: Text | None = Field(None, title="Potensi bahaya dan dampak")
    terdampak: Text | None = Field(None, title="Pihak yang terdampak")
    evakuasi: Text | None = Field(None, title="Prosedur dan tempat evakuasi")
    menghindari: Text | None = Field(None, title="Cara menghindari bahaya")
    bantuan: Text | None = Field(None, title="Cara mendapat bantuan")
    pengumum: Text | None = Field(None, title="Pihak yang wajib mengumumkan")
    tata_cara: Text | None = Field(None, title="Tata cara pengumuman")
    penanggulangan: Text | None = Field(None, title="Upaya penanggulangan")


class Pengumuman(Tulisan):
    """An announcement: for whom, from when to when, where."""

    tanggal: Moment = Field(title="Tanggal terbit")
    jenis: Annotated[JenisPengumuman, BeforeValidator(_kind)] = Field("umum", title="Jenis")
    mulai: Moment | None = Field(None, title="Mulai")
    berakhir: Moment | None = Field(None, title="Berakhir")
    tempat: Text | None = Field(None, title="Tempat")
    wilayah: Sources = Field((), title="Wilayah", description="Dusun atau RT")
    agenda: Text | None = Field(None, title="Agenda")
    terbuka: Truth = Field(False, title="Terbuka untuk umum")
    syarat: Sources = Field((), title="Syarat atau yang dibawa")
    nilai: Rupiah | None = Field(None, title="Nilai", description="Rupiah")
    tenggat: Date | None = Field(None, title="Tenggat")
    kontak: Text | None = Field(None, title="Kontak")
    penanggung_jawab: Text | None = Field(None, title="Penanggung jawab")
    sematkan: Truth = Field(False, title="Sematkan di atas")
    bahaya: Bahaya | None = Field(None, title="Isi pengumuman darurat")
    penerbit: str = Field("", title="Penerbit", description="Diisi oleh program untuk pengumuman warisan")

    def keadaan(self, now: datetime) -> Keadaan:
        """Return whether the announcement is scheduled, in force or ended at `now` (local time of the village).

        A date alone as `berakhir` means the end of that day.
        """
        if self.tanggal > now:
            return "terjadwal"
        return "berakhir" if self.ends_before(now) else "berlaku"

    def ends_before(self, now: datetime) -> bool:
        """Tell whether the announcement has ended at `now`."""
        end = self.berakhir
        if end is None:
            return False
        return end.date() < now.date() if end.time() == datetime.min.time() else end < now


class Halaman(Tulisan):
    """A free page of a village."""
