"""Copies of index.json from other sites: whatever is wrong with one, no file lands where it must not."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.site.sample import BUMI_DAYA, KERANG, contents, make, repository, write

LISTS = "situs:\n  - indeks: federasi/x.json\n"
NAMES = {"nama": "Desa Lain", "sebutan": "Desa", "kecamatan": "Kecamatan A", "kabupaten": "B"}
ROW = {"path": "lain/a/desa", "kode": "18.99.01.2001", **NAMES, "provinsi": "C", "nama_lain": []}
ROW |= {"situs": "https://lain.id/"}
YEAR = ["2026", *["1"] * 15, "", ""]


def listed(tmp_path: Path, *rows: Any) -> list[tuple[str, str]]:
    """Build with a site elsewhere and return severity and message of each Problem."""
    root = write(repository(tmp_path / "data", BUMI_DAYA, KERANG), {"federasi.yml": LISTS})
    write(root, {"federasi/x.json": json.dumps({"versi": 1, "desa": rows})})
    return [(problem.severity, problem.message) for problem in make(root, tmp_path / "a/out").problems]


@pytest.mark.parametrize(
    "wrong",
    [
        {"path": "../../luar/desa"},
        {"path": "/tmp/luar/desa"},
        {"path": "lain/../../../luar/desa"},
        {"path": ""},
        {"path": "aset/desa"},
        {"path": "lain/index.html/desa"},
        {"path": "lain\0/desa"},
        {"path": "a" * 300 + "/desa"},
        {"kode": ""},
        {"kode": "../x"},
        {"nama": ""},
        {"nama": "Desa \ud800"},
        {"kabupaten": "B\x00"},
        {"nama_lain": [1, {}]},
        {"nama_lain": ["Desa"] * 10_000},
        {"sebutan": "Desa " * 10_000},
        {"nilai": "NaN"},
        {"nilai": "baik"},
        {"wajib": -1},
        {"anggaran": [YEAR, YEAR]},
    ],
)
def test_a_row_that_no_program_of_ours_wrote_is_told_and_nothing_is_written_for_it(
    tmp_path: Path, wrong: dict[str, Any]
) -> None:
    told = listed(tmp_path, ROW | wrong)
    assert told == [("error", 'berkas "federasi/x.json" bukan index.json dari terang')]
    assert {file.name for file in (tmp_path / "a").iterdir()} == {"out", ".out.terang"}
    assert not (tmp_path / "a/out/lain").exists()


@pytest.mark.parametrize("row", [None, "desa", [], 1])
def test_a_row_that_is_no_row_is_told(tmp_path: Path, row: Any) -> None:
    assert listed(tmp_path, row) == [("error", 'berkas "federasi/x.json" bukan index.json dari terang')]


def test_brackets_without_end_are_told(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data"), {"federasi.yml": LISTS, "federasi/x.json": "[" * 200_000})
    assert len(make(root, tmp_path / "out").problems) == 1


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        'https://x.id/" onclick="a',
        "https://x.id/\x00/",
        "https://",
        "",
        "https://bank.co.id@lain.id/",
        "https://b\u0430nk.co.id/",
        "https://lain.id/|Desa Lain|https://x.id/",
    ],
)
def test_a_site_without_an_address_is_not_listed(tmp_path: Path, address: str) -> None:
    told = listed(tmp_path, ROW | {"situs": address})
    assert told == [("warning", 'desa pada "federasi/x.json" tidak beralamat')]
    assert not (tmp_path / "a/out/lain").exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (KERANG, f"berada di dalam folder desa situs ini: {KERANG}"),
        (KERANG.rpartition("/")[0], "adalah wilayah situs ini, bukan desa"),
        (KERANG.partition("/")[0], "adalah wilayah situs ini, bukan desa"),
    ],
)
def test_a_village_elsewhere_cannot_take_a_place_of_ours(tmp_path: Path, path: str, words: str) -> None:
    told = listed(tmp_path, ROW | {"path": path})
    assert told == [("warning", f'{path} pada "federasi/x.json" {words}')]
    assert "Desa Lain" not in (tmp_path / "a/out/index.html").read_text(encoding="utf-8")


def test_a_village_elsewhere_cannot_stand_inside_one_of_ours(tmp_path: Path) -> None:
    make(repository(tmp_path / "data", BUMI_DAYA, KERANG), tmp_path / "a/out")
    before = contents(tmp_path / "a/out" / KERANG)
    told = listed(tmp_path, ROW | {"path": f"{KERANG}/dusun/satu"})
    message = f'{KERANG}/dusun/satu pada "federasi/x.json" berada di dalam folder desa situs ini: {KERANG}'
    assert told == [("warning", message)]
    assert contents(tmp_path / "a/out" / KERANG) == before


@pytest.mark.parametrize(
    ("broken", "held"),
    [
        ({"federasi/x.json": "<html>503</html>"}, ("federasi/x.json",)),
        ({"federasi.yml": "situs: x\n"}, ("federasi.yml",)),
        ({"federasi/x.json": "", "federasi.yml": "\tx\n"}, ("federasi.yml", "federasi/x.json")),
    ],
)
def test_villages_elsewhere_stay_while_their_list_cannot_be_read(
    tmp_path: Path, broken: dict[str, str], held: tuple[str, ...]
) -> None:
    root, out = tmp_path / "data", tmp_path / "a/out"
    assert listed(tmp_path, ROW) == []
    before = contents(out)
    good = {name: (root / name).read_text() for name in broken}
    write(root, broken)
    for _ in range(2):
        report = make(root, out)
        assert report.lists == held
        assert [problem.severity for problem in report.problems] == ["error"] * len(held)
        assert contents(out) == before
    write(root, {"federasi/x.json": json.dumps({"versi": 1, "desa": []}), "federasi.yml": LISTS})
    make(root, out)
    assert "Desa Lain" not in (out / "index.html").read_text()
    write(root, {**good, "federasi/x.json": json.dumps({"versi": 1, "desa": [ROW]})})
    assert make(root, out).lists == ()
    assert contents(out) == before
