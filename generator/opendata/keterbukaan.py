"""The openness index as open data: every item with what was found."""

from __future__ import annotations

from datetime import date

from generator.model.keterbukaan.nilai import Penilaian, score
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.table import Kolom, Rekaman, as_table

_COLUMNS = (
    Kolom("id", "Nomor butir, seperti pada halaman keterbukaan"),
    Kolom("status", "terpenuhi, kedaluwarsa, sebagian, belum, atau tidak-berlaku"),
    Kolom("wajib", "ya bila ikut dihitung dalam nilai"),
    Kolom("bobot", "Bobot", "integer"),
    Kolom("poin", "Bobot yang didapat", "number"),
    Kolom("bukti", "Halaman bukti, dari pangkal situs desa"),
    Kolom("kurang", "Yang masih kurang"),
)
"""Neither titles nor legal basis: they are the same for every village, and on its page."""


def openness(village: Village, today: date) -> Bagian:
    """Return the self-assessment of a village on the day `today`."""
    found = score(village, today)
    return Bagian(
        "keterbukaan",
        "keterbukaan.html",
        {"butir": as_table(_COLUMNS, map(_item, found.butir))},
        ("Dihitung oleh situs dari data yang dimuat; bukan nilai resmi",),
        tambahan={
            "nilai": found.nilai,
            "poin": found.poin,
            "bobot": found.bobot,
            "wajib": len(found.wajib),
            "wajib_terpenuhi": found.terpenuhi,
            "tambahan": len(found.tambahan),
            "tambahan_terpenuhi": found.tambahan_terpenuhi,
        },
    )


def _item(item: Penilaian) -> Rekaman:
    return {
        "id": item.butir.id,
        "status": item.status,
        "wajib": "ya" if item.butir.wajib else "tidak",
        "bobot": item.butir.bobot,
        "poin": item.poin,
        "bukti": item.temuan.halaman,
        "kurang": item.temuan.kurang,
    }
