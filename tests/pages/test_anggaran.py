"""The budget pages answer: how much, from where, for what, what was done, is it right, where is the data."""

from lxml.html import HtmlElement

from tests.pages.reading import Make, Pages, words

PROFIL = """kode: 18.04.10.2010
nama: Kerang
penduduk: {jumlah: 1.000, per_tanggal: 2026-06-30}
"""
LALU = """tahun: 2025
sumber: Perdes 2/2026
per_tanggal: 2025-12-31
pendapatan: [{kode: 4.2.1, anggaran: 800.000.000, realisasi: 800.000.000}]
belanja:
  - {kode: 2.3.10, uraian: Rabat beton Dusun I, anggaran: 100.000.000, realisasi: 99.000.000}
  - {kode: 2.2.02, uraian: Posyandu, anggaran: 50.000.000, realisasi: 50.000.000}
  - {kode: 3.3.06, uraian: Karang taruna, anggaran: 5.000.000, realisasi: 5.000.000}
"""
KINI = """tahun: 2026
sumber: Perdes 5/2025
per_tanggal: 2026-10-31
peraturan: {murni: {nomor: 5, tanggal: 2025-12-29}, perubahan: {nomor: 3, tanggal: 2026-08-14}}
pendapatan:
  - {kode: 4.2.1, anggaran: 900.000.000, perubahan: 980.000.000, realisasi: 620.740.000}
  - {kode: 4.3.6, anggaran: 0, realisasi: 1.500}
belanja:
  - kode: 2.3.10
    uraian: Rabat beton Dusun II
    lokasi: Dusun II, RT 03
    pelaksana: Kasi Kesejahteraan
    keluaran: {uraian: Jalan rabat beton, volume: 350, satuan: m}
    realisasi_keluaran: 148
    sumber_dana: {DDS: 100.000.000, PAD: 25.000.000}
    anggaran: 125.000.000
    realisasi: {2026-06-30: 40.000.000, 2026-10-31: 110.000.000}
    status: berjalan
    rincian:
      - {rekening: 5.3.5.03, uraian: Semen, volume: 300, satuan: sak, harga: 65.000, anggaran: 19.500.000}
  - {kode: 2.2.02, uraian: Posyandu, anggaran: 50.000.000, realisasi: 52.000.000, status: selesai}
  - kode: 4.7.04
    uraian: Pelatihan
    anggaran: 20.000.000
    status: tidak-terlaksana
    alasan: Pelatih berhalangan
pembiayaan: [{kode: 6.1.1, anggaran: 9.000.000}]
"""
FILES = {"profil.yml": PROFIL, "anggaran/2026.yml": KINI, "anggaran/2025.yml": LALU}


def figures(page: HtmlElement, anchor: str) -> dict[str, str]:
    """Return the cells of a row by the headings of their columns."""
    row = f"//tr[@id='{anchor}']"
    return dict(
        zip(words(page, f"{row}/ancestor::table/thead//th")[1:], words(page, f"{row}/td"), strict=True)
    )


