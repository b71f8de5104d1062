"""How open a village is follows from its data, by the checklist's own formula."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.village import load_village
from generator.model.istilah import Istilah
from generator.model.keterbukaan.butir import checklist, titles
from generator.model.keterbukaan.nilai import JUDGES, Keterbukaan, score
from generator.model.keterbukaan.temuan import Isian, due_year
from generator.model.village import Village
from tests.model.desa import DESA, KELURAHAN, read_village

TODAY = date(2026, 11, 24)


def status(village: Village, item: str, today: date = TODAY) -> tuple[str, str]:
    found = {one.butir.id: one for one in score(village, today).butir}[item]
    return found.status, found.temuan.kurang


@pytest.fixture(scope="module")
def example(root: Path) -> Keterbukaan:
    village = load_village(root, "contoh/contoh-terang").village
    assert village is not None
    return score(village, TODAY)


def test_every_item_of_the_checklist_is_judged_and_no_other() -> None:
    assert [item.id for item in checklist()] == sorted(JUDGES)
    assert len(JUDGES) == 57


def test_the_score_is_weights_earned_over_weights_asked_cut_to_one_decimal(example: Keterbukaan) -> None:
    earned = sum(
        item.butir.bobot * (Decimal(1) if item.status == "terpenuhi" else Decimal("0.5"))
        for item in example.wajib
        if item.status != "belum"
    )
    asked = sum(item.butir.bobot for item in example.butir if item.butir.wajib and item.berlaku)
    assert (example.poin, example.bobot) == (earned, asked)
    assert example.nilai == Decimal(int(earned * 1000 / asked)) / 10


def test_extra_items_never_change_the_score(example: Keterbukaan) -> None:
    without = Keterbukaan(example.wajib, TODAY)
    assert without.nilai == example.nilai


def test_the_next_steps_are_mandatory_first_then_what_earns_most(example: Keterbukaan) -> None:
    steps = [(item.butir.id, item.butir.wajib, item.butir.bobot - item.poin) for item in example.belum]
    assert steps == sorted(steps, key=lambda step: (not step[1], -step[2]))
    assert example.langkah == example.belum[:3]


def test_an_empty_village_is_told_where_to_begin(tmp_path: Path) -> None:
    found = score(read_village(tmp_path, {}), TODAY)
    assert [(item.judul, item.temuan.isian) for item in found.langkah[:2]] == [
        (
            "Matriks program/kegiatan berjalan (nama, jadwal, penanggung jawab, sumber dan besar anggaran)",
            Isian("anggaran/2026.yml", "belanja"),
        ),
        ("Peraturan tentang APB Desa tahun berjalan", Isian("anggaran/2026.yml", "peraturan.murni")),
    ]
    assert {item.butir.id for item in found.butir if item.status == "terpenuhi"} == {"G01", "G02"}


def test_a_kelurahan_is_only_measured_by_what_applies_to_it(tmp_path: Path) -> None:
    found = score(read_village(tmp_path, {}, KELURAHAN), TODAY)
    asked = {item.butir.id for item in found.butir if item.berlaku}
    assert "C15" in asked
    assert not asked & {"A06", "B04", "B05", "C01", "C02", "C11", "D02", "D10", "H01"}
    assert all(item.butir.berlaku in ("kelurahan", "keduanya") for item in found.wajib)


def test_items_are_named_in_the_villages_own_words() -> None:
    pekon = Istilah(sebutan="Pekon", apb="APB Pekon", rpjm="RPJM Pekon", bpd="Lembaga Himpun Pemekonan (LHP)")
    named = titles(pekon)
    assert named["A06"] == "Lembaga Himpun Pemekonan (LHP): anggota dan wilayah wakil"
    assert named["B04"] == "RPJM Pekon (dokumen dan ringkasan)"
    assert named["D05"] == "Inventaris aset pekon"
    assert not any("{" in title for title in named.values())


def test_no_article_number_is_shown_that_nobody_has_read() -> None:
    for item in checklist():
        shown = " ".join(item.dasar_publik)
        assert "belum" not in shown
        assert "usulan" not in shown
        if item.sumber != "dilihat":
            assert not re.search(r"\b(Ps|Pasal)\b", shown), item.id
    basis = {item.id: item.dasar_publik for item in checklist()}
    assert basis["C01"] == ("PerKI 1/2018 Ps 2 huruf e", "Permendagri 20/2018 Ps 39")
    assert basis["A06"] == ("PerKI 1/2018", "Permendagri 110/2016")
    assert basis["B07"] == ("UU 6/2014",)
    assert basis["C16"] == ()


@pytest.mark.parametrize(
    ("profil", "expected"),
    [
        ("", ("belum", "belum ada alamat, telepon, jam layanan")),
        ("alamat: Jalan 1\n", ("sebagian", "belum ada telepon, jam layanan")),
        ("alamat: Jalan 1\nsurel: a@example.org\njam_layanan: [{hari: Senin}]\n", ("terpenuhi", "")),
    ],
)
def test_an_address_needs_contact_and_hours(tmp_path: Path, profil: str, expected: tuple[str, str]) -> None:
    assert status(read_village(tmp_path, {}, DESA + profil), "A01") == expected


MEETING = "musyawarah:\n  - {jenis: musdes, tema: RKP, tanggal: TGL, laki_laki: 20, keputusan: [Setuju]}\n"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-11-24", ("terpenuhi", "")),
        ("2025-11-23", ("kedaluwarsa", "musyawarah terakhir lebih dari setahun lalu")),
    ],
)
def test_a_meeting_counts_for_a_year(tmp_path: Path, day: str, expected: tuple[str, str]) -> None:
    village = read_village(tmp_path, {"perencanaan.yml": MEETING.replace("TGL", day)})
    assert status(village, "B07") == expected


PLAN = "rkp:\n  - {tahun: 2026, kegiatan: [{nama: Jalan}]}\n"


def test_next_years_plan_is_asked_from_october_on(tmp_path: Path) -> None:
    village = read_village(tmp_path, {"perencanaan.yml": PLAN})
    assert status(village, "B05", date(2026, 9, 30)) == ("terpenuhi", "")
    assert status(village, "B05", date(2026, 10, 1)) == ("kedaluwarsa", "rencana 2027 belum dimuat")
    later = read_village(tmp_path, {"perencanaan.yml": PLAN.replace("2026", "2027")})
    assert status(later, "B05", date(2026, 10, 1)) == ("kedaluwarsa", "rencana 2026 belum dimuat")


def test_last_years_report_is_due_on_the_last_of_march() -> None:
    assert due_year(date(2026, 3, 31), 3, 31) == 2024
    assert due_year(date(2026, 4, 1), 3, 31) == 2025


BUDGET = """\
tahun: 2025
per_tanggal: 2025-12-31
pendapatan: [{kode: 4.2.1, sumber_dana: DDS, anggaran: 100, realisasi: 100}]
belanja:
  - {kode: 2.3.10, anggaran: 100, realisasi: 90, status: STATUS, sumber_dana: DDS, lokasi: Dusun I}
