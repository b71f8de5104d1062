"""Every bidang, sub bidang, fund and term has one plain sentence, with the village's own word in it."""

import csv

import pytest

from generator.model.arti import meaning
from generator.model.istilah import Istilah
from generator.model.wilayah import DATA
from generator.pages.anggaran_tahun import TERMS

PEKON = Istilah(sebutan="Pekon")


def codes(file: str, most: int) -> list[str]:
    with (DATA / file).open(encoding="utf-8", newline="") as rows:
        return [row["kode"] for row in csv.DictReader(rows) if row["kode"].count(".") < most]


@pytest.mark.parametrize("kode", codes("kegiatan.csv", 2))
def test_each_bidang_and_sub_bidang_is_explained(kode: str) -> None:
    assert meaning("bidang", kode, PEKON) is not None


@pytest.mark.parametrize("kode", codes("sumber-dana.csv", 1))
def test_each_fund_is_explained(kode: str) -> None:
    assert meaning("dana", kode, PEKON) is not None


@pytest.mark.parametrize("kode", TERMS)
def test_each_term_of_the_page_is_explained(kode: str) -> None:
    assert meaning("istilah", kode, PEKON) is not None


def test_the_village_is_called_by_its_own_word() -> None:
    found = meaning("rekening", "4.2.1", PEKON)
    assert found is not None
    assert found.penjelasan.startswith("Uang dari pemerintah pusat (APBN) untuk setiap pekon,")


def test_no_sentence_names_one_kind_of_village() -> None:
    with (DATA / "penjelasan-anggaran.csv").open(encoding="utf-8", newline="") as rows:
        words = " ".join(row["penjelasan"] for row in csv.DictReader(rows))
    assert " desa " not in words
    assert "BPD" not in words
