"""The public information list (Daftar Informasi Publik) with the six columns of PerKI 1/2018 Ps 4 huruf a."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.model.dokumen import BawaanDaftar, DaftarDokumen, Dokumen, Kategori
from generator.model.peraturan import anchor, full_name
from generator.model.village import Village

NOTHING_SAID = BawaanDaftar.empty()
KATEGORI: tuple[Kategori, ...] = ("berkala", "serta-merta", "setiap-saat", "dikecualikan")


@dataclass(frozen=True, slots=True)
class Butir:
    """One piece of public information; a text of "" is not published. `tanggal` is when it was made."""

    judul: str
    kategori: Kategori
    ringkasan: str = ""
    penguasa: str = ""
    penanggung_jawab: str = ""
    tanggal: date | None = None
    waktu: str = ""
    tempat: str = ""
    bentuk: tuple[str, ...] = ()
    retensi: str = ""
    href: str = ""
    alasan: str = ""
    dasar: str = ""

    @property
    def is_complete(self) -> bool:
        """Tell whether all six columns are said; excluded information only needs its reason."""
        if self.kategori == "dikecualikan":
            return bool(self.alasan)
        made = self.tanggal is not None or self.waktu
        columns = (self.ringkasan, self.penguasa, self.penanggung_jawab, made, self.bentuk, self.retensi)
        return all(columns)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes entries with what the village says once for all of them."""

    village: Village
    given: BawaanDaftar

    def entry(self, judul: str, kategori: Kategori, ringkasan: str, tanggal: date | None, href: str) -> Butir:
        """Return an entry about something that has a page or a file of its own."""
        given = self.given
        return Butir(
            judul,
            kategori,
            ringkasan,
            given.pejabat_penguasa or "",
            given.penanggung_jawab or "",
            tanggal,
            tempat=given.tempat or "",
            bentuk=(_form(href),),
            retensi=given.retensi or "",
            href=href,
        )


def _form(href: str) -> str:
    suffix = PurePosixPath(href.partition("#")[0]).suffix.lstrip(".").lower()
    return "halaman situs" if suffix in ("html", "") else suffix


def information_list(village: Village) -> tuple[Butir, ...]:
    """Return all public information of the village, by category, then as its files have it."""
    documents = village.dokumen or DaftarDokumen.empty()
    maker = _Maker(village, documents.bawaan or NOTHING_SAID)
    found = [*_money(maker), *_plans(maker), *_bodies(maker), *_laws(maker, documents)]
    found += [_document(maker, document) for document in documents.dokumen]
    if documents.aset is not None:
        aset = documents.aset
        found.append(
            maker.entry("Inventaris aset", "setiap-saat", _assets(aset.barang), aset.per_tanggal, ASSETS)
        )
    return tuple(sorted(found, key=lambda item: KATEGORI.index(item.kategori)))


ASSETS = "dokumen/aset.html"


def _assets(items: tuple[object, ...]) -> str:
    return f"{len(items)} butir kekayaan menurut jenis, jumlah dan nilainya."


def _money(maker: _Maker) -> Iterator[Butir]:
    village = maker.village
    for year in village.anggaran:
        budget = year.anggaran
        name = f"{village.istilah.apb} {year.tahun}"
        made = budget.peraturan.murni.tanggal if budget.peraturan and budget.peraturan.murni else None
        said = "Pendapatan, belanja menurut kegiatan, pembiayaan, dan realisasinya."
        yield maker.entry(name, "berkala", said, made or budget.per_tanggal, f"anggaran/{year.tahun}.html")
    for programme in village.anggaran_kelurahan:
        name, said = f"Anggaran kelurahan {programme.tahun}", "Program, pagu, dan realisasinya."
        href = f"anggaran/{programme.tahun}.html"
        yield maker.entry(name, "berkala", said, programme.per_tanggal, href)
    works = village.pembangunan
    if works is not None and works.pekerjaan:
        said = f"{len(works.pekerjaan)} pekerjaan dengan biaya, pelaksana, dan kemajuannya."
        name = "Kemajuan pembangunan"
        yield maker.entry(name, "berkala", said, works.per_tanggal, "pembangunan/index.html")


