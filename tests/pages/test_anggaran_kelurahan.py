"""A kelurahan's budget has its own form, at the same addresses and with the same care."""

from lxml.html import HtmlElement

from tests.pages.reading import Make, Pages, words

PROFIL = "kode: 18.72.04.1001\nnama: Yosodadi\npenduduk: {jumlah: 1.000}\n"
TEXT = """tahun: 2026
sumber_anggaran: APBD Kota Metro
sumber: DPA Kecamatan 2026
per_tanggal: 2026-09-30
pengaduan: Kantor kelurahan
program:
  - uraian: Saluran RT 03
    kelompok: sarana-prasarana
    lokasi: RT 03
    pelaksana: pokmas
    pagu: 100.000.000
    realisasi: 90.000.000
    status: selesai
  - {uraian: Pelatihan kader, kelompok: pemberdayaan, pagu: 20.000.000}
tercetak: {anggaran: 120.000.500}
"""
FILES = {"profil.yml": PROFIL, "anggaran/2026.yml": TEXT}


def test_programmes_stand_by_group_with_their_totals(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert [words(row, "*") for row in found.xpath("(//table)[1]/tbody/tr")] == [
        [
            "Sarana dan prasarana83,3% belanja · Rp100.000 per warga",
            "Rp100.000.000",
            "Rp90.000.000",
            "90%",
        ],
        [
            "Saluran RT 03di RT 03 · oleh pokmas · selesai83,3% belanja · Rp100.000 per warga",
            "Rp100.000.000",
            "Rp90.000.000",
            "90%",
        ],
        [
            "Pemberdayaan masyarakat16,7% belanja · Rp20.000 per warga",
            "Rp20.000.000",
            "belum dipublikasikan",
            "-",
        ],
        [
            "Pelatihan kader16,7% belanja · Rp20.000 per warga",
            "Rp20.000.000",
            "belum dipublikasikan",
            "-",
        ],
    ]
    assert words(found, "//tr[@id='k']/td")[0] == "Rp120.000.500 hitungan Rp120.000.000, selisih Rp500"


def test_the_sentence_says_whose_budget_it_is_part_of(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))
    sentence = (
        "Tahun 2026 Kelurahan Yosodadi mengelola Rp120 juta dari APBD Kota Metro; "
        "sampai 30 September 2026 terpakai 75%, 1 kegiatan belum dilaporkan."
    )
    assert words(found["anggaran/2026.html"], "//p[@class='pembuka']") == [sentence]
    assert words(found["anggaran/index.html"], "//p[@class='pembuka']") == [sentence]


def test_no_village_budget_words_and_no_dana_desa_for_a_kelurahan(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))
    assert "dana-desa.html" not in found
    text = words(found["anggaran/2026.html"], "//main")[0]
    assert "APB Desa" not in text
    assert "SiLPA" not in text


def test_programmes_named_like_a_group_or_each_other_have_addresses_of_their_own(
    make: Make, pages: Pages
) -> None:
    names = ("Sarana-prasarana", "Taman", "Taman", "Taman 2")
    lines = "".join(f"  - {{uraian: {name}, kelompok: sarana-prasarana, pagu: 1}}\n" for name in names)
    found = pages(make({**FILES, "anggaran/2026.yml": f"tahun: 2026\nprogram:\n{lines}"}))
    anchors = found["anggaran/2026.html"].xpath("//tr/@id")
    assert anchors == [
        "k-sarana-prasarana",
        "k-sarana-prasarana-2",
        "k-taman",
        "k-taman-2",
        "k-taman-2-2",
        "k",
    ]


def test_years_stand_side_by_side_with_a_chart_shares_per_resident_and_files(
    make: Make, pages: Pages
) -> None:
    before = "tahun: 2025\nper_tanggal: 2025-06-30\nprogram: [{uraian: Taman, pagu: 60.000.000}]\n"
    dated = TEXT.replace("realisasi: 90.000.000", "realisasi: {2026-10-31: 90.000.000}")
    made = make({**FILES, "anggaran/2026.yml": dated, "anggaran/2025.yml": before})
    page = pages(made)["anggaran/index.html"]
    assert words(page, "//table/tbody/tr/th") == [
        "2026realisasi sampai 31 Oktober 2026Rp120.001 per warga (1.000 penduduk)",
        "2025Rp60.000 per warga (1.000 penduduk)",
    ]
    described = words(page, "//svg/desc")[0].split("; ")
    assert described == [
        "2025: Rp60 juta, realisasi belum dipublikasikan",
        "2026: Rp90 juta dari Rp120 juta (75%), sampai 31 Oktober 2026",
    ]
    assert words(page, "//p[@class='aksi']/a") == ["CSV 2026", "CSV 2025", "Paket data"]
    assert "sampai 31 Oktober 2026 terpakai" in words(page, "//p[@class='pembuka']")[0]
    boxes = words(pages(made)["anggaran/2026.html"], "//dl[@class='kotak']/div")
    assert "Belum terpakaiRp30 jutaRp30.000.5001 kegiatan belum dilaporkan" in boxes


