"""Rows of a budget tell what differs, what is missing and what is over, each at its own place."""

import json

import pytest

from generator.opendata.anggaran import budget_files
from tests.pages.reading import Make, Pages, words
from tests.pages.test_anggaran import FILES, KINI, figures


def test_a_product_that_differs_is_told_at_its_item_and_nowhere_else(make: Make, pages: Pages) -> None:
    wrong = KINI.replace("anggaran: 19.500.000", "anggaran: 19.500.003")
    found = pages(make({**FILES, "anggaran/2026.yml": wrong}))["anggaran/2026.html"]
    row = "//table[caption='Yang tidak cocok']//a[starts-with(.,'Semen')]"
    assert found.xpath(f"{row}/@href") == ["#b-2-3-10-r1"]
    note = "hitungan Rp19.500.000, selisih Rp3"
    assert figures(found, "b-2-3-10-r1")["Anggaran"] == f"Rp19.500.003 {note}"
    assert found.xpath(f"//tr[contains(.,'{note}')]/@id") == ["b-2-3-10-r1"]


def test_a_report_that_falls_is_no_sum_that_differs(make: Make, pages: Pages) -> None:
    falling = KINI.replace("2026-06-30: 40.000.000", "2026-06-30: 140.000.000")
    found = pages(make({**FILES, "anggaran/2026.yml": falling}))["anggaran/2026.html"]
    assert not found.xpath("//tr[contains(.,'hitungan Rp140.000.000')]")
    row = "//table[caption='Yang tidak cocok']//a[contains(.,'tidak turun')]"
    assert found.xpath(f"{row}/@href") == ["#b-2-3-10"]


def test_a_total_of_which_a_line_is_not_published_says_so_and_claims_no_share(
    make: Make, pages: Pages
) -> None:
    lines = "{kode: 2.1.01, realisasi: 9.000}, {kode: 3.1.01, anggaran: 7.000, realisasi: 1.000}"
    found = pages(make({"anggaran/2026.yml": f"tahun: 2026\nbelanja: [{lines}]\n"}))["anggaran/2026.html"]
    assert words(found, "//p[@class='pembuka']")[0].endswith(
        "mengelola Rp7.000 (1 baris belum dipublikasikan); terpakai Rp10.000, tanpa tanggal pada sumbernya."
    )
    assert figures(found, "b") == {
        "Anggaran": "Rp7.000 1 baris belum dipublikasikan",
        "Realisasi": "Rp10.000",
        "Capaian": "-",
    }
    assert not found.xpath("//table[@class='seratus']")
    assert not found.xpath("//*[contains(text(),'% belanja')]")


@pytest.mark.parametrize(
    "text",
    [
        "pendapatan: [{kode: 4.1.1.01, anggaran: 9}]\npembiayaan: [{kode: 6.2.2.01, anggaran: 2}]",
        "belanja: [{kode: 2.3.10, anggaran: 8, rincian: [{rekening: 5.3.5.03, anggaran: 8}]}]",
        "jenis_belanja: [{kode: 5.1, anggaran: 8}]",
    ],
)
def test_every_line_of_the_data_leads_to_a_place_on_the_page(text: str, make: Make, pages: Pages) -> None:
    made = make({"anggaran/2026.yml": f"tahun: 2026\n{text}\n"})
    names, *lines = json.loads(dict(budget_files(made, ""))["data/anggaran/2026/anggaran-2026.json"])["baris"]
    anchors = [line[names.index("jangkar")] for line in lines]
    ids = pages(made)["anggaran/2026.html"].xpath("//@id")
    assert [anchor for anchor in anchors if ids.count(anchor) != 1] == []


def test_financing_that_is_realised_before_anything_else_is_shown(make: Make, pages: Pages) -> None:
    lines = "belanja: [{kode: 1.1.01, anggaran: 9}]\npembiayaan: [{kode: 6.1.1, anggaran: 9, realisasi: 8}]"
    found = pages(make({"anggaran/2026.yml": f"tahun: 2026\n{lines}\n"}))["anggaran/2026.html"]
    assert figures(found, "m-6-1-1") == {"Anggaran": "Rp9", "Realisasi": "Rp8", "Capaian": "88,9%"}
    assert figures(found, "b") == {"Anggaran": "Rp9"}


def test_more_than_the_plan_is_said_in_words_wherever_its_per_cent_stands(make: Make, pages: Pages) -> None:
    over = "realisasi: {2026-06-30: 120, 2026-10-31: 150}"
    lines = f"belanja: [{{kode: 1.1.01, sumber_dana: DDS, anggaran: 100, {over}}}]\n"
    income = "pendapatan: [{kode: 4.2.1, anggaran: 80, realisasi: 90}]\n"
    found = pages(make({"anggaran/2026.yml": f"tahun: 2026\n{income}{lines}"}))
    page = found["anggaran/2026.html"]
    assert words(page, "//p[@class='pembuka']")[0].endswith("terpakai 150%, di atas anggaran.")
    boxes = words(page, "//dl[@class='kotak']/div")
    assert "BelanjaRp100Rp100terpakai 150%, di atas anggaran" in boxes
    assert "Terpakai150%di atas anggaran" in boxes
    stages = "//table[starts-with(caption,'Realisasi sampai')]/tbody/tr/td"
    assert words(page, stages)[0] == "Rp120 120%, di atas anggaran"
    assert "Rencana kegiatanRp100Rp100125% dari yang masuk, lebih besar" in words(
        found["dana-desa.html"], "//dl[@class='kotak']/div"
    )


