"""One id ties proposal, plan, budget, work and handover; what is missing is named."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.rantai import budget_lines, chain, find_work, missing
from generator.model.village import Village
from tests.model.desa import KELURAHAN, read_village

TODAY = date(2026, 11, 24)
PLANS = """\
usulan:
  - {id: rabat, nama: Jalan beton, dari: Dusun II, tahun: 2025, hasil: diterima, untuk_tahun: 2026}
rkp:
  - tahun: 2026
    kegiatan: [{id: rabat, nama: Rabat beton, biaya: 120.000.000}]
"""
BUDGET = """\
tahun: 2026
belanja:
  - {kode: 2.3.10, uraian: Rabat beton Dusun II, anggaran: 125.000.000, realisasi: 110.000.000}
"""
WORK = """\
pekerjaan:
  - id: rabat
    nama: Rabat beton
    tahun: 2026
    kegiatan: 2.3.10
    lokasi: Dusun II
    volume: 250
    satuan: m
    anggaran: 125.000.000
    pelaksana: TPK
    mulai: 2026-04-01
"""
DONE = """\
    selesai: 2026-07-01
    progres: [{tanggal: 2026-07-01, persen: 100, keuangan: 110.000.000}]
    serah_terima: {tanggal: 2026-07-09, penerima: Kepala Dusun II}
"""


def states(village: Village) -> dict[str, str]:
    work = find_work(village, "rabat")
    assert work is not None
    return {link.nama: link.keadaan for link in chain(village, work, TODAY)}


def test_a_work_with_everything_has_a_whole_chain_with_links(tmp_path: Path) -> None:
    files = {"perencanaan.yml": PLANS, "anggaran/2026.yml": BUDGET, "pembangunan.yml": WORK + DONE}
    village = read_village(tmp_path, files)
    work = find_work(village, "rabat")
    assert work is not None
    links = chain(village, work, TODAY)
    assert [(link.nama, link.keadaan, link.isi, link.href) for link in links] == [
        ("Usulan warga", "ada", "Dusun II, 2025", "perencanaan/usulan.html#rabat"),
        ("RKP Desa", "ada", "RKP Desa 2026", "perencanaan/rkp-2026.html#rabat"),
        ("Anggaran 2026", "ada", "Rabat beton Dusun II", "anggaran/2026.html#b-2-3-10"),
        ("Pelaksana", "ada", "TPK", ""),
        ("Kemajuan dan foto", "ada", "", ""),
        ("Serah terima", "ada", "Kepala Dusun II", ""),
    ]
    assert missing(links) == ("Foto 0%", "Foto 50%", "Foto 100%")
    assert work.biaya_satuan == 440_000


def test_a_work_alone_says_what_it_lacks(tmp_path: Path) -> None:
    assert states(read_village(tmp_path, {"pembangunan.yml": WORK})) == {
        "Usulan warga": "belum",
        "RKP Desa": "belum",
        "Anggaran 2026": "belum",
        "Pelaksana": "ada",
        "Kemajuan dan foto": "belum",
        "Serah terima": "nanti",
    }


def test_a_kelurahan_has_no_plan_and_finds_its_programme(tmp_path: Path) -> None:
    budget = "tahun: 2026\nprogram:\n  - {uraian: Paving gang, pagu: 90.000.000}\n"
    work = WORK.replace("kegiatan: 2.3.10", "program: paving gang")
    village = read_village(tmp_path, {"pembangunan.yml": work, "anggaran/2026.yml": budget}, KELURAHAN)
    assert "RKP Desa" not in states(village)
    assert states(village)["Anggaran 2026"] == "ada"


def test_two_lines_of_one_code_are_told_apart_by_their_words(tmp_path: Path) -> None:
    other = "  - {kode: 2.3.10, uraian: Rabat beton Dusun IV, anggaran: 80.000.000}\n"
    village = read_village(tmp_path, {"pembangunan.yml": WORK, "anggaran/2026.yml": BUDGET + other})
    work = find_work(village, "rabat")
    assert work is not None
    assert len(budget_lines(village, work)) == 2
    named = work.model_copy(update={"uraian_anggaran": "rabat beton dusun iv"})
    assert [line.uraian for line in budget_lines(village, named)] == ["Rabat beton Dusun IV"]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ("", "berjalan"),
        ("    selesai_rencana: 2026-10-31\n", "terlambat"),
        ("    selesai: 2026-10-31\n", "selesai"),
        ("    progres: [{tanggal: 2026-10-01, persen: 100}]\n", "selesai"),
        ("    tidak_terlaksana: Banjir\n", "tidak-terlaksana"),
    ],
)
def test_what_became_of_a_work_follows_from_its_dates(tmp_path: Path, more: str, state: str) -> None:
    work = find_work(read_village(tmp_path, {"pembangunan.yml": WORK + more}), "rabat")
    assert work is not None
    assert work.keadaan(TODAY) == state
    assert work.keadaan(date(2026, 3, 1)) == ("rencana" if state in ("berjalan", "terlambat") else state)
