"""Rules on plans, meetings and proposals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.perencanaan import KegiatanRkp, Musyawarah, Perencanaan, Usulan, UsulanDuRkp
from generator.model.village import Village
from generator.rules.repeats import repeated
from generator.source.problem import Origin, Problem

NOTHING_PLANNED = Perencanaan.empty()


def _plans(village: Village) -> Perencanaan:
    return village.perencanaan or NOTHING_PLANNED


def plans_of_a_kelurahan(village: Village) -> Iterator[Problem]:
    """Yield an error for each plan that only a desa makes."""
    plans = _plans(village)
    if not village.is_kelurahan:
        return
    for key in ("rpjm", "rkp", "du_rkp"):
        if getattr(plans, key):
            hint = f"Hapus bagian {key}, atau periksa kode pada profil.yml"
            message = f'kelurahan tidak mempunyai "{key}"'
            yield Problem(plans.place().key(key), "kelurahan-rencana", message, hint)


def years_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each yearly plan, and each list of proposals upward, of a year written twice."""
    plans = _plans(village)
    hint = "Gabungkan keduanya"
    yield from repeated([(plan.tahun, plan.place("tahun")) for plan in plans.rkp], "rkp-ganda", "tahun", hint)
    upward = [(plan.tahun, plan.place("tahun")) for plan in plans.du_rkp]
    yield from repeated(upward, "du-rkp-ganda", "tahun", hint)


def told_once(village: Village) -> Iterator[Problem]:
    """Yield an error for each id of a proposal or activity, and each meeting, that is written twice."""
    plans = _plans(village)
    planned = [(f"RKP {plan.tahun}", _ids(plan.kegiatan)) for plan in plans.rkp]
    upward = [(f"usulan ke atas {du.tahun}", _ids(du.usulan)) for du in plans.du_rkp]
    for name, placed in (("usulan", _ids(plans.usulan)), *planned, *upward):
        yield from repeated(placed, "usulan-ganda", f"id {name}", "Beri tiap baris id sendiri")
    meetings = [(_called(meeting), meeting.place("jenis")) for meeting in plans.musyawarah]
    yield from repeated(
        meetings, "musyawarah-ganda", "musyawarah", "Hapus salah satu, atau bedakan temanya", "ditulis"
    )


def _ids(items: Iterable[Usulan | KegiatanRkp | UsulanDuRkp]) -> list[tuple[str, Origin]]:
    return [(item.id, item.place("id")) for item in items if item.id is not None]


def _called(meeting: Musyawarah) -> str:
    """Return what tells a meeting from another: kind, day, theme and place."""
    parts = (meeting.jenis, f"{meeting.tanggal:%Y-%m-%d}", meeting.tema, meeting.tempat)
    return ", ".join(part for part in parts if part is not None)


def programmes_in_period(village: Village) -> Iterator[Problem]:
    """Yield a warning for each year of a medium-term programme that lies outside the plan."""
    rpjm = _plans(village).rpjm
    for programme in rpjm.program if rpjm is not None else ():
        for index, year in enumerate(programme.tahun):
            if rpjm is not None and not rpjm.covers(year):
                message = f'tahun {year} pada "{programme.nama}" di luar {rpjm.mulai} sampai {rpjm.sampai}'
                hint = "Periksa tahunnya"
                yield Problem(programme.place("tahun", index), "rpjm-program", message, hint, "warning")


def period_in_order(village: Village) -> Iterator[Problem]:
    """Yield an error for a medium-term plan that ends before it starts."""
    rpjm = _plans(village).rpjm
    if rpjm is not None and rpjm.sampai < rpjm.mulai:
        message = f'"sampai" {rpjm.sampai} mendahului mulai {rpjm.mulai}'
        yield Problem(rpjm.place("sampai"), "rpjm-periode", message, "Periksa kedua tahunnya")


def reasons_given(village: Village) -> Iterator[Problem]:
    """Yield a warning for each proposal refused, put off or passed on without a reason (UU 6/2014 Ps 68)."""
    for proposal in _plans(village).usulan:
        if proposal.hasil in ("ditolak", "ditunda", "diteruskan") and proposal.alasan is None:
            message = f'usulan "{proposal.nama}" {proposal.hasil} tanpa alasan'
            hint = "Tambahkan alasan, contoh alasan: Tanahnya milik perorangan"
            yield Problem(proposal.place("hasil"), "usulan-alasan", message, hint, "warning")


def accepted_is_planned(village: Village) -> Iterator[Problem]:
    """Yield a warning for each proposal accepted for a year whose published plan does not hold it."""
    plans = _plans(village)
    planned = {plan.tahun: {item.id for item in plan.kegiatan} for plan in plans.rkp}
    works = village.pembangunan.pekerjaan if village.pembangunan else ()
    built = {(work.id, work.tahun) for work in works}
    for proposal in plans.usulan:
        year = proposal.untuk_tahun
        if proposal.hasil != "diterima" or year not in planned or (proposal.id, year) in built:
            continue
        if proposal.id not in planned[year]:
            message = f'usulan "{proposal.id}" diterima untuk {year}, tetapi tidak ada pada RKP {year}'
            hint = f"Tulis id: {proposal.id} pada kegiatan RKP {year}, atau perbaiki untuk_tahun"
            yield Problem(proposal.place("id"), "usulan-rkp", message, hint, "warning")


def meetings_have_happened(village: Village) -> Iterator[Problem]:
    """Yield a warning for decisions of a meeting that nobody attended."""
    for meeting in _plans(village).musyawarah:
        if meeting.keputusan and meeting.hadir is None:
            message = f'musyawarah "{meeting.tema}" punya keputusan tanpa jumlah hadir'
            hint = "Tambahkan laki_laki dan perempuan, contoh laki_laki: 24"
            yield Problem(meeting.place(), "musyawarah-hadir", message, hint, "warning")
