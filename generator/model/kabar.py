"""Markdown with front matter: news (berita), announcements (pengumuman) and free pages (halaman)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import (
    Amount,
    Date,
    EndMoment,
    File,
    Identifier,
    Moment,
    Sources,
    Text,
    Title,
    Truth,
    Url,
)
from generator.model.record import Record
from generator.source.prose import first_words
from generator.source.prose_limits import Excess, find_excess
from generator.source.prose_links import Written, find_links, read_target

JenisPengumuman = Literal[
    "darurat", "utilitas", "undangan", "layanan", "bantuan", "lelang", "lowongan", "keuangan", "pajak", "umum"
]
Keadaan = Literal["terjadwal", "berlaku", "berakhir"]

NAMA_JENIS: dict[JenisPengumuman, str] = {
    "darurat": "Darurat",
    "utilitas": "Gangguan listrik, air atau jalan",
    "undangan": "Undangan",
    "layanan": "Layanan",
    "bantuan": "Bantuan sosial",
    "lelang": "Lelang dan pengadaan",
    "lowongan": "Lowongan dan seleksi",
    "keuangan": "Keuangan",
    "pajak": "Pajak",
    "umum": "Umum",
}
UMUM_BERLAKU = timedelta(days=30)
"""How long an announcement stands that names no end."""
PORTAL = "portal"
"""The `penerbit` of announcements for every village, which stand in content/pengumuman/."""
GIVEN = ("isi", "baris_isi", "slug", "penerbit")
"""The fields that the program fills; in a front matter they are unknown keys."""


def _kind(value: Any) -> Any:
    return "darurat" if value == "serta-merta" else value


class Lampiran(Record):
    """A file or address that goes with a post."""

    judul: Text = Field(title="Judul")
    berkas: File | None = Field(None, title="Berkas")
    tautan: Url | None = Field(None, title="Tautan")


class Gambar(Record):
    """A picture of a gallery: its file, and what can be seen on it."""

    berkas: File = Field(title="Berkas")
    alt: Text | None = Field(None, title="Keterangan foto", examples=["Warga memasang batu"])


def _as_attachment(value: Any) -> Any:
    return {"judul": value, "berkas": value} if isinstance(value, str) else value


def _as_picture(value: Any) -> Any:
    return {"berkas": value} if isinstance(value, str) else value


class Tulisan(Record):
    """What news, announcements and free pages share; `isi` is the Markdown below the front matter."""

    judul: Title = Field(title="Judul")
    tanggal: Moment | None = Field(None, title="Tanggal terbit")
    id: Identifier | None = Field(None, title="Id", description="Tetap bila judul atau alamat berganti")
    ringkasan: Text | None = Field(None, title="Ringkasan")
    penulis: Text | None = Field(None, title="Penulis", description="Jabatan atau lembaga")
    topik: Sources = Field((), title="Topik")
    foto: File | None = Field(None, title="Foto", examples=["balai-desa.jpg"])
    alt: Text | None = Field(None, title="Keterangan foto")
    galeri: tuple[
        Annotated[Gambar, BeforeValidator(_as_picture, json_schema_input_type=File | Gambar)], ...
    ] = Field((), title="Galeri")
    lampiran: tuple[
        Annotated[Lampiran, BeforeValidator(_as_attachment, json_schema_input_type=File | Lampiran)], ...
    ] = Field((), title="Lampiran")
    diperbarui: Moment | None = Field(None, title="Diperbarui")
    draf: Truth = Field(False, title="Draf", description="ya: belum diterbitkan")
    sumber: Sources = Field((), title="Sumber")
    isi: str = Field("", title="Isi")
    slug: str = Field("", title="Nama berkas")
    baris_isi: int = Field(1, title="Baris pertama isi")

    def published(self, today: date) -> bool:
        """Tell whether readers may see this on the day `today`: not a draft, not dated in the future."""
        return not self.draf and (self.tanggal is None or self.tanggal.date() <= today)

    @property
    def kunci(self) -> str:
        """Return what this post is known by for ever: its `id`, else the name of its file."""
        return self.id or self.slug

    @cached_property
    def cuplikan(self) -> str:
        """Return the summary, else the first words of the body, without any markup."""
        return self.ringkasan or first_words(self.isi)

    @property
    def named_files(self) -> tuple[str, ...]:
        """Return the names of the files that front matter and body name, each once."""
        attached = (item.berkas for item in self.lampiran)
        targets = (read_target(link.target, link.is_picture) for link in self.tautan)
        linked = (target.file for target in targets if target.kind == "berkas")
        named = (self.foto, *(picture.berkas for picture in self.galeri), *attached, *linked)
        return tuple(dict.fromkeys(name for name in named if name))

    @cached_property
    def kelebihan(self) -> Excess | None:
        """Return why the body is too much for the build; None when it is not."""
        return find_excess(self.isi)

    @cached_property
    def tautan(self) -> tuple[Written, ...]:
        """Return the links and pictures of the body; none of a body that is too much for the build."""
        return tuple(find_links(self.isi)) if self.kelebihan is None else ()


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

    @property
    def bagian(self) -> tuple[tuple[str, str | None], ...]:
        """Return the eight parts in the law's order, each with its title; None where it is not said."""
        fields = type(self).model_fields
        return tuple((fields[key].title or key, getattr(self, key)) for key in fields if key != "origin")


