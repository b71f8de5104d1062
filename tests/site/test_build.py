"""Building one village, many, broken ones, and the same again."""

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from generator.site.inputs import UNSETTLED
from generator.site.order import OutputError
from tests.site.sample import (
    BUMI_DAYA,
    KERANG,
    SUKARAJA,
    contents,
    make,
    repository,
    stamps,
    write,
    written,
)

BROKEN = "kode: 18.01.10.2013\nnama: Bumi Daya\nluas_ha: seribu\n"


def test_one_village_stands_at_the_root_without_a_portal(tmp_path: Path) -> None:
    root = repository(tmp_path / "data", BUMI_DAYA)
    report = make(root, tmp_path / "public")
    out = tmp_path / "public"
    assert report.built == (BUMI_DAYA,)
    assert "Desa Bumi Daya" in (out / "index.html").read_text()
    assert {"404.html", "robots.txt", "sitemap.xml", ".nojekyll", "aset", "profil.html"} <= {
        entry.name for entry in out.iterdir()
    }
    assert not (out / "lampung-selatan").exists()


def test_many_villages_get_their_folders_and_a_portal(tmp_path: Path) -> None:
    out = tmp_path / "public"
    report = make(repository(tmp_path / "data"), out)
    assert report.built == (KERANG, BUMI_DAYA, SUKARAJA)
    assert "Pekon Kerang" in (out / KERANG / "index.html").read_text()
    portal = (out / "index.html").read_text()
    assert all(f'href="{path}/index.html"' in portal for path in (BUMI_DAYA, KERANG, SUKARAJA))
    assert "Kabupaten Lampung Selatan" in (out / "lampung-selatan/index.html").read_text()
    assert "Kecamatan Palas" in (out / "lampung-selatan/palas/index.html").read_text()
    assert (
        f"<loc>https://contoh.github.io/uji/{KERANG}/sitemap.xml</loc>" in (out / "sitemap.xml").read_text()
    )


def test_shared_files_are_written_once(tmp_path: Path) -> None:
    make(repository(tmp_path / "data"), tmp_path / "public")
    sheets = list((tmp_path / "public").rglob("terang.*.css"))
    assert [sheet.parent.name for sheet in sheets] == ["aset"]
    page = (tmp_path / "public" / KERANG / "index.html").read_text()
    assert f'href="../../../aset/{sheets[0].name}"' in page


def test_a_village_with_mistakes_keeps_its_old_pages_and_stops_no_other(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out / BUMI_DAYA)
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": BROKEN, f"villages/{KERANG}/bumdes.yml": "nama: Maju\n"})
    report = make(root, out)
    assert (report.built, report.held) == ((KERANG,), (BUMI_DAYA,))
    assert contents(out / BUMI_DAYA) == before
    assert "Desa Bumi Daya" in (out / "index.html").read_text()
    assert (out / KERANG / "bumdes.html").is_file()
    problem = report.problems[0]
    assert (problem.origin.file, problem.origin.line) == (f"villages/{BUMI_DAYA}/profil.yml", 3)


