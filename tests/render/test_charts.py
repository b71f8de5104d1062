"""Charts stand on nil, say their figures in words, and give the same bytes for the same figures."""

from decimal import Decimal

import pytest

from generator.render.charts import BASE, Besaran, bars, columns, number, wrap
from generator.render.flow_chart import SCALE, Cabang, flow


def amount(name: str, plan: int, real: int | None) -> Besaran:
    realised = None if real is None else Decimal(real)
    return Besaran(name, Decimal(plan), realised, f"Rp{real} dari Rp{plan}", str(plan), ("50%",))


@pytest.mark.parametrize(
    ("value", "text"), [("62.449", "62.4"), ("62.46", "62.5"), ("100.04", "100"), ("0", "0"), ("-0.04", "0")]
)
def test_coordinates_have_one_decimal_at_the_most(value: str, text: str) -> None:
    assert number(Decimal(value)) == text


def test_bars_share_a_scale_that_begins_at_nil() -> None:
    chart = bars("Belanja", [amount("Jalan", 200, 100), amount("Posyandu", 50, 60)])
    assert chart is not None
    assert [(bar.rencana.lebar, bar.nyata.lebar if bar.nyata else None) for bar in chart.batang] == [
        (359, 180),
        (90, 108),
    ]
    assert {bar.rencana.x for bar in chart.batang} == {0}
    assert chart.uraian == "Jalan: Rp100 dari Rp200; Posyandu: Rp60 dari Rp50"


def test_columns_stand_on_one_line() -> None:
    chart = columns("Belanja per tahun", [amount("2025", 100, 50), amount("2026", 200, None)])
    assert chart is not None
    feet = [bar.rencana.y + bar.rencana.tinggi for bar in chart.batang]
    assert feet == [BASE, BASE]
    assert chart.batang[1].nyata is None


def test_one_bar_or_nothing_at_all_is_no_chart() -> None:
    assert bars("Belanja", [amount("Jalan", 200, 100)]) is None
    assert bars("Belanja", [amount("Jalan", 0, 0), amount("Lain", 0, None)]) is None
    assert columns("Belanja", []) is None


def test_a_name_is_wrapped_between_words() -> None:
    assert wrap("Penanggulangan Bencana, Keadaan Darurat dan Mendesak", 25) == [
        "Penanggulangan Bencana,",
        "Keadaan Darurat dan",
        "Mendesak",
    ]
    assert wrap("Penyelenggaraan", 5) == ["Penyelenggaraan"]


def test_the_flow_meets_in_one_pool_as_high_as_all_its_bands() -> None:
    sources = [Cabang("Dana Desa", Decimal(60), "Rp60"), Cabang("ADD", Decimal(40), "Rp40")]
    uses = [
        Cabang("Jalan", Decimal(75), "Rp75"),
        Cabang("Kantor", Decimal(25), "Rp25"),
        Cabang("Nihil", Decimal(0), ""),
    ]
    chart = flow("Aliran", "Kas desa", sources, uses)
    assert chart is not None
    assert chart.kolam == f"M313 24h14v{SCALE}h-14z"
    assert [[band.balok for band in side.pita] for side in chart.sisi] == [
        ["M190 19h14v144h-14z", "M190 173h14v96h-14z"],
        ["M436 19h14v180h-14z", "M436 209h14v60h-14z"],
    ]
    assert chart.uraian == "Masuk: Dana Desa Rp60; ADD Rp40. Keluar: Jalan Rp75; Kantor Rp25."
    assert flow("Aliran", "Kas desa", sources, uses) == chart


def test_a_flow_needs_two_branches_on_each_side() -> None:
    assert flow("Aliran", "Kas", [Cabang("A", Decimal(1), "")], [Cabang("B", Decimal(1), "")] * 2) is None
