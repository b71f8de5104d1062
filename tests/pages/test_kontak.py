"""How to reach the office."""

from tests.pages.reading import Make, Pages, words

PROFIL = """\
kode: 18.01.10.2013
nama: Bumi Daya
alamat: Jalan Contoh Nomor 1
telepon: 0721-253344
whatsapp: 0812-3456-7890
surel: kantor@contoh.desa.id
situs: https://www.contoh.desa.id
media_sosial: {facebook: https://facebook.com/contoh}
jam_layanan:
  - {hari: Senin-Kamis, buka: 08.00, tutup: 15.00, catatan: istirahat 12.00-13.00}
  - {hari: Sabtu, catatan: tutup}
  - {hari: Minggu}
"""


def test_everything_is_a_link_that_works_on_a_phone(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": PROFIL}))["kontak.html"]
    assert words(page, "//main//h1") == ["Kantor Desa Bumi Daya"]
    assert words(page, "//p[@class='pembuka']") == [
        "Jalan Contoh Nomor 1Kecamatan Palas, Kabupaten Lampung Selatan, Lampung 35594"
    ]
    assert page.xpath("//main/div//a/@href") == [
        "https://wa.me/6281234567890",
        "tel:+62721253344",
        "mailto:kantor@contoh.desa.id",
        "https://www.contoh.desa.id",
        "https://facebook.com/contoh",
    ]


def test_hours_are_a_table_with_the_time_zone(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": PROFIL}))["kontak.html"]
    assert words(page, "//table/caption") == ["Jam layanan (WIB)"]
    assert words(page, "//table//tr") == [
        "Senin-Kamis08.00-15.00 · istirahat 12.00-13.00",
        "Sabtututup",
        "Minggututup",
    ]


def test_complaint_channels_alone_make_a_contact_page(make: Make, pages: Pages) -> None:
    channels = "pengaduan: {kanal: [{jenis: kotak, nilai: Kotak saran}]}\n"
    page = pages(make({"pemerintahan.yml": channels}))["kontak.html"]
    assert words(page, "//section[@id='pengaduan']//li") == ["Kotak saran"]


def test_a_village_without_any_contact_has_no_such_page(make: Make, pages: Pages) -> None:
    assert "kontak.html" not in pages(make({}))


def test_what_visitors_look_for_and_is_not_published_is_said(make: Make, pages: Pages) -> None:
    poor = "kode: 18.01.10.2013\nnama: Bumi Daya\nalamat: Jalan Contoh Nomor 1\n"
    path = "//p[@class='kosong']"
    said = words(pages(make({"profil.yml": poor}))["kontak.html"], path)
    assert said == ["Belum dipublikasikan: nomor telepon, jam layanan."]
    assert words(pages(make({"profil.yml": PROFIL}))["kontak.html"], path) == []
