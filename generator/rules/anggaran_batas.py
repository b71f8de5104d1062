"""Rules on who pays, how much may be spent on what, and when a budget is set (V13 to V17, V20)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.anggaran import Kegiatan, Pos
from generator.model.batas import BatasBlt, Ukuran, limits, measure
from generator.model.dana import DANA_DESA, unallocated
from generator.model.hitungan import NIL
from generator.model.rekening import Fund, find_fund, fund_of_account
from generator.model.village import BudgetYear, Village
from generator.rules.anggaran import called, lines
from generator.source.dates import format_date
from generator.source.money import format_rupiah
from generator.source.problem import Problem, Severity

CODES = {"V15": "batas-siltap", "V16": "batas-operasional", "pangan": "batas-pangan"}
"""A code for each `aturan` of data/batas-belanja.yml."""


def funds(village: Village) -> Iterator[Problem]:
    """Yield a warning for each fund that pays for more than it brings in (V13).

    Received financing that names no fund may pay for any line, so it is counted for each.
    """
    for year in village.anggaran:
        free = unallocated(year.ikhtisar)
        for flow in year.arus if not year.anggaran.sebagian else ():
            over = flow.keluar - flow.masuk - free
            if flow.utuh and flow.masuk and over > 0:
                message = (
                    f"sumber dana {flow.kode} membiayai {format_rupiah(flow.keluar)}, "
                    f"yang masuk {format_rupiah(flow.masuk + free)}, kurang {format_rupiah(over)}"
                )
                hint = "Periksa sumber_dana pada belanja, atau bagi: {DDS: 100.000.000, PAD: 25.000.000}"
                yield Problem(year.anggaran.place("belanja"), "dana-kurang", message, hint, "warning")


def fund_names(village: Village) -> Iterator[Problem]:
    """Yield a warning for each fund that is unknown, or does not fit its income code (V14)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in lines(anggaran):
            for part in line.sumber_dana:
                fund = find_fund(part.sumber)
                if fund is None:
                    message = f'sumber dana "{part.sumber}" pada {called(line)} tidak dikenal'
                    hint = "Yang dikenal: PAD, DDS, ADD, PBH, PBK, PBP, SWD, DLL, SiLPA"
                    yield Problem(line.place("sumber_dana"), "dana-asing", message, hint, "warning")
                elif isinstance(line, Pos) and not _pays_into(fund, line.kode):
                    yield _misfit(line, part.sumber)


def fund_parts(village: Village) -> Iterator[Problem]:
    """Yield a warning for each line whose parts by fund do not add up to its budget in force."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in lines(anggaran):
            known = [part.nilai for part in line.sumber_dana if part.nilai is not None]
            total = sum(known, NIL)
            if not known or len(known) < len(line.sumber_dana) or line.pagu is None or line.pagu == total:
                continue
            message = (
                f"bagian sumber dana pada {called(line)} berjumlah {format_rupiah(total)}, "
                f"padahal anggarannya {format_rupiah(line.pagu)}"
            )
            hint = "Periksa bagiannya; jumlahnya sama dengan anggaran, atau dengan perubahan bila ada"
            yield Problem(line.place("sumber_dana"), "dana-bagian", message, hint, "warning")


def _pays_into(fund: Fund, kode: str) -> bool:
    """Tell whether income with this code can come from the fund; own income may name PAD for 4.1.3 too."""
    if not kode.startswith("4") or fund_of_account(kode) is None:
        return True
    return any(kode == prefix or kode.startswith(f"{prefix}.") for prefix in fund.rekening)


def _misfit(line: Pos, written: str) -> Problem:
    own = fund_of_account(line.kode)
    message = f'sumber dana "{written}" tidak sesuai dengan kode {called(line)}'
    hint = f"Pendapatan dengan kode itu bersumber {own.kode if own else '-'}; periksa kode atau sumber_dana"
    return Problem(line.place("sumber_dana"), "dana-kode", message, hint, "warning")


def shares(village: Village) -> Iterator[Problem]:
    """Yield a warning for each limit on shares of the spending that is passed (V15, V16).

    The limits and their sources are in data/batas-belanja.yml; they never block.
    """
    for year in village.anggaran:
        for measured in measure(year.anggaran, year.ikhtisar):
            if not measured.is_kept:
                yield _passed(year, measured)


def _passed(year: BudgetYear, measured: Ukuran) -> Problem:
    limit = measured.batas
    share = f"{measured.persen or 0:.1f}".replace(".", ",")
    bound = f"{limit.persen:f}".replace(".", ",")
    word = "paling banyak" if limit.arah == "paling-banyak" else "paling sedikit"
    message = f"{limit.nama.lower()}: {share}%, batasnya {word} {bound}% ({limit.dasar})"
    hint = "Periksa kode kegiatan dan fokus_dd; bila memang begitu, biarkan: halaman publik menyebutnya"
    severity: Severity = "warning" if limit.arah == "paling-banyak" else "info"
    return Problem(year.anggaran.place("belanja"), CODES[limit.aturan], message, hint, severity)


def cash_aid(village: Village) -> Iterator[Problem]:
    """Yield a warning for direct cash aid above what a family may receive (V17, Permendes PDT 16/2025)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        limit = next((each for each in limits().blt if each.holds(anggaran.tahun)), None)
        for line in anggaran.belanja if limit is not None else ():
            if line.blt is not None and limit is not None:
                yield from _cash_aid(line, limit)


