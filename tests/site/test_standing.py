"""What somebody took out of the output, changed in it or put into it."""

import shutil
import time
from pathlib import Path

import pytest

from generator.site import stage as module
from generator.site.order import OutputError
from generator.site.stage import Stage
from tests.site.sample import (
    BUMI_DAYA,
    KERANG,
    PROFILES,
    SUKARAJA,
    contents,
    make,
    repository,
    stamps,
    write,
    written,
)

OTHERS = {"CNAME": "desa.id", ".git/HEAD": "ref: refs/heads/gh-pages", "google1.html": "google"}


@pytest.mark.parametrize("lost", ["profil.html", "cari.json", "keterbukaan.html"])
def test_one_page_that_was_taken_away_comes_back(tmp_path: Path, lost: str) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    (out / KERANG / lost).unlink()
    assert make(root, out).built == (KERANG,)
    assert contents(out) == whole
    assert make(root, out).built == ()


def test_a_page_that_was_saved_anew_by_an_editor_comes_back(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    (out / KERANG / "profil.html~").write_text("disunting di tempat yang salah")
    (out / KERANG / "profil.html~").replace(out / KERANG / "profil.html")
    make(root, out)
    assert contents(out) == whole


def test_what_nobody_built_does_not_stay_in_the_folder_of_a_village(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    write(out / KERANG, {"penduduk.xlsx": "NIK", "layanan/catatan.txt": "x", "baru/a.html": "y"})
    assert make(root, out).built == (KERANG,)
    assert contents(out) == whole


def test_the_page_of_a_kabupaten_that_was_taken_away_comes_back(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    for lost in ("lampung-barat/rss.xml", "lampung-selatan/palas/index.html", "sitemap.xml"):
        (out / lost).unlink()
    assert make(root, out).built == ()
    assert contents(out) == whole


def test_a_copy_of_an_output_with_other_times_is_looked_through_and_not_built_again(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    shutil.copytree(out, tmp_path / "copy")
    shutil.rmtree(out)
    shutil.copytree(tmp_path / "copy", out, copy_function=shutil.copy)
    time.sleep(0.2)
    before = stamps(out)
    assert make(root, out).built == ()
    looked = stamps(tmp_path / ".public.terang")
    assert make(root, out).built == ()
    assert written(before, stamps(out)) == set()
    assert written(looked, stamps(tmp_path / ".public.terang")) == set()


def test_a_broken_village_whose_page_was_taken_away_keeps_the_others_and_is_listed(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    (out / KERANG / "profil.html").unlink()
    write(root, {f"villages/{KERANG}/profil.yml": f"{PROFILES[KERANG]}asing: x\n"})
    for _ in range(2):
        report = make(root, out)
        assert (report.built, report.held, len(report.sizes)) == ((), (KERANG,), 3)
    write(root, {f"villages/{KERANG}/profil.yml": PROFILES[KERANG]})
    assert make(root, out).built == (KERANG,)
    assert contents(out) == whole


@pytest.mark.parametrize("can_exchange", [True, False])
def test_what_others_put_at_the_top_lives_as_long_as_the_output(
    tmp_path: Path, can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    root, out = repository(tmp_path / "data", KERANG), tmp_path / "public"
    make(root, out)
    write(out, OTHERS)
    assert make(root, out).built == ()
    make(root, out, force=True)
    assert OTHERS.keys() <= contents(out).keys()
    make(repository(root, SUKARAJA, BUMI_DAYA), out)
    assert OTHERS.keys() <= contents(out).keys()
    for gone in (SUKARAJA, KERANG):
        shutil.rmtree(root / "villages" / gone)
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(write(tmp_path / "cold", OTHERS))


def test_without_any_notes_a_site_that_stands_alone_still_keeps_repository_and_address(
    tmp_path: Path,
) -> None:
    root, out = repository(tmp_path / "data", KERANG), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    write(out, {"CNAME": "desa.id", ".git/HEAD": "x", "halaman-lama.html": "x"})
    shutil.rmtree(tmp_path / ".public.terang")
    make(root, out)
    assert contents(out).keys() == {*whole, "CNAME", ".git/HEAD"}


def test_a_page_of_a_site_that_stands_alone_comes_back_too(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data", KERANG), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    for lost in ("profil.html", ".nojekyll", "robots.txt"):
        (out / lost).unlink()
        assert make(root, out).built == (KERANG,)
        assert contents(out) == whole


def test_what_was_set_aside_by_a_build_that_was_killed_comes_back(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "public")
    write(tmp_path, {"public/index.html": "", ".public.terang/aside/.git/HEAD": "x"})
    stage.prepare()
    assert contents(tmp_path).keys() == {"public/index.html", "public/.git/HEAD"}


@pytest.mark.parametrize("villages", [(KERANG,), (KERANG, SUKARAJA)])
def test_an_output_without_its_mark_is_still_ours(tmp_path: Path, villages: tuple[str, ...]) -> None:
    root, out = repository(tmp_path / "data", *villages), tmp_path / "public"
    make(root, out)
    whole = contents(out)
    (out / ".nojekyll").unlink()
    make(root, out)
    assert contents(out) == whole


def test_a_folder_in_the_place_of_an_output_is_not_ours(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    shutil.rmtree(out)
    write(out, {"surat.txt": "x"})
    with pytest.raises(OutputError, match="berisi berkas lain"):
        make(root, out)
    assert contents(out).keys() == {"surat.txt"}