def _plans(maker: _Maker) -> Iterator[Butir]:
    village, plans = maker.village, maker.village.perencanaan
    if plans is None:
        return
    words = village.istilah
    if plans.rpjm is not None:
        rpjm = plans.rpjm
        made = rpjm.peraturan.tanggal if rpjm.peraturan else rpjm.per_tanggal
        name, said = f"{words.rpjm} {rpjm.mulai}-{rpjm.sampai}", "Visi, misi, dan program jangka menengah."
        yield maker.entry(name, "berkala", said, made, _file(rpjm.berkas) or "perencanaan/rpjm.html")
    for rkp in plans.rkp:
        made = rkp.peraturan.tanggal if rkp.peraturan else rkp.per_tanggal
        said = f"{len(rkp.kegiatan)} kegiatan yang direncanakan."
        href = _file(rkp.berkas) or f"perencanaan/rkp-{rkp.tahun}.html"
        yield maker.entry(f"{words.rkp} {rkp.tahun}", "berkala", said, made, href)
    for du in plans.du_rkp:
        said, href = (
            f"{len(du.usulan)} usulan ke atas.",
            _file(du.berkas) or f"perencanaan/index.html#du-{du.tahun}",
        )
        yield maker.entry(f"Daftar usulan {words.rkp} {du.tahun}", "berkala", said, du.per_tanggal, href)
    for meeting in plans.musyawarah:
        if meeting.berita_acara is not None:
            said = f"Hasil rapat dengan {len(meeting.keputusan)} keputusan."
            name = f"Berita acara: {meeting.tema}"
            yield maker.entry(name, "berkala", said, meeting.tanggal, f"berkas/{meeting.berita_acara}")


def _bodies(maker: _Maker) -> Iterator[Butir]:
    village = maker.village
    if village.layanan is not None and village.layanan.layanan:
        said = f"Syarat, langkah, waktu, dan biaya {len(village.layanan.layanan)} layanan."
        date_of = village.layanan.per_tanggal
        yield maker.entry("Standar pelayanan", "setiap-saat", said, date_of, "layanan/index.html")
    bumdes = village.bumdes
    for report in bumdes.laporan if bumdes else ():
        name, said = (
            f"Laporan {bumdes.nama if bumdes else ''} {report.tahun}",
            "Pendapatan, beban, hasil, dan aset.",
        )
        yield maker.entry(name, "berkala", said, report.per_tanggal, _file(report.berkas) or "bumdes.html")


def _laws(maker: _Maker, documents: DaftarDokumen) -> Iterator[Butir]:
    for law in documents.produk_hukum:
        if law.status != "rancangan":
            name = full_name(law.rujukan, maker.village.istilah)
            href = _file(law.berkas) or f"dokumen/index.html#{anchor(law.rujukan)}"
            yield maker.entry(name, "setiap-saat", f"Tentang {law.tentang}.", law.ditetapkan, href)


def _document(maker: _Maker, document: Dokumen) -> Butir:
    given, file = maker.given, _file(document.berkas)
    forms = document.format or ((_form(file),) if file else ())
    return Butir(
        document.judul,
        document.kategori,
        document.ringkasan or "",
        document.pejabat_penguasa or given.pejabat_penguasa or "",
        document.penanggung_jawab or given.penanggung_jawab or "",
        None if document.waktu else document.tanggal_terbit,
        document.waktu or "",
        document.tempat or given.tempat or "",
        forms,
        document.retensi or given.retensi or "",
        file or document.tautan or "",
        document.alasan or "",
        document.dasar or "",
    )


def _file(name: str | None) -> str:
    return f"berkas/{name}" if name else ""
