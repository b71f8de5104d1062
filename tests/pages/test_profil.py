"""The profile says all that the village says of itself, and no more."""

from generator.model.profil import Batas, Penduduk, Penghargaan, Profil
from tests.pages.reading import Make, Pages, facts, words

FULL = """\
kode: 18.01.10.2013
nama: Bumi Daya
nama_lain: [Bumidaya]
sumber: Profil 2026
per_tanggal: 2026-06-30
berdiri: 1976-05-17
koordinat: -5.615550, 105.633408
luas_ha: 812,5
batas: {utara: Desa Utara, timur: Sungai, selatan: Desa Selatan, barat: Hutan}
dusun: [Melati, Mawar]
penduduk:
  {jumlah: 4.182, laki_laki: 2.104, perempuan: 2.078, kk: 1.203, per_tanggal: 2026-09-30, sumber: SIAK}
visi: Terang dan rukun
misi: [Layanan cepat, Jalan baik]
tugas_fungsi: Mengurus warga.
sejarah: "Dibuka tahun 1976.\\n\\nListrik masuk 1991."
potensi: [Padi, Jagung]
penghargaan:
  - nama: Lomba Desa
    tahun: 2024
    tingkat: provinsi
    peringkat: Juara 1
    penerima: Desa Bumi Daya
    pemberi: Gubernur
    bukti: https://jurnalline.com/2024/07/juara
"""


def test_an_empty_village_shows_only_its_place(make: Make, pages: Pages) -> None:
    page = pages(make({}))["profil.html"]
    assert words(page, "//main//h2") == ["Wilayah", "Peta"]
    assert facts(page) == {
        "Kode wilayah": "18.04.10.2010",
        "Kecamatan": "Batu Brak",
        "Kabupaten atau kota": "Kabupaten Lampung Barat",
        "Provinsi": "Lampung",
        "Kode pos": "34881",
    }


def test_a_place_from_the_area_table_is_called_the_middle_of_the_area(make: Make, pages: Pages) -> None:
    page = pages(make({}))["profil.html"]
    assert words(page, "//section[@id='peta']/p")[0].startswith("Titik tengah wilayah: -5.")


def test_maps_are_links_to_the_office_and_no_pictures(make: Make, pages: Pages) -> None:
    section = pages(make({"profil.yml": FULL}))["profil.html"].xpath("//section[@id='peta']")[0]
    assert words(section, "./p")[0] == "Kantor Desa Bumi Daya: -5.61555, 105.633408"
    assert section.xpath(".//a/@href") == [
        "https://www.openstreetmap.org/?mlat=-5.615550&mlon=105.633408#map=16/-5.61555/105.633408",
        "https://www.google.com/maps/search/?api=1&query=-5.61555,105.633408",
        "geo:-5.61555,105.633408",
    ]
    assert not section.xpath(".//img")


def test_people_are_counted_with_source_and_date(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": FULL}))["profil.html"]
    section = page.xpath("//section[@id='penduduk']")[0]
    assert words(section, ".//li") == [
        "Jumlah4.182",
        "Laki-laki2.104",
        "Perempuan2.078",
        "Kepala keluarga1.203",
    ]
    assert words(section, "./p") == ["Sumber: SIAK, per 30 September 2026."]


def test_awards_say_who_received_what_from_whom_with_proof(make: Make, pages: Pages) -> None:
    award = pages(make({"profil.yml": FULL}))["profil.html"].xpath("//section[@id='penghargaan']//li")[0]
    assert words(award, "./*") == [
        "2024 · tingkat provinsi",
        "Juara 1, Lomba Desa",
        "Penerima: Desa Bumi Daya",
        "Pemberi: Gubernur",
        "Sumber: jurnalline.com.",
    ]
    assert award.xpath(".//a/@rel") == ["noopener"]


def test_every_field_of_the_profile_is_shown_on_some_page(make: Make, pages: Pages) -> None:
    contact = """\
alamat: Jalan Contoh Nomor 1
kodepos: 35594
telepon: 0721-253344
whatsapp: 0812-3456-7890
surel: kantor@contoh.desa.id
situs: https://contoh.desa.id
media_sosial: {facebook: https://facebook.com/contoh}
jam_layanan: [{hari: Senin, buka: 08.00, tutup: 15.00, catatan: istirahat}]
lambang: lambang.png
foto: kantor.jpg
alt: Kantor dari depan
darurat: {kontak: [{nama: Puskesmas, nomor: 0721-253344}], titik_kumpul: [Lapangan]}
warna: {utama: "#1e3a8a", aksen: "#7c2d12"}
istilah: {dusun: Lingkungan}
contoh: ya
"""
    files = {f"content/desa/berkas/{name}": b"x" for name in ("lambang.png", "kantor.jpg")}
    village = make({**files, "profil.yml": FULL + contact})
    site = pages(village)
    shown = "".join(str(value) for page in site.values() for value in page.xpath("//text() | //@*"))
    expected = {
        "kode": "18.01.10.2013", "nama": "Bumi Daya", "contoh": "Data contoh", "nama_lain": "Bumidaya",
        "alamat": "Jalan Contoh Nomor 1", "kodepos": "35594", "telepon": "0721-253344",
        "whatsapp": "0812-3456-7890", "surel": "kantor@contoh.desa.id", "situs": "https://contoh.desa.id",
        "media_sosial": "https://facebook.com/contoh", "jam_layanan": "istirahat",
        "koordinat": "-5.61555, 105.633408", "luas_ha": "812,5 hektare", "batas": "Desa Utara",
        "dusun": "Melati, Mawar", "penduduk": "4.182", "visi": "Terang dan rukun", "misi": "Layanan cepat",
        "tugas_fungsi": "Mengurus warga.", "sejarah": "Listrik masuk 1991.", "potensi": "Jagung",
        "penghargaan": "Lomba Desa", "lambang": "berkas/lambang.png", "foto": "berkas/kantor.jpg",
        "alt": "Kantor dari depan", "darurat": "Lapangan",
        "warna": "#1e3a8a", "istilah": "Lingkungan", "berdiri": "17 Mei 1976",
        "sumber": "Profil 2026", "per_tanggal": "30 Juni 2026",
    }  # fmt: skip
    assert set(expected) == set(Profil.model_fields) - {"origin", "versi"}
    assert [field for field, text in expected.items() if text not in shown] == []
    assert len(Batas.model_fields) == 5
    assert len(Penduduk.model_fields) == 7
    assert len(Penghargaan.model_fields) == 8
