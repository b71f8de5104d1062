"""Announcements: those in force first, the ended kept, the coming ones told to nobody."""

import json
from datetime import datetime, timedelta

import pytest

from generator.model.kabar import Pengumuman
from generator.pages.pengumuman import in_force
from tests.pages.reading import Files, Make, Pages, facts, words

NOW = datetime(2026, 11, 24, 9, 0)


def post(name: str, day: str, head: str = "", body: str = "Isi.", folder: str = "desa/") -> Files:
    text = f"---\njudul: {name}\ntanggal: {day}\n{head}---\n{body}\n"
    return {f"content/{folder}pengumuman/{day[:10]}-{name.lower().replace(' ', '-')}.md": text}


def announcement(**fields: object) -> Pengumuman:
    given = {"judul": "A", "tanggal": "2026-11-20", **fields}
    return Pengumuman.model_validate(given)


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({}, "2026-12-21 00:00"),
        ({"berakhir": "2026-11-27"}, "2026-11-28 00:00"),
        ({"berakhir": "2026-11-27 11.00"}, "2026-11-27 11:00"),
        ({"jenis": "undangan", "mulai": "2026-11-27 08.00"}, "2026-11-28 00:00"),
        ({"jenis": "layanan", "mulai": "2026-11-27", "berakhir": "2026-11-29"}, "2026-11-30 00:00"),
        ({"jenis": "bantuan"}, "2026-12-21 00:00"),
        ({"jenis": "lelang", "tenggat": "2026-12-01"}, "2026-12-02 00:00"),
        ({"jenis": "pajak", "tenggat": "2026-11-30", "berakhir": "2026-11-25"}, "2026-11-26 00:00"),
        ({"jenis": "keuangan"}, None),
        ({"jenis": "darurat"}, None),
    ],
)
def test_when_an_announcement_ends(fields: dict[str, str], ends: str | None) -> None:
    limit = announcement(**fields).batas
    assert limit == (datetime.fromisoformat(ends) if ends else None)


def test_an_announcement_is_scheduled_then_in_force_then_ended() -> None:
    one = announcement(berakhir="2026-11-27 11.00")
    states = [one.keadaan(NOW + timedelta(days=days)) for days in (-5, -4, 0, 3, 4)]
    assert states == ["terjadwal", "berlaku", "berlaku", "berlaku", "berakhir"]


def test_the_last_day_counts_whole() -> None:
    one = announcement(berakhir="2026-11-24")
    assert one.keadaan(datetime(2026, 11, 24, 23, 59)) == "berlaku"
    assert one.keadaan(datetime(2026, 11, 25)) == "berakhir"


def test_what_is_not_yet_announced_appears_nowhere(make: Make, pages: Pages) -> None:
    shown = pages(make({**post("Rahasia", "2026-11-25"), **post("Konsep", "2026-11-20", "draf: ya\n")}))
    assert not [path for path in shown if path.startswith("pengumuman")]
    assert not [page for page in shown.values() if "Rahasia" in page.text_content()]


FILES: Files = {
    **post("Banjir", "2026-11-22", "jenis: darurat\nberakhir: 2026-11-30\npenanggung_jawab: Peratin\n"),
    **post("Umum", "2026-11-21"),
    **post("Penting", "2026-11-01", "sematkan: ya\n"),
    **post("Posyandu", "2026-11-20", "jenis: layanan\nmulai: 2026-11-27 08.00\ntempat: Balai\n"),
    **post("Pajak", "2026-11-10", "jenis: pajak\ntenggat: 2026-11-26\n"),
    **post("Lewat", "2026-11-02", "berakhir: 2026-11-23\n"),
    **post("Lama", "2026-09-01"),
}


def test_the_index_shows_those_in_force_by_weight_and_day_and_then_the_ended(
    make: Make, pages: Pages
) -> None:
    page = pages(make(FILES))["pengumuman/index.html"]
    assert words(page, "//section[@id='berlaku']//h3") == [
        *("Banjir", "Penting", "Pajak", "Posyandu", "Umum")
    ]
    assert words(page, "//section[@id='berakhir']//h3") == ["Lewat", "Lama"]


