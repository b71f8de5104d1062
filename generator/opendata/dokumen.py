"""Regulations, the public information list, property and agreements as open data."""

from __future__ import annotations

from generator.model.daftar_informasi import Butir, information_list
from generator.model.dokumen import Aset, DaftarDokumen, Dokumen, KerjaSama, ProdukHukum
from generator.model.peraturan import standing
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.records import plain, record_table
from generator.opendata.table import Kolom, Rekaman, Tabel, as_table, as_text

_LIST = (
    Kolom("kategori", "Kategori"),
    Kolom("judul", "Judul"),
    Kolom("ringkasan", "Ringkasan isi"),
    Kolom("pejabat_penguasa", "Pejabat yang menguasai"),
    Kolom("penanggung_jawab", "Penanggung jawab pembuatan"),
    Kolom("tanggal", "Tanggal pembuatan", "date"),
    Kolom("waktu", "Waktu pembuatan, bila bukan satu tanggal"),
    Kolom("tempat", "Tempat pembuatan"),
    Kolom("bentuk", "Bentuk"),
    Kolom("retensi", "Jangka simpan"),
    Kolom("tautan", "Alamat, dari pangkal situs desa"),
    Kolom("alasan", "Alasan dikecualikan"),
    Kolom("dasar", "Dasar pengecualian"),
)


def documents(village: Village) -> Bagian | None:
    """Return the documents of a village; None when nothing is on its public information list."""
    known, entries = village.dokumen or DaftarDokumen.empty(), information_list(village)
    if not entries and village.dokumen is None:
        return None
    things = known.aset.barang if known.aset else ()
    return Bagian(
        "dokumen",
        "dokumen/daftar-informasi-publik.html",
        {
            "daftar-informasi-publik": as_table(_LIST, map(_entry, entries)),
            "produk-hukum": _laws(village, known),
            "dokumen": record_table(Dokumen, plain(known.dokumen)),
            "aset": record_table(Aset, plain(things)),
            "kerja-sama": record_table(KerjaSama, plain(known.kerja_sama)),
        },
        known.sumber,
        known.per_tanggal,
        {
            "bawaan": known.bawaan.model_dump() if known.bawaan else None,
            "aset_sumber": list(known.aset.sumber) if known.aset else None,
            "aset_per_tanggal": known.aset.per_tanggal if known.aset else None,
            "aset_berkas": known.aset.berkas if known.aset else None,
            "nihil_kerja_sama": known.nihil_kerja_sama or None,
        },
    )


def _entry(item: Butir) -> Rekaman:
    return {
        "kategori": item.kategori,
        "judul": item.judul,
        "ringkasan": item.ringkasan,
        "pejabat_penguasa": item.penguasa,
        "penanggung_jawab": item.penanggung_jawab,
        "tanggal": item.tanggal,
        "waktu": item.waktu,
        "tempat": item.tempat,
        "bentuk": "; ".join(item.bentuk),
        "retensi": item.retensi,
        "tautan": item.href,
        "alasan": item.alasan,
        "dasar": item.dasar,
    }


def _laws(village: Village, known: DaftarDokumen) -> Tabel:
    """Return the regulations with the status that follows from the others, and the checksum of each file."""
    found = standing(known.produk_hukum)
    sums = {file.nama: file for file in village.berkas}
    written = record_table(ProdukHukum, plain(one.hukum for one in found))
    rows: list[tuple[str, ...]] = []
    for row, one in zip(written.baris, found, strict=True):
        file = sums.get(one.hukum.berkas or "")
        proof = (str(file.ukuran), file.sha256) if file else ("", "")
        rows.append((*row, as_text(one.status), *proof))
    extra = (
        Kolom("status_kini", "Status menurut semua peraturan"),
        Kolom("ukuran", "Ukuran berkas, bita", "integer"),
        Kolom("sha256", "SHA-256 berkas"),
    )
    return Tabel((*written.kolom, *extra), tuple(rows))
