"""Services: found by what people want, with all that the standard asks."""

from tests.pages.reading import Files, Make, Pages, facts, words

SERVICES = """\
sumber: Perdes 3/2026
per_tanggal: 2026-10-03
layanan:
  - id: domisili
    nama: Surat Domisili
    kata_kunci: [tempat tinggal, kos]
    keperluan: Saya mau pindah
    kewenangan: desa
    persyaratan: [Surat pengantar RT, {syarat: Pas foto, wajib: tidak, catatan: 3x4}]
    prosedur: [Bawa berkas., Tunggu.]
    jangka_waktu: 15 menit
    biaya: gratis
    produk: Surat keterangan
    masa_berlaku: 3 bulan
    formulir: formulir.pdf
    terverifikasi: ya
    diperiksa: 2026-10-03
  - {id: tanah, nama: Surat Tanah, biaya: 10.000}
  - {id: ktp, nama: Pengantar KTP, kewenangan: pengantar, instansi: Disdukcapil, keperluan: KTP}
standar:
  pengaduan: Kotak saran
  dasar_hukum: [UU 25/2009, Perdes 3/2026]
  sarana_prasarana: Ruang tunggu
  kompetensi_pelaksana: Dapat memakai komputer
  pengawasan_internal: Oleh sekretaris
  jumlah_pelaksana: 2 orang
  jaminan_pelayanan: Tepat waktu
  jaminan_keamanan: Surat bernomor
  evaluasi_kinerja: Survei tiap tahun
"""
FILES: Files = {
    "profil.yml": "kode: 18.04.10.2010\nnama: Kerang\nwhatsapp: 0812-3456-7890\n",
    "layanan.yml": SERVICES,
    "content/desa/berkas/formulir.pdf": b"%PDF-1.4" + b"0" * 12_340,
}


def test_a_village_without_services_has_no_such_pages(make: Make, pages: Pages) -> None:
    assert not [path for path in pages(make({})) if path.startswith("layanan")]


def test_index_groups_by_what_people_want_and_shows_everyday_words(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/index.html"]
    assert words(page, "//main//h2") == ["Saya mau pindah", "KTP", "Layanan lain"]
    assert words(page, "//ul[@class='pilihan']/li") == [
        "Surat Domisili 15 menit · Gratis tempat tinggal, kos",
        "Pengantar KTP lanjut ke Disdukcapil",
        "Surat Tanah Rp10.000",
    ]


def test_requirements_are_a_list_to_tick(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/domisili.html"]
    assert words(page, "//ul[@class='syarat']/li") == ["Surat pengantar RT", "Pas foto (bila ada) 3x4"]
    assert len(page.xpath("//ul[@class='syarat']//label/input[@type='checkbox']")) == 2


def test_the_six_public_components_come_first(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/domisili.html"]
    assert words(page, "//main//h2") == [
        "Yang dibawa",
        "Langkah",
        "Lama, biaya dan hasil",
        "Pengaduan dan saran",
    ]
    assert facts(page, "//section[@id='rincian']/dl") == {
        "Jangka waktu": "15 menit",
        "Biaya": "Gratis",
        "Hasil": "Surat keterangan",
        "Masa berlaku": "3 bulan",
        "Diselesaikan di": "Kantor Pekon Kerang",
    }
    assert words(page, "//section[@id='pengaduan']/p") == ["Kotak saran"]


def test_the_eight_others_are_folded(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/domisili.html"]
    assert facts(page, "//details[@class='arti']/dl") == {
        "Dasar hukum": "UU 25/2009, Perdes 3/2026",
        "Sarana dan prasarana": "Ruang tunggu",
        "Kompetensi pelaksana": "Dapat memakai komputer",
        "Pengawasan internal": "Oleh sekretaris",
        "Jumlah pelaksana": "2 orang",
        "Jaminan pelayanan": "Tepat waktu",
        "Jaminan keamanan dan keselamatan": "Surat bernomor",
        "Evaluasi kinerja pelaksana": "Survei tiap tahun",
    }


def test_buttons_ask_on_whatsapp_and_fetch_the_form_with_its_size(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/domisili.html"]
    assert words(page, "//p[@class='aksi']/a") == ["Tanya lewat WhatsApp", "Unduh formulir (PDF, 12 KB)"]
    assert page.xpath("//p[@class='aksi']/a/@href") == [
        (
            "https://wa.me/6281234567890?text=Halo%2C%20saya%20ingin%20bertanya%20tentang%20Surat%20Domisili"
            "%20di%20Pekon%20Kerang."
        ),
        "../berkas/formulir.pdf",
    ]


def test_what_the_village_has_checked_is_marked(make: Make, pages: Pages) -> None:
    site = pages(make(FILES))
    checked = "//ul[@class='keping']/li[@class='cocok']"
    assert words(site["layanan/domisili.html"], checked) == ["Sudah diperiksa pekon, 3 Oktober 2026"]
    assert words(site["layanan/tanah.html"], checked) == []
    assert words(site["layanan/tanah.html"], "//p[@class='catatan']") == [
        "Isi halaman ini belum diperiksa pekon. Tanyakan dulu sebelum datang membawa berkas."
    ]


def test_what_is_missing_is_said(make: Make, pages: Pages) -> None:
    page = pages(make({"layanan.yml": "layanan:\n  - {id: tanah, nama: Surat Tanah}\n"}))[
        "layanan/tanah.html"
    ]
    assert words(page, "//p[@class='kosong']") == ["Syarat belum dipublikasikan."]
    assert facts(page) == dict.fromkeys(("Jangka waktu", "Biaya", "Hasil"), "belum dipublikasikan")
    assert words(page, "//section[@id='pengaduan']/p") == ["belum dipublikasikan"]


def test_a_service_finished_elsewhere_says_where(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["layanan/ktp.html"]
    found = facts(page, "//section[@id='rincian']/dl")
    assert found["Diselesaikan di"] == "Disdukcapil"
    assert found["Tugas pekon"] == "Memberi pengantar"


def test_source_and_date_stand_below(make: Make, pages: Pages) -> None:
    assert words(pages(make(FILES))["layanan/tanah.html"], "//p[@class='sumber']") == [
        "Sumber: Perdes 3/2026, per 3 Oktober 2026."
    ]
