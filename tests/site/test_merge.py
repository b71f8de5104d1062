"""Building by parts and joining them, and listing villages that are published elsewhere."""

import json
from pathlib import Path

import pytest

from generator.site.check import check
from generator.site.index_file import read_index
from generator.site.merge import merge
from generator.site.order import Order, OutputError, Report
from tests.bench.corpus import corpus
from tests.bench.ours import write_repository
from tests.site.sample import BUMI_DAYA, KERANG, SUKARAJA, TODAY, contents, make, post, repository, write

PARTS = 3


def joined(root: Path, out: Path, *parts: Path) -> Report:
    """Join parts and return the report."""
    return merge(Order(root, out, TODAY), parts, lambda: None)


def built_parts(root: Path, where: Path) -> list[Path]:
    """Build every part of a repository and return their outputs."""
    parts = [where / f"part-{number}" for number in range(1, PARTS + 1)]
    for number, part in enumerate(parts, 1):
        make(root, part, shard=(number, PARTS))
    return parts


def test_a_build_by_parts_gives_the_same_bytes_as_a_single_one(tmp_path: Path) -> None:
    root = tmp_path / "data"
    write_repository(root, corpus(9, 2))
    write(root, {"content/pengumuman/2026-11-20-umum.md": post("Untuk semua", "2026-11-20")})
    parts = built_parts(root, tmp_path)
    report = joined(root, tmp_path / "joined", *parts)
    make(root, tmp_path / "single")
    assert contents(tmp_path / "joined") == contents(tmp_path / "single")
    assert len(report.built) == 9
    assert report.other + sum(report.sizes.values()) == sum(
        file.stat().st_size for file in (tmp_path / "joined").rglob("*") if file.is_file()
    )


def test_every_village_is_in_exactly_one_part_and_stays_there(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    first = [make(root, tmp_path / f"a{part}", shard=(part, PARTS)).built for part in (1, 2, 3)]
    assert sorted(path for built in first for path in built) == [KERANG, BUMI_DAYA, SUKARAJA]
    write(root, {f"villages/{KERANG}/profil.yml": "kode: 18.04.10.2010\nnama: Kerang Baru\n"})
    again = [make(root, tmp_path / f"b{part}", shard=(part, PARTS)).built for part in (1, 2, 3)]
    assert again == first


def test_joining_again_takes_away_what_no_part_holds(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    joined(root, tmp_path / "out", *built_parts(root, tmp_path))
    (root / f"villages/{KERANG}/profil.yml").unlink()
    report = joined(root, tmp_path / "out", *built_parts(root, tmp_path))
    assert report.removed == (KERANG,)
    make(root, tmp_path / "single")
    assert contents(tmp_path / "out") == contents(tmp_path / "single")


def test_joining_without_one_part_keeps_its_villages_and_names_them(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    parts = built_parts(root, tmp_path)
    joined(root, tmp_path / "out", *parts)
    before = contents(tmp_path / "out")
    empty = [part for part in parts if not read_index((part / "index.json").read_bytes())]
    first = next(part for part in parts if part not in empty)
    report = joined(root, tmp_path / "out", *(part for part in parts if part is not first))
    lost = tuple(village.path for village in read_index((first / "index.json").read_bytes()) or ())
    assert (report.held, report.removed) == (lost, ())
    assert contents(tmp_path / "out") == before


def test_a_part_is_no_place_for_the_whole(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    parts = built_parts(root, tmp_path)
    with pytest.raises(OutputError, match="juga salah satu bagian"):
        joined(root, parts[0], *parts)


def test_one_village_has_no_parts(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="hanya ada satu desa"):
        make(repository(tmp_path / "data", KERANG), tmp_path / "out", shard=(1, 2))


def test_one_village_in_two_parts_is_refused(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    parts = built_parts(root, tmp_path)
    with pytest.raises(OutputError, match="ada pada dua bagian"):
        joined(root, tmp_path / "out", *parts, parts[0], parts[1], parts[2])


def test_a_part_that_has_lost_a_site_is_refused(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    parts = built_parts(root, tmp_path)
    next(part for part in parts if (part / KERANG).is_dir()).joinpath(KERANG, "index.html").unlink()
    with pytest.raises(OutputError, match=f"tidak utuh: {KERANG}/index.html tidak ada"):
        joined(root, tmp_path / "out", *parts)


def test_a_folder_that_is_no_part_is_refused(tmp_path: Path) -> None:
    root = repository(tmp_path / "data")
    with pytest.raises(OutputError, match="bukan hasil terang build --shard"):
        joined(root, tmp_path / "out", root)


def test_a_portal_lists_villages_that_are_published_elsewhere(tmp_path: Path) -> None:
    elsewhere = write(
        repository(tmp_path / "selatan", BUMI_DAYA, SUKARAJA),
        {"mkdocs.yml": "site_url: https://selatan.id/\n"},
    )
    make(elsewhere, tmp_path / "selatan-out")
    index = (tmp_path / "selatan-out/index.json").read_text()
    root = repository(tmp_path / "data", KERANG)
    write(
        root, {"federasi/selatan.json": index, "federasi.yml": "situs:\n  - indeks: federasi/selatan.json\n"}
    )
    assert check(root) == ()
    assert make(root, tmp_path / "out").built == (KERANG,)
    page = (tmp_path / "out/index.html").read_text()
    assert f'<a href="https://selatan.id/{BUMI_DAYA}/">Desa Bumi Daya</a>' in page
    assert f'<a href="{KERANG}/index.html">Pekon Kerang</a>' in page
    assert "2 desa dan 1 pekon" in page
    assert (tmp_path / "out/lampung-selatan/palas/index.html").is_file()
    assert not (tmp_path / "out" / BUMI_DAYA).exists()
    assert [village.path for village in read_index((tmp_path / "out/index.json").read_bytes()) or ()] == [
        KERANG
    ]
    outlines = (tmp_path / "out/umpan.opml").read_text()
    assert f"https://selatan.id/{BUMI_DAYA}/rss.xml" in outlines


def test_a_site_of_one_village_can_be_listed_too(tmp_path: Path) -> None:
    make(repository(tmp_path / "satu", BUMI_DAYA), tmp_path / "satu-out")
    rows = json.loads((tmp_path / "satu-out/index.json").read_text())["desa"]
    assert [row["situs"] for row in rows] == ["https://contoh.github.io/uji/"]


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (None, 'berkas "federasi/x.json" tidak ada'),
        ("{", 'berkas "federasi/x.json" bukan index.json dari terang'),
        ('{"versi": 99, "desa": []}', 'berkas "federasi/x.json" bukan index.json dari terang'),
    ],
)
def test_an_index_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, index: str | None, message: str
) -> None:
    root = write(repository(tmp_path / "data"), {"federasi.yml": "situs:\n  - indeks: federasi/x.json\n"})
    if index is not None:
        write(root, {"federasi/x.json": index})
    report = make(root, tmp_path / "out")
    assert [(p.origin.file, p.origin.line, p.origin.column, p.message) for p in report.problems] == [
        ("federasi.yml", 2, 13, message)
    ]
    assert len(report.built) == 3
    assert report.lists == ()