def _cash_aid(line: Kegiatan, limit: BatasBlt) -> Iterator[Problem]:
    assert line.blt is not None
    families, months, paid = line.blt.kpm, line.blt.bulan, line.blt.bulan_sekali_bayar
    if families and months and line.pagu is not None:
        most = families * months * limit.per_keluarga_per_bulan
        if line.pagu > most:
            each = format_rupiah(limit.per_keluarga_per_bulan)
            message = (
                f"{called(line)} {format_rupiah(line.pagu)}, padahal {families} keluarga x {months} bulan "
                f"x {each} = {format_rupiah(most)} ({limit.dasar})"
            )
            yield Problem(
                line.place("anggaran"), "batas-blt", message, "Periksa kpm, bulan, atau anggaran", "warning"
            )
    if paid and paid > limit.bulan_sekali_bayar:
        message = (
            f"BLT dibayar {paid} bulan sekaligus, paling banyak {limit.bulan_sekali_bayar} ({limit.dasar})"
        )
        yield Problem(line.place("blt"), "batas-blt", message, "Periksa bulan_sekali_bayar", "warning")


def set_in_time(village: Village) -> Iterator[Problem]:
    """Yield an info when the budget was set after the year before it had ended (V20)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        rule = anggaran.peraturan.murni if anggaran.peraturan is not None else None
        last = date(anggaran.tahun - 1, 12, 31)
        if rule is not None and rule.tanggal is not None and rule.tanggal > last:
            message = (
                f"anggaran {anggaran.tahun} ditetapkan {format_date(rule.tanggal)}, "
                f"biasanya paling lambat {format_date(last)}"
            )
            yield Problem(rule.place("tanggal"), "peraturan-terlambat", message, "Periksa tanggalnya", "info")


def dana_desa_places(village: Village) -> Iterator[Problem]:
    """Yield an info when activities paid by the Dana Desa name no place (Permendes PDT 16/2025 Ps 10)."""
    for year in village.anggaran:
        flow = next((flow for flow in year.arus if flow.kode == DANA_DESA), None)
        found = [node.baris for node in flow.baris] if flow is not None else []
        bare = [line for line in found if isinstance(line, Kegiatan) and line.lokasi is None]
        if bare:
            message = f"{len(bare)} kegiatan Dana Desa belum menyebut lokasi, yang pertama {called(bare[0])}"
            hint = "Tambahkan lokasi: pada tiap kegiatan, contoh lokasi: Dusun II, RT 03"
            yield Problem(bare[0].place(), "dana-desa-lokasi", message, hint, "info")
