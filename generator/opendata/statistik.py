"""Statistics as open data; small counts of sensitive breakdowns hidden as on the page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.rincian import breakdowns, recipients
from generator.model.statistik import Bantuan, DataPenduduk, IndeksDesa, Kelompok, Skm, Statistik
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.records import plain, record_table
from generator.opendata.table import Kolom, Rekaman, as_table

_PEOPLE = (
    Kolom("per_tanggal", "Tanggal data", "date"),
    Kolom("rincian", "Menurut apa"),
    Kolom("nama", "Kelompok"),
    Kolom("laki_laki", "Laki-laki, orang"),
    Kolom("perempuan", "Perempuan, orang"),
    Kolom("jumlah", "Jumlah, orang; <3 dan disamarkan melindungi orang"),
    Kolom("kk", "Keluarga", "integer"),
)
_PLACES = (
    Kolom("program", "Program"),
    Kolom("tahun", "Tahun", "integer"),
    Kolom("wilayah", "Wilayah"),
    Kolom("penerima", "Keluarga penerima; <3 dan disamarkan melindungi orang"),
)
_SURVEY = (Kolom("tahun", "Tahun", "integer"), Kolom("periode", "Periode"))


def statistics(village: Village) -> Bagian | None:
    """Return the figures of a village; None when it publishes none."""
    known = village.statistik
    if known is None or known == Statistik.empty():
        return None
    groups: list[tuple[Rekaman, Kelompok]] = [
        ({"tahun": survey.tahun, "periode": survey.periode}, one)
        for survey in known.skm
        for one in survey.pendidikan
    ]
    return Bagian(
        "statistik",
        "statistik.html",
        {
            "penduduk": record_table(DataPenduduk, plain(known.penduduk)),
            "penduduk-rincian": as_table(_PEOPLE, _people(known)),
            "indeks": record_table(IndeksDesa, plain(known.indeks)),
            "skm": record_table(Skm, plain(known.skm)),
            "skm-pendidikan": record_table(Kelompok, groups, _SURVEY),
            "bantuan": record_table(Bantuan, plain(known.bantuan)),
            "bantuan-wilayah": as_table(_PLACES, _places(known)),
        },
        known.sumber,
        known.per_tanggal,
    )


def _people(known: Statistik) -> Iterator[Rekaman]:
    for count in known.penduduk:
        for part in breakdowns(count):
            for row in part.baris or ():
                yield {
                    "per_tanggal": count.per_tanggal,
                    "rincian": part.kunci,
                    "nama": row.nama,
                    "laki_laki": row.laki_laki,
                    "perempuan": row.perempuan,
                    "jumlah": row.jumlah,
                    "kk": row.kk,
                }


def _places(known: Statistik) -> Iterator[Rekaman]:
    for aid in known.bantuan:
        for row in recipients(aid) or ():
            yield {
                "program": aid.nama or aid.program,
                "tahun": aid.tahun,
                "wilayah": row.nama,
                "penerima": row.jumlah,
            }
