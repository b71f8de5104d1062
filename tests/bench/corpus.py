"""Invented but plausible data for all 2,651 villages of Lampung, always the same, marked `contoh: ya`.

    python -m tests.bench.corpus FOLDER [--villages 100] [--news 6]

Sizes of one village: three budgets of 60 lines, 8 services, 10 announcements, 6 news of 2.5 KB.
A village's data depend on its code alone, so a small corpus is a part of a large one.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from generator.model.wilayah import DATA, rows
from generator.source.slug import slugify
from tests.bench import words

PROVINCE = "18"
ACTIVITIES = {"1": 10, "2": 12, "3": 8, "4": 8, "5": 6}
FUNDS = {
    "PAD": ("4.1.2.01", "4.1.2.03", "4.1.2.05", "4.1.2.07"),
    "SWD": ("4.1.3.01",),
    "PBH": ("4.2.2",),
    "ADD": ("4.2.3",),
    "PBP": ("4.2.4",),
    "PBK": ("4.2.5",),
    "DLL": ("4.3.1", "4.3.5"),
}
"""Each fund with the lines that it comes in by; the Dana Desa, 4.2.1, makes the budget whole."""
GRANT, GRANT_FUND = "4.2.1", "DDS"
FINANCING = ("6.1.2", "6.1.3", "6.2.1", "6.2.2")
YEARS = (2024, 2025, 2026)
Village = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where a village lies: its code, its name, its folder, and the names above it."""

    kode: str
    nama: str
    path: str
    kecamatan: str
    kabupaten: str

    @property
    def is_kelurahan(self) -> bool:
        """Tell whether it has a kelurahan's budget and no enterprise."""
        return self.kode[9] == "1"


def places(count: int | None = None) -> list[Place]:
    """Return the villages of the province by code; the first ones are spread over all kabupaten."""
    codes = sorted(code for code in rows(PROVINCE) if len(code) == 13)
    if count is not None:
        step = len(codes) / min(count, len(codes))
        codes = [codes[int(number * step)] for number in range(min(count, len(codes)))]
    return [_place(code) for code in codes]


def _place(code: str) -> Place:
    table = rows(PROVINCE)
    kabupaten, kecamatan, nama = table[code[:5]][1], table[code[:8]][1], table[code][1]
    above = f"{slugify(kabupaten.removeprefix('Kabupaten '))}/{slugify(kecamatan)}"
    return Place(code, nama, f"{above}/{slugify(nama)}", kecamatan, kabupaten)


def village(place: Place, news: int = 6) -> Village:
    """Return all data of a village as plain texts and numbers, in no tool's format."""
    random = Random(place.kode)
    men, women = random.randint(800, 3500), random.randint(800, 3500)
    return {
        "place": place,
        "alamat": f"Jalan Raya {place.nama} Nomor {random.randint(1, 99)}",
        "telepon": f"0721-{random.randint(100000, 999999)}",
        "luas": random.randint(200, 2400),
        "laki": men,
        "perempuan": women,
        "kk": (men + women) // 4,
        "batas": {
            side: f"Desa {sentence(random, 1, 2)[:-1]}" for side in ("utara", "timur", "selatan", "barat")
        },
        "dusun": [
            {"nama": f"Dusun {number}", "kepala": person(random), "rt": random.randint(2, 6)}
            for number in range(1, 6)
        ],
        "visi": sentence(random, 12, 18),
        "misi": [sentence(random, 8, 14) for _ in range(6)],
        "sejarah": "\n\n".join(paragraph(random) for _ in range(3)),
        "perangkat": [
            (post, person(random))
            for post in ("Kepala", *words.POSTS, *(f"Kepala Dusun {n}" for n in range(1, 6)))
        ],
        "bpd": [person(random) for _ in range(7)],
        "lembaga": [(body, person(random), random.randint(10, 60)) for body in words.BODIES],
        "layanan": [service(random, name) for name in words.SERVICES],
        "bumdes": enterprise(random),
        "pengumuman": [notice(random, number) for number in range(10)],
        "anggaran": {year: budget(random, year) for year in YEARS},
        "berita": [post(random, number) for number in range(news)],
    }


def person(random: Random) -> str:
    """Return an invented name."""
    return random.choice(words.PEOPLE)


def sentence(random: Random, least: int = 10, most: int = 20) -> str:
    """Return words in no meaningful order, with a full stop."""
    return " ".join(random.choices(words.WORDS, k=random.randint(least, most))).capitalize() + "."


def paragraph(random: Random, sentences: int = 4) -> str:
    """Return several sentences."""
    return " ".join(sentence(random) for _ in range(sentences))


def service(random: Random, name: str) -> dict[str, Any]:
    """Return one public service."""
    return {
        "id": slugify(name),
        "nama": name,
        "ringkasan": sentence(random, 12, 18),
        "waktu": f"{random.randint(1, 3)} hari kerja",
        "dasar": sentence(random, 6, 9)[:-1],
        "syarat": [sentence(random, 5, 9)[:-1] for _ in range(5)],
        "langkah": [sentence(random, 8, 14)[:-1] for _ in range(6)],
        "petugas": random.choice(words.POSTS),
    }


