"""The pages about works: a list with a map, and the chain of each work from proposal to handover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import quote

from generator.model.dana import fund_code, fund_name
from generator.model.hitungan import percent, sum_known
from generator.model.kesegaran import PROGRES, is_old
from generator.model.nilai import BagianDana
from generator.model.pembangunan import FotoKerja, Keadaan, Pekerjaan, Progres
from generator.model.rantai import TAHAP_FOTO, chain, missing
from generator.model.village import Attachment, Village
from generator.pages.files import attachment
from generator.pages.spec import Link, PageSpec
from generator.render.place_map import Penanda, draw

STATES: dict[Keadaan, str] = {
    "rencana": "Belum dimulai",
    "berjalan": "Dikerjakan",
    "terlambat": "Melewati rencana selesai",
    "selesai": "Selesai",
    "tidak-terlaksana": "Tidak terlaksana",
}


@dataclass(frozen=True, slots=True)
class Foto:
    """A photo of a work with its file, and what it shows at which stage."""

    lampiran: Attachment
    alt: str
    progres: Progres


@dataclass(frozen=True, slots=True)
class Tahap:
    """A stage that must be shown, 0, 50 or 100 %: its photos, or that they are due and missing."""

    persen: int
    foto: tuple[Foto, ...]
    lewat: bool


@dataclass(frozen=True, slots=True)
class Kartu:
    """What a work shows in the list. `nomor` is its number on the map."""

    nomor: int
    kerja: Pekerjaan
    keadaan: Keadaan
    kata: str
    foto: Foto | None
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tahun:
    """The works of one year, their budgets together, and what became of them, in words."""

    tahun: int
    kartu: tuple[Kartu, ...]
    anggaran: Decimal | None
    hasil: str


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the list of works and a page for each."""
    known = village.pembangunan
    if known is None or not (known.pekerjaan or known.program_masuk):
        return
    years = _years(village, now.date())
    cards = [card for year in years for card in year.kartu]
    yield PageSpec(
        path="pembangunan/index.html",
        title="Pembangunan",
        template="pembangunan.html",
        section="pembangunan",
        context={
            "village": village,
            "tahun": years,
            "peta": draw([_marker(card) for card in cards], village.peta, village.profil.koordinat),
            "masuk": _incoming(village),
            "nihil": sorted(known.nihil_program_masuk, reverse=True),
            "tua": is_old(known.per_tanggal, now.date(), PROGRES),
            "blok": known,
        },
        description=f"Pekerjaan {village.nama}: biaya, pelaksana, kemajuan, foto dan peta, {village.tempat}.",
    )
    for card in cards:
        yield _work_page(village, card, now.date())


def _years(village: Village, today: date) -> tuple[Tahun, ...]:
    works = village.pembangunan.pekerjaan if village.pembangunan else ()
    numbered = 0
    found = []
    for year in sorted({work.tahun for work in works}, reverse=True):
        own = [work for work in works if work.tahun == year]
        cards = tuple(
            _card(village, work, numbered + index, today) for index, work in enumerate(own, start=1)
        )
        numbered += len(own)
        found.append(Tahun(year, cards, sum_known(work.anggaran for work in own), _became(cards)))
    return tuple(found)


def _became(cards: Sequence[Kartu]) -> str:
    done = sum(card.keadaan == "selesai" for card in cards)
    dropped = sum(card.keadaan == "tidak-terlaksana" for card in cards)
    said = f"{done} selesai" if done else "belum ada yang selesai"
    return f"{said}, {dropped} tidak terlaksana" if dropped else said


def _card(village: Village, work: Pekerjaan, number: int, today: date) -> Kartu:
    state = work.keadaan(today)
    photos = _photos(village, [(entry, photo) for entry in work.progres for photo in entry.foto])
    lacks = missing(chain(village, work, today))
    return Kartu(number, work, state, STATES[state], photos[-1] if photos else None, lacks)


def _photos(village: Village, entries: Sequence[tuple[Progres, FotoKerja]]) -> tuple[Foto, ...]:
    found = ((attachment(village, photo.berkas), photo.alt, entry) for entry, photo in entries)
    return tuple(Foto(file, alt, entry) for file, alt, entry in found if file is not None)


def _marker(card: Kartu) -> Penanda:
    work = card.kerja
    return Penanda(card.nomor, work.nama, f"{work.id}.html", card.keadaan, work.koordinat, work.jalur)


def _incoming(village: Village) -> tuple[tuple[int, tuple[object, ...]], ...]:
    """Return the programmes from outside by year, newest first."""
    programmes = village.pembangunan.program_masuk if village.pembangunan else ()
    years = sorted({programme.tahun for programme in programmes}, reverse=True)
    return tuple((year, tuple(one for one in programmes if one.tahun == year)) for year in years)


def _work_page(village: Village, card: Kartu, today: date) -> PageSpec:
    work, links = card.kerja, chain(village, card.kerja, today)
    block = village.pembangunan
    last = work.terakhir
    growing = card.keadaan in ("berjalan", "terlambat")
    return PageSpec(
        path=f"pembangunan/{work.id}.html",
        title=work.nama,
        template="pembangunan-satu.html",
        section="pembangunan",
        context={
            "village": village,
            "kerja": work,
            "kartu": card,
            "rantai": links,
            "terpakai": percent(work.terpakai, work.anggaran),
            "sumber_dana": funds(work.sumber_dana),
            "tahap": _stages(village, work),
            "foto_lain": _other_photos(village, work),
            "peta": draw([_marker(card)], village.peta, village.profil.koordinat),
            "tua": growing and is_old(last.tanggal if last else None, today, PROGRES),
            "serah_terima": attachment(village, work.serah_terima.berkas if work.serah_terima else None),
            "sumber": work.sumber or (block.sumber if block else ()),
            "per_tanggal": work.per_tanggal or (last.tanggal if last else None),
        },
        description=f"{work.nama}, {work.lokasi}: biaya, pelaksana, kemajuan dan foto. {village.nama}.",
        trail=(Link("Pembangunan", "pembangunan/index.html"),),
        image=f"berkas/{quote(card.foto.lampiran.nama)}" if card.foto else "",
    )


def funds(parts: Sequence[BagianDana]) -> tuple[tuple[str, Decimal | None], ...]:
    """Return name and part in rupiah of each fund; the part is None when it is not said."""
    return tuple((fund_name(fund_code(part)), part.nilai) for part in parts)


def _stages(village: Village, work: Pekerjaan) -> tuple[Tahap, ...]:
    """Return the three stages with their photos; none when the work shows none and none is due."""
    reached = work.persen
    found = tuple(
        Tahap(stage, _photos(village, work.foto_tahap(low, high)), reached is not None and reached >= stage)
        for low, high, stage in TAHAP_FOTO
    )
    return found if any(stage.foto or stage.lewat for stage in found) else ()


def _other_photos(village: Village, work: Pekerjaan) -> tuple[Foto, ...]:
    """Return the photos between the stages."""
    between = [
        (entry, photo)
        for entry in work.progres
        for photo in entry.foto
        if not any(low <= entry.persen <= high for low, high, _ in TAHAP_FOTO)
    ]
    return _photos(village, between)
