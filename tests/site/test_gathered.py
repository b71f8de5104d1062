"""The portal's open data: linked, whole, and written only when a figure changed."""

import csv
import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from generator.opendata.gabungan import LINES_HEAD
from generator.site import gathered_lines
from generator.site.merge import merge
from generator.site.order import Order
from generator.site.state import State
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
)

LINES = "anggaran-baris-kabupaten-lampung-selatan.csv"
ALL_LINES = "anggaran-baris.csv"
NAMES = ("anggaran-total.csv", ALL_LINES, f"{ALL_LINES}.gz", LINES, "anggaran.sqlite")
FILES = {f"data/{name}" for name in NAMES}
BUDGET = """tahun: 2026
sumber: [Papan informasi desa]
pendapatan:
  - {kode: 4.2.1, uraian: Dana Desa, anggaran: 900000000}
belanja:
  - {kode: 2.3.10, uraian: Jalan dusun, anggaran: "800000000,50"}
"""


def sample(root: Path) -> Path:
    """Write a repository in which two of three villages have a budget."""
    budgets = {f"villages/{path}/anggaran/2026.yml": BUDGET for path in (BUMI_DAYA, SUKARAJA)}
    return write(repository(root), budgets)


def table(out: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of one of the portal's CSV."""
    with (out / "data" / name).open(encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows))


def test_every_figure_of_every_village_is_in_the_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(sample(tmp_path / "data"), out)
    totals = [(row["kode_wilayah"], row["belanja_anggaran"]) for row in table(out, "anggaran-total.csv")]
    assert totals == [("18.01.10.2001", "800000000.50"), ("18.01.10.2013", "800000000.50")]
    own = [
        line
        for path in (SUKARAJA, BUMI_DAYA)
        for line in (out / path / "data/anggaran/2026/anggaran-2026.csv").read_text().splitlines()[1:]
    ]
    lines = (out / "data" / LINES).read_bytes()
    assert lines.decode().splitlines()[1:] == own
    assert (out / "data" / ALL_LINES).read_bytes() == lines
    assert gzip.decompress((out / f"data/{ALL_LINES}.gz").read_bytes()) == lines
    base = sqlite3.connect(out / "data/anggaran.sqlite")
    assert base.execute("SELECT count(*) FROM anggaran_baris").fetchone() == (len(own),)
    base.close()
    assert 'href="data.html"' in (out / "index.html").read_text()
    page = (out / "data.html").read_text()
    assert all(f'href="{name}"' in page for name in FILES)
    assert "<loc>https://contoh.github.io/uji/data.html</loc>" in (out / "sitemap-portal.xml").read_text()


def test_news_does_not_write_the_figures_again_but_a_figure_does(tmp_path: Path) -> None:
    root, out = sample(tmp_path / "data"), tmp_path / "out"
    make(root, out)
    before = stamps(out / "data")
    write(root, {f"content/{KERANG}/berita/2026-11-20-a.md": post("Panen", "2026-11-20")})
    write(root, {f"content/{SUKARAJA}/berita/2026-11-20-a.md": post("Panen", "2026-11-20")})
    make(root, out)
    assert stamps(out / "data") == before
    changed = BUDGET.replace("800000000,50", "700000000")
    write(root, {f"villages/{SUKARAJA}/anggaran/2026.yml": changed})
    make(root, out)
    assert stamps(out / "data") != before
    make(root, tmp_path / "fresh")
    assert contents(out / "data") == contents(tmp_path / "fresh/data")


