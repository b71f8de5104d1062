"""Rules on the codes of a budget: known, in their place, written once (V09, V10, V11)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.anggaran import Anggaran, Kegiatan, Pos
from generator.model.rekening import account_name, activity_name
from generator.model.village import Village
from generator.rules.anggaran import called
from generator.source.problem import Origin, Problem
from generator.source.rekening import is_local_code, parent_code

_LISTS = {"pendapatan": "4", "jenis_belanja": "5", "pembiayaan": "6"}
_HOMES = {"4": "pendapatan", "5": "belanja", "6": "pembiayaan"}


def accounts(village: Village) -> Iterator[Problem]:
    """Yield an error for each account code that is unknown or stands in the wrong list (V10).

    Source: annex of Permendagri 20/2018; 90 to 99 are left to the regions, which must name them.
    """
    for anggaran in (year.anggaran for year in village.anggaran):
        for key, root in _LISTS.items():
            for line in getattr(anggaran, key):
                if line.kode[0] != root:
                    yield _misplaced(line, key)
                elif not _is_known(line.kode, line.uraian, account_name(line.kode)):
                    yield _unknown(line.place("kode"), line.kode)
        for line in anggaran.belanja:
            for item in line.rincian:
                kode = item.rekening
                if kode is not None and not _is_known(kode, item.uraian, account_name(kode)):
                    yield _unknown(item.place("rekening"), kode)


def _misplaced(line: Pos, key: str) -> Problem:
    home = _HOMES[line.kode[0]]
    message = f'kode {called(line)} ada di "{key}"'
    return Problem(line.place("kode"), "kode-tempat", message, f'Pindahkan baris ini ke "{home}"')


def _is_known(kode: str, uraian: str | None, name: str | None) -> bool:
    """Tell whether the table has a `name` for the code, or the document one for a region's own."""
    return name is not None or (uraian is not None and is_local_code(kode))


def _unknown(place: Origin, kode: str) -> Problem:
    if is_local_code(kode):
        message = f'kode "{kode}" milik daerah dan belum diberi nama'
        return Problem(place, "kode-tanpa-nama", message, "Tambahkan uraian: dengan nama menurut dokumen")
    parent = parent_code(kode) or kode
    hint = (
        f"Periksa kodenya; bila dokumen memakai kode sendiri, tulis kode: {parent}.90 dan kode_sumber: {kode}"
    )
    return Problem(place, "kode-asing", f'kode "{kode}" tidak ada pada tabel kode', hint)


def activities(village: Village) -> Iterator[Problem]:
    """Yield an error for each activity code that is unknown, or whose parent is (V09).

    Source: annex of Permendagri 20/2018; bidang 5 is known with .00 and with .01, as Siskeudes writes it.
    """
    for anggaran in (year.anggaran for year in village.anggaran):
        named = {line.kode for line in anggaran.belanja if line.uraian is not None}
        for line in anggaran.belanja:
            if line.kode is None:
                continue
            parent = parent_code(line.kode)
            if parent is not None and activity_name(parent) is None and parent not in named:
                message = f'kode {called(line)} berada di bawah "{parent}", yang tidak ada'
                hint = f"Periksa kodenya, atau tambahkan baris kode: {parent} dengan uraian"
                yield Problem(line.place("kode"), "kode-induk", message, hint)
            elif not _is_known(line.kode, line.uraian, activity_name(line.kode)):
                yield _unknown(line.place("kode"), line.kode)


def unforeseen(village: Village) -> Iterator[Problem]:
    """Yield a warning for spending of kind 5.4 outside bidang 5 (V11)."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for line in anggaran.belanja:
            bidang = line.bidang or (line.kode or "")[:1]
            for item in line.rincian:
                if bidang != "5" and (item.rekening or "").startswith("5.4"):
                    message = f'rekening "{item.rekening}" (belanja tak terduga) ada di {called(line)}'
                    hint = "Belanja tak terduga hanya untuk bidang 5; periksa rekening atau kegiatannya"
                    yield Problem(item.place("rekening"), "tak-terduga", message, hint, "warning")


def repeated(village: Village) -> Iterator[Problem]:
    """Yield an error for each line that is written twice, with the place of the first one."""
    for anggaran in (year.anggaran for year in village.anggaran):
        for key in (*_LISTS, "belanja"):
            yield from _repeated(anggaran, key)


def _repeated(anggaran: Anggaran, key: str) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], Pos | Kegiatan] = {}
    for line in getattr(anggaran, key):
        first = seen.setdefault(_identity(line), line)
        if first is not line:
            hint = "Hapus salah satu, atau bedakan uraian atau lokasinya"
            place, earlier = (one.place("kode" if one.kode else "uraian") for one in (line, first))
            yield Problem(place, "baris-ganda", f"{called(line)} sudah ditulis", hint, earlier=earlier)


def _identity(line: Pos | Kegiatan) -> tuple[object, ...]:
    name = (line.uraian or "").casefold()
    if isinstance(line, Pos):
        return (line.kode, name, line.sumber_dana)
    return (line.kode or line.bidang, name, (line.lokasi or "").casefold(), line.sumber_dana)
