"""Photos in sizes for phones and cards for previews, in sites that were really built."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html

from generator.source.photo import without_metadata
from generator.source.picture import picture_size
from tests.site.sample import BUMI_DAYA, KERANG, SETTINGS, contents, make, post, repository, write

pytest.importorskip("PIL", reason="the extra `gambar` is not installed")
from PIL import Image

SITE = "https://contoh.github.io/uji/"
WITH_PHOTO = post("Jalan selesai", "2026-11-20", "foto: jalan.jpg\nalt: Jalan\n")
NEWS = {
    f"content/{KERANG}/berita/jalan.md": WITH_PHOTO,
    f"content/{KERANG}/berita/posyandu.md": post("Posyandu bulan ini", "2026-11-21"),
    f"content/{KERANG}/pengumuman/rapat.md": post("Rapat warga", "2026-11-22"),
}


def photo(width: int = 1600, height: int = 1000, kind: str = "JPEG", rough: bool = False) -> bytes:
    """Return a photo that notes its camera; a rough one takes more bytes than messengers like."""
    plain = Image.effect_noise((width, height), 90) if rough else Image.linear_gradient("L")
    exif = Image.Exif()
    exif[0x010F] = "Kamera Warga"
    made = BytesIO()
    plain.resize((width, height)).convert("RGB").save(made, kind, exif=exif)
    return made.getvalue()


def village(folder: Path, picture: bytes | None = None, more: dict[str, str] | None = None) -> Path:
    """Return a repository with one village that has news and a photo."""
    root = write(repository(folder, KERANG), {**NEWS, **(more or {})})
    berkas = root / "content" / KERANG / "berkas"
    berkas.mkdir()
    (berkas / "jalan.jpg").write_bytes(photo() if picture is None else picture)
    return root


def picture_of(page: Path) -> str:
    """Return the address of the picture that messengers show for a page."""
    [found] = html.fromstring(page.read_bytes()).xpath("//meta[@property='og:image']/@content")
    return str(found)


def offered(page: Path) -> list[str]:
    """Return what browsers may choose from for the pictures of a page's own part."""
    return [str(found) for found in html.fromstring(page.read_bytes()).xpath("//main//img/@srcset")]


