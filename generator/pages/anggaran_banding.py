"""Up to six budget years side by side: totals, and each source and bidang through the years."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.hitungan import Jumlah, Simpul
from generator.model.ikhtisar import is_whole
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_baris import DIM, OVER, Baris, Sel, Tabel, per_head
from generator.render.formats import MISSING, angka, persen, rupiah, rupiah_ringkas, tanggal

MOST_YEARS = 6
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Banding:
    """The tables of the years."""

    tahun: Tabel
    pendapatan: Tabel | None
    belanja: Tabel | None
    per_warga: Tabel | None
    penduduk: str
    """How many residents the amounts per head are shared by, and as of when."""


def comparison(village: Village) -> Banding:
    """Return the years side by side, newest first in the table of totals, oldest first in the others."""
    years = village.anggaran[:MOST_YEARS]
    people = village.profil.penduduk
    count = people.jumlah if people else None
    oldest_first = tuple(sorted(years, key=lambda year: year.tahun))
    as_of = f" per {tanggal(people.per_tanggal)}" if people and people.per_tanggal else ""
    return Banding(
        _totals(years),
        _lines("Pendapatan tiap tahun", oldest_first, _income, "p"),
        _lines("Belanja tiap bidang", oldest_first, _spending, "b"),
        _per_head(oldest_first, count) if count else None,
        f"{angka(count)} penduduk{as_of}" if count else "",
    )


def _totals(years: tuple[BudgetYear, ...]) -> Tabel:
    realised = any(year.ikhtisar.has_realisasi for year in years)
    columns: tuple[str, ...] = ("Pendapatan", "Belanja")
    if realised:
        columns = ("Pendapatan", "Diterima", "Belanja", "Terpakai", "Capaian")
    rows = tuple(_year_row(year, realised) for year in years)
    return Tabel("Anggaran tiap tahun", columns, rows, kepala="Tahun")


def _year_row(year: BudgetYear, realised: bool) -> Baris:
    ikhtisar = year.ikhtisar
    income, spending = ikhtisar.pendapatan.jumlah, ikhtisar.belanja.jumlah
    planned = [planned_cell("Pendapatan", income), planned_cell("Belanja", spending)]
    used = [_full("Diterima", income.realisasi), _full("Terpakai", spending.realisasi)]
    cells = [planned[0], used[0], planned[1], used[1], reached_cell(spending)] if realised else planned
    facts = _until(ikhtisar.per_pendapatan, ikhtisar.per_belanja)
    if not is_whole(year.anggaran, ikhtisar.belanja) or not is_whole(year.anggaran, ikhtisar.pendapatan):
        facts.append("dokumen tidak utuh")
    return Baris(f"tahun-{year.tahun}", "", str(year.tahun), "", tuple(facts), tuple(cells))


def _until(income: date | None, spending: date | None) -> list[str]:
    """Return until when the year's realisation was reported, each side for itself where they differ."""
    if income is not None and spending is not None and income != spending:
        return [f"pendapatan sampai {tanggal(income)}, belanja sampai {tanggal(spending)}"]
    day = spending or income
    return [f"realisasi sampai {tanggal(day)}"] if day else []


def reached_cell(amounts: Jumlah) -> Sel:
    """Return the per cent of a year's total, flagged in words where it is above the plan."""
    flag = (OVER, "di atas anggaran") if amounts.is_over else ("", "")
    return Sel(persen(amounts.persen), *flag, nama="Capaian")


def planned_cell(name: str, amounts: Jumlah) -> Sel:
    """Return the budget in force, flagged where only that before the change is known."""
    cell = _full(name, amounts.pagu)
    return cell._replace(catatan="sebelum perubahan") if amounts.is_before_change else cell


def _full(name: str, amount: Decimal | None) -> Sel:
    return Sel(MISSING, DIM, "", name) if amount is None else Sel(rupiah(amount), nama=name)


def _income(year: BudgetYear) -> Simpul:
    return year.ikhtisar.pendapatan


def _spending(year: BudgetYear) -> Simpul:
    return year.ikhtisar.belanja


