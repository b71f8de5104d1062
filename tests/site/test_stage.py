"""Moving finished sites into their places."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from generator.model.wilayah import find_wilayah
from generator.site import stage as module
from generator.site.order import OutputError
from generator.site.stage import Stage, exchange, write_files
from tests.site.sample import BUMI_DAYA, PROFILES, contents, make, post, repository, write

VILLAGES = 12


def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    write(tmp_path, {"a/x": "1", "b/y": "2"})
    swapped = exchange(tmp_path / "a", tmp_path / "b")
    assert swapped or not sys.platform.startswith("linux")
    if swapped:
        assert contents(tmp_path).keys() == {"a/y", "b/x"}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_site_takes_the_place_of_the_old_one(
    tmp_path: Path, can_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    stage = Stage(tmp_path / "public")
    for text in ("lama", "baru"):
        folder = stage.folder("kab/desa")
        write_files(folder, [("index.html", text.encode()), (f"{text}.html", b"")])
        stage.publish(folder, "kab/desa")
    assert contents(tmp_path / "public").keys() == {"kab/desa/index.html", "kab/desa/baru.html"}
    assert (tmp_path / "public/kab/desa/index.html").read_text() == "baru"
    assert not any(stage.work.rglob("*.html"))


def test_a_site_that_was_moved_aside_and_not_replaced_comes_back(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "public")
    write(tmp_path, {".public.terang/old/kab+desa/index.html": "lama", ".public.terang/new/x/index.html": ""})
    stage.prepare()
    assert contents(tmp_path).keys() == {"public/kab/desa/index.html"}


def test_files_that_are_equal_are_not_written(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "public")
    assert stage.write([("a/x.html", b"1"), ("b.html", b"2")]) == ["a/x.html", "b.html"]
    assert stage.write([("a/x.html", b"1"), ("b.html", b"3")]) == ["b.html"]
    stage.erase(["a/x.html"])
    assert contents(tmp_path / "public").keys() == {"b.html"}
    assert not (tmp_path / "public/a").exists()


def test_a_file_is_no_output(tmp_path: Path) -> None:
    write(tmp_path, {"public": ""})
    with pytest.raises(OutputError, match="adalah berkas, bukan folder"):
        Stage(tmp_path / "public").claim(tmp_path / "data")


@pytest.mark.parametrize("place", ["villages", "villages/public", "content/a/b"])
def test_no_output_lies_among_the_sources(tmp_path: Path, place: str) -> None:
    root = repository(tmp_path / "data")
    with pytest.raises(OutputError, match=r"berada di dalam (villages|content)/; pilih folder lain"):
        make(root, root / place)


@pytest.mark.parametrize("one", [(), (BUMI_DAYA,)])
def test_an_output_behind_a_link_is_the_same_output(tmp_path: Path, one: tuple[str, ...]) -> None:
    root, out = repository(tmp_path / "data", *one), tmp_path / "link"
    out.symlink_to("public")
    make(root, out)
    make(root, out, force=True)
    assert make(root, tmp_path / "public").built == ()
    assert out.is_symlink()


def many(root: Path, version: str) -> Path:
    """Write a dozen villages whose pages all carry a word."""
    files = {"mkdocs.yml": "site_name: Uji\n"}
    for number in range(1, 1 + VILLAGES):
        area = find_wilayah(f"18.01.10.20{number:02}", "").desa
        path = f"lampung-selatan/palas/d{number}"
        files[f"villages/{path}/profil.yml"] = f"kode: {area.kode}\nnama: {area.nama}\n"
        files[f"content/{path}/berita/2026-11-01-a.md"] = post(version, "2026-11-01")
    return write(root, files)


def build_command(root: Path, out: Path) -> list[str]:
    """Return the command that builds with two processes."""
    command = [sys.executable, "-m", "generator.cli.main", "--root", str(root), "build", "--jobs", "2"]
    return [*command, "--out", str(out), "--today", "2026-11-24"]


def wait_for_the_first_site(out: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a build has put its first site in place."""
    pages = sorted((out / "lampung-selatan/palas").glob("*/index.html"))
    before = [page.stat().st_ino for page in pages]
    while [page.stat().st_ino for page in pages] == before and process.poll() is None:
        time.sleep(0.001)


def sites(out: Path) -> dict[str, dict[str, str]]:
    """Return the contents of each village's site."""
    base = out / "lampung-selatan/palas"
    return {folder.name: contents(folder) for folder in sorted(base.iterdir()) if folder.is_dir()}


def test_a_build_that_is_killed_leaves_whole_sites_and_the_next_one_finishes_it(tmp_path: Path) -> None:
    root, out = many(tmp_path / "data", "Lama"), tmp_path / "public"
    random = Random(3)
    make(root, out)
    versions = {"Lama": sites(out)}
    make(many(tmp_path / "data", "Baru"), tmp_path / "cold")
    versions["Baru"] = sites(tmp_path / "cold")
    mixed = 0
    for turn in range(20):
        many(root, "Lama" if turn % 2 else "Baru")
        process = subprocess.Popen(
            build_command(root, out), stderr=subprocess.DEVNULL, start_new_session=True
        )
        wait_for_the_first_site(out, process)
        time.sleep(random.uniform(0, 0.1))
        kill = os.killpg if turn % 3 else os.kill
        kill(process.pid, signal.SIGKILL)
        process.wait()
        found = sites(out)
        assert found.keys() == versions["Lama"].keys()
        assert all(site in (versions["Lama"][name], versions["Baru"][name]) for name, site in found.items())
        mixed += found not in versions.values()
    make(many(root, "Baru"), out)
    assert contents(out) == contents(tmp_path / "cold")
    assert mixed, "no kill struck between the first and the last village"


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    root, out = many(tmp_path / "data", "Baru"), tmp_path / "public"
    builds = [
        subprocess.Popen(build_command(root, out), stderr=subprocess.PIPE, text=True, encoding="utf-8")
        for _ in range(2)
    ]
    told = [process.communicate()[1] for process in builds]
    assert [process.returncode for process in builds] == [0, 0]
    assert sum("Menunggu pembangunan lain" in text for text in told) == 1
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


def test_a_disk_that_takes_no_more_leaves_the_old_site_and_a_clear_message(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    long = (
        post("Panjang", "2026-11-01", f"ringkasan: {'kata ' * 40}\n") + "Satu alinea yang pendek.\n\n" * 2500
    )
    write(root, {f"content/{path}/berita/2026-11-01-a.md": long for path in PROFILES})
    limit = "import resource, signal, sys, runpy; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)); sys.argv = sys.argv[1:];"
    limit += "runpy.run_module('generator.cli.main', run_name='__main__', alter_sys=True)"
    command = [sys.executable, "-c", limit, *build_command(root, out)[2:]]
    run = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert run.returncode == 2
    assert "Situs yang lama tetap utuh" in run.stderr
    assert "Traceback" not in run.stderr
    assert contents(out) == before
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")