def test_an_announcement_in_force_says_when_the_browser_hides_it(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["pengumuman/index.html"]
    marks = {
        words(item, ".//h3")[0]: item.get("data-batas") for item in page.xpath("//ul[@class='surat']/li")
    }
    assert marks == {
        "Banjir": "2026-12-01T00:00:00+07:00",
        "Penting": "2026-12-02T00:00:00+07:00",
        "Pajak": "2026-11-27T00:00:00+07:00",
        "Posyandu": "2026-11-28T00:00:00+07:00",
        "Umum": "2026-12-22T00:00:00+07:00",
        "Lewat": None,
        "Lama": None,
    }
    assert len(page.xpath("//script[@defer][starts-with(@src, '../../aset/bingkai.')]")) == 1


def test_many_ended_ones_go_to_an_archive_by_year(make: Make, pages: Pages) -> None:
    files = {key: text for day in range(1, 29) for key, text in post(f"P{day}", f"2025-03-{day:02}").items()}
    files |= {key: text for day in range(1, 6) for key, text in post(f"Q{day}", f"2026-03-{day:02}").items()}
    shown = pages(make(files))
    index = shown["pengumuman/index.html"]
    assert len(index.xpath("//section[@id='berakhir']//h3")) == 10
    assert words(index, "//nav[@aria-labelledby='arsip']//li") == ["2026 5 pengumuman", "2025 28 pengumuman"]
    assert words(index, "//p[@class='kosong']") == ["Tidak ada pengumuman yang sedang berlaku."]
    assert len(shown["pengumuman/arsip/2025.html"].xpath("//main//h2")) == 28


def test_an_inherited_announcement_says_who_issued_it(make: Make, pages: Pages) -> None:
    village = make(post("Sensus", "2026-11-20", folder=""))
    page = pages(village)["pengumuman/portal-2026-11-20-sensus.html"]
    assert words(page, "//ul[@class='keping']/li[not(@hidden)]") == ["Umum", "Dari pengelola situs"]
    index = pages(village)["pengumuman/index.html"]
    assert words(index, "//ul[@class='surat']//p")[-1] == "Umum · dari pengelola situs"


def test_a_file_of_an_inherited_announcement_is_the_issuers(make: Make, pages: Pages) -> None:
    shared = post("Sensus", "2026-11-20", "lampiran: [edaran.pdf]\n", "[x](edaran.pdf)", folder="")
    village = make({**shared, "content/berkas/edaran.pdf": b"%PDF-1.4"})
    page = pages(village)["pengumuman/portal-2026-11-20-sensus.html"]
    assert page.xpath("//article//a/@href") == ["../../berkas/edaran.pdf", "../../berkas/edaran.pdf"]


DETAILS = """\
jenis: undangan
mulai: 2026-11-27 08.00
berakhir: 2026-11-27 11.30
tempat: Balai pekon
wilayah: [Dusun I, Dusun II]
agenda: Penetapan RKP
terbuka: ya
kontak: 0721-253344
penanggung_jawab: Sekretaris
syarat: [KTP, Undangan]
"""


def test_an_invitation_shows_when_where_for_whom_and_what_to_bring(make: Make, pages: Pages) -> None:
    page = pages(make(post("Musdes", "2026-11-20", DETAILS)))["pengumuman/2026-11-20-musdes.html"]
    assert facts(page) == {
        "Waktu": "Jumat, 27 November 2026, 08.00-11.30 WIB",
        "Tempat": "Balai pekon",
        "Untuk wilayah": "Dusun I, Dusun II",
        "Agenda": "Penetapan RKP",
        "Kehadiran": "Terbuka untuk umum",
        "Kontak": "0721-253344",
        "Penanggung jawab": "Sekretaris",
    }
    assert words(page, "//section[@id='syarat']//li") == ["KTP", "Undangan"]
    graph = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text_content())["@graph"]
    event = next(node for node in graph if node["@type"] == "Event")
    assert (event["startDate"], event["endDate"], event["location"]["name"]) == (
        "2026-11-27T08:00:00+07:00",
        "2026-11-27T11:30:00+07:00",
        "Balai pekon",
    )


