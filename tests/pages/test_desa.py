"""Works, plans, cooperatives, businesses, documents, statistics, openness: all, and only what there is."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.load.village import load_village
from generator.model.bumdes import Pengurus
from generator.model.record import Record
from generator.model.village import Village
from generator.pages.village import village_pages
from generator.render.formats import angka, persen, rupiah, tanggal
from generator.site.settings import Settings
from generator.site.village_site import site_files
from tests.pages.reading import Make, Pages, facts, words

NOW = datetime(2026, 11, 24)
SECTIONS = ("pembangunan", "koperasi", "umkm", "perencanaan", "dokumen", "statistik")


@pytest.fixture(scope="module")
def example(root: Path) -> Village:
    village = load_village(root, "contoh/contoh-terang").village
    assert village is not None
    return village


@pytest.fixture(scope="module")
def published(example: Village) -> str:
    """Return everything that the example's site says: the words of its pages, and its open data."""
    texts = []
    for path, content in site_files(example, NOW, Settings(), ""):
        if path.endswith(".html"):
            page = html.document_fromstring(content)
            texts.append(" ".join(page.text_content().split()))
            texts += page.xpath("//@href | //@src | //@alt | //@id")
        elif path.startswith("data/") and path.endswith((".csv", ".json")):
            texts.append(content.decode())
    return "\n".join(texts)


def leaves(record: Record, path: str) -> Iterator[tuple[str, Any]]:
    """Yield place and value of everything that a clerk wrote in a record."""
    for name, value in record:
        yield from within(value, f"{path}.{name}")


