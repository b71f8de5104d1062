"""The page "Penggunaan Dana Desa": what Permendes PDT 16/2025 Ps 10 asks to publish, one page per year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.model.anggaran import Kegiatan
from generator.model.arti import meaning
from generator.model.batas import from_dana_desa, limits, measure, received_dana_desa
from generator.model.dana import DANA_DESA
from generator.model.hitungan import NIL, Simpul, percent, sum_known
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_bahan import Kotak
from generator.pages.anggaran_baris import WHOLE
from generator.pages.anggaran_bukti import limit_words
from generator.pages.anggaran_kalimat import citation, reached
from generator.pages.anggaran_unduhan import downloads
from generator.pages.spec import Link, PageSpec
from generator.render.formats import MISSING, angka, persen, rupiah, rupiah_ringkas

HUNDREDTH = Decimal("0.01")
FOCI = {
    "blt": "Bantuan langsung tunai (BLT)",
    "iklim-bencana": "Perubahan iklim dan bencana",
    "kesehatan": "Layanan dasar kesehatan",
    "pangan-energi": "Ketahanan pangan dan energi",
    "kdmp": "Dukungan koperasi merah putih",
    "padat-karya": "Padat karya tunai",
    "digital": "Infrastruktur digital dan teknologi",
    "lainnya": "Program lain",
    "operasional": "Operasional pemerintahan",
    "": "Fokus belum dicatat",
}


Didanai = tuple[Simpul, Decimal | None]
"""An activity and the part of it that the Dana Desa pays, in rupiah."""


@dataclass(frozen=True, slots=True)
class BarisDana:
    """An activity paid by the Dana Desa: its name, its place, its amount."""

    jangkar: str
    """That of the activity on the page of its year."""
    nama: str
    lokasi: str
    besaran: str
    catatan: str


@dataclass(frozen=True, slots=True)
class KelompokFokus:
    """The activities of one focus, with their total."""

    jangkar: str
    nama: str
    baris: tuple[BarisDana, ...]
    jumlah: str


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield one page for each year with Dana Desa; the newest is dana-desa.html, others name it."""
    years = [year for year in village.anggaran if _has_dana_desa(year)]
    for at, year in enumerate(years):
        yield _page(village, year, years, "dana-desa.html" if at == 0 else f"dana-desa-{year.tahun}.html")


def _has_dana_desa(year: BudgetYear) -> bool:
    ceiling = year.anggaran.pagu_dana_desa
    return ceiling is not None or received_dana_desa(year.ikhtisar) is not None or bool(_activities(year))


def _activities(year: BudgetYear) -> list[Didanai]:
    """Return the activities that the Dana Desa pays for, each with its part of them."""
    flow = next((flow for flow in year.arus if flow.kode == DANA_DESA), None)
    nodes = [node for node in flow.baris if node.tingkat == 3] if flow is not None else []
    return [(node, from_dana_desa(node)) for node in nodes]


def _page(village: Village, year: BudgetYear, years: list[BudgetYear], path: str) -> PageSpec:
    title = f"Penggunaan Dana Desa {year.tahun}"
    paid = _activities(year)
    others = [
        Link(str(other.tahun), "dana-desa.html" if other is years[0] else f"dana-desa-{other.tahun}.html")
        for other in years
        if other is not year
    ]
    total = _total(paid)
    return PageSpec(
        path=path,
        title=title,
        menu="Dana Desa",
        template="dana-desa.html",
        section="dana-desa",
        trail=() if year is years[0] else (Link("Dana Desa", "dana-desa.html"),),
        description=f"{title} {village.nama}: nama kegiatan, lokasi dan besaran anggaran.",
        context={
            "village": village,
            "year": year,
            "anggaran": year.anggaran,
            "arti": meaning("dana", DANA_DESA, village.istilah),
            "kotak": _boxes(year, total),
            "kdmp": _cooperative(year),
            "fokus": _by_focus(paid),
            "jumlah": rupiah(total),
            "tanpa_bagian": sum(amount is None for _, amount in paid),
            "batas": [
                limit_words(each)
                for each in measure(year.anggaran, year.ikhtisar)
                if each.batas.terhadap == "dana-desa"
            ],
            "tahun_lain": others,
            "unduhan": downloads(village, year.tahun),
            "asal": citation(village, year.anggaran),
        },
    )


