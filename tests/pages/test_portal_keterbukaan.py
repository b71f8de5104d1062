"""Openness of an area is a distribution and a table by name: no ranks, nothing invented among the real."""

from decimal import Decimal

from generator.opendata.portal_keterbukaan import openness_csv
from generator.pages.level import Level, build_levels
from generator.pages.portal_keterbukaan import Baris, assessed, openness_page
from generator.pages.summary import Summary


def village(name: str, score: str, folder: str = "kab/kec", contoh: bool = False) -> Summary:
    path = f"{folder}/{name.lower()}"
    return Summary(
        path, "18.01.10.2013", f"Desa {name}", "Desa", "Kecamatan Palas", "Kabupaten X", "Lampung",
        contoh=contoh, nilai=score, terpenuhi=int(float(score or 0) / 2.5), wajib=40,
    )  # fmt: skip


def top(*villages: Summary) -> Level:
    return build_levels(villages, "Lampung")


def test_one_village_alone_is_not_compared() -> None:
    assert openness_page(top(village("A", "10.0")), ()) is None


def test_villages_stand_by_name_with_what_they_fulfil() -> None:
    page = openness_page(top(village("B", "97.5"), village("A", "10.0")), ())
    assert page is not None
    assert (page.path, page.context["tengah"]) == ("keterbukaan.html", Decimal("53.8"))
    assert page.context["desa"] == (
        Baris("Desa A, Kecamatan Palas", "kab/kec/a/keterbukaan.html", Decimal("10.0"), 4, 40),
        Baris("Desa B, Kecamatan Palas", "kab/kec/b/keterbukaan.html", Decimal("97.5"), 39, 40),
    )


def test_every_village_lies_in_one_band() -> None:
    scores = ("0.0", "19.9", "20.0", "80.0", "100.0")
    page = openness_page(top(*(village(f"D{index}", score) for index, score in enumerate(scores))), ())
    assert page is not None
    bands = page.context["golongan"]
    assert isinstance(bands, tuple)
    assert [(band.nama, band.jumlah, band.bagian) for band in bands] == [
        ("0 sampai 20", 2, Decimal(40)),
        ("20 sampai 40", 1, Decimal(20)),
        ("40 sampai 60", 0, Decimal(0)),
        ("60 sampai 80", 0, Decimal(0)),
        ("80 sampai 100", 2, Decimal(40)),
    ]


def test_invented_villages_are_left_out_where_there_are_others() -> None:
    level = top(village("A", "10.0"), village("B", "20.0"), village("Contoh", "97.5", contoh=True))
    assert [one.nama for one in assessed(level)] == ["Desa A", "Desa B"]


def test_many_villages_are_told_by_their_areas() -> None:
    many = [village(f"D{index}", "50.0", f"kab{index % 2}/kec") for index in range(302)]
    page = openness_page(top(*many), ())
    assert page is not None
    assert page.context["desa"] == ()
    assert page.context["wilayah"] == tuple(
        Baris("Kabupaten X", f"kab{index}/keterbukaan.html", Decimal("50.0"), jumlah=151)
        for index in range(2)
    )


def test_the_csv_holds_every_village_with_its_code() -> None:
    lines = openness_csv([village("A", "10.0")]).decode("utf-8-sig").splitlines()
    assert lines == [
        "kode_wilayah,nama,kecamatan,kabupaten,nilai,terpenuhi,wajib,folder",
        "18.01.10.2013,Desa A,Kecamatan Palas,Kabupaten X,10.0,4,40,kab/kec/a",
    ]
