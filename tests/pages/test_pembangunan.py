"""The pages of works: each figure of money and progress has its own day, and what was dropped is not due."""

import pytest

from tests.pages.reading import Make, Pages, words

ENTRIES = """pekerjaan:
  - {id: rabat, nama: Rabat, tahun: 2026, lokasi: Pemangku I, anggaran: 200, mulai: 2026-09-01,
     progres: [{tanggal: 2026-10-20, persen: 50, keuangan: 100}, {tanggal: 2026-11-10, persen: 82}]}
  - {id: talud, nama: Talud, tahun: 2026, lokasi: Pemangku II, anggaran: 200, selesai: 2026-11-20,
     progres: [{tanggal: 2026-08-01, persen: 50, keuangan: 90}]}
  - {id: kursus, nama: Kursus, tahun: 2026, lokasi: Balai, anggaran: 70, tidak_terlaksana: Pelatih sakit.}
"""


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (
            "rabat",
            "10 November 2026 mencapai 82%; sampai 20 Oktober 2026 terpakai Rp100 (50% dari anggaran).",
        ),
        ("talud", "20 November 2026 mencapai 100%; sampai 1 Agustus 2026 terpakai Rp90 (45% dari anggaran)."),
    ],
)
def test_money_and_progress_say_each_their_own_day(make: Make, pages: Pages, work: str, said: str) -> None:
    page = pages(make({"pembangunan.yml": ENTRIES}))[f"pembangunan/{work}.html"]
    assert words(page, "//p[@class='pembuka']")[0].partition("; sampai ")[2] == said


def test_money_of_the_same_day_shares_it(make: Make, pages: Pages) -> None:
    text = ENTRIES.replace("persen: 82}", "persen: 82, keuangan: 150}")
    page = pages(make({"pembangunan.yml": text}))["pembangunan/rabat.html"]
    said = "Anggaran Rp200; sampai 10 November 2026 mencapai 82%, terpakai Rp150 (75% dari anggaran)."
    assert words(page, "//p[@class='pembuka']") == [f"Pemangku I. {said}"]


def test_what_was_dropped_is_neither_due_nor_counted_as_open(make: Make, pages: Pages) -> None:
    made = pages(make({"pembangunan.yml": ENTRIES}))
    assert words(made["pembangunan/kursus.html"], "//ol[@class='rantai']/li[@class='nanti']") == [
        "Kemajuan dan foto tidak terlaksana",
        "Serah terima tidak terlaksana",
    ]
    opening = words(made["pembangunan/index.html"], "//p[@class='pembuka']")[0]
    assert opening.startswith(
        "Tahun 2026: 3 pekerjaan dengan anggaran Rp470; 1 selesai, 1 tidak terlaksana. "
    )


def test_a_year_without_finished_works_says_so_in_words(make: Make, pages: Pages) -> None:
    text = ENTRIES.partition("  - {id: talud")[0]
    page = pages(make({"pembangunan.yml": text}))["pembangunan/index.html"]
    assert "; belum ada yang selesai. " in words(page, "//p[@class='pembuka']")[0]