"""


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("selesai", ("terpenuhi", "")),
        ("belum-selesai, alasan: Hujan", ("terpenuhi", "")),
        ("belum-selesai", ("sebagian", "1 dari 1 kegiatan tanpa status akhir atau alasan")),
    ],
)
def test_what_was_not_finished_needs_a_reason(tmp_path: Path, state: str, expected: tuple[str, str]) -> None:
    village = read_village(tmp_path, {"anggaran/2025.yml": BUDGET.replace("STATUS", state)})
    assert status(village, "C09") == expected


def test_a_budget_of_last_year_is_out_of_date_this_year(tmp_path: Path) -> None:
    village = read_village(tmp_path, {"anggaran/2025.yml": BUDGET.replace("STATUS", "selesai")})
    assert status(village, "C02") == ("kedaluwarsa", "tahun 2026 belum dimuat")
    assert status(village, "C02", date(2025, 12, 31))[0] == "sebagian"
    assert status(village, "C07") == ("terpenuhi", "")
    assert status(village, "C05") == ("tidak-berlaku", "")


def test_undated_data_cannot_prove_that_they_are_new(tmp_path: Path) -> None:
    business = "umkm:\n  - {id: keripik, nama: Keripik, bidang: kuliner}\n"
    village = read_village(tmp_path, {"umkm.yml": business})
    assert status(village, "H02") == ("kedaluwarsa", "tanggal data belum ditulis")
    dated = read_village(tmp_path, {"umkm.yml": "per_tanggal: 2026-01-02\n" + business})
    assert status(dated, "H02") == ("terpenuhi", "")


def test_each_fulfilled_item_leads_to_a_page_that_proves_it(example: Keterbukaan) -> None:
    proved = {item.butir.id: item.temuan.halaman for item in example.butir if item.status == "terpenuhi"}
    assert {key for key, page in proved.items() if not page} == {"G01", "G02"}
