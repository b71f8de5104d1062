"""The lines of a budget year as one flat table: income, spending, financing, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter

from generator.model.anggaran import AnggaranKelurahan, Kegiatan, Pos, Program, Rincian
from generator.model.dana import fund_code
from generator.model.hitungan import Jumlah, Simpul, of_item
from generator.model.nilai import Nilai as Tercatat
from generator.model.village import BudgetYear, Village
from generator.opendata.table import Kolom, Tabel, as_text

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

_PHASES = ("anggaran", "perubahan", "realisasi")
_TOTALS = {"pembiayaan": "pembiayaan"}
"""The names of totals that the page of the year shows among its summary, by part."""

COLUMNS = (
    Kolom("kode_wilayah", "Kode wilayah Kemendagri", fiskal="geo:source:code"),
    Kolom("nama", "Nama desa atau kelurahan", fiskal="geo:source:title"),
    Kolom("tahun", "Tahun anggaran", "integer", "date:fiscal-year"),
    Kolom("bagian", "pendapatan, belanja, pembiayaan, jenis-belanja atau ringkasan", fiskal="direction"),
    Kolom(
        "tingkat",
        "0 jumlah, 1 bidang, 2 sub bidang atau kelompok, 3 kegiatan atau jenis, 4 rincian atau objek",
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
    Kolom("asal", "tertulis pada sumber, dihitung dari baris lain, atau tertulis kecuali kolom yang disebut"),
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
ORIGIN = (
    Kolom("sumber", "Dokumen asal angka"),
    Kolom("lisensi", "Syarat pemakaian"),
)
"""What follows the columns in every CSV, so that a file that travels alone still says where it is from."""


Baris = dict[str, str]
"""A row while it is made: the texts of the columns that have a value."""
_NAMES = tuple(column.nama for column in COLUMNS)
_BLANK = ("",) * len(_NAMES)


def budget_table(village: Village, tahun: int, rows: Iterable[Baris]) -> Tabel:
    """Return rows as a table with the village and the year before them."""
    known = {"kode_wilayah": village.kode, "nama": village.nama, "tahun": str(tahun)}
    return Tabel(COLUMNS, tuple(tuple(map({**row, **known}.get, _NAMES, _BLANK)) for row in rows))


def year_rows(year: BudgetYear) -> Iterator[Baris]:
    """Yield the rows of a village's budget year: each tree from its total down, then the totals."""
    ikhtisar, per = year.ikhtisar, year.anggaran.per_tanggal
    trees = (
        ("pendapatan", ikhtisar.pendapatan),
        ("belanja", ikhtisar.belanja),
        ("pembiayaan", ikhtisar.pembiayaan),
        ("jenis-belanja", ikhtisar.jenis),
    )
    for part, tree in trees:
        if tree is not None:
            yield from _tree_rows(part, tree, per)
    totals = (("surplus", "Surplus atau defisit", ikhtisar.surplus), ("silpa", "SiLPA", ikhtisar.silpa))
    for anchor, name, total in totals:
        if total.jumlah.is_known:
            head = {"bagian": "ringkasan", "tingkat": "0", "uraian": name, "baris_akhir": "tidak"}
            yield head | _amounts(total.jumlah, total.tercetak, total.dihitung) | {"jangkar": anchor}


def kelurahan_rows(anggaran: AnggaranKelurahan, belanja: Simpul) -> Iterator[Baris]:
    """Return the rows of a kelurahan's budget year with its tree."""
    return _tree_rows("belanja", belanja, anggaran.per_tanggal)


def _tree_rows(part: str, tree: Simpul, per: date | None) -> Iterator[Baris]:
    if tree.jumlah.is_known:
        yield _node_row(part, tree, per) | {
            "tingkat": "0",
            "uraian": f"Jumlah {part.replace('-', ' ')}",
            "baris_akhir": "tidak",
            "jangkar": _TOTALS.get(part, tree.jangkar),
        }
    for node in tree.bawah:
        yield _node_row(part, node, per)
        if isinstance(node.baris, Kegiatan):
            for at, item in enumerate(node.baris.rincian, start=1):
                yield _item_row(part, node, at, item, per)


