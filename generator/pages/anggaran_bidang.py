"""Where a year's spending goes: one row per bidang, and one section for each that is published in detail."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.arti import Arti, meaning, meanings
from generator.model.hitungan import NIL, Simpul, apportion, percent
from generator.pages.anggaran_bahan import Bahan, Kotak, foot_row
from generator.pages.anggaran_baris import Tabel, against, line_row, per_head, total_row, tree_rows
from generator.render.formats import persen, rupiah_ringkas


@dataclass(frozen=True, slots=True)
class BagianBidang:
    """One bidang: its boxes and the table of what lies below it."""

    id: str
    judul: str
    arti: Arti | None
    kotak: tuple[Kotak, ...]
    buka: str
    """What opens the table on a phone."""
    tabel: Tabel
    kata: tuple[Arti, ...]


def by_field(made: Bahan) -> Tabel | None:
    """Return spending by bidang, one row each."""
    tree = made.year.ikhtisar.belanja
    if not tree.anak and tree.tercetak is None:
        return None
    lajur = made.belanja
    rows = tuple(line_row(node, lajur, is_short=_is_detailed(node)) for node in tree.anak)
    foot = (foot_row(made, "b", "Jumlah belanja", tree),)
    return Tabel(f"Belanja per bidang{lajur.per}", lajur.kolom, rows, foot, kelas=lajur.kelas)


def field_sections(made: Bahan) -> tuple[BagianBidang, ...]:
    """Return one section for each bidang that is published in detail."""
    return tuple(_field_section(made, node) for node in detailed(made))


def detailed(made: Bahan) -> list[Simpul]:
    """Return the bidang of which more than one figure is known."""
    return [node for node in made.year.ikhtisar.belanja.anak if _is_detailed(node)]


def short_name(made: Bahan, node: Simpul) -> str:
    """Return a bidang in a word or two: "Pembangunan"."""
    about = meaning("bidang", node.kode, made.village.istilah)
    return about.istilah if about else node.uraian


def _is_detailed(node: Simpul) -> bool:
    return bool(node.anak or getattr(node.baris, "rincian", ()))


def _field_section(made: Bahan, node: Simpul) -> BagianBidang:
    below = tree_rows(node.anak, made.belanja) if node.anak else tree_rows((node,), made.belanja)[1:]
    foot = total_row("", f"Jumlah bidang {node.kode}", node.jumlah, made.polos)
    title = f"Kegiatan bidang {node.kode}{made.belanja.per}"
    table = Tabel(title, made.belanja.kolom, below, (foot,), kelas=made.belanja.kelas)
    codes = tuple(child.kode for child in node.anak if child.kode.count(".") == 1)
    words = meanings("bidang", codes, made.village.istilah)
    about = meaning("bidang", node.kode, made.village.istilah)
    opened = f"Lihat {sum(1 for _ in node.leaves()) or 1} kegiatan"
    return BagianBidang(
        f"bidang-{node.kode}", node.uraian, about, _field_boxes(made, node), opened, table, words
    )


def _field_boxes(made: Bahan, node: Simpul) -> tuple[Kotak, ...]:
    """Return the five boxes of a bidang: amount, per resident, share, reached, last year, where known."""
    amounts, lajur = node.jumlah, made.belanja
    if amounts.pagu is None:
        return ()
    share = percent(amounts.pagu, lajur.whole)
    over = ("di atas anggaran",) if amounts.is_over else ()
    beside = lajur.banding.garis.get(node.jangkar) if lajur.banding else None
    boxes = [
        Kotak("Anggaran", rupiah_ringkas(amounts.pagu)),
        Kotak("Per warga", per_head(amounts.pagu, lajur.penduduk)) if lajur.penduduk else None,
        Kotak("Bagian belanja", persen(share)) if share is not None else None,
        Kotak("Terpakai", persen(amounts.persen), over) if amounts.persen is not None else None,
        _last_year(made, against(beside)) if beside else None,
    ]
    return tuple(box for box in boxes if box is not None)


def _last_year(made: Bahan, text: str) -> Kotak:
    amount, _, change = text.partition(", ")
    return Kotak(f"Tahun {made.belanja.lalu}", change or amount, (amount,) if change else ())


def hundred_thousand(made: Bahan) -> tuple[tuple[str, Decimal], ...]:
    """Return what each bidang is of every Rp100.000 spent; empty when the bidang are not the whole."""
    tree = made.year.ikhtisar.belanja
    amounts = [node.jumlah.pagu or NIL for node in tree.anak]
    if made.belanja.whole is None or sum(amounts, NIL) != made.belanja.whole:
        return ()
    parts = apportion(amounts, 100_000, 100)
    return tuple((node.uraian, Decimal(part)) for node, part in zip(tree.anak, parts, strict=bool(parts)))
