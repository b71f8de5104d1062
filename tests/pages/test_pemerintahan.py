"""Who governs: the chart, the council under its local name, information and complaints."""

from generator.model.pemerintahan import Perangkat
from generator.pages.pemerintahan import Official, organisation
from tests.pages.reading import Make, Pages, facts, words

FULL = """\
sumber: SK 1/2026
per_tanggal: 2026-01-15
perangkat:
  - {nama: A, jabatan: Peratin, masa_jabatan: 2021-2029, sk: 1/2021, tugas: Memimpin}
  - {nama: B, jabatan: Juru Tulis, atasan: Peratin}
  - {nama: C, jabatan: Kaur Keuangan, atasan: juru tulis}
  - {nama: D, jabatan: Kasi Pelayanan, atasan: Peratin}
bpd:
  masa_jabatan: 2019-2027
  sk: 2/2019
  anggota:
    - {nama: E, jabatan: Ketua, wilayah: Pemangku I}
    - {nama: F}
lembaga:
  - {nama: PKK Kerang, jenis: PKK, ketua: G, jumlah_anggota: 1.034, keterangan: Rabu pertama}
ppid:
  atasan: {jabatan: Peratin}
  petugas: {nama: B, jabatan: Juru Tulis}
  sk: 3/2024
  sk_tanggal: 2024-02-01
  meja_layanan: Balai
  maklumat: Kami melayani dengan jujur.
  tata_cara: [Isi formulir, Terima jawaban]
  keberatan: [Tulis keberatan]
  biaya: Gratis
  laporan:
    - {tahun: 2024, diminta: 7}
    - {tahun: 2025, diminta: 12, dipenuhi: 10, sebagian: 1, ditolak: 1, rata_hari: "4,5"}
pengaduan:
  tenggat: 5 hari kerja
  kanal:
    - {jenis: telepon, nilai: 0721-253344, jam: jam kerja}
    - {jenis: whatsapp, nilai: 0812-3456-7890}
    - {jenis: surel, nilai: adu@contoh.desa.id}
    - {jenis: lapor, nilai: "https://www.lapor.go.id"}
    - {jenis: kotak, nilai: Kotak saran di balai}
  statistik:
    - {tahun: 2025, masuk: 23, proses: 2, selesai: 21, rata_hari: "6,2"}
"""


def official(jabatan: str, atasan: str | None = None) -> Perangkat:
    return Perangkat(nama="X", jabatan=jabatan, atasan=atasan)


def shape(trees: tuple[Official, ...]) -> list[object]:
    return [[tree.perangkat.jabatan, shape(tree.bawahan)] for tree in trees]


def test_officials_stand_below_those_who_lead_them() -> None:
    staff = [official("Kaur", "sekretaris"), official("Kades"), official("Sekretaris", "Kades")]
    assert shape(organisation(staff)) == [["Kades", [["Sekretaris", [["Kaur", []]]]]]]


def test_nobody_is_lost_when_the_leader_is_unknown_or_leads_in_a_circle() -> None:
    staff = [official("A", "B"), official("B", "A"), official("C", "Camat"), official("D", "D")]
    assert shape(organisation(staff)) == [["A", [["B", []]]], ["C", []], ["D", []]]


def test_two_officials_of_one_post_share_the_first_one_s_staff() -> None:
    staff = [official("Kasi"), official("Kasi"), official("Staf", "Kasi")]
    assert shape(organisation(staff)) == [["Kasi", [["Staf", []]]], ["Kasi", []]]


def test_the_chart_is_a_nested_list(make: Make, pages: Pages) -> None:
    page = pages(make({"pemerintahan.yml": FULL}))["pemerintahan.html"]
    assert words(page, "//div[@class='bagan']/ul/li/div") == [
        "Peratin A masa jabatan 2021-2029 · SK 1/2021 Memimpin"
    ]
    assert words(page, "//div[@class='bagan']/ul/li/ul/li/div") == ["Juru Tulis B", "Kasi Pelayanan D"]
    assert words(page, "//div[@class='bagan']/ul/li/ul/li/ul/li") == ["Kaur Keuangan C"]


def test_the_council_has_its_local_name(make: Make, pages: Pages) -> None:
    page = pages(make({"pemerintahan.yml": FULL}))["pemerintahan.html"]
    council = page.xpath("//section[@id='bpd']")[0]
    assert words(council, ".//h2") == ["Lembaga Himpun Pemekonan (LHP)"]
    assert words(council, "./p") == ["Masa jabatan 2019-2027 · SK 2/2019"]
    assert words(council, ".//tbody/tr") == ["EKetuaPemangku I", "FAnggota-"]


def test_information_office_says_who_how_and_how_many(make: Make, pages: Pages) -> None:
    section = pages(make({"pemerintahan.yml": FULL}))["pemerintahan.html"].xpath("//section[@id='ppid']")[0]
    assert facts(section, ".//dl") == {
        "Atasan petugas informasi": "Peratin",
        "Petugas informasi (PPID)": "B, Juru Tulis",
        "Surat keputusan": "3/2024, 1 Februari 2024",
        "Meja layanan": "Balai",
        "Paling lama dijawab": "10 hari kerja",
        "Biaya": "Gratis",
    }
    assert words(section, ".//ol/li") == ["Isi formulir", "Terima jawaban", "Tulis keberatan"]
    missing = "belum dipublikasikan"
    assert words(section, ".//tbody/tr") == ["20251210114,5 hari kerja", f"20247{missing * 4}"]


def test_ways_to_complain_are_links_where_they_can_be(make: Make, pages: Pages) -> None:
    section = pages(make({"pemerintahan.yml": FULL}))["pemerintahan.html"].xpath(
        "//section[@id='pengaduan']"
    )[0]
    assert words(section, ".//li") == [
        "Telepon 0721-253344jam kerja",
        "WhatsApp 0812-3456-7890",
        "adu@contoh.desa.id",
        "lapor.go.id",
        "Kotak saran di balai",
    ]
    assert section.xpath(".//a/@href") == [
        "tel:+62721253344",
        "https://wa.me/6281234567890",
        "mailto:adu@contoh.desa.id",
        "https://www.lapor.go.id",
    ]
    assert words(section, ".//tbody/tr") == ["2025232216,2 hari"]


def test_a_kelurahan_has_no_council_and_no_enterprise(make: Make, pages: Pages) -> None:
    kelurahan = "kode: 18.71.14.1002\nnama: Labuhan Ratu\n"
    site = pages(
        make({"profil.yml": kelurahan, "pemerintahan.yml": "perangkat: [{nama: A, jabatan: Lurah}]\n"})
    )
    assert words(site["pemerintahan.html"], "//main//h2") == ["Perangkat"]
    assert "bumdes.html" not in site


def test_a_village_that_says_nothing_has_no_such_page(make: Make, pages: Pages) -> None:
    assert "pemerintahan.html" not in pages(make({}))
