"""The pages about planning: plans by year, meetings, and what became of each proposal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from generator.model.dana import fund_code, fund_name
from generator.model.hitungan import sum_known
from generator.model.kesegaran import SETAHUN, is_old
from generator.model.perencanaan import Hasil, KegiatanRkp, Musyawarah, Perencanaan, Rkp, Rpjm, Usulan
from generator.model.rantai import find_work
from generator.model.rekening import activity_name
from generator.model.village import Village
from generator.pages.files import attachments
from generator.pages.spec import Link, PageSpec

RESULTS: dict[Hasil, str] = {
    "diterima": "Diterima",
    "diteruskan": "Diteruskan",
    "ditunda": "Ditunda",
    "dibahas": "Sedang dibahas",
    "ditolak": "Ditolak",
}
MEETINGS = {
    "musdes-khusus": "khusus",
    "musrenbang": "Musyawarah perencanaan pembangunan",
    "musyawarah-kelurahan": "Musyawarah kelurahan",
    "antar-desa": "Musyawarah antardesa",
    "lainnya": "Musyawarah",
}
ADDRESSEES = {
    "kecamatan": "Kecamatan",
    "kabupaten": "Kabupaten/kota",
    "provinsi": "Provinsi",
    "pusat": "Pemerintah pusat",
}
ANSWERS = {
    "diusulkan": "Diusulkan",
    "diterima": "Diterima",
    "ditolak": "Ditolak",
    "belum-dijawab": "Belum dijawab",
}
_TRAIL = (Link("Perencanaan", "perencanaan/index.html"),)


@dataclass(frozen=True, slots=True)
class Nasib:
    """A proposal and what became of it: the word for it, the plan it is in, the work it has become."""

    usulan: Usulan
    hasil: str
    rkp: int | None
    kerja: str
    """The name of the work; "" when there is none yet."""


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the overview, the plans, the register of proposals and the meetings."""
    plans = village.perencanaan
    if plans is None or plans == Perencanaan.empty():
        return
    yield _overview(village, plans, now.date())
    if plans.rpjm is not None and village.istilah.rpjm is not None:
        yield _medium_term(village, plans.rpjm)
    for plan in plans.rkp if village.istilah.rkp is not None else ():
        yield _year(village, plan)
    if plans.usulan:
        yield _proposals(village, plans)
    if plans.musyawarah:
        yield _meetings(village, plans, now.date())


def _overview(village: Village, plans: Perencanaan, today: date) -> PageSpec:
    newest = max(plans.musyawarah, key=lambda meeting: meeting.tanggal, default=None)
    return PageSpec(
        path="perencanaan/index.html",
        title="Perencanaan",
        template="perencanaan.html",
        section="perencanaan",
        context={
            "village": village,
            "rencana": plans,
            "rkp": sorted(plans.rkp, key=lambda plan: plan.tahun, reverse=True),
            "du_rkp": sorted(plans.du_rkp, key=lambda upward: upward.tahun, reverse=True),
            "hasil": outcomes(plans),
            "terakhir": newest,
            "jenis_rapat": meeting_name(newest, village) if newest else "",
            "tujuan": ADDRESSEES,
            "jawaban": ANSWERS,
            "berkas": attachments(village, [upward.berkas for upward in plans.du_rkp]),
            "tua": is_old(newest.tanggal if newest else None, today, SETAHUN),
        },
        description=f"Rencana, usulan warga dan musyawarah {village.nama}, {village.tempat}.",
    )


def outcomes(plans: Perencanaan) -> tuple[tuple[str, int], ...]:
    """Return how many proposals had each result, in the order of RESULTS."""
    counts = Counter(proposal.hasil for proposal in plans.usulan)
    return tuple((word, counts[result]) for result, word in RESULTS.items() if counts[result])


def meeting_name(meeting: Musyawarah, village: Village) -> str:
    """Return what a meeting is called in the village: "Musyawarah Pekon"."""
    words = village.istilah
    if meeting.jenis == "musdes":
        return words.musyawarah
    if meeting.jenis == "musdes-khusus":
        return f"{words.musyawarah} khusus"
    if meeting.jenis == "musdus":
        return f"Musyawarah {words.dusun}"
    return MEETINGS[meeting.jenis]


