"""The chain of one work by its id: proposal, plan, budget line, who does it, progress, handover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.model.anggaran import Kegiatan, Program
from generator.model.hitungan import Simpul
from generator.model.pembangunan import Pekerjaan
from generator.model.village import Village

Keadaan = Literal["ada", "belum", "nanti"]
TAHAP_FOTO = ((0, 10, 0), (30, 80, 50), (100, 100, 100))
"""Lowest and highest progress of a photo, and the stage that it stands for, in per cent."""


@dataclass(frozen=True, slots=True)
class Mata:
    """One link of the chain: found, missing, or not due yet. `kurang` names what it still lacks."""

    nama: str
    keadaan: Keadaan
    isi: str = ""
    nilai: Decimal | None = None
    tanggal: date | None = None
    href: str = ""
    kurang: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """The budget line that pays for a work."""

    uraian: str
    pagu: Decimal | None
    realisasi: Decimal | None
    href: str


def find_work(village: Village, kunci: str) -> Pekerjaan | None:
    """Return the work with the id `kunci`; None when it is not published."""
    works = village.pembangunan.pekerjaan if village.pembangunan else ()
    return next((work for work in works if work.id == kunci), None)


def budget_lines(village: Village, work: Pekerjaan) -> tuple[BarisAnggaran, ...]:
    """Return the budget lines that may pay for the work; more than one when its code does not decide."""
    if village.is_kelurahan:
        return tuple(_programmes(village, work))
    found = list(_activities(village, work))
    names = {name.casefold() for name in (work.uraian_anggaran, work.nama) if name}
    exact = [line for line in found if line.uraian.casefold() in names]
    return tuple(exact[:1] or found)


def _activities(village: Village, work: Pekerjaan) -> Iterator[BarisAnggaran]:
    for year in village.anggaran:
        if year.tahun == work.tahun and work.kegiatan is not None:
            for node in year.ikhtisar.belanja.walk():
                if node.kode == work.kegiatan and isinstance(node.baris, Kegiatan):
                    yield _line(node, f"anggaran/{year.tahun}.html#{node.jangkar}")


def _line(node: Simpul, href: str) -> BarisAnggaran:
    return BarisAnggaran(node.uraian, node.jumlah.pagu, node.jumlah.realisasi, href)


def _programmes(village: Village, work: Pekerjaan) -> Iterator[BarisAnggaran]:
    wanted = (work.program or "").casefold()
    for year in village.anggaran_kelurahan:
        for line in year.program if year.tahun == work.tahun and wanted else ():
            if wanted in {line.uraian.casefold(), (line.kode or "").casefold()}:
                yield _programme(line, f"anggaran/{year.tahun}.html")


def _programme(line: Program, href: str) -> BarisAnggaran:
    return BarisAnggaran(line.uraian, line.pagu, line.realisasi, href)


def chain(village: Village, work: Pekerjaan, today: date) -> tuple[Mata, ...]:
    """Return the links of the work's chain in order; the plan has none where the village makes none."""
    links = [_proposal(village, work)]
    if village.istilah.rkp is not None:
        links.append(_plan(village, work, village.istilah.rkp))
    links += [_budget(village, work), _executor(work), _progress(work, today), _handover(work)]
    return tuple(links)


def missing(links: tuple[Mata, ...]) -> tuple[str, ...]:
    """Return what the chain lacks, in words: ("Serah terima", "Foto 50%")."""
    absent = [link.nama for link in links if link.keadaan == "belum"]
    return (*absent, *(part for link in links for part in link.kurang))


def _proposal(village: Village, work: Pekerjaan) -> Mata:
    proposals = village.perencanaan.usulan if village.perencanaan else ()
    found = [proposal for proposal in proposals if proposal.id == work.id]
    if not found:
        return Mata("Usulan warga", "belum")
    said = "; ".join(f"{proposal.dari}, {proposal.tahun}" for proposal in found)
    return Mata("Usulan warga", "ada", said, href=f"perencanaan/usulan.html#{work.id}")


def _plan(village: Village, work: Pekerjaan, word: str) -> Mata:
    plans = village.perencanaan.rkp if village.perencanaan else ()
    entries = [(plan.tahun, item) for plan in plans for item in plan.kegiatan if item.id == work.id]
    if not entries:
        return Mata(word, "belum")
    year, item = min(entries, key=lambda entry: entry[0])
    return Mata(word, "ada", f"{word} {year}", item.biaya, href=f"perencanaan/rkp-{year}.html#{work.id}")


def _budget(village: Village, work: Pekerjaan) -> Mata:
    name = f"Anggaran {work.tahun}"
    found = budget_lines(village, work)
    if len(found) != 1:
        return Mata(name, "belum")
    line = found[0]
    return Mata(name, "ada", line.uraian, line.pagu, href=line.href)


def _executor(work: Pekerjaan) -> Mata:
    said = "; ".join(filter(None, (work.pelaksana, work.penyedia)))
    return Mata("Pelaksana", "ada" if said else "belum", said)


def _progress(work: Pekerjaan, today: date) -> Mata:
    state, last = work.keadaan(today), work.terakhir
    if state in ("rencana", "tidak-terlaksana"):
        return Mata("Kemajuan dan foto", "nanti", _not_due(work))
    if last is None:
        return Mata("Kemajuan dan foto", "belum")
    return Mata("Kemajuan dan foto", "ada", tanggal=last.tanggal, kurang=missing_photos(work))


def missing_photos(work: Pekerjaan) -> tuple[str, ...]:
    """Return the photo stages that the work has passed without a photo: ("Foto 0%",)."""
    reached = work.persen
    if reached is None:
        return ()
    due = [(low, high, stage) for low, high, stage in TAHAP_FOTO if reached >= stage]
    return tuple(f"Foto {stage}%" for low, high, stage in due if not work.foto_tahap(low, high))


def _handover(work: Pekerjaan) -> Mata:
    done = work.serah_terima
    if done is not None:
        said = ", ".join(filter(None, (done.penerima, done.nomor)))
        return Mata("Serah terima", "ada", said, tanggal=done.tanggal)
    if work.persen == 100:
        return Mata("Serah terima", "belum")
    return Mata("Serah terima", "nanti", _not_due(work))


def _not_due(work: Pekerjaan) -> str:
    return "belum waktunya" if work.tidak_terlaksana is None else "tidak terlaksana"
