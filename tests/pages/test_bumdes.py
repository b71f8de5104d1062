"""The village enterprise: a loss is a loss, and capital stands against what came back."""

from tests.pages.reading import Files, Make, Pages, facts, words

FULL = """\
nama: BUM Pekon Maju
jenis: bumdesma
alamat: Jalan Contoh
sumber: LPJ 2025
per_tanggal: 2025-12-31
badan_hukum: {nomor: AHU-1, tanggal: 2022-03-01, berkas: ahu.pdf}
peraturan_pendirian: {nomor: 4, tahun: 2017}
desa_pendiri: [18.04.10.2010]
unit_usaha:
  - {nama: Padi, jenis: olahan, sejak: 2018, status: aktif, omzet: {2024: 71.300.000, 2025: 98.500.000}}
  - {nama: Ayam, sejak: 2025, omzet: {2025: 53.500.000}, keterangan: Kandang baru}
  - {nama: Toko, omzet: {2025: 1.000}}
penyertaan_modal:
  - {tahun: 2018, sumber: desa, nilai: 50.000.000, sumber_dana: Dana Desa, peraturan: Perdes 5/2018}
  - {tahun: 2018, sumber: masyarakat, nilai: 12.500.000}
  - {tahun: 2025, sumber: desa, nilai: 150.000.000}
pengurus: [{jabatan: Direktur, nama: A}]
laporan:
  - {tahun: 2024, pendapatan: 158.300.000, beban: 166.750.000, laba: -8.450.000}
  - tahun: 2025
    pendapatan: 247.900.000
    beban: 220.300.000
    laba: 27.600.000
    aset: 5
    kewajiban: 2
    ekuitas: 3
    berkas: lpj.pdf
bagi_hasil:
  - {tahun: 2025, ke_desa: 8.280.000, modal: 13.800.000, lainnya: 5.520.000, dasar: AD Pasal 21}
peringkat:
  - {tahun: 2024, klasifikasi: pemula}
  - {tahun: 2025, skor: "63,75", klasifikasi: berkembang}
ad_art: ad.pdf
"""
FILES: Files = {
    "bumdes.yml": FULL,
    **{f"content/desa/berkas/{name}": b"0" * 4_200 for name in ("ahu.pdf", "lpj.pdf", "ad.pdf")},
}


def test_the_first_figures_are_capital_return_and_last_result(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["bumdes.html"]
    assert words(page, "//main/ul[@class='petak']/li") == [
        "Modal dari pekonRp200.000.000",
        "Bagi hasil ke kas pekon, tahun buku 2025Rp8.280.0004,1% dari modal pekon",
        "Hasil usaha 2025Laba Rp27.600.000",
    ]


def test_a_unit_that_stopped_owes_no_turnover_after_its_last(make: Make, pages: Pages) -> None:
    stopped = "  - {nama: Air, status: berhenti, omzet: {2024: 6.400.000}}\npenyertaan_modal:"
    page = pages(make({**FILES, "bumdes.yml": FULL.replace("penyertaan_modal:", stopped)}))["bumdes.html"]
    assert words(page, "//tr[th='Air']/td") == ["-", "Rp6.400.000"]
    assert words(page, "//tr[th='Toko']/td") == ["Rp1.000", "belum dipublikasikan"]


def test_a_share_of_profit_stands_at_the_year_of_its_profit(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["bumdes.html"]
    assert words(page, "//section[@id='modal']/p") == [
        (
            "Bagi hasil ditulis pada tahun buku labanya; uangnya masuk kas pekon pada tahun itu atau "
            "tahun berikutnya."
        )
    ]


def test_identity_is_told_in_words(make: Make, pages: Pages) -> None:
    found = facts(pages(make(FILES))["bumdes.html"], "//main/dl")
    assert found == {
        "Jenis": "BUM Pekon Bersama",
        "Alamat": "Jalan Contoh",
        "Badan hukum": "AHU-1, 1 Maret 2022",
        "Peraturan pendirian": "Nomor 4 Tahun 2017",
        "Pendiri": "18.04.10.2010",
    }


def test_turnover_before_a_unit_began_is_not_called_missing(make: Make, pages: Pages) -> None:
    rows = words(pages(make(FILES))["bumdes.html"], "//section[@id='unit']//tbody/tr")
    assert rows == [
        "PadiRp98.500.000 Rp71.300.000",
        "AyamRp53.500.000 -",
        "TokoRp1.000 belum dipublikasikan",
    ]


def test_a_loss_is_shown_as_a_loss(make: Make, pages: Pages) -> None:
    section = pages(make(FILES))["bumdes.html"].xpath("//section[@id='hasil']")[0]
    assert words(section, "./table[1]//tbody/tr") == [
        "2025Rp247.900.000 Rp220.300.000 Laba Rp27.600.000",
        "2024Rp158.300.000 Rp166.750.000 Rugi Rp8.450.000",
    ]
    assert words(section, ".//td[contains(@class, 'rugi')]") == ["Rugi Rp8.450.000"]


def test_capital_stands_beside_what_came_back(make: Make, pages: Pages) -> None:
    section = pages(make(FILES))["bumdes.html"].xpath("//section[@id='modal']")[0]
    assert words(section, ".//tbody/tr") == [
        "2025 Rp150.000.000-Rp8.280.000",
        "2018 Rp50.000.000Rp12.500.000-",
    ]
    assert words(section, ".//tfoot/tr") == ["JumlahRp200.000.000Rp12.500.000Rp8.280.000"]
    assert words(section, ".//ul/li") == [
        "2018: Rp50.000.000 dari pekon, Dana Desa, Perdes 5/2018",
        "2018: Rp12.500.000 dari masyarakat",
        "2025: Rp150.000.000 dari pekon",
        (
            "Tahun buku 2025: Rp8.280.000 ke kas pekon, Rp13.800.000 ditambahkan ke modal, "
            "Rp5.520.000 untuk lainnya; AD Pasal 21"
        ),
    ]


def test_ranking_organs_and_files_are_shown(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["bumdes.html"]
    ranking = words(page, "//section[@id='peringkat']//tbody/tr")
    assert ranking == ["2025Berkembang63,75", "2024Pemulabelum dipublikasikan"]
    assert facts(page, "//section[@id='pengurus']/dl") == {"Direktur": "A"}
    assert words(page, "//main//a[contains(@href, 'berkas/')]") == [
        "Laporan 2025 (PDF, 4 KB)",
        "AD/ART (PDF, 4 KB)",
        "Sertifikat badan hukum (PDF, 4 KB)",
    ]


def test_the_menu_uses_the_local_word(make: Make, pages: Pages) -> None:
    assert "BUM Pekon" in words(pages(make(FILES))["bumdes.html"], "//nav[@aria-label='Menu utama']//a")


def test_little_data_shows_little(make: Make, pages: Pages) -> None:
    page = pages(
        make({"bumdes.yml": "nama: BUM Pekon Maju\nbagi_hasil: [{tahun: 2022, ke_desa: 12.000.000}]\n"})
    )["bumdes.html"]
    assert words(page, "//main//h2") == ["Modal dan bagi hasil per tahun"]
    assert words(page, "//tfoot/tr") == ["Jumlah--Rp12.000.000"]
