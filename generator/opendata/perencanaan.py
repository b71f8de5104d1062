"""Plans, meetings and proposals as open data."""

from __future__ import annotations

from generator.model.perencanaan import (
    Aspirasi,
    DuRkp,
    FotoRapat,
    KegiatanRkp,
    Musyawarah,
    Perencanaan,
    ProgramRpjm,
    Rkp,
    Rpjm,
    Usulan,
    UsulanDuRkp,
)
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.records import plain, record_table
from generator.opendata.table import Kolom, Rekaman

_YEAR = Kolom("tahun_rencana", "Tahun rencana", "integer")


def plans(village: Village) -> Bagian | None:
    """Return the plans, meetings and proposals of a village; None when it publishes none."""
    known = village.perencanaan
    if known is None or known == Perencanaan.empty():
        return None
    rpjm = [known.rpjm] if known.rpjm else []
    photos: list[tuple[Rekaman, FotoRapat]] = [
        ({"tanggal": one.tanggal, "tema": one.tema}, photo) for one in known.musyawarah for photo in one.foto
    ]
    meeting = (Kolom("tanggal", "Tanggal musyawarah", "date"), Kolom("tema", "Tema"))
    activities = [({"tahun_rencana": plan.tahun}, one) for plan in known.rkp for one in plan.kegiatan]
    upward = [({"tahun_rencana": plan.tahun}, one) for plan in known.du_rkp for one in plan.usulan]
    return Bagian(
        "perencanaan",
        "perencanaan/index.html",
        {
            "rpjm": record_table(Rpjm, plain(rpjm)),
            "rpjm-program": record_table(ProgramRpjm, plain(one for plan in rpjm for one in plan.program)),
            "rkp": record_table(Rkp, plain(known.rkp)),
            "rkp-kegiatan": record_table(KegiatanRkp, activities, (_YEAR,)),
            "du-rkp": record_table(DuRkp, plain(known.du_rkp)),
            "du-rkp-usulan": record_table(UsulanDuRkp, upward, (_YEAR,)),
            "musyawarah": record_table(Musyawarah, plain(known.musyawarah)),
            "musyawarah-foto": record_table(FotoRapat, photos, meeting),
            "usulan": record_table(Usulan, plain(known.usulan)),
            "aspirasi": record_table(Aspirasi, plain(known.aspirasi)),
        },
        known.sumber,
        known.per_tanggal,
    )
