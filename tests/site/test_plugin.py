"""One village through MkDocs: the same pages as `terang build`, byte for byte."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.site.sample import BUMI_DAYA, KERANG, SUKARAJA, contents, make, repository, write

EXAMPLE = "contoh/contoh-terang"
CONFIG = """site_name: Situs Uji
site_url: https://contoh.github.io/uji/
docs_dir: content
site_dir: public
use_directory_urls: false
theme:
  name: material
  language: id
  font: false
plugins:
  - terang: {hari_ini: "2026-11-24"}
"""
LUAS = """villages/{}/profil.yml:3:10: "luas_ha" tertulis "x", bukan angka yang bisa dibaca
    Tulis angka saja: titik untuk ribuan, koma untuk pecahan, misalnya 1.203 atau 12,5
"""
CHOICE = f"Tulis desa: di mkdocs.yml atau TERANG_DESA, contoh: {KERANG}, {BUMI_DAYA}, {SUKARAJA}"
POLICY = "Content-Security-Policy"


def mkdocs(root: Path, *arguments: str, village: str = "") -> subprocess.CompletedProcess[str]:
    """Run mkdocs on a repository."""
    command = [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(root / "mkdocs.yml")]
    environment = {**os.environ, "TERANG_DESA": village, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def example(tmp_path: Path, root: Path) -> Path:
    """Return a repository with the example village only."""
    for part in ("villages", "content"):
        shutil.copytree(root / part / EXAMPLE, tmp_path / "data" / part / EXAMPLE)
    return write(tmp_path / "data", {"mkdocs.yml": CONFIG})


def test_mkdocs_build_gives_the_same_site_as_terang_build(example: Path, tmp_path: Path) -> None:
    run = mkdocs(example, "build", "--strict", "--site-dir", str(tmp_path / "mkdocs"))
    assert run.returncode == 0, run.stderr
    make(example, tmp_path / "terang")
    ours, theirs = contents(tmp_path / "terang"), contents(tmp_path / "mkdocs")
    assert theirs.keys() == ours.keys()
    assert theirs == ours
    assert len(ours) > 30


def test_one_of_many_villages_is_chosen_by_the_environment(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data"), {"mkdocs.yml": CONFIG, "content/catatan.md": "x"})
    run = mkdocs(root, "build", "--site-dir", str(tmp_path / "site"), village=KERANG)
    assert run.returncode == 0, run.stderr
    assert "Pekon Kerang" in (tmp_path / "site/index.html").read_text()
    assert not (tmp_path / "site/catatan.html").exists()


def test_without_a_choice_mkdocs_says_what_to_write(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data"), {"mkdocs.yml": CONFIG, "content/catatan.md": "x"})
    run = mkdocs(root, "build")
    assert run.returncode == 2
    assert CHOICE in run.stderr
    assert "Traceback" not in run.stderr


def test_mistakes_stop_mkdocs_with_their_places(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data", BUMI_DAYA), {"mkdocs.yml": CONFIG, "content/x.md": ""})
    write(root, {f"villages/{BUMI_DAYA}/profil.yml": "kode: 18.01.10.2013\nnama: Bumi Daya\nluas_ha: x\n"})
    run = mkdocs(root, "build")
    assert run.returncode == 1
    assert run.stdout + run.stderr == f"Ada yang perlu diperbaiki\n{LUAS.format(BUMI_DAYA)}"
    assert not (root / "public/index.html").exists()


@pytest.mark.parametrize(
    ("village", "settings", "code", "told"),
    [
        (KERANG, CONFIG, 1, f"Ada yang perlu diperbaiki\n{LUAS.format(KERANG)}"),
        (
            "",
            CONFIG,
            2,
            f"desa yang dilihat belum dipilih. {CHOICE}\n",
        ),
        (KERANG, f"{CONFIG}asing: [", 2, "Salah: mkdocs.yml:13:1: kurung dibuka tetapi tidak ditutup"),
        (KERANG, f"{CONFIG}asing: x\nsite_url: 7", 2, "Salah: mkdocs.yml tidak dapat dipakai oleh MkDocs"),
    ],
)
def test_terang_serve_ends_in_indonesian_with_the_code_of_every_command(
    tmp_path: Path, village: str, settings: str, code: int, told: str
) -> None:
    root = write(repository(tmp_path / "data"), {"mkdocs.yml": settings, "content/x.md": ""})
    write(root, {f"villages/{KERANG}/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\nluas_ha: x\n"})
    command = [sys.executable, "-m", "generator.cli.main", "--root", str(root), "serve"]
    run = subprocess.run(
        [*command, *filter(None, [village]), "--address", "127.0.0.1:8765"],
        env={**os.environ, "TERANG_DESA": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (code, "")
    assert told in run.stderr
    assert "Aborted" not in run.stderr
    assert "Traceback" not in run.stderr


def test_an_edit_reloads_the_page_that_terang_serve_shows(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data"), {"mkdocs.yml": CONFIG, "content/x.md": ""})
    command = [sys.executable, "-m", "generator.cli.main", "--root", str(root), "serve", KERANG]
    process = subprocess.Popen([*command, "--address", "127.0.0.1:8765"], stderr=subprocess.PIPE, text=True)
    try:
        page = fetched("Pekon Kerang")
        assert POLICY not in page
        assert re.search("livereload", page)
        profile = root / f"villages/{KERANG}/profil.yml"
        profile.write_text("kode: 18.04.10.2010\nnama: Kerang Baru\n")
        assert "Pekon Kerang Baru" in fetched("Pekon Kerang Baru")
        profile.write_text("kode: 18.04.10.2010\nnama: Kerang\nluas_ha: x\n")
        write(root, {f"villages/{KERANG}/bumdes.yml": ""})
        profile.write_text("kode: 18.04.10.2010\nnama: Kerang Lagi\n")
        (root / f"villages/{KERANG}/bumdes.yml").unlink()
        assert "Pekon Kerang Lagi" in fetched("Pekon Kerang Lagi")
    finally:
        process.terminate()
        process.communicate()


def fetched(wanted: str) -> str:
    """Return the served home page once it holds the wanted words; give up after a while."""
    page = ""
    for _ in range(300):
        try:
            with urllib.request.urlopen("http://127.0.0.1:8765/uji/index.html", timeout=1) as answer:
                page = answer.read().decode()
        except OSError:
            page = ""
        if wanted in page:
            return page
        time.sleep(0.1)
    pytest.fail(f"the page never said {wanted}")
