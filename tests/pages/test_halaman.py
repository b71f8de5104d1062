"""Free pages: one stands in the menu by itself, several behind an index."""

from tests.pages.reading import Make, Pages, words

WISATA = "---\njudul: Wisata air terjun\nringkasan: Jalan dan tiket\n---\n## Jalan\n\nNaik ojek.\n"
PASAR = "---\njudul: Sejarah pasar\ndiperbarui: 2026-11-01\n---\nBerdiri 1972.\n"


def test_one_free_page_has_its_own_place_in_the_menu(make: Make, pages: Pages) -> None:
    shown = pages(make({"content/desa/halaman/wisata.md": WISATA}))
    assert [path for path in shown if path.startswith("halaman")] == ["halaman/wisata.html"]
    assert "Wisata air terjun" in words(shown["index.html"], "//nav[@aria-label='Menu utama']//a")
    assert words(shown["halaman/wisata.html"], "//h1 | //h2") == ["Wisata air terjun", "Jalan"]


def test_several_stand_behind_an_index(make: Make, pages: Pages) -> None:
    files = {"content/desa/halaman/wisata.md": WISATA, "content/desa/halaman/pasar.md": PASAR}
    shown = pages(make(files))
    assert words(shown["halaman/index.html"], "//ul[@class='pilihan']/li") == [
        "Sejarah pasar Berdiri 1972.",
        "Wisata air terjun Jalan dan tiket",
    ]
    assert words(shown["halaman/pasar.html"], "//article/p[@class='redup']") == ["Diperbarui 1 November 2026"]


def test_a_draft_is_on_no_page(make: Make, pages: Pages) -> None:
    draft = PASAR.replace("---\nB", "draf: ya\n---\nB")
    assert not [
        path for path in pages(make({"content/desa/halaman/pasar.md": draft})) if path.startswith("halaman")
    ]
