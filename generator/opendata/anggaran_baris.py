"""The lines of a budget year as one flat table: income, spending, financing, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter

from generator.model.anggaran import AnggaranKelurahan, Kegiatan, Pos, Program, Rincian
from generator.model.dana import fund_code
from generator.model.hitungan import Jumlah, Simpul, of_item
from generator.model.ikhtisar_kelurahan import summarise_kelurahan
from generator.model.nilai import Nilai as Tercatat
from generator.model.village import BudgetYear, Village
from generator.opendata.table import Kolom, Nilai, Tabel

_CENT = Decimal("0.01")
_WORDS: dict[type, tuple[str, ...]] = {
    Pos: ("kode_sumber", "catatan"),
    Kegiatan: (
        "kode_sumber", "lokasi", "pelaksana", "waktu", "realisasi_keluaran", "status", "alasan", "catatan",
    ),
    Program: ("lokasi", "pelaksana", "status"),
}  # fmt: skip
"""What a line of each kind says of itself in columns of the same names."""
_READ = {kind: attrgetter(*names) for kind, names in _WORDS.items()}

COLUMNS = (
    Kolom("kode_wilayah", "Kode wilayah Kemendagri", fiskal="geo:source:code"),
    Kolom("nama", "Nama desa atau kelurahan", fiskal="geo:source:title"),
    Kolom("tahun", "Tahun anggaran", "integer", "date:fiscal-year"),
    Kolom("bagian", "pendapatan, belanja, pembiayaan, jenis-belanja atau ringkasan", fiskal="direction"),
    Kolom(
        "tingkat",
        "0 jumlah, 1 bidang atau kelompok, 2 sub bidang, 3 kegiatan atau jenis, 4 rincian",
        "integer",
    ),
    Kolom(
        "kode_kegiatan", "Kode bidang, sub bidang, kegiatan", fiskal="functional-classification:generic:code"
    ),
    Kolom("kode_rekening", "Kode rekening", fiskal="economic-classification:generic:code"),
    Kolom("kode_baku", "ya bila kode ada pada tabel Permendagri 20/2018, tidak bila tambahan daerah"),
    Kolom("kode_sumber", "Kode pada dokumen, bila berbeda"),
    Kolom("uraian", "Uraian"),
    Kolom("baris_akhir", "ya bila baris ini ikut dijumlahkan; tidak bila jumlah dari baris lain"),
    Kolom("asal", "tertulis pada sumber, atau dihitung dari baris di bawahnya"),
    Kolom("anggaran", "Anggaran murni, rupiah", "number", fase="approved"),
    Kolom("perubahan", "Anggaran setelah perubahan, rupiah", "number", fase="adjusted"),
    Kolom("realisasi", "Realisasi kumulatif, rupiah", "number", fase="executed"),
    Kolom("per_tanggal", "Tanggal realisasi", "date", "date:generic"),
    Kolom("riwayat_realisasi", "Realisasi pada tiap tanggal laporan, bila lebih dari satu"),
    Kolom("persen", "Realisasi dibagi anggaran yang berlaku, persen", "number"),
    Kolom("hitungan_anggaran", "Jumlah baris di bawahnya, rupiah", "number"),
    Kolom("hitungan_perubahan", "Jumlah baris di bawahnya setelah perubahan, rupiah", "number"),
    Kolom("hitungan_realisasi", "Jumlah realisasi baris di bawahnya, rupiah", "number"),
    Kolom("sumber_dana", "Sumber dana, dengan bagiannya bila disebut", fiskal="fin-source:generic:code"),
    Kolom("lokasi", "Lokasi", fiskal="geo:target:title"),
    Kolom("pelaksana", "Pelaksana kegiatan", fiskal="administrative-classification:generic:label"),
    Kolom("tim", "Tim pelaksana kegiatan"),
    Kolom("waktu", "Waktu pelaksanaan"),
    Kolom("keluaran", "Keluaran"),
    Kolom("volume", "Volume keluaran atau rincian", "number"),
    Kolom("satuan", "Satuan volume"),
    Kolom("harga", "Harga satuan rincian, rupiah", "number"),
    Kolom("realisasi_keluaran", "Volume yang terwujud", "number"),
    Kolom("status", "Status kegiatan"),
    Kolom("alasan", "Alasan belum selesai atau tidak terlaksana"),
    Kolom("fokus_dana_desa", "Fokus penggunaan Dana Desa"),
    Kolom("catatan", "Catatan"),
    Kolom("jangkar", "Nama angka ini di halaman tahunnya, sesudah tanda #", fiskal="budget-line-id"),
)
"""The columns of the CSV; the same for every village and year."""


Baris = dict[str, Nilai]
"""A row while it is made: the columns that have a value."""


def year_rows(year: BudgetYear) -> tuple[Baris, ...]:
    """Return the rows of a village's budget year: each tree from its total down, then the totals."""
    ikhtisar, per = year.ikhtisar, year.anggaran.per_tanggal
    trees = (
        ("pendapatan", ikhtisar.pendapatan),
        ("belanja", ikhtisar.belanja),
        ("pembiayaan", ikhtisar.pembiayaan),
    )
    rows = [row for part, tree in trees for row in _tree_rows(part, tree, per)]
    if ikhtisar.jenis is not None:
        rows += _tree_rows("jenis-belanja", ikhtisar.jenis, per)
    totals = (("surplus", "Surplus atau defisit", ikhtisar.surplus), ("silpa", "SiLPA", ikhtisar.silpa))
    for anchor, name, total in totals:
        if total.jumlah.is_known:
            head: Baris = {"bagian": "ringkasan", "tingkat": 0, "uraian": name, "baris_akhir": "tidak"}
            rows.append({**head, **_amounts(total.jumlah, total.tercetak, total.dihitung), "jangkar": anchor})
    return tuple(rows)