def test_a_photo_is_offered_in_two_widths_that_are_there(tmp_path: Path) -> None:
    out = tmp_path / "public"
    make(village(tmp_path / "data"), out)
    [sources] = offered(out / "berita/jalan.html")
    choices = re.findall(r"\.\./(foto/[0-9a-f]{16}-(\d+)\.webp) (\d+)w", sources)
    assert [(width, drawn) for _, width, drawn in choices] == [("640", "640"), ("1280", "1280")]
    for path, width, _ in choices:
        content = (out / path).read_bytes()
        assert picture_size(content) == (int(width), int(width) * 5 // 8)
        assert without_metadata(content) == content
        assert b"Kamera Warga" not in content
    assert b"Kamera Warga" not in (out / "berkas/jalan.jpg").read_bytes()


@pytest.mark.parametrize(
    ("picture", "widths"),
    [
        (photo(900, 600), ["640", "900"]),
        (photo(500, 400), ["500"]),
        (photo(kind="PNG")[:400], []),
    ],
    ids=["between the widths", "small", "half a file"],
)
def test_other_photos_are_offered_as_far_as_they_go(
    tmp_path: Path, picture: bytes, widths: list[str]
) -> None:
    out = tmp_path / "public"
    assert make(village(tmp_path / "data", picture), out).built == (KERANG,)
    assert re.findall(r" (\d+)w", ",".join(offered(out / "berita/jalan.html"))) == widths
    assert len(list((out).glob("foto/*"))) == len(widths)


def test_a_webp_of_a_page_s_width_is_offered_itself(tmp_path: Path) -> None:
    root = village(
        tmp_path / "data", more={f"content/{KERANG}/berita/jalan.md": WITH_PHOTO.replace("jpg", "webp")}
    )
    (root / f"content/{KERANG}/berkas/jalan.webp").write_bytes(photo(1000, 700, "WEBP", rough=True))
    make(root, tmp_path / "public")
    [sources] = offered(tmp_path / "public/berita/jalan.html")
    assert re.fullmatch(r"\.\./foto/[0-9a-f]{16}-640\.webp 640w,\.\./berkas/jalan\.webp 1000w", sources)


def test_pictures_are_not_made_twice(tmp_path: Path) -> None:
    root, out = village(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    kept = [*out.glob("foto/*"), *out.glob("kartu/*")]
    for file in kept:
        file.write_bytes(b"kept")
    write(root, {f"content/{KERANG}/berita/lain.md": post("Berita lain", "2026-11-23")})
    make(root, out)
    assert {file.read_bytes() for file in kept} == {b"kept"}
    make(root, tmp_path / "fresh")
    fresh = contents(tmp_path / "fresh")
    assert all(fresh[name] == before[name] for name in before if name.startswith(("foto/", "kartu/")))


def test_a_photo_that_changes_gets_other_addresses(tmp_path: Path) -> None:
    root, out = village(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = {file.name for file in out.glob("foto/*")}
    (root / f"content/{KERANG}/berkas/jalan.jpg").write_bytes(photo(1700, 900))
    make(root, out)
    after = {file.name for file in out.glob("foto/*")}
    assert len(before) == len(after) == 2
    assert not before & after


def test_a_village_that_stands_alone_has_a_card_for_each_kind_of_page(tmp_path: Path) -> None:
    out = tmp_path / "public"
    make(village(tmp_path / "data"), out)
    shown = {page.relative_to(out).as_posix(): picture_of(page) for page in out.rglob("*.html")}
    assert shown["berita/jalan.html"] == f"{SITE}berkas/jalan.jpg"
    cards = {path: shown[path] for path in ("berita/posyandu.html", "pengumuman/rapat.html", "index.html")}
    assert len(set(cards.values())) == 3
    assert all(re.fullmatch(rf"{SITE}kartu/[0-9a-f]{{16}}\.png", card) for card in cards.values())
    assert shown["profil.html"] == shown["ikuti.html"] == cards["index.html"]
    for address in shown.values():
        file = out / address.removeprefix(SITE)
        assert picture_size(file.read_bytes()) in {(1200, 630), (1600, 1000)}
    assert {card.stat().st_size <= 20_000 for card in out.glob("kartu/*")} == {True}


def test_messengers_get_a_photo_that_is_not_too_large_for_them(tmp_path: Path) -> None:
    out = tmp_path / "public"
    make(village(tmp_path / "data", photo(2000, 1200, rough=True)), out)
    assert re.fullmatch(rf"{SITE}foto/[0-9a-f]{{16}}-1280\.webp", picture_of(out / "berita/jalan.html"))


@pytest.mark.parametrize(
    ("extra", "alone", "cards"),
    [
        ("", True, True),
        ("", False, False),
        ("extra: {kartu: ya}\n", False, True),
        ("extra: {kartu: tidak}\n", True, False),
    ],
    ids=["alone", "of many", "of many, wanted", "alone, unwanted"],
)
def test_the_settings_say_which_villages_get_cards(
    tmp_path: Path, extra: str, alone: bool, cards: bool
) -> None:
    paths = (KERANG,) if alone else (KERANG, BUMI_DAYA)
    root = write(repository(tmp_path / "data", *paths), {"mkdocs.yml": SETTINGS + extra, **NEWS})
    (root / f"content/{KERANG}/berita/jalan.md").unlink()
    make(root, tmp_path / "public")
    site = tmp_path / "public" / ("" if alone else KERANG)
    kind = "kartu" if cards else "aset"
    assert f"/{kind}/" in picture_of(site / "berita/posyandu.html")
    assert len(list(site.glob("kartu/*"))) == (3 if cards else 0)


def test_without_an_address_there_are_no_previews_and_no_cards(tmp_path: Path) -> None:
    root = village(tmp_path / "data", more={"mkdocs.yml": "site_name: Situs Uji\n"})
    make(root, tmp_path / "public")
    assert not (tmp_path / "public/kartu").exists()
    assert (tmp_path / "public/foto").is_dir()
