"""Works and programmes from outside as open data."""

from __future__ import annotations

from generator.model.pembangunan import FotoKerja, Pekerjaan, ProgramMasuk, Progres
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.records import plain, record_table
from generator.opendata.table import Kolom, Rekaman, Tabel, as_table

_COMPUTED = (
    Kolom("persen", "Kemajuan fisik terakhir, persen", "number"),
    Kolom("terpakai", "Uang terpakai terakhir, rupiah", "number"),
    Kolom("biaya_satuan", "Rupiah per satuan volume", "number"),
)
_WORK = Kolom("id_pekerjaan", "Id pekerjaan")


def works(village: Village) -> Bagian | None:
    """Return the works of a village with their progress and photos; None when it publishes none."""
    known = village.pembangunan
    if known is None or not (known.pekerjaan or known.program_masuk):
        return None
    progress: list[tuple[Rekaman, Progres]] = [
        ({"id_pekerjaan": work.id}, entry) for work in known.pekerjaan for entry in work.progres
    ]
    photos: list[tuple[Rekaman, FotoKerja]] = [
        ({**key, "tanggal": entry.tanggal}, photo) for key, entry in progress for photo in entry.foto
    ]
    nil = tuple({"tahun": year} for year in known.nihil_program_masuk)
    return Bagian(
        "pembangunan",
        "pembangunan/index.html",
        {
            "pekerjaan": _works(known.pekerjaan),
            "kemajuan": record_table(Progres, progress, (_WORK,)),
            "foto": record_table(FotoKerja, photos, (_WORK, Kolom("tanggal", "Tanggal", "date"))),
            "program-masuk": record_table(ProgramMasuk, plain(known.program_masuk)),
            "tanpa-program-masuk": as_table((Kolom("tahun", "Tahun yang dinyatakan nihil", "integer"),), nil),
        },
        known.sumber,
        known.per_tanggal,
        {"peta": known.peta},
    )


def _works(published: tuple[Pekerjaan, ...]) -> Tabel:
    written = record_table(Pekerjaan, plain(published))
    computed = as_table(_COMPUTED, map(_computed, published))
    rows = ((*left, *right) for left, right in zip(written.baris, computed.baris, strict=True))
    return Tabel((*written.kolom, *computed.kolom), tuple(rows))


def _computed(work: Pekerjaan) -> Rekaman:
    per_unit = None if work.biaya_satuan is None else round(work.biaya_satuan)
    return {"persen": work.persen, "terpakai": work.terpakai, "biaya_satuan": per_unit}
