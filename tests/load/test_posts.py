"""News and announcements are found where they stand, and those from above are marked with their issuer."""

from pathlib import Path

from generator.load.census import levels
from generator.load.folder import Folder
from generator.load.posts import load_announcements, load_free_pages, load_news

DESA = "lampung-selatan/palas/bumi-daya"


def write(root: Path, *names: str) -> Folder:
    for name in names:
        file = root / "content" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        day = file.stem[:10]
        file.write_text(f"---\njudul: {file.stem}\ntanggal: {day}\n---\nIsi.\n", encoding="utf-8")
    return Folder(root)


def test_levels_lead_from_the_top_to_the_village() -> None:
    assert levels(DESA) == ("", "lampung-selatan", "lampung-selatan/palas", DESA)
    assert levels("desa") == ("", "desa")


def test_news_come_newest_first(tmp_path: Path) -> None:
    folder = write(tmp_path, *(f"{DESA}/berita/2026-11-{day}-a" for day in ("02", "20", "11")))
    assert [post.slug for post in load_news(folder, DESA)] == ["2026-11-20-a", "2026-11-11-a", "2026-11-02-a"]
    assert folder.problems == []


def test_announcements_of_every_level_reach_the_village(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "pengumuman/2026-11-01-a",
        "lampung-selatan/pengumuman/2026-11-02-a",
        "lampung-selatan/palas/pengumuman/2026-11-03-a",
        f"{DESA}/pengumuman/2026-11-04-a",
        "lampung-tengah/pengumuman/2026-11-05-a",
        "lampung-selatan/palas/palas-jaya/pengumuman/2026-11-06-a",
    )
    assert [(post.slug, post.penerbit) for post in load_announcements(folder, DESA)] == [
        ("2026-11-04-a", ""),
        ("lampung-selatan-palas-2026-11-03-a", "lampung-selatan/palas"),
        ("lampung-selatan-2026-11-02-a", "lampung-selatan"),
        ("portal-2026-11-01-a", "portal"),
    ]


def test_files_of_one_name_on_two_levels_have_two_addresses(tmp_path: Path) -> None:
    folder = write(tmp_path, "pengumuman/2026-11-01-a", f"{DESA}/pengumuman/2026-11-01-a")
    assert {post.slug for post in load_announcements(folder, DESA)} == {"portal-2026-11-01-a", "2026-11-01-a"}
    assert folder.problems == []


def test_an_own_file_that_takes_an_inherited_address_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path, "pengumuman/2026-11-01-a", f"{DESA}/pengumuman/2026-11-01-b")
    own = tmp_path / f"content/{DESA}/pengumuman"
    (own / "2026-11-01-b.md").rename(own / "portal-2026-11-01-a.md")
    assert [post.penerbit for post in load_announcements(folder, DESA)] == ["portal"]
    assert [(one.origin.file, one.message) for one in folder.problems] == [
        (
            f"content/{DESA}/pengumuman/portal-2026-11-01-a.md",
            "alamat halaman sama dengan content/pengumuman/2026-11-01-a.md",
        )
    ]


def test_two_names_that_make_one_address_are_told(tmp_path: Path) -> None:
    folder = write(tmp_path, f"{DESA}/berita/2026-11-01-rapat-rt", f"{DESA}/berita/2026-11-01 Rapat RT")
    assert len(load_news(folder, DESA)) == 1
    assert [(one.code, one.hint) for one in folder.problems] == [
        ("nama-berkas", "Ganti nama berkasnya, contoh 2026-11-24-musrenbang.md")
    ]


def test_an_address_of_the_program_is_not_for_posts(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (tmp_path / "content/desa/halaman").mkdir(parents=True)
    (tmp_path / "content/desa/halaman/index.md").write_text("---\njudul: A\n---\n")
    assert load_free_pages(folder, "desa") == ()
    assert [one.message for one in folder.problems] == ["alamat halaman sudah dipakai oleh situs"]


def test_a_village_without_content_has_no_posts(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert (load_news(folder, "a"), load_announcements(folder, "a"), load_free_pages(folder, "a")) == (
        (),
        (),
        (),
    )


def test_a_file_of_an_announcement_from_above_lies_at_its_own_level(tmp_path: Path) -> None:
    where = tmp_path / "content/lampung-selatan"
    folder = write(tmp_path, "lampung-selatan/pengumuman/2026-11-02-a")
    text = "---\njudul: A\ntanggal: 2026-11-02\nlampiran: [edaran.pdf, lain.pdf]\n---\n[peta](peta.png)\n"
    (where / "pengumuman/2026-11-02-a.md").write_text(text, encoding="utf-8")
    (where / "berkas").mkdir()
    (where / "berkas/edaran.pdf").write_bytes(b"%PDF-1.4")
    load_announcements(folder, DESA)
    assert [(one.origin.file, one.message, one.hint) for one in folder.problems] == [
        (
            "content/lampung-selatan/pengumuman/2026-11-02-a.md",
            f'berkas "{name}" tidak ada',
            "Taruh berkas itu di content/lampung-selatan/berkas/, atau perbaiki namanya",
        )
        for name in ("lain.pdf", "peta.png")
    ]