def test_an_edit_gives_the_files_of_a_fresh_build_and_writes_one_kabupaten(tmp_path: Path) -> None:
    root, out = sample(tmp_path / "data"), tmp_path / "out"
    write(root, {f"villages/{KERANG}/anggaran/2026.yml": BUDGET})
    make(root, out)
    other = out / "data/anggaran-baris-kabupaten-lampung-barat.csv"
    kept = other.stat().st_ino
    edits = [
        {f"villages/{SUKARAJA}/anggaran/2026.yml": BUDGET.replace("800000000,50", "700000000")},
        {f"villages/{SUKARAJA}/anggaran/2025.yml": BUDGET.replace("2026", "2025")},
        {f"villages/{BUMI_DAYA}/profil.yml": "kode: 18.01.10.2013\nnama: Bumi Raya\n"},
    ]
    for number, edit in enumerate(edits):
        make(write(root, edit), out)
        make(root, tmp_path / f"fresh-{number}")
        assert contents(out / "data") == contents(tmp_path / f"fresh-{number}/data")
    assert other.stat().st_ino == kept
    (root / f"villages/{KERANG}/anggaran/2026.yml").unlink()
    make(root, out)
    make(root, tmp_path / "last")
    assert contents(out / "data") == contents(tmp_path / "last/data")
    assert not other.exists()


def test_the_files_of_an_earlier_program_give_way(tmp_path: Path) -> None:
    root, out = sample(tmp_path / "data"), tmp_path / "out"
    make(root, out)
    fresh = contents(out / "data")
    (out / "data/lama.csv").write_text("lama")
    state = State(tmp_path / ".out.terang/state.sqlite")
    state.note("gathered", json.dumps({"key": "1", "files": {"data/lama.csv": 4}}))
    state.close()
    make(root, out)
    assert contents(out / "data") == fresh


def test_the_files_go_with_the_last_budget(tmp_path: Path) -> None:
    root, out = sample(tmp_path / "data"), tmp_path / "out"
    make(root, out)
    for path in (BUMI_DAYA, SUKARAJA):
        (root / f"villages/{path}/anggaran/2026.yml").unlink()
    make(root, out)
    assert not (out / "data").exists()
    assert not (out / "data.html").exists()
    assert "data.html" not in (out / "index.html").read_text()


def test_parts_that_are_joined_give_the_same_files(tmp_path: Path) -> None:
    root = sample(tmp_path / "data")
    parts = [tmp_path / f"part-{number}" for number in (1, 2)]
    for number, part in enumerate(parts, 1):
        make(root, part, shard=(number, 2))
        assert not (part / "data").exists()
    merge(Order(root, tmp_path / "joined", TODAY), parts, lambda: None)
    make(root, tmp_path / "single")
    assert contents(tmp_path / "joined") == contents(tmp_path / "single")


def test_totals_of_villages_elsewhere_come_with_their_index(tmp_path: Path) -> None:
    other = sample(tmp_path / "other")
    (other / f"villages/{KERANG}/profil.yml").unlink()
    make(other, tmp_path / "there")
    root = repository(tmp_path / "data", KERANG)
    write(root, {"federasi.yml": "situs:\n  - indeks: lain.json\n"})
    (root / "lain.json").write_bytes((tmp_path / "there/index.json").read_bytes())
    make(root, tmp_path / "out")
    assert [row["nama"] for row in table(tmp_path / "out", "anggaran-total.csv")] == [
        "Desa Sukaraja",
        "Desa Bumi Daya",
    ]
    assert not (tmp_path / "out/data" / LINES).exists()
    assert gzip.decompress((tmp_path / "out/data/anggaran-baris.csv.gz").read_bytes()) == LINES_HEAD


def test_all_lines_are_packed_only_once_they_are_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = sample(tmp_path / "data"), tmp_path / "out"
    make(root, out)
    size = (out / "data" / ALL_LINES).stat().st_size
    monkeypatch.setattr(gathered_lines, "LARGEST", size)
    more = "  - {kode: 2.3.11, uraian: Jalan tani, anggaran: 1}\n"
    write(root, {f"villages/{SUKARAJA}/anggaran/2026.yml": BUDGET + more})
    make(root, out)
    assert not (out / "data" / ALL_LINES).exists()
    assert f'href="data/{ALL_LINES}"' not in (out / "data.html").read_text()
    assert len(gzip.decompress((out / f"data/{ALL_LINES}.gz").read_bytes())) > size
