"""Rules of the village enterprise: its results, and against the budget (V21) its capital and profit share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.hitungan import Simpul, difference
from generator.model.village import BudgetYear, Village
from generator.rules.repeats import repeated
from generator.source.money import format_rupiah
from generator.source.number import format_number
from generator.source.problem import Problem

CAPITAL = ("6.2.2.01", "6.2.2")
SHARE = "4.1.1.01"


def result_adds_up(village: Village) -> Iterator[Problem]:
    """Yield a warning for a result that is not income minus costs; a loss stands with a minus."""
    for report in village.bumdes.laporan if village.bumdes is not None else ():
        result, left = report.laba, difference(report.pendapatan, report.beban)
        if result is None or left is None or result == left:
            continue
        hint = "Periksa ketiga angkanya; bila ada pajak atau pendapatan lain, biarkan"
        if result * left < 0:
            sign = "Bila rugi, tulis dengan minus" if left < 0 else "Bila laba, tulis tanpa minus"
            hint = f"{sign}: laba: {format_number(-result)}"
        written = f"laba {report.tahun} tertulis {format_rupiah(result)}"
        message = f"{written}, padahal pendapatan dikurangi beban {format_rupiah(left)}"
        yield Problem(report.place("laba"), "bumdes-laba", message, hint, "warning")


def equity_adds_up(village: Village) -> Iterator[Problem]:
    """Yield a warning for equity that is not assets less debt."""
    for report in village.bumdes.laporan if village.bumdes is not None else ():
        owned = difference(report.aset, report.kewajiban)
        if owned is not None and report.ekuitas is not None and owned != report.ekuitas:
            written = f"ekuitas {report.tahun} tertulis {format_rupiah(report.ekuitas)}"
            message = f"{written}, padahal aset dikurangi kewajiban {format_rupiah(owned)}"
            hint = "Periksa aset, kewajiban dan ekuitasnya"
            yield Problem(report.place("ekuitas"), "bumdes-neraca", message, hint, "warning")


def money_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each capital or profit share that is written twice: both would be added up."""
    bumdes = village.bumdes
    if bumdes is None:
        return
    shares = [
        (_same(one.tahun, one.sumber, one.nilai, one.sumber_dana, one.peraturan), one.place("tahun"))
        for one in bumdes.penyertaan_modal
    ]
    hint = "Hapus salah satu; bila memang dua kali, bedakan dengan peraturan"
    yield from repeated(shares, "bumdes-ganda", "penyertaan modal", hint, "ditulis")
    paid = [(_same(one.tahun, one.ke_desa, one.dasar), one.place("tahun")) for one in bumdes.bagi_hasil]
    hint = "Hapus salah satu; bila memang dua kali, bedakan dengan dasar"
    yield from repeated(paid, "bumdes-ganda", "bagi hasil", hint, "ditulis")


def _same(*parts: object) -> str:
    shown = (format_rupiah(part) if isinstance(part, Decimal) else part for part in parts)
    return " ".join(str(part) for part in shown if part is not None)


def capital_in_the_budget(village: Village) -> Iterator[Problem]:
    """Yield a warning where a year's capital from the village is not what its budget pays out (V21)."""
    bumdes = village.bumdes
    for year in village.anggaran if bumdes is not None else ():
        node = _line(year.ikhtisar.pembiayaan, *CAPITAL)
        shares = [share for share in bumdes.penyertaan_modal if share.sumber == "desa"] if bumdes else []
        own = [share for share in shares if share.tahun == year.tahun]
        paid = _amount(node)
        if not own or paid is None:
            continue
        total = sum((share.nilai for share in own), Decimal(0))
        if total != paid:
            message = (
                f"penyertaan modal {year.tahun} {format_rupiah(total)}, pada anggaran {format_rupiah(paid)}"
            )
            hint = f"Samakan dengan {CAPITAL[1]} pada anggaran/{year.tahun}.yml"
            yield Problem(own[-1].place("nilai"), "bumdes-modal", message, hint, "warning")


def share_in_the_budget(village: Village) -> Iterator[Problem]:
    """Yield a warning where the profit share that a budget received is not what the enterprise paid (V21).

    A book year's share is paid in that year or the next, so it is held against both.
    """
    bumdes = village.bumdes
    if bumdes is None:
        return
    for share in bumdes.bagi_hasil:
        years = [village.year(share.tahun), village.year(share.tahun + 1)]
        received = [amount for year in years if year is not None and (amount := _received(year)) is not None]
        if len(received) == 2 and share.ke_desa not in received:
            message = (
                f"bagi hasil {share.tahun} {format_rupiah(share.ke_desa)}, "
                f"diterima anggaran {format_rupiah(received[-1])}"
            )
            hint = f"Samakan dengan {SHARE} pada anggaran/{share.tahun + 1}.yml"
            yield Problem(share.place("ke_desa"), "bumdes-bagi-hasil", message, hint, "warning")


def _received(year: BudgetYear) -> Decimal | None:
    node = _line(year.ikhtisar.pendapatan, SHARE)
    return node.jumlah.realisasi if node is not None else None


def _amount(node: Simpul | None) -> Decimal | None:
    if node is None:
        return None
    return node.jumlah.pagu if node.jumlah.realisasi is None else node.jumlah.realisasi


def _line(tree: Simpul, *codes: str) -> Simpul | None:
    """Return the node of the first of `codes` that the tree has."""
    nodes = {node.kode: node for node in tree.walk()}
    return next((nodes[code] for code in codes if code in nodes), None)
