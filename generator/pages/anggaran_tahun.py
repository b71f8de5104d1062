"""The page of one budget year: where the money comes from, where it goes, what was done, the proof."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.model.arti import Arti, meanings
from generator.model.hitungan import Jumlah, Simpul, Total
from generator.model.tahapan import last_day
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_bahan import Bahan, Kotak, foot_row, material
from generator.pages.anggaran_baris import Lajur, Tabel, per_head, total_row, tree_rows
from generator.pages.anggaran_bidang import by_field, detailed, field_sections, hundred_thousand, short_name
from generator.pages.anggaran_bukti import proof
from generator.pages.anggaran_grafik import flow_of, spending_bars
from generator.pages.anggaran_kalimat import citation, lead, plain, reached
from generator.pages.anggaran_kegiatan import works
from generator.pages.anggaran_unduhan import dataset, downloads
from generator.pages.spec import Link, PageSpec
from generator.render.formats import angka, rupiah, rupiah_ringkas

TERMS = (
    "pendapatan",
    "belanja",
    "surplus",
    "pembiayaan",
    "silpa",
    "anggaran",
    "perubahan",
    "realisasi",
    "capaian",
)


def year_page(village: Village, year: BudgetYear) -> PageSpec:
    """Return the page of a year."""
    made = material(village, year)
    sentence = lead(village, year)
    return PageSpec(
        path=f"anggaran/{year.tahun}.html",
        title=f"Anggaran {year.tahun}",
        template="anggaran-tahun.html",
        section="anggaran",
        trail=(Link("Anggaran", "anggaran/index.html"),),
        description=plain(sentence),
        schema=(dataset(village, year.anggaran),),
        context={
            "village": village,
            "year": year,
            "anggaran": year.anggaran,
            "kalimat": sentence,
            **_parts(made),
        },
    )


def _parts(made: Bahan) -> dict[str, object]:
    """Return what the page shows, in its order."""
    village, year, summary = made.village, made.year, _summary(made)
    return {
        "kotak": _totals(made),
        "isi": _contents(made, summary),
        "pendapatan": _income(made),
        "kata_pendapatan": _income_words(made),
        "bidang": by_field(made),
        "kedalaman": _depth(made),
        "seratus": hundred_thousand(made),
        "grafik_bidang": spending_bars(year),
        "grafik_alir": flow_of(village, year),
        "kegiatan": works(year),
        "rincian_bidang": field_sections(made),
        "hilang": made.belanja.banding.hilang if made.belanja.banding else (),
        "lalu": made.belanja.lalu,
        "jenis": _kinds(made),
        "dua_cara": _two_cuts(made),
        "pembiayaan": _financing(made),
        "ringkasan": summary,
        "kata_ringkasan": meanings("istilah", TERMS, village.istilah),
        "bukti": proof(village, year),
        "berkas": {file.nama: file for file in village.berkas},
        "unduhan": downloads(village, year.tahun),
        "asal": citation(village, year.anggaran),
        "contoh_jangkar": next((node.jangkar for node in year.ikhtisar.kegiatan), ""),
    }


def _contents(made: Bahan, summary: Tabel) -> tuple[tuple[str, str], ...]:
    """Return what the page holds: words and anchors."""
    ikhtisar = made.year.ikhtisar
    fields = [(short_name(made, node), f"bidang-{node.kode}") for node in detailed(made)]
    known = (
        ("Pendapatan", "pendapatan", bool(ikhtisar.pendapatan.anak)),
        ("Belanja", "belanja", bool(ikhtisar.belanja.anak)),
    )
    left = bool(ikhtisar.pembiayaan.anak or summary.baris)
    ends = (("Sisa", "sisa", left), ("Pemeriksaan", "bukti", True), ("Unduh", "unduh", True))
    shown = [[(text, anchor) for text, anchor, shown in part if shown] for part in (known, ends)]
    return (*shown[0], *fields, *shown[1])


def _totals(made: Bahan) -> tuple[Kotak, ...]:
    """Return the boxes at the head: income, spending, net financing, spending per resident, what was left."""
    ikhtisar = made.year.ikhtisar
    boxes = [
        _amount_box("Pendapatan", ikhtisar.pendapatan.jumlah, "diterima"),
        _amount_box("Belanja", ikhtisar.belanja.jumlah, "terpakai"),
        _amount_box("Pembiayaan netto", ikhtisar.netto.jumlah, ""),
        _head_box(made, ikhtisar.belanja.jumlah.pagu),
        _left_over(ikhtisar.silpa),
    ]
    return tuple(box for box in boxes if box is not None)


def _amount_box(name: str, amounts: Jumlah, word: str) -> Kotak | None:
    if amounts.pagu is None:
        return None
    share = f"{word} {reached(amounts)}" if word and amounts.persen is not None else ""
    first = "sebelum perubahan" if amounts.is_before_change else ""
    return Kotak(
        name, rupiah_ringkas(amounts.pagu), tuple(filter(None, (rupiah(amounts.pagu), first, share)))
    )


def _head_box(made: Bahan, amount: Decimal | None) -> Kotak | None:
    people = made.belanja.penduduk
    if not amount or not people or made.belanja.whole is None:
        return None
    before = made.before.ikhtisar.belanja.jumlah.pagu if made.before else None
    last = (f"{made.belanja.lalu}: {per_head(before, people)}",) if before else ()
    return Kotak("Belanja per warga", per_head(amount, people), (f"{angka(people)} penduduk", *last))


def _left_over(silpa: Total) -> Kotak | None:
    amount = silpa.jumlah.realisasi
    if amount is None:
        return None
    count = silpa.jumlah.tanpa_realisasi
    silent = (f"{count} baris belum dilaporkan",) if count else ()
    return Kotak("Sisa uang (SiLPA)", rupiah_ringkas(amount), (rupiah(amount), *silent))


def _income(made: Bahan) -> Tabel | None:
    tree = made.year.ikhtisar.pendapatan
    if not tree.anak and tree.tercetak is None:
        return None
    foot = (foot_row(made, "p", "Jumlah pendapatan", tree),)
    lajur = made.pendapatan
    return Tabel(f"Pendapatan{lajur.per}", lajur.kolom, tree_rows(tree.anak, lajur), foot, kelas=lajur.kelas)


def _income_words(made: Bahan) -> tuple[Arti, ...]:
    codes = tuple(node.kode for node in made.year.ikhtisar.pendapatan.walk() if node.kode.count(".") == 2)
    return meanings("rekening", codes, made.village.istilah)


def _kinds(made: Bahan) -> Tabel | None:
    tree = made.year.ikhtisar.jenis
    if tree is None:
        return None
    whole = _kinds_columns(made, tree)
    foot = total_row("j", "Jumlah menurut jenis", tree.jumlah, made.polos)
    rows, title = tree_rows(tree.anak, whole), f"Belanja menurut jenis{whole.per}"
    return Tabel(title, whole.kolom, rows, (foot,), kelas=whole.kelas)


def _kinds_columns(made: Bahan, tree: Simpul) -> Lajur:
    """Return the columns of spending by kind; what is added up from items is as old as the spending."""
    whole = replace(made.polos, whole=tree.jumlah.pagu)
    if made.year.anggaran.jenis_belanja:
        return replace(whole, sampai=last_day(tree, made.polos.per_tanggal))
    return replace(whole, sampai=made.belanja.sampai, per_tanggal=made.belanja.sampai)


def _two_cuts(made: Bahan) -> str:
    """Return whether the spending by kind is the spending by bidang; "" when that cannot be said."""
    checks = [check for check in made.year.pemeriksaan if check.aturan == "V02"]
    off = [check for check in checks if check.hasil == "berbeda"]
    if off:
        return f"Berbeda {rupiah(abs(off[0].selisih))} dari jumlah menurut bidang ({off[0].kolom})."
    return "Sama dengan jumlah menurut bidang." if checks else ""


def _depth(made: Bahan) -> str:
    """Return what the document leaves out below the bidang; "" when all are published in detail."""
    fields, known = made.year.ikhtisar.belanja.anak, detailed(made)
    if fields and not known:
        return "Rincian kegiatan tiap bidang belum dipublikasikan."
    bare = [short_name(made, node) for node in fields if node not in known]
    return f"Rincian kegiatan belum dipublikasikan untuk: {', '.join(bare)}." if bare else ""


def _financing(made: Bahan) -> Tabel | None:
    tree = made.year.ikhtisar.pembiayaan
    if not tree.anak:
        return None
    lajur = replace(_with_financing(made), sampai=made.year.ikhtisar.per_pembiayaan)
    return Tabel(f"Pembiayaan{lajur.per}", lajur.kolom, tree_rows(tree.anak, lajur), kelas=lajur.kelas)


def _with_financing(made: Bahan) -> Lajur:
    """Return the columns of tables with financing, which may be realised before anything else is."""
    realised = any(node.jumlah.realisasi is not None for node in made.year.ikhtisar.pembiayaan.walk())
    return replace(made.polos, realisasi=made.polos.realisasi or realised)


def _summary(made: Bahan) -> Tabel:
    """Return the way from income to what is left over, as the annex of Permendagri 20/2018 lays it out."""
    ikhtisar = made.year.ikhtisar
    lines = (
        ("", "Pendapatan", ikhtisar.pendapatan.jumlah),
        (
            "" if ikhtisar.belanja.anak or ikhtisar.belanja.tercetak else "b",
            "Belanja",
            ikhtisar.belanja.jumlah,
        ),
        ("surplus", "Surplus atau defisit", ikhtisar.surplus.jumlah),
        ("penerimaan", "Penerimaan pembiayaan", ikhtisar.penerimaan.jumlah),
        ("pengeluaran", "Pengeluaran pembiayaan", ikhtisar.pengeluaran.jumlah),
        ("pembiayaan", "Pembiayaan netto", ikhtisar.netto.jumlah),
        ("silpa", "SiLPA", ikhtisar.silpa.jumlah),
    )
    lajur = replace(_with_financing(made), capaian=False)
    rows = tuple(total_row(*line, lajur) for line in lines if line[2].is_known)
    return Tabel(f"Dari pendapatan sampai sisa{lajur.per}", lajur.kolom, rows, kelas=lajur.kelas)
