"""Group B: programmes, plans, meetings, works (PerKI 1/2018 Ps 2 huruf b sampai d)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.anggaran import Kegiatan
from generator.model.keterbukaan.temuan import Isian, Temuan, absent, by_share, met, outdated, partly
from generator.model.pembangunan import Pekerjaan, Pembangunan
from generator.model.perencanaan import Perencanaan
from generator.model.rantai import missing_photos
from generator.model.village import Village

_NO_WORKS, _NO_PLANS = Pembangunan.empty(), Perencanaan.empty()
_BUDGET, _WORKS = "anggaran/index.html", "pembangunan/index.html"


def _plans(village: Village) -> Perencanaan:
    return village.perencanaan or _NO_PLANS


def activities(village: Village, today: date) -> Temuan:
    """B01: each activity of this year with name, schedule, who answers, fund and amount."""
    entry = Isian(f"anggaran/{today.year}.yml", "belanja")
    page = f"anggaran/{today.year}.html"
    lack = "kegiatan belum menyebut waktu, pelaksana, sumber dana, atau anggaran"
    found = by_share(page, entry, list(_activities(village, today.year)), lack)
    if found.status == "belum" and (village.anggaran or village.anggaran_kelurahan):
        return outdated(_BUDGET, entry, f"anggaran {today.year} belum dimuat")
    return found


def _activities(village: Village, tahun: int) -> Iterator[bool]:
    """Yield for each activity of the year whether it says all that the matrix asks for."""
    for year in village.anggaran:
        for node in year.ikhtisar.belanja.walk() if year.tahun == tahun else ():
            line = node.baris
            if isinstance(line, Kegiatan) and not node.anak:
                asked = (line.waktu, line.pelaksana, line.sumber_dana, node.jumlah.pagu is not None)
                yield all(asked)
    works = {work.program for work in (village.pembangunan or _NO_WORKS).pekerjaan if work.mulai}
    for programme in village.anggaran_kelurahan:
        for item in programme.program if programme.tahun == tahun else ():
            yield all((item.pelaksana, item.pagu is not None, item.uraian in works or item.status))


def incoming(village: Village, today: date) -> Temuan:
    """B02: programmes from outside this year, or that there are none."""
    works, entry = village.pembangunan or _NO_WORKS, Isian("pembangunan.yml", "program_masuk")
    years = {programme.tahun for programme in works.program_masuk}
    if today.year in years or today.year in works.nihil_program_masuk:
        return met(f"{_WORKS}#program-masuk", entry)
    if years:
        return outdated(f"{_WORKS}#program-masuk", entry, f"program {today.year} belum dimuat")
    return absent(entry)


def aid(village: Village, today: date) -> Temuan:
    """B03: aid of this year by hamlet and value, as counts only."""
    programmes = village.statistik.bantuan if village.statistik else ()
    entry, page = Isian("statistik.yml", "bantuan"), "statistik.html#bantuan"
    current = [programme for programme in programmes if programme.tahun == today.year]
    if any(programme.wilayah and programme.nilai_per_penerima is not None for programme in current):
        return met(page, entry)
    if current:
        return partly(page, entry, "belum ada jumlah per wilayah dan nilai per penerima")
    return outdated(page, entry, f"bantuan {today.year} belum dimuat") if programmes else absent(entry)


def medium_term_plan(village: Village, today: date) -> Temuan:
    """B04: the medium-term plan that covers this year."""
    rpjm, entry = _plans(village).rpjm, Isian("perencanaan.yml", "rpjm")
    if rpjm is None:
        return absent(entry)
    page = "perencanaan/rpjm.html"
    if not rpjm.covers(today.year):
        return outdated(page, entry, f"masanya berakhir {rpjm.sampai}")
    if not rpjm.program or rpjm.berkas is None:
        lack = "naskahnya" if rpjm.program else "ringkasan programnya"
        return partly(page, Isian(entry.berkas, "rpjm.berkas"), f"belum ada {lack}")
    return met(page, entry)


def yearly_plan(village: Village, today: date) -> Temuan:
    """B05: this year's plan; from October on next year's too."""
    years, entry = {plan.tahun for plan in _plans(village).rkp}, Isian("perencanaan.yml", "rkp")
    wanted = today.year + 1 if today.month >= 10 else today.year
    page = f"perencanaan/rkp-{today.year}.html"
    if today.year in years and wanted in years:
        return met(page, entry)
    if years:
        missing = wanted if today.year in years else today.year
        return outdated("perencanaan/index.html", entry, f"rencana {missing} belum dimuat")
    return absent(entry)


def proposals_upward(village: Village, today: date) -> Temuan:
    """B06: the list of proposals to the kabupaten for this year or later."""
    years, entry = {plan.tahun for plan in _plans(village).du_rkp}, Isian("perencanaan.yml", "du_rkp")
    page = "perencanaan/index.html"
    if any(year >= today.year for year in years):
        return met(f"{page}#du-{max(years)}", entry)
    return outdated(page, entry, f"daftar {today.year} belum dimuat") if years else absent(entry)


def meetings(village: Village, today: date) -> Temuan:
    """B07: a meeting within a year with attendance by sex and decisions."""
    plans, entry = _plans(village), Isian("perencanaan.yml", "musyawarah")
    page = "perencanaan/musyawarah.html"
    if not plans.musyawarah:
        return absent(entry)
    recent = plans.held_since(today - timedelta(days=365))
    if not recent:
        return outdated(page, entry, "musyawarah terakhir lebih dari setahun lalu")
    told = [rapat for rapat in recent if rapat.hadir is not None and rapat.keputusan]
    return met(page, entry) if told else partly(page, entry, "belum ada jumlah hadir dan keputusan")


def works(village: Village, today: date) -> Temuan:
    """B08: works with dated progress: photos at every stage, and not older than 90 days until finished."""
    entry = Isian("pembangunan.yml", "pekerjaan")
    known = village.pembangunan or _NO_WORKS
    begun = [work for work in known.pekerjaan if _concerns(work, today)]
    if not begun:
        return absent(entry)
    stale = [work for work in begun if work.persen != 100 and _is_old(work, today)]
    if stale:
        return outdated(
            _WORKS, Isian(entry.berkas, "progres"), f"kemajuan {stale[0].nama} lebih dari 90 hari"
        )
    lack = "pekerjaan selesai belum punya foto 0%, 50%, dan 100%"
    finished = [not missing_photos(work) for work in begun if work.persen == 100]
    return by_share(_WORKS, entry, finished, lack) if finished else met(_WORKS, entry)


def _concerns(work: Pekerjaan, today: date) -> bool:
    state = work.keadaan(today)
    return state in ("berjalan", "terlambat") or (state == "selesai" and work.tahun == today.year)


def _is_old(work: Pekerjaan, today: date) -> bool:
    return work.terakhir is None or work.terakhir.tanggal < today - timedelta(days=90)


ITEMS = {
    "B01": activities,
    "B02": incoming,
    "B03": aid,
    "B04": medium_term_plan,
    "B05": yearly_plan,
    "B06": proposals_upward,
    "B07": meetings,
    "B08": works,
}