def test_a_village_that_was_never_good_has_no_pages_and_no_entry(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": BROKEN})
    make(root, out)
    assert not (out / BUMI_DAYA).exists()
    assert "Bumi Daya" not in (out / "index.html").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 are for Linux only")
@pytest.mark.parametrize(
    "place", [f"content/{KERANG}/berkas", f"villages/{KERANG}", f"content/{KERANG}/berita"]
)
def test_a_file_whose_name_is_no_text_stops_its_own_village_only(tmp_path: Path, place: str) -> None:
    root, out = write(repository(tmp_path / "data"), {f"{place}/a": ""}), tmp_path / "public"
    (root / place / "a").rename(os.fsdecode(os.fsencode(root / place) + b"/foto\xe9.md"))
    assert [make(root, out).held for _ in range(2)] == [(KERANG,), (KERANG,)]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 are for Linux only")
def test_a_village_whose_folder_has_no_text_for_a_name_is_held(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    folder = os.fsdecode(b"lampung-barat/batu-brak/kerang\xe9")
    (root / f"villages/{KERANG}").rename(root / "villages" / folder)
    assert [make(root, out).held for _ in range(2)] == [(folder,), (folder,)]
    make(root, tmp_path / "part", shard=(1, 2))


def test_only_broken_villages_give_no_portal(tmp_path: Path) -> None:
    root = write(
        tmp_path / "data", {"villages/a/profil.yml": "nama: A\n", "villages/b/profil.yml": "nama: B\n"}
    )
    report = make(root, tmp_path / "public")
    assert report.held == ("a", "b")
    assert not (tmp_path / "public/index.html").exists()


def test_a_held_village_is_told_again_without_being_read_again(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": BROKEN})
    first = make(root, out)
    second = make(root, out)
    assert second.problems == first.problems
    assert second.held == (BUMI_DAYA,)


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    time.sleep(2 * UNSETTLED / 1e9)  # younger files are read again, since their times cannot be trusted
    make(root, out)
    before = stamps(tmp_path)
    report = make(root, out)
    assert report.built == ()
    assert report.same == (KERANG, BUMI_DAYA, SUKARAJA)
    assert written(before, stamps(tmp_path)) == set()


LEVEL_FILES = (
    "index.html",
    "rss.xml",
    "atom.xml",
    "feed.json",
    "umpan.opml",
    "keterbukaan.html",
    "keterbukaan.csv",
)


def test_an_edit_writes_that_village_and_the_levels_above_it(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = stamps(out)
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": "kode: 18.01.10.2013\nnama: Bumidaya\n"})
    report = make(root, out)
    changed = written(before, stamps(out))
    assert report.built == (BUMI_DAYA,)
    levels = ("", "lampung-selatan/", "lampung-selatan/palas/")
    above = {level + name for level in levels for name in LEVEL_FILES} | {"index.json"}
    assert {name for name in changed if not name.startswith(f"{BUMI_DAYA}/")} <= above
    assert "Desa Bumidaya" in (out / "lampung-selatan/palas/index.html").read_text()


def test_touching_a_file_without_changing_it_writes_nothing_public(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = stamps(out)
    (root / f"villages/{KERANG}/profil.yml").touch()
    assert make(root, out).built == ()
    assert written(before, stamps(out)) == set()


def test_only_builds_what_is_asked_for_and_keeps_the_rest(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    for path in (KERANG, SUKARAJA):
        write(root, {f"villages/{path}/bumdes.yml": "nama: Maju\n"})
    report = make(root, out, only=(f"villages/{KERANG}/",))
    assert report.built == (KERANG,)
    assert not (out / SUKARAJA / "bumdes.html").exists()
    assert "Sukaraja" in (out / "index.html").read_text()


def test_two_folders_of_one_village_are_both_held_and_named(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    write(
        root,
        {"villages/lampung-barat/batu-brak/kerang-baru/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\n"},
    )
    report = make(root, out)
    assert report.held == (KERANG, "lampung-barat/batu-brak/kerang-baru")
    messages = {(p.origin.file, p.origin.line, p.origin.column, p.message) for p in report.problems}
    first, second = (f"villages/{path}/profil.yml" for path in report.held)
    assert messages == {
        (first, 1, 7, f'kode "18.04.10.2010" juga dipakai oleh {second}'),
        (second, 1, 7, f'kode "18.04.10.2010" juga dipakai oleh {first}'),
    }
    assert (out / KERANG / "index.html").is_file()


def test_a_village_freed_from_its_double_is_published_without_a_change_of_its_own(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    double = {
        "villages/lampung-barat/batu-brak/kerang-baru/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\n"
    }
    write(root, double)
    make(root, out)
    assert not (out / KERANG).exists()
    shutil.rmtree(root / "villages/lampung-barat/batu-brak/kerang-baru")
    assert make(root, out).built == (KERANG,)


def test_attachments_are_published_and_links_are_not(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    write(root, {f"content/{KERANG}/berkas/daftar/harga.csv": "a,b\n", "rahasia.csv": "c\n"})
    make(root, out)
    assert (out / KERANG / "berkas/daftar/harga.csv").read_text() == "a,b\n"
    (root / f"content/{KERANG}/berkas/tautan.csv").symlink_to(root / "rahasia.csv")
    make(root, out)
    assert not (out / KERANG / "berkas/tautan.csv").exists()


def test_pages_do_not_depend_on_who_else_is_built_or_in_how_many_processes(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    codes = range(2002, 2012)
    extra = {
        f"villages/lampung-selatan/palas/desa-{code}/profil.yml": f"kode: 18.01.10.{code}\nnama: D{code}\n"
        for code in codes
    }
    write(root, extra)
    make(root, tmp_path / "one")
    make(root, tmp_path / "two", jobs=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_old_shared_files_stay_as_long_as_a_held_village_uses_them(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    old = out / "aset/terang.00000000.css"
    old.write_text("old")
    make(root, out)
    assert not old.exists()


@pytest.mark.parametrize("place", [".", "villages", "villages/.."])
def test_the_source_is_never_written_over(tmp_path: Path, place: str) -> None:
    root = repository(tmp_path / "data")
    before = contents(root)
    with pytest.raises(OutputError):
        make(root, root / place)
    assert contents(root) == before


def test_a_folder_with_foreign_files_is_never_written_over(tmp_path: Path) -> None:
    write(tmp_path / "foto", {"ibu.jpg": "x"})
    with pytest.raises(OutputError, match="berisi berkas lain; pilih folder kosong"):
        make(repository(tmp_path / "data"), tmp_path / "foto")
    assert [file.name for file in (tmp_path / "foto").iterdir()] == ["ibu.jpg"]
