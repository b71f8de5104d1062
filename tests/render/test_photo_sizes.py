"""Photos for pages: smaller, upright, without what the camera wrote, the same bytes each time."""

from io import BytesIO

import pytest

from generator.render.photo_sizes import smaller
from generator.source.photo import without_metadata
from generator.source.picture import picture_size

pytest.importorskip("PIL", reason="the extra `gambar` is not installed")
from PIL import Image


def photo(kind: str = "JPEG", size: tuple[int, int] = (1600, 900), **more: object) -> bytes:
    """Return a photo with a slope of colours."""
    made = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(made, kind, **more)
    return made.getvalue()


def camera(turned: int = 1) -> Image.Exif:
    """Return what a camera notes: its maker, the way it was held, and where it was."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Kamera Warga", turned
    exif.get_ifd(0x8825)[1] = "S"
    return exif


def test_a_photo_is_made_as_wide_as_asked_in_webp() -> None:
    made = smaller(photo(), 640)
    assert made is not None
    assert made[8:12] == b"WEBP"
    assert picture_size(made) == (640, 360)


def test_nothing_of_the_camera_is_left() -> None:
    source = photo(exif=camera())
    assert b"Kamera Warga" in source
    made = smaller(source, 640)
    assert made is not None
    assert b"Kamera Warga" not in made
    assert without_metadata(made) == made


def test_a_photo_of_a_turned_camera_stands_upright() -> None:
    made = smaller(photo(exif=camera(6)), 450)
    assert made is not None
    assert picture_size(made) == (450, 800)
    assert without_metadata(made) == made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_same_photo_gives_the_same_bytes(kind: str) -> None:
    assert smaller(photo(kind), 640) == smaller(photo(kind), 640) is not None


def test_what_is_seen_through_stays_so() -> None:
    source = BytesIO()
    Image.new("RGBA", (800, 800), (200, 10, 10, 0)).save(source, "PNG")
    made = smaller(source.getvalue(), 640)
    assert made is not None
    assert Image.open(BytesIO(made)).mode == "RGBA"


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\xff\xd8\xff",
        photo()[:3000],
        photo("PNG")[:300],
        photo("WEBP")[:400],
        photo("WEBP").replace(b"VP8 ", b"XXXX"),
        b"<svg/>",
    ],
    ids=["empty", "mark only", "half jpeg", "half png", "half webp", "strange webp", "svg"],
)
def test_a_damaged_file_gives_no_photo(source: bytes) -> None:
    assert smaller(source, 640) is None


def test_a_moving_picture_stays_as_it_is() -> None:
    source = BytesIO()
    frames = [Image.new("RGB", (800, 600), colour) for colour in ("red", "blue")]
    frames[0].save(source, "WEBP", save_all=True, append_images=frames[1:])
    assert smaller(source.getvalue(), 640) is None
