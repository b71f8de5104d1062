"""`terang check --fix` shows what it mends, mends nothing else, and never in CI."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main

BUDGET = (
    b"\xef\xbb\xbftahun: 2026   # tahun berjalan\r\npendapatan:\r\n"
    b"  - kode: 4.2.1\r\n    anggaran: 1,250,000.00   # dari pusat\r\n    realisasi: 1.25\r\n"
)
DIFF = """\
--- villages/palas/anggaran/2026.yml
+++ villages/palas/anggaran/2026.yml
@@ -1,5 +1,5 @@
 tahun: 2026   # tahun berjalan
 pendapatan:
   - kode: 4.2.1
-    anggaran: 1,250,000.00   # dari pusat
+    anggaran: 1.250.000   # dari pusat
     realisasi: 1.25
"""


@pytest.fixture
def village(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the root of one village whose budget has two mistakes, one of them clear."""
    monkeypatch.delenv("CI", raising=False)
    base = tmp_path / "villages" / "palas"
    (base / "anggaran").mkdir(parents=True)
    (base / "profil.yml").write_text("kode: 18.01.10.2013\nnama: Bumi Daya\n")
    (base / "anggaran" / "2026.yml").write_bytes(BUDGET)
    return tmp_path


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "check", *arguments], catch_exceptions=False)


def test_what_is_clear_is_mended_and_the_rest_is_told(village: Path) -> None:
    result = run(village, "--fix")
    assert result.exit_code == 1
    assert result.stderr == f"{DIFF}1 berkas diperbaiki\n1 kesalahan\n"
    assert result.stdout.startswith('villages/palas/anggaran/2026.yml:5:16: "realisasi" tertulis "1.25"')
    mended = (village / "villages/palas/anggaran/2026.yml").read_bytes()
    assert mended == BUDGET.replace(b"1,250,000.00", b"1.250.000")


def test_in_ci_the_mending_is_only_shown(village: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = run(village, "--fix")
    assert result.exit_code == 1
    assert result.stderr == f"{DIFF}1 berkas dapat diperbaiki dengan --fix\n2 kesalahan\n"
    assert (village / "villages/palas/anggaran/2026.yml").read_bytes() == BUDGET


def test_a_second_time_there_is_nothing_to_mend(village: Path) -> None:
    run(village, "--fix")
    before = (village / "villages/palas/anggaran/2026.yml").read_bytes()
    assert run(village, "--fix").stderr == "0 berkas diperbaiki\n1 kesalahan\n"
    assert (village / "villages/palas/anggaran/2026.yml").read_bytes() == before


def test_without_fix_no_file_is_touched(village: Path) -> None:
    run(village)
    assert (village / "villages/palas/anggaran/2026.yml").read_bytes() == BUDGET


def test_the_schemas_are_written_where_the_files_look_for_them(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["--root", str(tmp_path), "schema"])
    assert (result.exit_code, result.stderr) == (0, f"18 skema ditulis di {tmp_path / 'skema'}\n")
    assert (tmp_path / "skema" / "profil.schema.json").is_file()


def test_a_key_is_mended_and_its_value_stays(village: Path) -> None:
    profil = village / "villages/palas/profil.yml"
    profil.write_text("kode: 18.01.10.2013\nnama: Bumi Daya\ntelp: 0721-253344\nemail: a@bumi.desa.id\n")
    run(village, "--fix")
    mended = "kode: 18.01.10.2013\nnama: Bumi Daya\ntelepon: 0721-253344\nsurel: a@bumi.desa.id\n"
    assert profil.read_text() == mended
