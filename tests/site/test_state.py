"""What is kept beside an output from one build to the next."""

import errno
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from generator.pages.summary import Summary
from generator.site.order import OutputError
from generator.site.state import Record, State, disk_errors
from generator.source.problem import Origin, Problem
from tests.site.sample import BUMI_DAYA, contents, make, post, repository, write

PROBLEM = Problem(
    Origin("villages/a/profil.yml", ("jam_layanan", 0), 3, 5), "kode", "pesan", "petunjuk", "warning"
)
SUMMARY = Summary("a", "18.01.10.2013", "Desa A", "Desa", "", "", "", ("Aa",), kabar="[]", umpan="1")
RECORD = Record(
    "a", "18.01.10.2013", "A", "o", "i", "2026-11-01", "2026-12-01", (PROBLEM,), SUMMARY, "a", ("x.css",), 9
)


def reopened(file: Path) -> State:
    """Return what a new build would know."""
    return State(file)


def test_records_come_back_as_they_went_in(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    state = State(file)
    state.keep([RECORD, Record("b")])
    state.note("alone", "yes")
    assert reopened(file).records == state.records
    assert reopened(file).records.keys() == {"a", "b"}
    assert reopened(file).records["a"].problems == (PROBLEM,)
    assert reopened(file).notes["alone"] == "yes"


def test_news_are_looked_up_and_not_held(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.keep([RECORD])
    summary = state.records["a"].summary
    assert summary is not None
    assert summary.kabar == ""
    assert (state.news_of("a"), state.news_of("b")) == ("[]", "")


def test_keeping_what_is_known_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    state = State(file)
    state.keep([RECORD])
    before = file.stat().st_mtime_ns, file.read_bytes()
    state = State(file)
    state.keep([state.records["a"]])
    state.note("x", "")
    assert (file.stat().st_mtime_ns, file.read_bytes()) == before
    assert state.news_of("a") == "[]"


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    state = State(file)
    state.keep([RECORD])
    state.note("x", "1")
    state.forget("a")
    state.note("x", "")
    found = reopened(file)
    assert (found.records, found.news_of("a"), list(found.notes)) == ({}, "", ["format"])


def test_a_doubted_record_is_no_longer_that_of_any_files(tmp_path: Path) -> None:
    file = tmp_path / "state.sqlite"
    state = State(file)
    state.keep([RECORD])
    state.doubt(["a", "unknown"])
    found = reopened(file).records["a"]
    assert (found.outside, found.inputs, found.size) == ("", "", 9)


@pytest.mark.parametrize("content", [b"no database", b"", b"SQLite format 3\0 and then rubbish" * 100])
def test_a_broken_state_costs_a_full_build_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    (tmp_path / ".public.terang/state.sqlite").write_bytes(content)
    assert len(make(root, out).built) == 3
    assert make(root, out).built == ()


def test_a_state_broken_in_its_middle_is_told_and_goes(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    file = tmp_path / ".public.terang/state.sqlite"
    base = sqlite3.connect(file)
    at = 4096 * (base.execute("SELECT rootpage FROM sqlite_master WHERE name = 'news'").fetchone()[0] - 1)
    base.close()
    content = file.read_bytes()
    file.write_bytes(content[:at] + b"\xff" * 4096 + content[at + 4096 :])
    write(root, {f"content/{BUMI_DAYA}/berita/2026-11-20-a.md": post("Kabar", "2026-11-20")})
    with pytest.raises(OutputError, match="rusak, jadi dihapus; jalankan sekali lagi"):
        make(root, out)
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")


def test_a_result_holds_from_its_first_day_to_the_one_before_its_last() -> None:
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)]
    assert [RECORD.holds(day) for day in days] == [False, True, True, False]
    assert Record("b").holds(date(1999, 1, 1))


def test_a_full_disk_is_told_as_for_every_other_file(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "a")
    base.execute("PRAGMA max_page_count = 1")
    with pytest.raises(OSError, match="full") as found, disk_errors(tmp_path / "a"):
        base.execute("CREATE TABLE a (b)")
    base.close()
    assert (found.value.errno, found.value.filename) == (errno.ENOSPC, str(tmp_path / "a"))
