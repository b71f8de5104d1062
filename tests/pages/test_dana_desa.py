"""The page of the Dana Desa says what Permendes PDT 16/2025 Ps 10 asks: activity, place, amount, by focus."""

from tests.pages.reading import Make, Pages, words

TEXT = """tahun: 2026
sumber: Perdes 5/2025
pagu_dana_desa: {reguler: 409.207.500, kdmp: 565.792.500}
pendapatan: [{kode: 4.2.1, anggaran: 409.207.500, realisasi: 204.603.750}]
belanja:
  - {kode: 5.3.00, uraian: BLT, lokasi: Lima dusun, sumber_dana: DDS, anggaran: 54.000.000, fokus_dd: blt}
  - {kode: 2.3.12, uraian: Jalan tani, sumber_dana: {DDS: 130.000.000, SWD: 2.000.000}, anggaran: 132.000.000}
  - {kode: 1.1.04, uraian: Operasional, sumber_dana: [DDS, ADD], anggaran: 20.000.000, fokus_dd: operasional}
  - {kode: 1.1.01, uraian: Siltap, sumber_dana: ADD, anggaran: 60.000.000}
"""


def test_activities_stand_by_focus_with_place_and_amount(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": TEXT}))["dana-desa.html"]
    assert words(found, "//h1") == ["Penggunaan Dana Desa 2026"]
    assert words(found, "(//table)[1]//thead//th") == ["Nama kegiatan", "Lokasi", "Besaran anggaran"]
    assert [words(row, "*") for row in found.xpath("(//table)[1]/*[not(self::thead)]/tr")] == [
        ["Bantuan langsung tunai (BLT)", "Rp54.000.000"],
        ["BLT", "Lima dusun", "Rp54.000.000"],
        ["Operasional pemerintahan", "belum dipublikasikan"],
        [
            "Operasional",
            "belum dipublikasikan",
            "Rp20.000.000 bersama sumber lain, bagian Dana Desa tidak dirinci",
        ],
        ["Fokus belum dicatat", "Rp130.000.000"],
        ["Jalan tani", "belum dipublikasikan", "Rp130.000.000"],
        ["Jumlah Dana Desa untuk kegiatan", "Rp184.000.000"],
    ]


def test_the_share_of_the_cooperative_stands_apart(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": TEXT}))["dana-desa.html"]
    assert words(found, "//section[@id='koperasi']/p") == [
        "Dukungan koperasi: Rp565.792.500, 58,03% dari pagu",
        (
            "Menurut PMK 7/2026 Pasal 15 ayat (3), 58,03% pagu disalurkan langsung ke rekening khusus, "
            "tidak melalui kas."
        ),
    ]
    assert words(found, "(//dl[@class='kotak'])[1]/div") == [
        "Pagu Dana DesaRp975 jutaRp975.000.000",
        "Pagu regulerRp409,2 jutaRp409.207.500",
        "Masuk anggaranRp409,2 jutaRp409.207.500diterima 50%",
        "Rencana kegiatanRp184 jutaRp184.000.00045% dari yang masuk",
    ]


def test_each_activity_leads_to_its_figure(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": TEXT}))
    links = found["dana-desa.html"].xpath("(//table)[1]/tbody//a/@href")
    assert links[0] == "anggaran/2026.html#b-5-3-00"
    assert found["anggaran/2026.html"].get_element_by_id("b-5-3-00") is not None


def test_the_newest_year_has_the_short_address_and_older_ones_their_year(make: Make, pages: Pages) -> None:
    older = TEXT.replace("tahun: 2026", "tahun: 2025")
    found = pages(make({"anggaran/2026.yml": TEXT, "anggaran/2025.yml": older}))
    assert sorted(path for path in found if path.startswith("dana")) == [
        "dana-desa-2025.html",
        "dana-desa.html",
    ]
    assert words(found["dana-desa-2025.html"], "//h1") == ["Penggunaan Dana Desa 2025"]


def test_activities_that_are_not_published_are_said_to_be_missing(make: Make, pages: Pages) -> None:
    text = "tahun: 2018\npendapatan: [{kode: 4.2.1, anggaran: 696.606.531}]"
    found = pages(make({"anggaran/2018.yml": text}))["dana-desa.html"]
    assert words(found, "//p[@class='kosong']")[0].startswith(
        "Nama kegiatan, lokasi, dan besaran anggaran yang dibiayai Dana Desa 2018 belum dipublikasikan."
    )


def test_no_dana_desa_no_page(make: Make, pages: Pages) -> None:
    text = "tahun: 2026\npendapatan: [{kode: 4.2.3, anggaran: 5}]"
    assert "dana-desa.html" not in pages(make({"anggaran/2026.yml": text}))


def test_every_row_has_an_address_of_its_own_and_a_citation(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": TEXT}))["dana-desa.html"]
    rows = found.xpath("//table[contains(@class,'pos')]//tr[td]/@id")
    assert rows == [
        "dd-blt", "dd-b-5-3-00", "dd-operasional", "dd-b-1-1-04", "dd-tanpa-fokus", "dd-b-2-3-12", "dd",
    ]  # fmt: skip
    assert found.xpath("//*[@id='kutipan']//a/@href") == ["#dd"]
    assert found.xpath("string(//*[@id='kutipan']/@data-asal)").startswith("Anggaran 2026 Pekon Kerang")