DATES = """tahun: 2026
per_tanggal: 2026-09-30
pendapatan: [{kode: 4.2.1, anggaran: 100, realisasi: {2026-10-31: 90}}]
belanja:
  - {kode: 1.1.01, anggaran: 40, realisasi: {2026-06-30: 30}}
  - {kode: 2.2.02, anggaran: 60, realisasi: 20}
"""


def test_each_side_says_its_own_date_and_a_line_one_that_differs(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": DATES}))
    page = found["anggaran/2026.html"]
    assert words(page, "//p[@class='pembuka']")[0].endswith("sampai 30 September 2026 terpakai 50%.")
    assert words(page, "//table/caption[contains(.,', per ')]") == [
        "Pendapatan, per 31 Oktober 2026",
        "Belanja per bidang, per 30 September 2026",
        "Kegiatan bidang 1, per 30 September 2026",
        "Kegiatan bidang 2, per 30 September 2026",
        "Dari pendapatan sampai sisa, per 31 Oktober 2026",
    ]
    dated = page.xpath("//tr[contains(.,'realisasi per')]")
    assert [(row.get("id"), words(row, "th/p")[0]) for row in dated] == [
        ("b-1-1-01", "realisasi per 30 Juni 2026")
    ]
    assert "Belanja sampai 30 September 2026 Rp50 (50%)" in words(found["anggaran/papan-2026.html"], "//li")
    row = "//tr[@id='tahun-2026']/th/p"
    assert words(found["anggaran/index.html"], row) == [
        "pendapatan sampai 31 Oktober 2026, belanja sampai 30 September 2026"
    ]


def test_a_report_without_a_date_says_so_beside_dated_ones(make: Make, pages: Pages) -> None:
    text = DATES.replace("per_tanggal: 2026-09-30\n", "")
    page = pages(make({"anggaran/2026.yml": text}))["anggaran/2026.html"]
    assert words(page, "//tr[@id='b-2-2-02']/th/p")[0] == "realisasi tanpa tanggal pada sumbernya"


CHANGED = """tahun: 2026
belanja:
  - {kode: 2.3.10, anggaran: 100, perubahan: 120, realisasi: 50}
  - {kode: 2.3.12, anggaran: 100}
tercetak: {belanja: 500}
"""


def test_a_printed_total_that_says_no_change_is_not_unchanged(make: Make, pages: Pages) -> None:
    page = pages(make({"anggaran/2026.yml": CHANGED}))["anggaran/2026.html"]
    assert figures(page, "b") == {
        "Anggaran": "Rp500 hitungan Rp200, selisih Rp300",
        "Setelah perubahan": "belum dipublikasikan",
        "Realisasi": "Rp50 1 baris belum dilaporkan",
        "Capaian": "-",
    }
    assert figures(page, "b-2") == {
        "Anggaran": "Rp200",
        "Setelah perubahan": "Rp220 naik Rp20",
        "Realisasi": "Rp50 1 baris belum dilaporkan",
        "Capaian": "22,7%",
    }
    sentence = (
        "Tahun 2026 Pekon Kerang mengelola Rp500 (sebelum perubahan, sesudahnya belum dipublikasikan); "
        "terpakai Rp50, tanpa tanggal pada sumbernya, 1 kegiatan belum dilaporkan."
    )
    assert words(page, "//p[@class='pembuka']") == [sentence]
    assert "BelanjaRp500Rp500sebelum perubahan" in words(page, "//dl[@class='kotak']/div")


def test_lines_that_change_without_changing_their_sum_leave_the_total_as_it_was(
    make: Make, pages: Pages
) -> None:
    shifted = CHANGED.replace("anggaran: 100}", "anggaran: 100, perubahan: 80}")
    page = pages(make({"anggaran/2026.yml": shifted}))["anggaran/2026.html"]
    assert figures(page, "b")["Setelah perubahan"] == "Rp500 tetap"
    assert figures(page, "b-2")["Setelah perubahan"] == "Rp200 tetap"


def test_a_plan_that_is_missing_is_told_in_its_own_column(make: Make, pages: Pages) -> None:
    lines = "{kode: 1.1.01, anggaran: 100, perubahan: 90}, {kode: 2.1.01, perubahan: 50}"
    page = pages(make({"anggaran/2026.yml": f"tahun: 2026\nbelanja: [{lines}]\n"}))["anggaran/2026.html"]
    assert figures(page, "b-2-1-01") == {"Anggaran": "belum dipublikasikan", "Setelah perubahan": "Rp50"}
    assert figures(page, "b") == {
        "Anggaran": "Rp100 1 baris belum dipublikasikan",
        "Setelah perubahan": "Rp140",
    }


def test_a_total_printed_only_after_its_change_takes_its_plan_from_its_lines(
    make: Make, pages: Pages
) -> None:
    text = CHANGED.replace("belanja: 500", "belanja: {perubahan: 220}")
    page = pages(make({"anggaran/2026.yml": text}))["anggaran/2026.html"]
    assert figures(page, "b")["Anggaran"] == "Rp200"
    assert figures(page, "b")["Setelah perubahan"] == "Rp220 naik Rp20"