def test_the_year_begins_with_one_sentence(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    sentence = (
        "Tahun 2026 Pekon Kerang mengelola pendapatan Rp980 juta untuk belanja Rp195 juta; "
        "sampai 31 Oktober 2026 terpakai 83,1%, 1 kegiatan belum dilaporkan."
    )
    assert words(found, "//p[@class='pembuka']") == [sentence]


def test_the_boxes_say_totals_per_resident_and_the_year_before(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "(//dl[@class='kotak'])[1]/div") == [
        "PendapatanRp980 jutaRp980.000.000diterima 63,3%",
        "BelanjaRp195 jutaRp195.000.000terpakai 83,1%",
        "Pembiayaan nettoRp9 jutaRp9.000.000",
        "Belanja per wargaRp195.0001.000 penduduk2025: Rp155.000",
    ]


def test_an_activity_says_where_who_what_for_and_how_far(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "//tr[@id='b-2-3-10']/th/p") == [
        (
            "di Dusun II, RT 03 · oleh Kasi Kesejahteraan · keluaran: Jalan rabat beton 350 m, terwujud 148 m"
            " · sedang berjalan · dari Dana Desa Rp100.000.000, Pendapatan Asli Desa Rp25.000.000"
        ),
        "64,1% belanja · Rp125.000 per warga · 2025: Rp100 juta untuk Rabat beton Dusun I",
    ]
    assert figures(found, "b-2-3-10") == {
        "Anggaran": "Rp125.000.000 hitungan Rp19.500.000, selisih Rp105.500.000",
        "Setelah perubahan": "Rp125.000.000 tetap",
        "Realisasi": "Rp110.000.000",
        "Capaian": "88%",
    }


def test_an_item_says_volume_and_price_and_claims_no_realisation(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "//tr[@id='b-2-3-10-r1']/*") == [
        "Semen 5.3.5.03300 sak × Rp65.000",
        "Rp19.500.000",
        "",
        "",
        "",
    ]


def test_more_than_the_budget_is_said_in_words_and_a_budget_of_nil_has_no_per_cent(
    make: Make, pages: Pages
) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert figures(found, "b-2-2-02")["Capaian"] == "104% di atas anggaran"
    assert figures(found, "p-4-3-6")["Capaian"] == "- tidak dianggarkan"


def test_missing_is_said_as_missing_and_never_as_nil(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert figures(found, "b-4-7-04")["Realisasi"] == "belum dipublikasikan"
    assert figures(found, "b")["Realisasi"] == "Rp162.000.000 1 baris belum dilaporkan"


def test_a_budget_without_any_realisation_has_no_empty_columns(make: Make, pages: Pages) -> None:
    text = "tahun: 2026\nbelanja: [{kode: 1, anggaran: 5.000.000}]"
    found = pages(make({"anggaran/2026.yml": text}))["anggaran/2026.html"]
    assert words(found, "//table[caption='Belanja per bidang']//th[@scope='col']") == ["Uraian", "Anggaran"]
    assert words(found, "//p[@class='pembuka']") == [
        "Tahun 2026 Pekon Kerang mengelola Rp5 juta; realisasinya belum dipublikasikan."
    ]


def test_what_was_not_done_gives_its_reason(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "//section[@id='kerja']/ul[not(@class)]/li") == [
        "Pelatihan tidak terlaksana: Pelatih berhalangan"
    ]
    assert words(found, "//section[@id='kerja']/ul[@class='keping']/li") == [
        "1 sedang berjalan",
        "1 selesai",
        "1 tidak terlaksana",
    ]


def test_lines_that_are_gone_are_listed_and_new_ones_marked(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "//details[starts-with(summary,'Ada pada 2025')]//li") == [
        "Karang taruna: Rp5.000.000"
    ]
    assert words(found, "//tr[@id='b-4-7-04']/th/p[last()]") == [
        "10,3% belanja · Rp20.000 per warga · 2025: belum ada"
    ]


def test_every_figure_has_an_anchor_that_stands_once(make: Make, pages: Pages) -> None:
    for page in pages(make(FILES)).values():
        anchors = page.xpath("//@id")
        assert len(anchors) == len(set(anchors))


def test_the_local_word_stands_where_a_sentence_speaks_of_the_village(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert "untuk setiap pekon" in words(found, "//details[starts-with(summary,'Arti sumber')]")[0]
    assert words(found, "//div[@class='alir-daftar']/following-sibling::p") == [
        "Uang dari semua sumber bercampur di kas pekon: pita tidak berarti satu sumber membayar satu bidang."
    ]


def test_the_proof_says_what_was_compared(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert words(found, "//p[starts-with(@class,'putusan')]") == ["Angka diperiksa: 1 dari 4 cocok."]
    rows = found.xpath("//table[caption='Yang tidak cocok']/tbody/tr")
    assert [words(row, "*") for row in rows] == [
        [
            "2.3.10 Rabat beton Dusun II = jumlah 1 rincian di bawahnya anggaran",
            "Rp125.000.000",
            "Rp19.500.000",
            "Rp105.500.000",
        ],
        [
            "Pendapatan - belanja + pembiayaan netto = 0 anggaran",
            "Rp714.000.000",
            "Rp0",
            "Rp714.000.000",
        ],
        [
            "Pendapatan - belanja + pembiayaan netto = 0 setelah perubahan",
            "Rp794.000.000",
            "Rp0",
            "Rp794.000.000",
        ],
    ]


def test_the_downloads_exist(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/2026.html"]
    assert found.xpath("//section[@id='unduh']//a/@href") == [
        "../data/anggaran/2026/anggaran-2026.xlsx",
        "../data/anggaran/2026/anggaran-2026.csv",
        "../data/anggaran/2026/anggaran-2026.json",
        "../data/anggaran/datapackage.json",
    ]


def test_years_stand_side_by_side_with_new_and_vanished_lines_marked(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/index.html"]
    rows = found.xpath("//table[caption='Belanja tiap bidang']/tbody/tr")
    assert [words(row, "*") for row in rows] == [
        [
            "Pelaksanaan Pembangunan Desa 2",
            "Rp150 juta terealisasi Rp149 juta (99,3%)",
            "Rp175 juta terealisasi Rp162 juta (92,6%)",
        ],
        ["Pembinaan Kemasyarakatan Desa 3", "Rp5 juta terealisasi Rp5 juta (100%)", "tidak ada lagi"],
        ["Pemberdayaan Masyarakat Desa 4", "-", "Rp20 juta baru"],
    ]
    totals = found.xpath("//table[caption='Anggaran tiap tahun']/tbody/tr")
    assert [words(row, "td")[::2][:2] for row in totals] == [
        ["Rp980.000.000", "Rp195.000.000"],
        ["Rp800.000.000", "Rp155.000.000"],
    ]
    assert words(totals[0], "td")[0] == "Rp980.000.000"


def test_a_year_above_its_plan_says_so_in_words(make: Make, pages: Pages) -> None:
    years = {
        f"anggaran/{year}.yml": f"tahun: {year}\nbelanja: [{{kode: 1, anggaran: 100, realisasi: 120}}]\n"
        for year in (2025, 2026)
    }
    found = pages(make({"profil.yml": PROFIL, **years}))["anggaran/index.html"]
    assert words(found, "//tr[@id='tahun-2026']/td")[-1] == "120% di atas anggaran"
    row = "//table[caption='Belanja tiap bidang']/tbody/tr[1]/td[1]"
    assert words(found, row) == ["Rp100 terealisasi Rp120 (120%), di atas anggaran"]


def test_amounts_per_resident_name_the_residents(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/index.html"]
    assert "Dibagi 1.000 penduduk per 30 Juni 2026." in words(found, "//p[@class='redup']")
    without = pages(make({**FILES, "profil.yml": "kode: 18.04.10.2010\nnama: Kerang\n"}))[
        "anggaran/index.html"
    ]
    assert words(without, "//table[caption='Per warga']") == []


def test_a_village_without_a_budget_has_no_budget_pages(make: Make, pages: Pages) -> None:
    assert [path for path in pages(make({})) if path.startswith(("anggaran", "dana"))] == []


def test_three_lines_are_enough(make: Make, pages: Pages) -> None:
    text = "tahun: 2024\nbelanja: [{kode: 1, anggaran: 5.000}]"
    found = pages(make({"anggaran/2024.yml": text}))
    assert words(found["anggaran/2024.html"], "//tr[@id='b-1']/td") == ["Rp5.000"]
    assert "anggaran/index.html" in found


def test_a_year_of_realisation_alone_says_what_was_spent(make: Make, pages: Pages) -> None:
    text = "tahun: 2024\nper_tanggal: 2024-12-31\nbelanja: [{kode: 2.3.10, realisasi: 400.000.000}]"
    found = pages(make({"anggaran/2024.yml": text}))["anggaran/2024.html"]
    unknown = "Tahun 2024 Pekon Kerang belum mempublikasikan jumlah anggarannya"
    assert words(found, "//p[@class='pembuka']") == [
        f"{unknown}; sampai 31 Desember 2024 terpakai Rp400 juta."
    ]


def test_spending_without_any_plan_is_said_in_rupiah(make: Make, pages: Pages) -> None:
    text = "tahun: 2024\nbelanja: [{kode: 2.3.10, anggaran: 0, realisasi: 5.000.000}]"
    found = pages(make({"anggaran/2024.yml": text}))["anggaran/2024.html"]
    assert words(found, "//p[@class='pembuka']/strong") == ["Rp0", "Rp5 juta"]


def test_an_empty_year_offers_no_empty_table_and_no_dead_anchor(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2024.yml": "tahun: 2024\nsumber: Papan desa\n"}))["anggaran/2024.html"]
    ids = set(found.xpath("//@id"))
    assert {link[1:] for link in found.xpath("//a/@href") if link.startswith("#")} <= ids
    assert found.xpath("//table[not(.//tr[td])]/caption/text()") == []


def test_every_row_of_the_years_side_by_side_has_an_address_of_its_own(make: Make, pages: Pages) -> None:
    found = pages(make(FILES))["anggaran/index.html"]
    rows = found.xpath("//table[contains(@class,'pos')]//tr[td]")
    ids = [row.get("id") for row in rows]
    assert all(ids)
    assert len(set(ids)) == len(ids)
    assert {"tahun-2026", "tahun-p-4-2-1", "tahun-b-2", "per-warga-belanja"} <= set(ids)
    assert found.xpath("string(//*[@id='kutipan']/@data-asal)").startswith("Anggaran 2025-2026 Pekon Kerang")


def test_income_that_is_published_by_group_stands_through_the_years(make: Make, pages: Pages) -> None:
    shallow = "pendapatan: [{kode: 4.1, anggaran: 5}, {kode: 4.2, anggaran: 100}]"
    deep = "pendapatan: [{kode: 4.1, anggaran: 6}, {kode: 4.2.1, anggaran: 70}, {kode: 4.2.3, anggaran: 40}]"
    years = {2024: shallow, 2025: shallow, 2026: deep}
    made = make({f"anggaran/{year}.yml": f"tahun: {year}\n{text}\n" for year, text in years.items()})
    rows = pages(made)["anggaran/index.html"].xpath("//table[caption='Pendapatan tiap tahun']/tbody/tr")
    assert [(row.get("id"), *words(row, "td")) for row in rows] == [
        ("tahun-p-4-1", "Rp5", "Rp5", "Rp6"),
        ("tahun-p-4-2", "Rp100", "Rp100", "Rp110"),
        ("tahun-p-4-2-1", "-", "-", "Rp70"),
        ("tahun-p-4-2-3", "-", "-", "Rp40"),
    ]
