"""The pages about documents: regulations, the public information list, property."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.model.daftar_informasi import KATEGORI, Butir, information_list
from generator.model.dokumen import Aset, DaftarDokumen, Rujukan
from generator.model.hitungan import sum_known
from generator.model.kesegaran import SETAHUN, is_old
from generator.model.peraturan import Kedudukan, anchor, full_name, kind_name, standing
from generator.model.village import Attachment, Village
from generator.pages.files import attachment, attachments
from generator.pages.spec import Link, PageSpec

CATEGORIES = {
    "berkala": "Diumumkan berkala",
    "serta-merta": "Diumumkan serta-merta",
    "setiap-saat": "Tersedia setiap saat",
    "dikecualikan": "Dikecualikan",
}
STATUSES = {"rancangan": "Rancangan", "berlaku": "Berlaku", "diubah": "Diubah", "dicabut": "Dicabut"}
ASSETS = {
    "tanah": "Tanah",
    "peralatan": "Peralatan dan mesin",
    "gedung": "Gedung dan bangunan",
    "jalan": "Jalan, irigasi dan jaringan",
    "aset-lain": "Aset tetap lain",
    "konstruksi": "Konstruksi dalam pengerjaan",
}
CONDITIONS = {"baik": "Baik", "rusak-ringan": "Rusak ringan", "rusak-berat": "Rusak berat", None: "-"}
_TRAIL = (Link("Dokumen", "dokumen/index.html"),)
_LIST = "dokumen/daftar-informasi-publik.html"


@dataclass(frozen=True, slots=True)
class Acuan:
    """A regulation that another one names; `jangkar` is "" when it is not on the list."""

    nama: str
    jangkar: str


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation with its name, its files and what it and others say about each other."""

    kedudukan: Kedudukan
    nama: str
    berkas: Attachment | None
    risalah: Attachment | None
    hubungan: tuple[tuple[str, tuple[Acuan, ...]], ...]


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page of regulations and documents, the public information list and the inventory."""
    documents, entries = village.dokumen, information_list(village)
    if documents is not None and documents != DaftarDokumen.empty():
        yield _index(village, documents, entries)
    if entries:
        yield _information(village, documents, entries, now)
    if documents is not None and documents.aset is not None and documents.aset.barang:
        yield _inventory(village, documents, now)


def _index(village: Village, documents: DaftarDokumen, entries: Sequence[Butir]) -> PageSpec:
    laws = regulations(village, documents)
    return PageSpec(
        path="dokumen/index.html",
        title="Dokumen",
        template="dokumen.html",
        section="dokumen",
        context={
            "village": village,
            "dokumen": documents,
            "jenis": by_kind(village, laws),
            "status": STATUSES,
            "kategori": CATEGORIES,
            "berkas": attachments(village, [item.berkas for item in documents.dokumen]),
            "kerja_sama": attachments(village, [item.berkas for item in documents.kerja_sama]),
            "jumlah": len(entries),
        },
        description=f"Peraturan, laporan, aset dan kerja sama {village.nama}, {village.tempat}.",
    )


def regulations(village: Village, documents: DaftarDokumen) -> tuple[Peraturan, ...]:
    """Return the regulations, newest first, with links both ways between those that name each other."""
    known = {law.rujukan for law in documents.produk_hukum}
    return tuple(_regulation(village, found, known) for found in standing(documents.produk_hukum))


def _regulation(village: Village, found: Kedudukan, known: set[Rujukan]) -> Peraturan:
    pairs = (
        ("Mengubah", found.mengubah),
        ("Mencabut", found.mencabut),
        ("Diubah oleh", found.diubah_oleh),
        ("Dicabut oleh", found.dicabut_oleh),
    )
    named = tuple(
        (
            word,
            tuple(
                Acuan(full_name(one, village.istilah), anchor(one) if one in known else "") for one in laws
            ),
        )
        for word, laws in pairs
        if laws
    )
    law = found.hukum
    name = full_name(law.rujukan, village.istilah)
    return Peraturan(found, name, attachment(village, law.berkas), attachment(village, law.risalah), named)


def by_kind(village: Village, laws: Sequence[Peraturan]) -> tuple[tuple[str, tuple[Peraturan, ...]], ...]:
    """Return the regulations by kind under the village's own words."""
    kinds = ("perdes", "perkades", "permakades", "sk-kepala", "keputusan-bpd")
    groups = ((kind, tuple(law for law in laws if law.kedudukan.hukum.jenis == kind)) for kind in kinds)
    return tuple((kind_name(kind, village.istilah), found) for kind, found in groups if found)


def _information(
    village: Village, documents: DaftarDokumen | None, entries: Sequence[Butir], now: datetime
) -> PageSpec:
    groups = [(CATEGORIES[name], [item for item in entries if item.kategori == name]) for name in KATEGORI]
    return PageSpec(
        path=_LIST,
        title="Daftar Informasi Publik",
        menu="Dokumen",
        template="dokumen-daftar.html",
        section="dokumen",
        context={
            "village": village,
            "kelompok": [(name, items) for name, items in groups if items],
            "jumlah": len(entries),
            "lengkap": sum(item.is_complete for item in entries),
            "blok": documents,
            "tua": is_old(documents.per_tanggal if documents else None, now.date(), SETAHUN),
        },
        description=f"{len(entries)} informasi publik {village.nama} menurut empat kategori.",
        trail=_TRAIL if documents is not None and documents != DaftarDokumen.empty() else (),
    )


def _inventory(village: Village, documents: DaftarDokumen, now: datetime) -> PageSpec:
    inventory = documents.aset
    assert inventory is not None
    kinds = [
        (name, [item for item in inventory.barang if item.jenis == kind]) for kind, name in ASSETS.items()
    ]
    return PageSpec(
        path="dokumen/aset.html",
        title="Aset",
        template="dokumen-aset.html",
        section="dokumen",
        context={
            "village": village,
            "aset": inventory,
            "jenis": [(name, items, _worth(items)) for name, items in kinds if items],
            "jumlah": _worth(inventory.barang),
            "kondisi": CONDITIONS,
            "berkas": attachment(village, inventory.berkas),
            "tua": is_old(inventory.per_tanggal, now.date(), SETAHUN),
        },
        description=f"Inventaris aset {village.nama}, {village.tempat}, menurut jenisnya.",
        trail=_TRAIL,
    )


def _worth(items: Sequence[Aset]) -> Decimal | None:
    """Return the value of the things whose value is published, in rupiah; None when none is."""
    return sum_known(item.nilai for item in items)
