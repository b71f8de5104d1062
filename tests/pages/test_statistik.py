"""The page of statistics: a share says of what it is one, and a score out of what."""

from tests.pages.reading import Make, Pages, words

FIGURES = """penduduk:
  - per_tanggal: 2026-09-30
    jumlah: 100
    rincian: {kepemilikan_ktp: [{nama: Punya KTP, jumlah: 60}, {nama: Belum merekam, jumlah: 10}]}
  - {per_tanggal: 2025-09-30, jumlah: 90}
skm:
  - {periode: Tahun 2026, tahun: 2026, responden: 40, nilai: "85,03", mutu: B}
"""


def test_a_share_is_named_as_one_of_all_people(make: Make, pages: Pages) -> None:
    page = pages(make({"statistik.yml": FIGURES}))["statistik.html"]
    assert words(page, "//table[caption='Kepemilikan KTP']//th[@scope='col']") == [
        "Kelompok",
        "Jumlah",
        "Dari penduduk",
    ]
    assert words(page, "//td[@data-l='Dari penduduk']") == ["60%", "10%"]


def test_growth_and_score_read_as_sentences(make: Make, pages: Pages) -> None:
    page = pages(make({"statistik.yml": FIGURES}))["statistik.html"]
    people = words(page, "//section[@id='penduduk']/p")
    assert "Bertambah 10 orang sejak 30 September 2025 (90 orang)." in people
    assert words(page, "//section[@id='skm']/p")[0] == "85,03 dari 100, mutu B, menurut 40 orang."