def within(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Record):
        yield from leaves(value, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from within(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for item in value:
            yield from within(item, path)
    elif value is not None and not isinstance(value, bool):
        yield path, value


def forms(value: Any) -> set[str]:
    """Return the ways in which a value may be written for readers or machines."""
    if isinstance(value, Decimal):
        money = {rupiah(value)} if value == value.quantize(Decimal("0.01")) else set()
        return {angka(value), persen(value), f"{value:f}", *money}
    if isinstance(value, int):
        return {angka(value), str(value)}
    if isinstance(value, datetime | date):
        return {tanggal(value), value.isoformat()}
    return {f"{value:%H.%M}"} if isinstance(value, time) else {" ".join(str(value).split())}


@pytest.mark.parametrize("section", SECTIONS)
def test_everything_that_the_example_says_is_on_a_page_or_in_the_open_data(
    example: Village, published: str, section: str
) -> None:
    record = getattr(example, section)
    plain = " ".join(published.split())
    for path, value in leaves(record, section):
        if not path.endswith((".versi", ".origin")):
            assert any(form in plain for form in forms(value)), f"{path}: {value}"


def field_names(kind: type[Record], seen: set[type[Record]]) -> Iterator[tuple[str, str]]:
    from tests.model.test_messages import records_in

    if kind in seen or kind is Pengurus:
        return
    seen.add(kind)
    for name, field in kind.model_fields.items():
        if name not in ("origin", "sumber", "per_tanggal"):
            yield kind.__name__, name
        for inner in records_in(field.annotation):
            yield from field_names(inner, seen)


def written(value: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and name of each field that is filled in a record or below it."""
    if isinstance(value, Record):
        for name, item in value:
            if item not in (None, (), {}):
                yield type(value).__name__, name
            yield from written(item)
    elif isinstance(value, tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from written(item)


@pytest.mark.parametrize("section", SECTIONS)
def test_the_example_fills_every_field_of_the_models(example: Village, section: str) -> None:
    record = getattr(example, section)
    missing = set(field_names(type(record), set())) - set(written(record))
    assert missing <= NOT_IN_THE_EXAMPLE, sorted(missing - NOT_IN_THE_EXAMPLE)


NOT_IN_THE_EXAMPLE = {
    ("Pekerjaan", "uraian_anggaran"),  # only where a code stands for several lines
    ("Pekerjaan", "program"),  # a kelurahan's
    ("Pembangunan", "nihil_program_masuk"),  # says the opposite of program_masuk
    ("DaftarDokumen", "nihil_kerja_sama"),  # says the opposite of kerja_sama
    ("Bantuan", "nama"),  # for programmes that have no word of their own
}


def test_a_village_without_these_files_has_only_the_page_about_openness(make: Make) -> None:
    paths = {page.path for page in village_pages(make({}), NOW)}
    assert "keterbukaan.html" in paths
    assert not any(path.startswith(SECTIONS) for path in paths)


def test_owners_and_contacts_need_consent(make: Make, pages: Pages) -> None:
    business = (
        "{id: a, nama: Tempe, bidang: kuliner, pemilik: Ibu X, whatsapp: 0812-3456-7890, izin_tampil: IZIN}"
    )
    hidden = pages(make({"umkm.yml": f"umkm: [{business.replace('IZIN', 'tidak')}]"}))["umkm.html"]
    assert "Ibu X" not in hidden.text_content()
    assert hidden.xpath("//a[contains(@href, 'wa.me')]") == []
    shown = pages(make({"umkm.yml": f"umkm: [{business.replace('IZIN', 'ya')}]"}))["umkm.html"]
    assert words(shown, "//li//p[@class='redup']") == ["Ibu X"]
    assert len(shown.xpath("//main//a[contains(@href, 'wa.me/6281234567890')]")) == 1


WORK = """\
pekerjaan:
  - {id: rabat, nama: Rabat beton, tahun: 2026, lokasi: Talang, volume: 300, satuan: m, anggaran: 100.000}
"""


def test_a_work_says_in_words_what_is_missing_and_what_is_not_due(make: Make, pages: Pages) -> None:
    page = pages(make({"pembangunan.yml": WORK}))["pembangunan/rabat.html"]
    assert words(page, "//ol[@class='rantai']/li") == [
        "Usulan warga belum dipublikasikan",
        "RKP Pekon belum dipublikasikan",
        "Anggaran 2026 belum dipublikasikan",
        "Pelaksana belum dipublikasikan",
        "Kemajuan dan foto belum waktunya",
        "Serah terima belum waktunya",
    ]
    assert facts(page)["Rencana biaya per m"] == "Rp333"
    assert page.xpath("//*[@id='letak']") == []


def test_a_place_is_drawn_and_leads_to_maps_without_tiles(make: Make, pages: Pages) -> None:
    page = pages(make({"pembangunan.yml": WORK.replace("lokasi:", "koordinat: '-5.05, 104.05', lokasi:")}))
    work = page["pembangunan/rabat.html"]
    assert words(work, "//svg//desc") == ["1: Rabat beton. Utara di atas."]
    assert [link.partition(":")[0] for link in work.xpath("//section[@id='letak']//a/@href")] == [
        "https",
        "https",
        "geo",
    ]
    assert work.xpath("//svg//image | //main//img") == []


PROPOSALS = """\
usulan:
  - {id: lampu, nama: Lampu jalan, dari: Pemangku I, tahun: 2026, hasil: ditunda, alasan: Dana terbatas.}
  - {id: voli, nama: Lapangan voli, dari: Pemangku II, tahun: 2026, hasil: ditolak}
"""


def test_each_proposal_says_what_became_of_it_and_why(make: Make, pages: Pages) -> None:
    page = pages(make({"perencanaan.yml": PROPOSALS}))["perencanaan/usulan.html"]
    assert words(page, "//ul[@class='usulan']/li") == [
        "Lampu jalan Pemangku I Ditunda Dana terbatas.",
        "Lapangan voli Pemangku II Ditolak Alasan belum dipublikasikan.",
    ]


def test_a_pekon_never_reads_desa_in_our_own_words(make: Make, pages: Pages) -> None:
    files = {
        "pembangunan.yml": WORK,
        "perencanaan.yml": PROPOSALS,
        "dokumen.yml": "produk_hukum: [{jenis: perdes, nomor: 1, tahun: 2026, tentang: Sampah}]",
        "statistik.yml": "penduduk: [{per_tanggal: 2026-01-01, jumlah: 10}]",
    }
    made = pages(make(files))
    assert words(made["dokumen/index.html"], "//h2") == ["Peraturan Pekon"]
    for path in ("pembangunan/index.html", "perencanaan/usulan.html", "dokumen/index.html", "statistik.html"):
        assert "desa" not in made[path].xpath("string(//main)").lower(), path


def test_openness_counts_only_what_is_there(make: Make, pages: Pages) -> None:
    page = pages(make({}))["keterbukaan.html"]
    assert words(page, "//div[@class='kartu keterbukaan']/p[3]") == [
        "2 dari 40 informasi wajib terpenuhi; nilai tambah 0 dari 14."
    ]
    assert words(page, "//ol[@class='langkah']/li//code")[:2] == ["belanja", "anggaran/2026.yml"]
    assert "belum ada luas wilayah, batas, penduduk, jumlah keluarga" in page.text_content()


def test_a_document_says_its_year_once(make: Make, pages: Pages) -> None:
    papers = """\
dokumen:
  - {id: a, judul: Laporan 2025, kategori: berkala, tahun: 2025}
  - {id: b, judul: Peta, kategori: berkala, tahun: 2025}
"""
    page = pages(make({"dokumen.yml": papers}))["dokumen/index.html"]
    assert words(page, "//section[@id='dokumen']//h3") == ["Laporan 2025", "Peta 2025"]


def test_regulations_link_to_each_other(make: Make, pages: Pages) -> None:
    laws = """\
produk_hukum:
  - {jenis: perdes, nomor: 2, tahun: 2026, tentang: Baru, mencabut: [perdes 1/2020, perdes 9/2001]}
  - {jenis: perdes, nomor: 1, tahun: 2020, tentang: Lama}
"""
    page = pages(make({"dokumen.yml": laws}))["dokumen/index.html"]
    assert words(page, "//li[@id='perdes-2-2026']/p[last()]") == [
        "Mencabut Peraturan Pekon Nomor 1 Tahun 2020; Peraturan Pekon Nomor 9 Tahun 2001"
    ]
    assert page.xpath("//li[@id='perdes-2-2026']//a/@href") == ["#perdes-1-2020"]
    assert page.xpath("//li[@id='perdes-1-2020']//a/@href") == ["#perdes-2-2026"]
    assert words(page, "//strong[contains(@class,'dicabut')]") == ["Dicabut"]