def _lines(
    title: str, years: tuple[BudgetYear, ...], side: Callable[[BudgetYear], Simpul], anchor: str
) -> Tabel | None:
    """Return each source (jenis) or bidang through the years; None when there is only one year."""
    trees = [_by_code(side(year)) for year in years]
    codes = {kode for found in trees for kode in _compared(found)}
    if len(years) < 2 or not codes:
        return None
    names = {kode: node.uraian for found in trees for kode, node in found.items()}
    rows = tuple(_through(kode, names[kode], years, trees, anchor) for kode in sorted(codes))
    return Tabel(title, tuple(str(year.tahun) for year in years), rows)


def _by_code(tree: Simpul) -> dict[str, Simpul]:
    """Return the total by "", and what may be compared: bidang, or the groups and jenis of income."""
    depths = (1,) if tree.kode == "" else (2, 3)
    below = {node.kode: node for node in tree.bawah if node.kode and node.tingkat in depths}
    return {"": tree, **below} if below else {}


def _compared(found: dict[str, Simpul]) -> Iterator[str]:
    """Yield the bidang, or the jenis of income; a group that is published as one figure stands for itself."""
    for kode, node in found.items():
        if kode and (node.tingkat != 2 or not node.anak):
            yield kode


def _through(
    kode: str, name: str, years: tuple[BudgetYear, ...], found: list[dict[str, Simpul]], anchor: str
) -> Baris:
    cells: list[Sel] = []
    for at, year in enumerate(years):
        node, before = found[at].get(kode), found[at - 1].get(kode) if at else None
        is_next = at > 0 and years[at - 1].tahun == year.tahun - 1
        comparable = is_next and all(_is_as_deep(kode, one) for one in found[at - 1 : at + 1])
        cells.append(_cell(str(year.tahun), node, before, comparable=comparable))
    return Baris(f"tahun-{anchor}-{kode.replace('.', '-')}", kode, name, "", (), tuple(cells))


def _is_as_deep(kode: str, found: dict[str, Simpul]) -> bool:
    """Tell whether a year says of a code that it is there or not: below a single figure nothing is said."""
    above = found.get(kode.rpartition(".")[0] if kode.count(".") > 1 else "")
    return bool(found) and (above is None or bool(above.anak))


def _cell(name: str, node: Simpul | None, before: Simpul | None, *, comparable: bool) -> Sel:
    if node is None or node.jumlah.pagu is None:
        return Sel("tidak ada lagi" if comparable and before is not None else "-", DIM, "", name)
    is_new = comparable and before is None
    note = "; ".join(filter(None, ("baru" if is_new else "", _realised(node.jumlah))))
    return Sel(rupiah_ringkas(node.jumlah.pagu), "", note, name)


def _realised(amounts: Jumlah) -> str:
    """Return what was realised, in rupiah and in per cent, flagged where it is above the plan."""
    if amounts.realisasi is None:
        return ""
    share = f" ({persen(amounts.persen)})" if amounts.persen is not None else ""
    over = ", di atas anggaran" if amounts.is_over else ""
    amount = rupiah_ringkas(amounts.realisasi).replace(" ", NO_BREAK)
    return f"terealisasi {amount}{share}{over}"


def _per_head(years: tuple[BudgetYear, ...], people: int) -> Tabel | None:
    rows = []
    for name, side in (("Pendapatan", _income), ("Belanja", _spending)):
        cells = tuple(_head(str(year.tahun), year, side(year), people) for year in years)
        rows.append(Baris(f"per-warga-{name.lower()}", "", f"{name} per warga", "", (), cells))
    return Tabel("Per warga", tuple(str(year.tahun) for year in years), tuple(rows))


def _head(name: str, year: BudgetYear, tree: Simpul, people: int) -> Sel:
    amounts = tree.jumlah
    if amounts.pagu is None or not is_whole(year.anggaran, tree):
        return Sel("-", DIM, "", name)
    used = f"terealisasi {per_head(amounts.realisasi, people)}" if amounts.realisasi is not None else ""
    return Sel(per_head(amounts.pagu, people), "", used, name)