def kelurahan_rows(anggaran: AnggaranKelurahan) -> tuple[Baris, ...]:
    """Return the rows of a kelurahan's budget year."""
    return tuple(_tree_rows("belanja", summarise_kelurahan(anggaran).belanja, anggaran.per_tanggal))


def as_table(village: Village, tahun: int, rows: Iterable[Baris]) -> Tabel:
    """Return rows as a table with the village and the year before them."""
    known: Baris = {"kode_wilayah": village.kode, "nama": village.nama, "tahun": tahun}
    return Tabel(COLUMNS, tuple({**known, **row} for row in rows))


def _tree_rows(part: str, tree: Simpul, per: date | None) -> Iterator[Baris]:
    for node in tree.walk():
        if node is tree and not node.jumlah.is_known:
            continue
        yield _node_row(part, node, tree, per)
        if isinstance(node.baris, Kegiatan):
            for at, item in enumerate(node.baris.rincian, start=1):
                yield _item_row(part, node, at, item, per)


def _node_row(part: str, node: Simpul, tree: Simpul, per: date | None) -> Baris:
    is_root = node is tree
    row: Baris = {
        "bagian": part,
        "tingkat": 0 if is_root else node.tingkat,
        "uraian": f"Jumlah {part.replace('-', ' ')}" if is_root else node.uraian,
        "baris_akhir": "tidak" if node.anak or is_root else "ya",
        "jangkar": node.jangkar,
    }
    kode = node.kode or (node.baris.bidang if isinstance(node.baris, Kegiatan) else None)
    if kode:
        row["kode_kegiatan" if part == "belanja" else "kode_rekening"] = kode
    if node.kode and not isinstance(node.baris, Program):
        row["kode_baku"] = "ya" if node.is_listed else "tidak"
    row |= _amounts(node.jumlah, node.tercetak, node.dihitung)
    if node.baris is not None:
        row |= _about(node.baris, per)
    return row


def _amounts(shown: Jumlah, own: Tercatat | None, below: Jumlah | None) -> Baris:
    percent = shown.persen
    row: Baris = {
        "asal": "tertulis" if own is not None else "dihitung",
        "anggaran": shown.anggaran,
        "perubahan": shown.perubahan,
        "realisasi": shown.realisasi,
        "persen": None if percent is None else percent.quantize(_CENT),
    }
    if own is not None and below is not None:
        row["hitungan_anggaran"] = below.anggaran
        row["hitungan_perubahan"] = below.perubahan
        row["hitungan_realisasi"] = below.realisasi
    return row


def _about(line: Pos | Kegiatan | Program, per: date | None) -> Baris:
    row = _reported(line, per)
    said = zip(_WORDS[type(line)], _READ[type(line)](line), strict=True)
    row |= {name: value for name, value in said if value is not None}
    if not isinstance(line, Program) and line.sumber_dana:
        row["sumber_dana"] = _funds(line)
    if not isinstance(line, Pos) and line.keluaran is not None:
        out = line.keluaran
        row |= {"keluaran": out.uraian, "volume": out.volume, "satuan": out.satuan}
    if isinstance(line, Kegiatan):
        row |= {"fokus_dana_desa": line.fokus_dd, "tim": ", ".join(line.tim)}
    return row


def _reported(line: Tercatat, per: date | None) -> Baris:
    """Return the date of the latest report, and all reports when there are several."""
    if not line.riwayat:
        return {}
    row: Baris = {"per_tanggal": line.riwayat[-1].tanggal or per}
    if len(line.riwayat) > 1:
        row["riwayat_realisasi"] = "; ".join(f"{at.tanggal or per} {at.nilai:f}" for at in line.riwayat)
    return row


def _funds(line: Pos | Kegiatan | Rincian) -> str:
    """Return "DDS 100000000; PAD 25000000", or the codes alone where no parts are given."""
    named = [(fund_code(part), part.nilai) for part in line.sumber_dana]
    return "; ".join(code if amount is None else f"{code} {amount:f}" for code, amount in named)


def _item_row(part: str, node: Simpul, at: int, item: Rincian, per: date | None) -> Baris:
    row: Baris = {
        "bagian": part,
        "tingkat": 4,
        "kode_kegiatan": node.kode or None,
        "kode_rekening": item.rekening,
        "uraian": item.uraian or item.rekening,
        "baris_akhir": "tidak",
        "sumber_dana": _funds(item),
        "volume": item.volume,
        "satuan": item.satuan,
        "harga": item.harga,
        "jangkar": f"{node.jangkar}-r{at}",
    }
    return row | _amounts(of_item(item), item, None) | _reported(item, per)
