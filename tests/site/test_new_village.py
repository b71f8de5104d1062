"""The starting files of a new village."""

from datetime import date
from pathlib import Path

import pytest

from generator.load.village import load_village
from generator.model.wilayah import find_wilayah
from generator.site.check import check
from generator.site.new_village import quoted, village_path, write_new_village
from generator.source.reader import read_yaml
from tests.site.sample import BUMI_DAYA, make

TODAY = date(2026, 11, 24)
KINDS = ["18.01.10.2013", "18.72.01.1001", "18.04.10.2010", "18.12.01.2002", "99.99.99.2002", "51.06.01.2004"]


@pytest.mark.parametrize("kode", KINDS)
def test_every_starting_set_is_valid_and_builds(tmp_path: Path, kode: str) -> None:
    path, written = write_new_village(tmp_path, kode, TODAY)
    assert len(written) == 5
    assert check(tmp_path) == ()
    assert make(tmp_path, tmp_path / "public").built == (path,)


def test_services_are_marked_as_not_verified(tmp_path: Path) -> None:
    write_new_village(tmp_path, "18.04.10.2010", TODAY)
    village = load_village(tmp_path, "lampung-barat/batu-brak/kerang").village
    assert village is not None
    assert village.layanan is not None
    assert len(village.layanan.layanan) == 34
    assert not any(one.terverifikasi for one in village.layanan.layanan)
    assert (
        "kepala desa"
        not in (tmp_path / "villages/lampung-barat/batu-brak/kerang/layanan.yml").read_text().lower()
    )


def test_the_first_news_is_a_draft(tmp_path: Path) -> None:
    write_new_village(tmp_path, "18.01.10.2013", TODAY)
    village = load_village(tmp_path, BUMI_DAYA).village
    assert village is not None
    assert [post.draf for post in village.berita] == [True]


def test_a_name_that_is_taken_gets_the_end_of_the_code(tmp_path: Path) -> None:
    write_new_village(tmp_path, "12.01.10.1001", TODAY)
    above = "tapanuli-tengah/sorkam-barat"
    assert village_path(tmp_path, find_wilayah("12.01.10.1001", "")) == f"{above}/sorkam-kanan"
    assert village_path(tmp_path, find_wilayah("12.01.10.2018", "")) == f"{above}/sorkam-kanan-2018"


@pytest.mark.parametrize(
    "text", ["Surat: pengantar", "15 menit", "#1", "no", "a - b", "'x'", "- a", "Ya", "", " a"]
)
def test_a_quoted_text_is_read_back_as_it_was(text: str) -> None:
    assert read_yaml(f"nilai: {quoted(text)}\n", "x.yml")[0]["nilai"] == text