def standing(page: HtmlElement) -> dict[str, str]:
    """Return what each row says of the year before."""
    rows = page.xpath("//tbody/tr[@id]")
    return {row.get("id"): words(row, "th/p[last()]")[0].rpartition("2025: ")[2] for row in rows}


def test_programmes_go_on_when_a_year_begins_to_name_their_groups(make: Make, pages: Pages) -> None:
    before = "tahun: 2025\nprogram: [{uraian: Saluran RT 03, pagu: 80.000.000}, {uraian: Taman, pagu: 5}]\n"
    page = pages(make({**FILES, "anggaran/2025.yml": before}))
    assert standing(page["anggaran/2026.html"]) == {
        "k-sarana-prasarana": "83,3% belanja · Rp100.000 per warga",
        "k-saluran-rt-03": "Rp80 juta, naik 25%",
        "k-pemberdayaan": "16,7% belanja · Rp20.000 per warga",
        "k-pelatihan-kader": "belum ada",
    }
    assert words(page["anggaran/2026.html"], "//details[starts-with(summary,'Ada pada')]//li") == [
        "Taman: Rp5"
    ]
    assert page["anggaran/2025.html"].xpath("//tr/@id") == ["k-saluran-rt-03", "k-taman", "k"]
    assert words(page["anggaran/2025.html"], "//*[contains(text(),'Lainnya')]") == []


def test_groups_that_both_years_name_are_compared(make: Make, pages: Pages) -> None:
    before = "tahun: 2025\nprogram: [{uraian: Saluran RT 03, kelompok: sarana-prasarana, pagu: 80.000.000}]\n"
    page = pages(make({**FILES, "anggaran/2025.yml": before}))
    assert standing(page["anggaran/2026.html"]) == {
        "k-sarana-prasarana": "Rp80 juta, naik 25%",
        "k-saluran-rt-03": "Rp80 juta, naik 25%",
        "k-pemberdayaan": "belum ada",
        "k-pelatihan-kader": "belum ada",
    }


def test_programmes_without_a_group_stand_below_those_that_have_one(make: Make, pages: Pages) -> None:
    mixed = "tahun: 2026\nprogram: [{uraian: A, pagu: 5}, {uraian: B, kelompok: lainnya, pagu: 7}]\n"
    page = pages(make({**FILES, "anggaran/2026.yml": mixed}))["anggaran/2026.html"]
    assert page.xpath("//tr/@id") == ["k-lainnya", "k-b", "k-tanpa-kelompok", "k-a", "k"]
    assert page.xpath("string(//tr[@id='k-tanpa-kelompok']/th/text())") == "Kelompok belum disebut"


def test_a_code_used_for_another_programme_gives_no_per_cent(make: Make, pages: Pages) -> None:
    lines = {
        year: f"tahun: {year}\nprogram: [{{kode: 7.01.03.2.02.0001, uraian: {name}, pagu: 5}}]\n"
        for year, name in ((2025, "Saluran"), (2026, "Taman"))
    }
    page = pages(
        make({"profil.yml": PROFIL, **{f"anggaran/{year}.yml": text for year, text in lines.items()}})
    )
    assert standing(page["anggaran/2026.html"]) == {"k-7-01-03-2-02-0001": "Rp5 untuk Saluran"}


def test_reports_at_several_dates_stand_in_their_order(make: Make, pages: Pages) -> None:
    first = "realisasi: {2026-06-30: 30.000.000, 2026-09-30: 90.000.000}"
    second = "pagu: 20.000.000, realisasi: {2026-09-30: 10.000.000}"
    text = TEXT.replace("realisasi: 90.000.000", first).replace("pagu: 20.000.000", second)
    page = pages(make({**FILES, "anggaran/2026.yml": text}))["anggaran/2026.html"]
    rows = page.xpath("//table[starts-with(caption,'Realisasi sampai')]/tbody/tr")
    assert [(row.get("id"), *words(row, "*")) for row in rows] == [
        ("tahap-2026-06-30", "30 Juni 20261 baris belum dilaporkan", "Rp30.000.000 25% dari anggaran"),
        ("tahap-2026-09-30", "30 September 2026", "Rp100.000.000 83,3% dari anggaran"),
    ]


def test_a_printed_total_that_says_no_change_is_named_as_that_before_it(make: Make, pages: Pages) -> None:
    text = TEXT.replace("pagu: 100.000.000", "pagu: 100.000.000\n    perubahan: 95.000.000")
    found = pages(make({**FILES, "anggaran/2026.yml": text}))
    page = found["anggaran/2026.html"]
    assert words(page, "//tr[@id='k']/td")[1:] == [
        "belum dipublikasikan",
        "Rp90.000.000 1 baris belum dilaporkan",
        "-",
    ]
    assert words(page, "//dl[@class='kotak']/div")[:2] == [
        "PaguRp120 jutaRp120.000.500sebelum perubahan",
        "RealisasiRp90 jutaRp90.000.000",
    ]
    assert words(found["anggaran/index.html"], "//tr[@id='tahun-2026']/td") == [
        "Rp120.000.500 sebelum perubahan",
        "Rp90.000.000",
        "-",
    ]
