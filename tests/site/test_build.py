"""Building one, many, broken, changed, moved and removed villages."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.site.order import OutputError
from tests.site.sample import (
    BUMI_DAYA,
    KERANG,
    SUKARAJA,
    TODAY,
    contents,
    make,
    post,
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
    make(root, out)
    make(root, out)  # the first may have been too soon after the files to trust their times
    before = stamps(tmp_path)
    report = make(root, out)
    assert report.built == ()
    assert report.same == (KERANG, BUMI_DAYA, SUKARAJA)
    assert written(before, stamps(tmp_path)) == set()


def test_an_edit_writes_that_village_and_the_levels_above_it(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = stamps(out)
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": "kode: 18.01.10.2013\nnama: Bumidaya\n"})
    report = make(root, out)
    changed = written(before, stamps(out))
    assert report.built == (BUMI_DAYA,)
    above = {"index.html", "lampung-selatan/index.html", "lampung-selatan/palas/index.html"}
    assert {name for name in changed if not name.startswith(f"{BUMI_DAYA}/")} <= above
    assert "Desa Bumidaya" in (out / "lampung-selatan/palas/index.html").read_text()


def test_touching_a_file_without_changing_it_writes_nothing_public(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = stamps(out)
    (root / f"villages/{KERANG}/profil.yml").touch()
    assert make(root, out).built == ()
    assert written(before, stamps(out)) == set()


def test_a_moved_village_leaves_nothing_at_its_old_address(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    (root / "villages/pesisir-barat/baru").mkdir(parents=True)
    (root / f"villages/{KERANG}").rename(root / "villages/pesisir-barat/baru/kerang")
    report = make(root, out)
    assert report.removed == (KERANG,)
    assert (out / "pesisir-barat/baru/kerang/index.html").is_file()
    assert not (out / "lampung-barat").exists()
    assert "lampung-barat" not in (out / "index.html").read_text()


def test_a_removed_village_goes_with_its_levels(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    shutil.rmtree(root / f"villages/{SUKARAJA}")
    make(root, out)
    assert not (out / SUKARAJA).exists()
    assert "Sukaraja" not in (out / "lampung-selatan/palas/index.html").read_text()
    assert (out / BUMI_DAYA / "index.html").is_file()


def test_a_village_may_take_the_place_of_a_level(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    profile = (root / f"villages/{KERANG}/profil.yml").read_text()
    shutil.rmtree(root / "villages/lampung-barat")
    write(root, {"villages/lampung-barat/profil.yml": profile})
    make(root, out)
    assert "Pekon Kerang" in (out / "lampung-barat/index.html").read_text()
    assert not (out / "lampung-barat/batu-brak").exists()
    shutil.rmtree(root / "villages/lampung-barat")
    write(root, {f"villages/{KERANG}/profil.yml": profile})
    make(root, out)
    cold = tmp_path / "cold"
    make(root, cold)
    assert contents(out) == contents(cold)


def test_growing_from_one_village_to_two_and_back_leaves_nothing_behind(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data", KERANG), tmp_path / "public"
    make(root, out)
    alone = contents(out)
    repository(root, KERANG, SUKARAJA)
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")
    shutil.rmtree(root / "villages/lampung-selatan")
    make(root, out)
    assert contents(out) == alone


def test_an_inherited_announcement_reaches_all_below_and_no_other(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    file = "content/lampung-selatan/pengumuman/2026-11-20-listrik.md"
    write(root, {file: post("Listrik padam", "2026-11-20")})
    assert make(root, out).built == (BUMI_DAYA, SUKARAJA)
    write(root, {file: post("Listrik menyala", "2026-11-20")})
    assert make(root, out).built == (BUMI_DAYA, SUKARAJA)
    (root / file).unlink()
    assert make(root, out).built == (BUMI_DAYA, SUKARAJA)


def test_defaults_of_a_level_reach_all_below(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    write(root, {"villages/lampung-selatan/wilayah.yml": "istilah: {sebutan: Negeri}\n"})
    assert make(root, out).built == (BUMI_DAYA, SUKARAJA)
    assert "Negeri Sukaraja" in (out / SUKARAJA / "index.html").read_text()


def test_only_villages_with_something_that_starts_or_ends_are_built_on_a_new_day(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    ends = post("Posyandu", "2026-11-20", "berakhir: 2026-11-25\n")
    starts = post("Panen raya", "2026-11-27")
    write(
        root,
        {
            f"content/{SUKARAJA}/pengumuman/2026-11-20-posyandu.md": ends,
            f"content/{KERANG}/berita/2026-11-27-panen.md": starts,
        },
    )
    make(root, out)
    built = {day: make(root, out, date(2026, 11, day)).built for day in range(25, 30)}
    assert built == {25: (), 26: (SUKARAJA,), 27: (KERANG,), 28: (), 29: ()}
    assert make(root, out, TODAY).built == (KERANG, SUKARAJA)


def test_settings_change_every_page(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    write(root, {"mkdocs.yml": "site_name: Situs Lain\n"})
    assert make(root, out).built == (KERANG, BUMI_DAYA, SUKARAJA)


def test_pages_that_were_lost_are_built_again(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    shutil.rmtree(out / "lampung-barat")
    assert make(root, out).built == (KERANG,)
    assert (out / "lampung-barat/batu-brak/index.html").is_file()


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
