"""The calendar is read by the programs that people have."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from tests.feeds.reading import Feeds

AGENDA = """\
per_tanggal: 2026-11-15
agenda:
  - judul: "Musdes; RKP, 2027"
    mulai: 2026-12-03 08.30
    selesai: 2026-12-03 12.00
    tempat: Balai pekon
    keterangan: >-
      Membahas usulan dusun untuk tahun depan, termasuk jalan usaha tani, air bersih, posyandu; membawa
      undangan tidak wajib. Élok, ñandu dan 漢字 tidak terpotong di tengah huruf walau panjang.
  - {judul: Gotong royong, mulai: 2026-11-29, selesai: 2026-11-30}
  - {judul: Pasar murah, mulai: 2026-11-24, batal: ya, id: pasar}
"""
POSYANDU = (
    "---\njudul: Posyandu\njenis: layanan\ntanggal: 2026-11-20\nmulai: 2026-11-27 08.00\n---\nBawa KIA.\n"
)


@pytest.fixture
def calendar(make: Feeds) -> bytes:
    files = {"agenda.yml": AGENDA, "content/desa/pengumuman/2026-11-20-posyandu.md": POSYANDU}
    return make(files)["agenda.ics"]


def events(calendar: bytes) -> list[Any]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def end(event: Any) -> date | datetime | None:
    found: date | datetime | None = event["DTEND"].dt if "DTEND" in event else None
    return found


def test_events_are_read_back_in_order_with_their_times_in_utc(calendar: bytes) -> None:
    read = [(str(event["SUMMARY"]), event["DTSTART"].dt, end(event)) for event in events(calendar)]
    assert read == [
        ("Pasar murah", date(2026, 11, 24), date(2026, 11, 25)),
        ("Posyandu", datetime(2026, 11, 27, 1, 0, tzinfo=UTC), None),
        ("Gotong royong", date(2026, 11, 29), date(2026, 12, 1)),
        (
            "Musdes; RKP, 2027",
            datetime(2026, 12, 3, 1, 30, tzinfo=UTC),
            datetime(2026, 12, 3, 5, 0, tzinfo=UTC),
        ),
    ]


def test_ids_are_stable_and_none_is_given_twice(calendar: bytes) -> None:
    assert [str(event["UID"]) for event in events(calendar)] == [
        "18.04.10.2010-agenda-pasar@terang",
        "18.04.10.2010-pengumuman-2026-11-20-posyandu@terang",
        "18.04.10.2010-agenda-20261129-gotong-royong@terang",
        "18.04.10.2010-agenda-20261203-musdes-rkp-2027@terang",
    ]


def test_an_event_says_where_it_is_and_whether_it_still_takes_place(calendar: bytes) -> None:
    cancelled, announced, _, meeting = events(calendar)
    assert (str(cancelled["STATUS"]), str(announced["STATUS"])) == ("CANCELLED", "CONFIRMED")
    assert str(announced["URL"]) == "https://contoh.github.io/repo/desa/pengumuman/2026-11-20-posyandu.html"
    assert str(meeting["LOCATION"]) == "Balai pekon, Pekon Kerang"
    assert "漢字 tidak terpotong" in str(meeting["DESCRIPTION"])
    assert meeting["DTSTAMP"].dt == datetime(2026, 11, 14, 17, 0, tzinfo=UTC)


def test_no_line_is_longer_than_75_octets_and_each_ends_as_the_rule_asks(calendar: bytes) -> None:
    lines = calendar.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in calendar.replace(b"\r\n", b"")
    for line in lines:
        line.decode()


def test_a_village_without_events_has_no_calendar(make: Feeds) -> None:
    assert "agenda.ics" not in make({})


def test_a_calendar_needs_no_address(make: Feeds) -> None:
    files = make({"agenda.yml": AGENDA}, base_url="")
    assert list(files) == ["agenda.ics"]
    assert "URL" not in events(files["agenda.ics"])[0]
