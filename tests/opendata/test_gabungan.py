"""Open data over many villages: totals of each year, joined lines, one database, always the same."""

import csv
import io
import sqlite3
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from generator.load.village import load_village
from generator.opendata.anggaran import budget_files
from generator.opendata.basis_data import Database
from generator.opendata.gabungan import (
    LINES,
    LINES_HEAD,
    lines_of,
    totals_csv,
    village_rows,
    year_rows,
)
from generator.opendata.table import Rekaman, as_table, csv_bytes
from generator.pages.summary import Summary, with_budget
from generator.pages.totals import read_totals
from generator.pages.totals_of_village import budget_totals

ROOT = Path(__file__).resolve().parents[2]
AMOUNTS = ("100", "", "50.25", "80", "", "40", "5", "", "", "20", "", "", "25", "", "")
YEAR = ("2026", *AMOUNTS, "2026-06-30", "Perdes 1/2026")


def village(name: str, kode: str, contoh: bool = False) -> Summary:
    """Return a village with the totals of one year."""
    path = f"kab/kec/{name.lower()}"
    return Summary(
        path, kode, f"Desa {name}", "Desa", "Kecamatan Palas", "Kabupaten X", "Lampung",
        contoh=contoh, anggaran=(YEAR,),
    )  # fmt: skip