def test_an_emergency_shows_all_eight_parts_and_says_what_is_missing(make: Make, pages: Pages) -> None:
    parts = "bahaya: {dampak: Air naik., evakuasi: Ke SD Negeri 2.}\n"
    head = f"jenis: darurat\nberakhir: 2026-11-30\npenanggung_jawab: Peratin\n{parts}"
    shown = pages(make(post("Banjir", "2026-11-22", head)))
    page = shown["pengumuman/2026-11-22-banjir.html"]
    assert facts(page, "//dl[@class='bahaya']") == {
        "Potensi bahaya dan dampak": "Air naik.",
        "Pihak yang terdampak": "belum dipublikasikan",
        "Prosedur dan tempat evakuasi": "Ke SD Negeri 2.",
        "Cara menghindari bahaya": "belum dipublikasikan",
        "Cara mendapat bantuan": "belum dipublikasikan",
        "Pihak yang wajib mengumumkan": "belum dipublikasikan",
        "Tata cara pengumuman": "belum dipublikasikan",
        "Upaya penanggulangan": "belum dipublikasikan",
    }
    for other in shown.values():
        assert words(other, "//*[@aria-label='Pengumuman darurat']//a") == ["Banjir"]
        assert other.xpath("//*[@aria-label='Pengumuman darurat']//li/@data-batas") == [
            "2026-12-01T00:00:00+07:00"
        ]


def test_an_emergency_that_has_ended_stands_on_no_page_any_more(make: Make, pages: Pages) -> None:
    head = "jenis: darurat\nberakhir: 2026-11-23\npenanggung_jawab: Peratin\n"
    shown = pages(make(post("Banjir", "2026-11-22", head)))
    assert not shown["index.html"].xpath("//*[@aria-label='Pengumuman darurat']")
    marks = shown["pengumuman/2026-11-22-banjir.html"].xpath("//li[@class='periksa']")
    assert [mark.get("hidden") for mark in marks] == [None]


def test_those_in_force_are_offered_to_the_home_page(make: Make) -> None:
    assert [row.post.judul for row in in_force(make(FILES), NOW)] == [
        "Banjir",
        "Penting",
        "Pajak",
        "Posyandu",
        "Umum",
    ]


def test_an_emergency_passes_on_what_to_do_and_its_numbers_can_be_called(make: Make, pages: Pages) -> None:
    parts = "bahaya: {bantuan: Telepon 0812-3456-7890.}\n"
    head = (
        f"jenis: darurat\nberakhir: 2026-11-30\nringkasan: Naik ke balai.\nkontak: Posko 0721-253344\n{parts}"
    )
    page = pages(make(post("Banjir", "2026-11-22", head)))["pengumuman/2026-11-22-banjir.html"]
    assert page.xpath("//dl//a/@href") == ["tel:+62721253344", "tel:+6281234567890"]
    sent = page.xpath("//p[@class='aksi']/a/@href")[0]
    assert "*Banjir*%0ANaik%20ke%20balai.%0ABerlaku%20sampai:%20Senin,%2030%20November%202026%0A" in sent


def test_an_emergency_says_at_what_hour_it_was_announced(make: Make, pages: Pages) -> None:
    head = "jenis: darurat\nberakhir: 2026-11-30\ndiperbarui: 2026-11-23 06.00\n"
    page = pages(make(post("Banjir", "2026-11-22 17.00", head)))["pengumuman/2026-11-22-banjir.html"]
    assert words(page, "//article/p[@class='redup']") == [
        "Diumumkan Minggu, 22 November 2026, 17.00 WIB, diperbarui Senin, 23 November 2026, 06.00 WIB"
    ]
