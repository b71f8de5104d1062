"""A population pyramid has one scale from nil, and says every figure."""

from generator.render.pyramid import pyramid


def test_nobody_counted_makes_no_drawing() -> None:
    assert pyramid([]) is None
    assert pyramid([("0-4", 0, 0)]) is None


def test_the_oldest_stand_on_top_and_bars_share_one_scale() -> None:
    drawing = pyramid([("0-4", 50, 100), ("65+", 25, 0)])
    assert drawing is not None
    old, young = drawing.jenjang
    assert [level.kata[0].isi for level in (old, young)] == ["65+", "0-4"]
    assert (young.kiri.lebar, young.kanan.lebar, old.kiri.lebar, old.kanan.lebar) == (34, 69, 17, 0)
    assert young.kiri.x + 34 == old.kiri.x + 17


def test_every_figure_is_said_in_words() -> None:
    drawing = pyramid([("0-4", 1203, 7)])
    assert drawing is not None
    assert drawing.uraian == "0-4: laki-laki 1.203, perempuan 7"