def _medium_term(village: Village, rpjm: Rpjm) -> PageSpec:
    word = village.istilah.rpjm or ""
    law = rpjm.peraturan
    return PageSpec(
        path="perencanaan/rpjm.html",
        title=f"{word} {rpjm.mulai}-{rpjm.sampai}",
        template="perencanaan-rpjm.html",
        section="perencanaan",
        context={
            "village": village,
            "rpjm": rpjm,
            "bidang": by_field(rpjm.program),
            "berkas": attachments(village, [rpjm.berkas, law.berkas if law else None]),
        },
        description=f"Visi, misi dan program {word} {rpjm.mulai}-{rpjm.sampai} {village.nama}.",
        trail=_TRAIL,
    )


def by_field(items: Sequence[object]) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Return programmes or activities by bidang with its name; those without one come last."""
    groups = []
    for code in ("1", "2", "3", "4", "5", None):
        own = tuple(item for item in items if getattr(item, "bidang", None) == code)
        if own:
            groups.append((activity_name(code) or code if code else "Bidang belum disebut", own))
    return tuple(groups)


def _year(village: Village, plan: Rkp) -> PageSpec:
    word = village.istilah.rkp or ""
    law = plan.peraturan
    return PageSpec(
        path=f"perencanaan/rkp-{plan.tahun}.html",
        title=f"{word} {plan.tahun}",
        template="perencanaan-rkp.html",
        section="perencanaan",
        context={
            "village": village,
            "rkp": plan,
            "jumlah": sum_known(item.biaya for item in plan.kegiatan),
            "bidang": by_field(plan.kegiatan),
            "dana": {
                part.sumber: fund_name(fund_code(part)) for item in plan.kegiatan for part in item.sumber_dana
            },
            "pekerjaan": _works(village, plan.kegiatan),
            "usulan": _proposed(village, plan.kegiatan),
            "berkas": attachments(village, [plan.berkas, law.berkas if law else None]),
        },
        description=f"{len(plan.kegiatan)} kegiatan {word} {plan.tahun} {village.nama}, {village.tempat}.",
        trail=_TRAIL,
    )


def _works(village: Village, items: Sequence[KegiatanRkp]) -> dict[str, str]:
    """Return the name of the work that each planned activity has become, by id."""
    found = ((item.id, find_work(village, item.id)) for item in items if item.id)
    return {key: work.nama for key, work in found if work is not None}


def _proposed(village: Village, items: Sequence[KegiatanRkp]) -> frozenset[str]:
    """Return the ids of the planned activities that people proposed."""
    proposals = village.perencanaan.usulan if village.perencanaan else ()
    return frozenset(proposal.id for proposal in proposals) & {item.id for item in items if item.id}


def _proposals(village: Village, plans: Perencanaan) -> PageSpec:
    planned = {(plan.tahun, item.id) for plan in plans.rkp for item in plan.kegiatan}
    years = sorted({proposal.tahun for proposal in plans.usulan}, reverse=True)
    groups = [
        (year, tuple(_fate(village, one, planned) for one in plans.usulan if one.tahun == year))
        for year in years
    ]
    return PageSpec(
        path="perencanaan/usulan.html",
        title="Usulan saya jadi apa?",
        template="perencanaan-usulan.html",
        section="perencanaan",
        context={"village": village, "rencana": plans, "kelompok": groups, "hasil": outcomes(plans)},
        description=f"Nasib {len(plans.usulan)} usulan warga {village.nama}: hasil dan alasannya.",
        trail=_TRAIL,
    )


def _fate(village: Village, proposal: Usulan, planned: set[tuple[int, str | None]]) -> Nasib:
    work = find_work(village, proposal.id)
    year = proposal.untuk_tahun
    in_plan = year if year is not None and (year, proposal.id) in planned else None
    return Nasib(proposal, RESULTS[proposal.hasil], in_plan, work.nama if work else "")


def _meetings(village: Village, plans: Perencanaan, today: date) -> PageSpec:
    ordered = sorted(plans.musyawarah, key=lambda meeting: meeting.tanggal, reverse=True)
    names = [meeting.berita_acara for meeting in ordered]
    names += [photo.berkas for meeting in ordered for photo in meeting.foto]
    return PageSpec(
        path="perencanaan/musyawarah.html",
        title="Musyawarah",
        template="perencanaan-musyawarah.html",
        section="perencanaan",
        context={
            "village": village,
            "rapat": [(meeting, meeting_name(meeting, village)) for meeting in ordered],
            "berkas": attachments(village, names),
            "rencana": plans,
            "tua": is_old(ordered[0].tanggal, today, SETAHUN),
        },
        description=f"Hasil musyawarah {village.nama}: yang hadir, keputusan dan berita acara.",
        trail=_TRAIL,
    )