def _node_row(part: str, node: Simpul, per: date | None) -> Baris:
    line, kode = node.baris, node.kode
    row = {
        "bagian": part,
        "tingkat": str(node.tingkat),
        "uraian": node.uraian,
        "baris_akhir": "tidak" if node.anak else "ya",
        "jangkar": node.jangkar,
    }
    if kode:
        row["kode_kegiatan" if part == "belanja" else "kode_rekening"] = kode
        if not isinstance(line, Program):
            row["kode_baku"] = "ya" if node.is_listed else "tidak"
    elif isinstance(line, Kegiatan) and line.bidang:
        row["kode_kegiatan"] = line.bidang
    row |= _amounts(node.jumlah, node.tercetak, node.dihitung)
    return row if line is None else row | _about(line, per)


def _amounts(shown: Jumlah, own: Tercatat | None, below: Jumlah | None) -> Baris:
    percent = shown.persen
    row = {
        "asal": "dihitung" if own is None else _origin(shown, own),
        "anggaran": as_text(shown.anggaran),
        "perubahan": as_text(shown.perubahan),
        "realisasi": as_text(shown.realisasi),
        "persen": "" if percent is None else str(percent.quantize(_CENT)),
    }
    if own is not None and below is not None:
        row["hitungan_anggaran"] = as_text(below.anggaran)
        row["hitungan_perubahan"] = as_text(below.perubahan)
        row["hitungan_realisasi"] = as_text(below.realisasi)
    return row


def _origin(shown: Jumlah, own: Tercatat) -> str:
    """Return "tertulis, kecuali realisasi" where some of the amounts shown were not written."""
    written = (own.anggaran, own.perubahan, own.realisasi)
    if written == shown[:3]:
        return "tertulis"
    pairs = zip(_PHASES, shown, written, strict=False)
    known = [(name, own_amount is None) for name, amount, own_amount in pairs if amount is not None]
    made = [name for name, is_made in known if is_made]
    if not made:
        return "tertulis"
    return "dihitung" if len(made) == len(known) else f"tertulis, kecuali {' dan '.join(made)}"


def _about(line: Pos | Kegiatan | Program, per: date | None) -> Baris:
    row = _reported(line, per)
    said = zip(_WORDS[type(line)], _READ[type(line)](line), strict=True)
    row |= {name: as_text(value) for name, value in said if value is not None}
    if not isinstance(line, Program) and line.sumber_dana:
        row["sumber_dana"] = _funds(line)
    if not isinstance(line, Pos) and line.keluaran is not None:
        out = line.keluaran
        row |= {"keluaran": as_text(out.uraian), "volume": as_text(out.volume), "satuan": as_text(out.satuan)}
    if isinstance(line, Kegiatan):
        row |= {"fokus_dana_desa": as_text(line.fokus_dd), "tim": ", ".join(line.tim)}
    return row


def _reported(line: Tercatat, per: date | None) -> Baris:
    """Return the date of the latest report, and all reports when there are several."""
    if not line.riwayat:
        return {}
    row = {"per_tanggal": as_text(line.riwayat[-1].tanggal or per)}
    if len(line.riwayat) > 1:
        row["riwayat_realisasi"] = "; ".join(f"{at.tanggal or per} {at.nilai:f}" for at in line.riwayat)
    return row


def _funds(line: Pos | Kegiatan | Rincian) -> str:
    """Return "DDS 100000000; PAD 25000000", or the codes alone where no parts are given."""
    named = [(fund_code(part), part.nilai) for part in line.sumber_dana]
    return "; ".join([code if amount is None else f"{code} {amount:f}" for code, amount in named])


def _item_row(part: str, node: Simpul, at: int, item: Rincian, per: date | None) -> Baris:
    row = {
        "bagian": part,
        "tingkat": "4",
        "kode_kegiatan": node.kode,
        "kode_rekening": as_text(item.rekening),
        "uraian": as_text(item.uraian or item.rekening),
        "baris_akhir": "tidak",
        "sumber_dana": _funds(item),
        "volume": as_text(item.volume),
        "satuan": as_text(item.satuan),
        "harga": as_text(item.harga),
        "jangkar": f"{node.jangkar}-r{at}",
    }
    return row | _amounts(of_item(item), item, None) | _reported(item, per)