def records(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV by the names of their columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_totals_have_a_row_for_each_village_and_year() -> None:
    row = records(totals_csv([village("A", "18.01.10.2001")]))[0]
    assert {name: text for name, text in row.items() if text} == {
        "kode_wilayah": "18.01.10.2001",
        "nama": "Desa A",
        "kecamatan": "Kecamatan Palas",
        "kabupaten": "Kabupaten X",
        "tahun": "2026",
        "pendapatan_anggaran": "100",
        "pendapatan_realisasi": "50.25",
        "belanja_anggaran": "80",
        "belanja_realisasi": "40",
        "pembiayaan_netto_anggaran": "5",
        "surplus_anggaran": "20",
        "silpa_anggaran": "25",
        "per_tanggal": "2026-06-30",
        "sumber": "Perdes 1/2026",
    }


def test_villages_stand_by_code_and_invented_ones_only_where_there_are_no_others() -> None:
    one, two, invented = village("A", "18.2"), village("B", "18.1"), village("C", "18.0", contoh=True)
    assert with_budget([one, two, invented]) == (two, one)
    assert with_budget([invented]) == (invented,)
    assert with_budget([village("Z", "18.1"), two]) == (two,)
    assert records(totals_csv([invented]))[0]["contoh"] == "ya"


def test_totals_are_those_of_the_village_itself() -> None:
    loaded = load_village(ROOT, "contoh/contoh-terang").village
    assert loaded is not None
    year = loaded.anggaran[0]
    row = next(row for row in budget_totals(loaded) if row[0] == str(year.tahun))
    assert Decimal(row[1]) == year.ikhtisar.pendapatan.jumlah.anggaran
    assert Decimal(row[6]) == year.ikhtisar.belanja.jumlah.realisasi
    assert [row[0] for row in budget_totals(loaded)] == sorted(str(one.tahun) for one in loaded.anggaran)


@pytest.mark.parametrize(
    "row", [YEAR[:-1], ("=1", *YEAR[1:]), ("2026", "1e9", *YEAR[2:]), ("2026", 5, *YEAR[2:])], ids=str
)
def test_totals_of_another_program_are_not_taken_as_ours(row: tuple[str, ...]) -> None:
    assert read_totals([list(YEAR)]) == (YEAR,)
    with pytest.raises(ValueError, match="no totals"):
        read_totals([row])


def test_lines_of_an_earlier_version_are_taken_by_their_names() -> None:
    old = b'\xef\xbb\xbftahun,lama,uraian,kode_wilayah\r\n2025,x,"Jalan, ""utama""",18.1\r\n'
    assert records(LINES_HEAD + lines_of(old)) == [
        {column.nama: "" for column in LINES}
        | {"kode_wilayah": "18.1", "tahun": "2025", "uraian": 'Jalan, "utama"'}
    ]


def database(file: Path, lines: bytes) -> Path:
    """Write a database with two villages and these lines."""
    villages = [village("A", "18.1"), village("B", "18.2", contoh=True)]
    made = Database(file, file.with_suffix(".draft"))
    made.add("desa", village_rows(villages, ["https://a.example/", ""]))
    made.add("anggaran_total", year_rows(villages))
    made.add_lines(lines)
    made.close()
    return file


def test_the_database_answers_what_the_csv_say(tmp_path: Path) -> None:
    rows: tuple[Rekaman, ...] = (
        {"kode_wilayah": "18.1", "tahun": 2026, "uraian": "=1+1", "anggaran": Decimal("1234567890123.45")},
        {"kode_wilayah": "18.1", "tahun": 2026, "uraian": 'Dua\nbaris, "kutip"', "anggaran": Decimal(-7)},
    )
    file = database(tmp_path / "a.sqlite", lines_of(csv_bytes(as_table(LINES, rows))))
    with sqlite3.connect(file) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        about = dict(base.execute("SELECT hal, isi FROM tentang"))
        assert about["lisensi"].endswith("https://creativecommons.org/licenses/by/4.0/deed.id")
        assert "kolom sumber" in about["sumber"]
        assert base.execute("SELECT kode_wilayah, alamat, contoh FROM desa").fetchall() == [
            ("18.1", "https://a.example/", None),
            ("18.2", None, "ya"),
        ]
        total = base.execute("SELECT tahun, pendapatan_realisasi, silpa_realisasi FROM anggaran_total")
        assert total.fetchone() == (2026, 50.25, None)
        found = base.execute("SELECT urut, uraian, anggaran, realisasi FROM anggaran_baris").fetchall()
    base.close()
    assert found == [(1, "=1+1", 1234567890123.45, None), (2, 'Dua\nbaris, "kutip"', -7, None)]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    loaded = load_village(ROOT, "contoh/contoh-terang").village
    assert loaded is not None
    lines = b"".join(lines_of(content) for name, content in budget_files(loaded, "") if name.endswith(".csv"))
    one, other = database(tmp_path / "a", lines), database(tmp_path / "b", lines)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes()[96:100] == bytes(4)


def put(made: Database, kode: str, budgets: dict[int, int]) -> None:
    """Add a village with a number of lines for each year."""
    made.add("desa", village_rows([village(f"D{kode}", kode)], [""]))
    for year, count in budgets.items():
        rows: tuple[Rekaman, ...] = tuple(
            {"kode_wilayah": kode, "tahun": year, "uraian": f"Jalan {at} " * 9} for at in range(count)
        )
        made.add_lines(lines_of(csv_bytes(as_table(LINES, rows))))


def test_a_database_grown_by_edits_is_the_one_made_anew(tmp_path: Path) -> None:
    chance, held = Random(5), dict[str, dict[int, int]]()
    before: Path | None = None
    for edit in range(30):
        grown = Database(tmp_path / f"{edit}.sqlite", tmp_path / "draft", before)
        for kode in {f"18.{chance.randrange(40):02}" for _ in range(chance.choice((1, 1, 2, 15)))}:
            grown.drop(kode)
            held.pop(kode, None)
            if chance.random() < 0.8:
                held[kode] = {
                    year: chance.randrange(90) for year in (2024, 2025, 2026)[: chance.randint(1, 3)]
                }
                put(grown, kode, held[kode])
        grown.close()
        before = grown.file
        anew = Database(tmp_path / "anew", tmp_path / "draft")
        for kode in chance.sample(sorted(held), len(held)):
            put(anew, kode, held[kode])
        anew.close()
        assert before.read_bytes() == anew.file.read_bytes(), edit
    assert not (tmp_path / "draft").exists()