class Pengumuman(Tulisan):
    """An announcement: for whom, from when to when, where."""

    tanggal: Moment = Field(title="Tanggal terbit")
    jenis: Annotated[JenisPengumuman, BeforeValidator(_kind)] = Field("umum", title="Jenis")
    mulai: Moment | None = Field(None, title="Mulai")
    berakhir: EndMoment | None = Field(None, title="Berakhir")
    tempat: Text | None = Field(None, title="Tempat")
    wilayah: Sources = Field((), title="Wilayah", description="Dusun atau RT")
    agenda: Text | None = Field(None, title="Agenda")
    terbuka: Truth = Field(False, title="Terbuka untuk umum")
    syarat: Sources = Field((), title="Syarat atau yang dibawa")
    nilai: Amount | None = Field(None, title="Nilai", description="Rupiah")
    tenggat: Date | None = Field(None, title="Tenggat")
    kontak: Text | None = Field(None, title="Kontak")
    penanggung_jawab: Text | None = Field(None, title="Penanggung jawab")
    sematkan: Truth = Field(False, title="Sematkan di atas")
    bahaya: Bahaya | None = Field(None, title="Isi pengumuman darurat")
    penerbit: str = Field("", title="Penerbit", description="Diisi oleh program untuk pengumuman warisan")

    @property
    def nama_jenis(self) -> str:
        """Return the kind in words."""
        return NAMA_JENIS[self.jenis]

    @property
    def hari(self) -> date:
        """Return the day that matters to readers: when it begins, else its last day, else its date."""
        return self.mulai.date() if self.mulai else self.tenggat or self.tanggal.date()

    @cached_property
    def batas(self) -> datetime | None:
        """Return the moment from which the announcement has ended; None when nothing ends it.

        A date alone as `berakhir` counts to the end of that day. Without `berakhir`, an invitation, a
        service and aid end with the day of `mulai`, a tender, a vacancy and a tax with `tenggat`; figures
        never end, and emergencies and interruptions must say when; others end after 30 days.
        """
        if self.berakhir is not None:
            return end_of(self.berakhir)
        last = self._last_day()
        return None if last is None else datetime.combine(last, time.min) + timedelta(days=1)

    def _last_day(self) -> date | None:
        if self.jenis in ("darurat", "utilitas", "keuangan"):
            return None
        if self.jenis in ("undangan", "layanan", "bantuan") and self.mulai:
            return self.mulai.date()
        if self.jenis in ("lelang", "lowongan", "pajak") and self.tenggat:
            return self.tenggat
        return (self.tanggal + UMUM_BERLAKU).date()

    def keadaan(self, now: datetime) -> Keadaan:
        """Return whether it is scheduled, in force or ended at `now` (local time of the village)."""
        if self.tanggal.date() > now.date():
            return "terjadwal"
        return "berakhir" if self.ends_before(now) else "berlaku"

    def ends_before(self, now: datetime) -> bool:
        """Tell whether the announcement has ended at `now`."""
        return self.batas is not None and self.batas <= now


class Halaman(Tulisan):
    """A free page of a village."""


def end_of(moment: datetime) -> datetime:
    """Return when something that is said to end at `moment` is over: a date alone means its whole day."""
    return moment + timedelta(days=1) if moment.time() == time.min else moment
