"""Building again after villages were moved, removed, changed from above, or a day has passed."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.site.settings import Settings
from generator.site.shared import shared_files
from tests.bench.corpus import corpus
from tests.bench.ours import write_repository
from tests.site.sample import (
    BUMI_DAYA,
    KERANG,
    PROFILES,
    SUKARAJA,
    TODAY,
    contents,
    make,
    post,
    repository,
    write,
)


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


def test_a_village_that_moved_with_a_mistake_stands_at_its_old_address_until_it_is_mended(
    tmp_path: Path,
) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    for new in ("pesisir-barat/baru/Kerang", "pesisir-barat/baru/kerang"):
        (root / f"villages/{new}").parent.mkdir(parents=True, exist_ok=True)
        next((root / "villages").glob("*/*/[Kk]erang")).rename(root / f"villages/{new}")
        write(root, {f"villages/{new}/profil.yml": f"{PROFILES[KERANG]}asing: 1\n"})
        report = make(root, out)
        assert (report.held, report.removed) == ((new,), ())
        assert contents(out) == before
    write(root, {f"villages/{new}/profil.yml": PROFILES[KERANG]})
    report = make(root, out)
    assert (report.built, report.removed) == ((new,), (KERANG,))
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


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
    repository(root, KERANG, SUKARAJA)
    make(root, out)
    assert contents(out) == contents(tmp_path / "cold")


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


def test_a_broken_village_whose_pages_were_lost_is_in_no_list_until_it_is_mended(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    profile = (root / f"villages/{KERANG}/profil.yml").read_text()
    write(root, {f"villages/{KERANG}/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\nasing: x\n"})
    shutil.rmtree(out / "lampung-barat")
    for _ in range(2):
        report = make(root, out)
        assert (report.held, list(report.sizes)) == ((KERANG,), [BUMI_DAYA, SUKARAJA])
        assert "Kerang" not in (out / "index.html").read_text()
    write(root, {f"villages/{KERANG}/profil.yml": profile})
    assert make(root, out).built == (KERANG,)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


def test_a_feed_that_was_lost_is_made_again_before_those_above_it(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    (out / KERANG / "feed.json").unlink()
    write(root, {f"content/{SUKARAJA}/berita/2026-11-20-a.md": post("Kabar", "2026-11-20")})
    assert make(root, out).built == (KERANG, SUKARAJA)


def test_a_village_around_a_published_one_takes_nothing_from_it(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    around = "lampung-barat/batu-brak"
    write(root, {f"villages/{around}/profil.yml": "kode: 18.04.10.2011\nnama: Sukabumi\n"})
    assert make(root, out).held == (around, KERANG)
    assert contents(out) == before
    shutil.rmtree(root / f"villages/{KERANG}")
    report = make(root, out)
    assert (report.built, report.removed) == ((around,), (KERANG,))
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


def test_what_was_never_published_is_not_told_as_removed(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    write(root, {"villages/lain/a/profil.yml": "nama: A\n"})
    make(root, out)
    shutil.rmtree(root / "villages/lain")
    assert make(root, out).removed == ()


def test_a_broken_village_that_stood_alone_gives_way_to_a_portal(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data", KERANG), tmp_path / "public"
    make(root, out)
    profile = (root / f"villages/{KERANG}/profil.yml").read_text()
    write(repository(root, SUKARAJA), {f"villages/{KERANG}/profil.yml": profile + "asing: x\n"})
    assert make(root, out).held == (KERANG,)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


@pytest.mark.parametrize("lost", [None, b"", b"rubbish"])
def test_without_its_state_an_output_still_tells_which_villages_it_holds(
    tmp_path: Path, lost: bytes | None
) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    (out / "aset/lama.12345678.css").write_bytes(b"x")
    write(root, {f"villages/{KERANG}/profil.yml": f"{PROFILES[KERANG]}asing: 1\n"})
    shutil.rmtree(root / f"villages/{SUKARAJA}")
    state = tmp_path / ".public.terang/state.sqlite"
    state.unlink() if lost is None else state.write_bytes(lost)
    report = make(root, out)
    assert (report.built, report.held, report.removed) == ((BUMI_DAYA,), (KERANG,), (SUKARAJA,))
    assert "Pekon Kerang" in (out / "index.html").read_text()
    write(root, {f"villages/{KERANG}/profil.yml": PROFILES[KERANG]})
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


def damage(file: Path) -> None:
    """Change a file without changing its size."""
    file.write_bytes(file.read_bytes()[:-1] + b"~")


def test_all_that_was_damaged_is_made_again_when_forced(tmp_path: Path) -> None:
    root, out = tmp_path / "data", tmp_path / "public"
    write_repository(root, corpus(3, 1))
    make(root, out)
    whole = contents(out)
    for file in filter(Path.is_file, sorted(out.rglob("*"))):
        if file.stat().st_size:
            damage(file)
    make(root, out, force=True)
    assert contents(out) == whole


@pytest.mark.parametrize(
    "name", ["data/anggaran-baris.csv.gz", "data/anggaran.sqlite", "robots.txt", "404.html"]
)
def test_a_shared_file_that_was_cut_short_is_made_again(tmp_path: Path, name: str) -> None:
    root, out = tmp_path / "data", tmp_path / "public"
    write_repository(root, corpus(3, 1))
    make(root, out)
    whole = contents(out)
    (out / name).write_bytes(b"x")
    make(root, out)
    assert contents(out) == whole


def test_the_mark_of_an_output_is_there_before_any_other_file() -> None:
    assert next(shared_files(Settings(), TODAY)) == (".nojekyll", b"")
