"""The totals of a kelurahan's budget: programmes by their group (Permendagri 130/2018)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.anggaran import AnggaranKelurahan, Program
from generator.model.hitungan import Simpul, add_up, shown
from generator.model.pemeriksaan import COLUMNS, Pemeriksaan
from generator.source.slug import slugify

UNNAMED = "tanpa-kelompok"
GROUPS = {
    "sarana-prasarana": "Sarana dan prasarana",
    "pemberdayaan": "Pemberdayaan masyarakat",
    "pemerintahan": "Pemerintahan kelurahan",
    "lainnya": "Lainnya",
    UNNAMED: "Kelompok belum disebut",
}


@dataclass(frozen=True)
class IkhtisarKelurahan:
    """The programmes of one year as a tree: groups, and the programmes in them."""

    belanja: Simpul

    @property
    def has_realisasi(self) -> bool:
        """Tell whether anything realised was published."""
        return self.belanja.jumlah.realisasi is not None


def summarise_kelurahan(anggaran: AnggaranKelurahan) -> IkhtisarKelurahan:
    """Return the programmes of a kelurahan with their totals: by group, where any names one."""
    groups: dict[str, list[Simpul]] = {}
    for node, line in zip(_nodes(anggaran.program), anggaran.program, strict=True):
        groups.setdefault(line.kelompok or UNNAMED, []).append(node)
    branches = tuple(_group(name, tuple(groups[name])) for name in GROUPS if name in groups)
    if len(branches) == 1 and UNNAMED in groups:
        branches = branches[0].anak
    total = add_up([branch.jumlah for branch in branches]) if branches else None
    printed = anggaran.tercetak
    amounts = shown(printed, total)
    return IkhtisarKelurahan(Simpul("", "Jumlah belanja", "k", None, branches, printed, total, amounts))


def last_report(anggaran: AnggaranKelurahan) -> date | None:
    """Return the latest date up to which anything was realised; None when the document names none."""
    lines = (*anggaran.program, *filter(None, (anggaran.tercetak,)))
    days = [line.riwayat[-1].tanggal or anggaran.per_tanggal for line in lines if line.riwayat]
    return max(filter(None, days), default=None)


def _nodes(lines: tuple[Program, ...]) -> Iterator[Simpul]:
    taken = {f"k-{group}" for group in GROUPS}
    for line in lines:
        name = anchor = f"k-{slugify(line.kode or line.uraian)[:48]}"
        at = 1
        while anchor in taken:
            at += 1
            anchor = f"{name}-{at}"
        taken.add(anchor)
        yield Simpul(line.kode or "", line.uraian, anchor, line, (), line, None, shown(line, None))


def _group(name: str, nodes: tuple[Simpul, ...]) -> Simpul:
    total = add_up([node.jumlah for node in nodes])
    return Simpul("", GROUPS[name], f"k-{name}", None, nodes, None, total, total)


def check_kelurahan(anggaran: AnggaranKelurahan) -> Iterator[Pemeriksaan]:
    """Yield V01 for a kelurahan: the printed total is the sum of the programmes."""
    return check_total(anggaran, summarise_kelurahan(anggaran).belanja)


def check_total(anggaran: AnggaranKelurahan, total: Simpul) -> Iterator[Pemeriksaan]:
    """Yield V01 for a kelurahan whose tree of programmes is known."""
    own, below = total.tercetak, total.dihitung
    if own is None or below is None:
        return
    for kolom in COLUMNS:
        figure, computed = getattr(own, kolom), below.pagu if kolom == "perubahan" else getattr(below, kolom)
        if figure is not None and computed is not None and not below.lacks(kolom):
            what = f"Jumlah belanja = jumlah {len(anggaran.program)} kegiatan"
            yield Pemeriksaan("V01", what, kolom, figure, computed, anggaran.place("tercetak"), "k")
