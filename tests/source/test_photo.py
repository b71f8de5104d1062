"""Photos lose what the camera wrote into them and nothing that can be seen."""

import io
import random
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from generator.source.photo import without_metadata
from generator.source.picture import picture_size

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
SECRETS = (b"Nokia", b"rahasia", b"xmpmeta", b"Photoshop", b"film MP4")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">rahasia</x:xmpmeta>'


def picture() -> Image.Image:
    """Return a picture of many colours."""
    chance = random.Random(4)
    image = Image.new("RGB", (64, 40))
    image.putdata([(chance.randrange(256), x % 256, x // 10) for x in range(64 * 40)])
    return image


def exif(orientation: int) -> Image.Exif:
    tags = Image.Exif()
    tags[MAKER] = "Nokia"
    tags[GPS] = {1: "S", 2: (5.0, 36.0, 56.0), 3: "E", 4: (105.0, 38.0, 0.0)}
    if orientation:
        tags[ORIENTATION] = orientation
    return tags


@cache
def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(kind: str, orientation: int = 0, **how: object) -> bytes:
    file = io.BytesIO()
    options = {"exif": exif(orientation), "icc_profile": profile(), **how}
    if kind != "PNG":
        options |= {"xmp": XMP}
    if kind == "JPEG":
        options |= {"comment": b"rahasia"}
    picture().save(file, kind, **options)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def same_picture(one: bytes, other: bytes) -> bool:
    return opened(one).convert("RGB").tobytes() == opened(other).convert("RGB").tobytes()


@pytest.mark.parametrize("orientation", [0, 1, 3, 6, 8])
@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True, "quality": 60}),
        ("JPEG", {"restart_marker_rows": 1}),
        ("PNG", {}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
    ],
)
def test_place_and_camera_go_and_the_picture_stays(
    kind: str, how: dict[str, object], orientation: int
) -> None:
    before = saved(kind, orientation, **how)
    after = without_metadata(before)
    assert b"Nokia" in before
    assert not any(secret in after for secret in SECRETS)
    assert same_picture(before, after)
    found = opened(after).getexif()
    assert dict(found) == ({ORIENTATION: orientation} if orientation > 1 else {})
    assert opened(after).info["icc_profile"] == profile()
    assert picture_size(after) == picture_size(before)
    assert without_metadata(after) == after


def test_text_and_time_in_a_png_go() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "rahasia")
    notes.add_itxt("Comment", "rahasia", zip=True)
    notes.add(b"tIME", bytes(7))
    before = saved("PNG", pnginfo=notes)
    after = without_metadata(before)
    assert same_picture(before, after)
    assert not any(kind in after for kind in (b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf"))


def test_what_follows_the_end_of_a_picture_goes() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        assert without_metadata(saved(kind) + b"film MP4 dengan GPS") == without_metadata(saved(kind))


def test_a_preview_of_the_whole_photo_goes() -> None:
    jpeg = saved("JPEG")
    jfif = b"\xff\xe0\x00\x13JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc"
    jfxx = b"\xff\xe0\x00\x0cJFXX\0\x10abc"
    photoshop = b"\xff\xed\x00\x10Photoshop 3.0\0"
    bloated = jpeg[:2] + jfif + jfxx + photoshop + jpeg[20:]
    after = without_metadata(bloated)
    assert after[:20] == jpeg[:20]
    assert not any(secret in after for secret in (b"JFXX", b"abc", b"Photoshop"))
    assert same_picture(after, jpeg)


def test_the_colours_of_a_print_photo_stay() -> None:
    file = io.BytesIO()
    picture().convert("CMYK").save(file, "JPEG", exif=exif(6))
    assert same_picture(file.getvalue(), without_metadata(file.getvalue()))


def test_a_moving_picture_still_moves() -> None:
    for kind in ("WEBP", "PNG"):
        file = io.BytesIO()
        frames = [picture().rotate(90 * turn) for turn in range(3)]
        frames[0].save(file, kind, save_all=True, append_images=frames[1:], exif=exif(6))
        after = without_metadata(file.getvalue())
        assert b"Nokia" not in after
        assert getattr(opened(after), "n_frames", 1) == 3


def test_a_gif_keeps_its_pictures_and_movement_and_no_notes() -> None:
    file = io.BytesIO()
    frames = [picture().rotate(90 * turn) for turn in range(3)]
    options = {"append_images": frames[1:], "loop": 0, "duration": 80, "comment": b"rahasia"}
    frames[0].save(file, "GIF", save_all=True, **options)
    note = b"!\xff\x0bXMP DataXMP\x09<xmpmeta>\0"
    noted = file.getvalue().replace(b"!\xfe", note + b"!\xfe", 1)
    after = without_metadata(noted)
    assert b"rahasia" in noted
    assert not any(secret in after for secret in SECRETS)
    image, before = opened(after), opened(noted)
    assert (getattr(image, "n_frames", 1), image.info["loop"], image.info["duration"]) == (3, 0, 80)
    for frame in range(3):
        image.seek(frame)
        before.seek(frame)
        assert image.convert("RGB").tobytes() == before.convert("RGB").tobytes()


def test_other_files_stay_as_they_are() -> None:
    for content in (b"", b"%PDF-1.7", b"RIFF", b"RIFF\0\0\0\0WAVE", b"nama;dusun\n"):
        assert without_metadata(content) == content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_photos_that_were_cut_off_do_not_keep_their_place(kind: str) -> None:
    whole = saved(kind, 6)
    for length in range(0, len(whole), 7):
        after = without_metadata(whole[:length])
        assert not any(secret in after for secret in SECRETS), length


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_damaged_photos_stop_no_build(kind: str) -> None:
    chance = random.Random(11)
    whole = saved(kind, 6)
    for _ in range(300):
        damaged = bytearray(whole[: chance.randrange(len(whole))])
        for _ in range(chance.randrange(4)):
            if damaged:
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        assert len(without_metadata(bytes(damaged))) <= len(damaged) + 40


def test_the_photos_of_the_invented_village_can_be_cleaned(root: Path) -> None:
    photos = sorted((root / "content" / "contoh").rglob("*.webp"))
    assert photos
    for file in photos:
        content = file.read_bytes()
        assert same_picture(content, without_metadata(content))


def test_an_orientation_before_other_notes_still_turns_the_size() -> None:
    assert picture_size(saved("JPEG", 6)) == (40, 64)
    assert picture_size(saved("JPEG", 1)) == (64, 40)