def _total(paid: list[Didanai]) -> Decimal | None:
    return sum_known(amount for _, amount in paid)


def _boxes(year: BudgetYear, total: Decimal | None) -> tuple[Kotak, ...]:
    """Return the ceiling, what the budget takes in, and what the activities use of it."""
    ceiling, received = year.anggaran.pagu_dana_desa, received_dana_desa(year.ikhtisar)
    regular, cooperative = (ceiling.reguler, ceiling.kdmp) if ceiling is not None else (None, None)
    both = [amount for amount in (regular, cooperative) if amount is not None]
    income = next((node.jumlah for node in year.ikhtisar.pendapatan.walk() if node.kode == "4.2.1"), None)
    got = f"diterima {reached(income)}" if income is not None and income.persen is not None else ""
    used = percent(total, received)
    boxes = [
        _box("Pagu Dana Desa", sum(both, NIL) if len(both) == 2 else None),
        _box("Pagu reguler", regular),
        _box("Masuk anggaran", received, got),
        _box("Rencana kegiatan", total, _share(used)),
    ]
    return tuple(box for box in boxes if box is not None)


def _share(used: Decimal | None) -> str:
    if used is None:
        return ""
    return f"{persen(used)} dari yang masuk{', lebih besar' if used > WHOLE else ''}"


def _box(name: str, amount: Decimal | None, note: str = "") -> Kotak | None:
    if amount is None:
        return None
    return Kotak(name, rupiah_ringkas(amount), tuple(filter(None, (rupiah(amount), note))))


def _cooperative(year: BudgetYear) -> tuple[str, ...]:
    """Return what is known of the cooperative's share, which is not paid into the village's treasury."""
    ceiling = year.anggaran.pagu_dana_desa
    if ceiling is None or ceiling.kdmp is None:
        return ()
    share = percent(ceiling.kdmp, ceiling.kdmp + ceiling.reguler) if ceiling.reguler is not None else None
    lines = [
        f"Dukungan koperasi: {rupiah(ceiling.kdmp)}"
        + (f", {angka(share.quantize(HUNDREDTH))}% dari pagu" if share is not None else "")
    ]
    rule = next((each for each in limits().kdmp if each.holds(year.tahun)), None)
    if rule is not None:
        lines.append(
            f"Menurut {rule.dasar}, {angka(rule.persen)}% pagu disalurkan langsung ke rekening khusus, "
            "tidak melalui kas."
        )
    return tuple(lines)


def _by_focus(paid: list[Didanai]) -> tuple[KelompokFokus, ...]:
    """Return the activities by focus, in the regulation's order; those without one come last."""
    found: dict[str, list[Didanai]] = {}
    for node, amount in paid:
        focus = node.baris.fokus_dd if isinstance(node.baris, Kegiatan) else None
        found.setdefault(focus or "", []).append((node, amount))
    return tuple(
        KelompokFokus(
            f"dd-{focus or 'tanpa-fokus'}",
            name,
            tuple(_row(*each) for each in found[focus]),
            rupiah(_total(found[focus])),
        )
        for focus, name in FOCI.items()
        if focus in found
    )


def _row(node: Simpul, amount: Decimal | None) -> BarisDana:
    place = node.baris.lokasi if isinstance(node.baris, Kegiatan) else None
    if amount is not None:
        return BarisDana(node.jangkar, node.uraian, place or MISSING, rupiah(amount), "")
    note = "bersama sumber lain, bagian Dana Desa tidak dirinci" if node.jumlah.pagu is not None else ""
    return BarisDana(node.jangkar, node.uraian, place or MISSING, rupiah(node.jumlah.pagu), note)