def enterprise(random: Random) -> dict[str, Any]:
    """Return a village enterprise with four units and three reports."""
    reports = []
    for year in YEARS[:-1]:
        income = random.randint(200, 900) * 1_000_000
        result = random.randint(10, 90) * 100_000
        reports.append(
            {"tahun": year, "modal": income // 2, "omzet": income, "laba": result, "setoran": result // 3}
        )
    units = [
        {"nama": name, "pengelola": person(random), "keterangan": sentence(random)} for name in words.UNITS
    ]
    return {
        "berdiri": random.randint(2015, 2022),
        "direktur": person(random),
        "unit": units,
        "laporan": reports,
    }


def notice(random: Random, number: int) -> dict[str, Any]:
    """Return one announcement; the first ones are still in force on 2026-11-24."""
    return {
        "id": f"p{number + 1:02}",
        "judul": words.NOTICES[number],
        "tanggal": f"2026-{11 - number:02}-{random.randint(1, 20):02}",
        "sampai": f"2026-{12 - number:02}-{random.randint(1, 20):02}",
        "isi": paragraph(random, 2),
    }


@lru_cache(maxsize=1)
def activities() -> tuple[tuple[str, str, str], ...]:
    """Return field, code and name of the activities that every budget has."""
    with (DATA / "kegiatan.csv").open(encoding="utf-8", newline="") as rows:
        table = [(row["kode"], row["nama"]) for row in csv.DictReader(rows) if row["kode"].count(".") == 2]
    found: list[tuple[str, str, str]] = []
    for field, count in ACTIVITIES.items():
        own = [(code, name) for code, name in table if code.startswith(f"{field}.")]
        found += [(field, code, name) for code, name in own[:count]]
    return tuple(found)


def budget(random: Random, year: int) -> dict[str, Any]:
    """Return a budget of 60 lines whose totals agree: the grant pays what the other income does not."""

    def row(code: str, name: str, least: int, most: int) -> dict[str, Any]:
        planned = random.randint(least, most) * 1000
        share = random.uniform(0.82, 1) if year < YEARS[-1] else random.uniform(0.35, 0.9)
        used = int(planned * share) // 1000 * 1000
        place = f"Dusun {random.randint(1, 5)}"
        return {"kode": code, "uraian": name, "anggaran": planned, "realisasi": used, "lokasi": place}

    spending = [row(code, name, 15000, 180000) for _, code, name in activities()]
    income = [
        {**row(code, f"Pendapatan {code}", 60000, 190000), "sumber": fund}
        for fund, codes in FUNDS.items()
        for code in codes
    ]
    financing = [{**row(code, f"Pembiayaan {code}", 1000, 20000), "sumber": ""} for code in FINANCING]
    netto = sum((1 if one["kode"].startswith("6.1") else -1) * one["anggaran"] for one in financing)
    gap = _total(spending) - _total(income) - netto
    grant = {"kode": GRANT, "uraian": "Dana Desa", "anggaran": gap, "realisasi": gap // 2000 * 1000}
    income.append({**grant, "sumber": GRANT_FUND})
    _share_out(spending, income)
    return {
        "tahun": year,
        "nomor": random.randint(1, 9),
        "ditetapkan": f"{year - 1}-12-{random.randint(10, 28):02}",
        "keadaan": f"{year}-12-31" if year < YEARS[-1] else f"{year}-10-31",
        "pendapatan": income,
        "belanja": spending,
        "pembiayaan": financing,
    }


def _total(rows: list[dict[str, Any]]) -> int:
    return sum(one["anggaran"] for one in rows)


def _share_out(spending: list[dict[str, Any]], income: list[dict[str, Any]]) -> None:
    """Give each line of spending the first fund that still has enough; one that finds none names none."""
    left: dict[str, int] = {}
    for one in income:
        left[one["sumber"]] = left.get(one["sumber"], 0) + one["anggaran"]
    for one in spending:
        one["sumber"] = next((fund for fund, rest in left.items() if rest >= one["anggaran"]), "")
        if one["sumber"]:
            left[one["sumber"]] -= one["anggaran"]


def post(random: Random, number: int) -> dict[str, Any]:
    """Return one news of about 2.5 KB of Markdown, with headings, lists, a table and a quotation."""
    topic = words.NEWS[number % len(words.NEWS)]
    month, year = 10 - number % 10, 2026 - number // 10
    rows = "\n".join(
        f"| {name} | {random.randint(5, 90)} | {random.randint(1, 40)} juta |"
        for name in random.sample(words.SERVICES, 5)
    )
    bullets = "\n".join(f"- {sentence(random, 6, 12)}" for _ in range(4))
    steps = "\n".join(f"{step}. {sentence(random, 6, 12)}" for step in (1, 2, 3))
    parts = (
        paragraph(random, 3),
        "## Hasil kegiatan",
        f"{paragraph(random)} Keterangan lengkap ada di **kantor**.",
        bullets,
        "### Rincian",
        f"| Uraian | Peserta | Nilai |\n| --- | ---: | ---: |\n{rows}",
        f"> {sentence(random, 12, 20)}",
        paragraph(random),
        "## Langkah berikutnya",
        steps,
        paragraph(random, 3),
    )
    return {
        "slug": f"{year}-{month:02}-{random.randint(1, 27):02}-{slugify(topic)}-{number}",
        "judul": topic,
        "tanggal": f"{year}-{month:02}-{random.randint(1, 27):02}",
        "penulis": random.choice(words.POSTS),
        "ringkasan": sentence(random, 14, 20),
        "isi": "\n\n".join(parts) + "\n",
    }


def corpus(count: int | None = None, news: int = 6) -> Iterator[Village]:
    """Yield the data of the first `count` villages, or of all."""
    return (village(place, news) for place in places(count))


def main() -> None:
    """Write the corpus in our format."""
    from tests.bench.ours import write_repository

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--villages", type=int)
    asked.add_argument("--news", type=int, default=6)
    given = asked.parse_args()
    count = write_repository(given.folder, corpus(given.villages, given.news))
    print(f"{count} villages in {given.folder}")


if __name__ == "__main__":
    main()
