"""The site's address is asked for, since feeds cannot do without."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.site.order import OutputError
from generator.site.settings import read_settings, settings_problems
from tests.site.sample import SETTINGS, contents, make, repository, write


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("site_url: https://contoh.github.io/situs/\n", []),
        ("site_name: A\n", [(1, 1, '"site_url" belum ditulis di mkdocs.yml, jadi umpan RSS tidak dibuat')]),
        ('site_url: ""\n', [(1, 1, '"site_url" belum ditulis di mkdocs.yml, jadi umpan RSS tidak dibuat')]),
        (
            "site_name: A\nsite_url: contoh.github.io\n",
            [(2, 11, 'site_url tertulis "contoh.github.io", bukan alamat yang diawali https://')],
        ),
        ("site_name: A\n\tx: 1\n", [(2, 1, 'baris "x: 1" digeser dengan tombol Tab')]),
    ],
)
def test_an_address_is_there_and_whole(tmp_path: Path, text: str, told: list[tuple[int, int, str]]) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = [(one.origin.line, one.origin.column, one.message) for one in settings_problems(tmp_path)]
    assert found == told


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"site_name: A\n\tx: 1\n", 'mkdocs.yml:2:1: baris "x: 1" digeser dengan tombol Tab. Ganti tiap Tab'),
        (b"\xff\xfe", "mkdocs.yml:1:1: berkas ini tersimpan sebagai UTF-16"),
        (b"kosong", "mkdocs.yml:1:1: isi berkas bukan daftar kunci dan nilai"),
    ],
)
def test_nothing_is_built_with_settings_that_cannot_be_read(
    tmp_path: Path, content: bytes, message: str
) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    (root / "mkdocs.yml").write_bytes(content)
    with pytest.raises(OutputError, match=re.escape(message)):
        make(root, out)
    assert contents(out) == before


def test_security_txt_goes_with_the_repository_it_names(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    make(root, out)
    before = contents(out)
    write(root, {"mkdocs.yml": f"{SETTINGS}repo_url: https://github.com/desa/situs\n"})
    make(root, out)
    assert (out / ".well-known/security.txt").is_file()
    write(root, {"mkdocs.yml": SETTINGS})
    make(root, out, force=True)
    assert contents(out) == before


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("!ENV ALAMAT", "https://desa.id/"),
        ("!ENV TIDAK_ADA", ""),
        ("!ENV [TIDAK_ADA, ALAMAT, 'https://lain.id/']", "https://desa.id/"),
        ("!ENV [TIDAK_ADA, 'https://lain.id/']", "https://lain.id/"),
        ("!ENV\n  - TIDAK_ADA\n  - https://lain.id/", "https://lain.id/"),
        ("!!str https://desa.id/", "https://desa.id/"),
    ],
)
def test_values_from_the_environment_are_those_that_mkdocs_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, found: str
) -> None:
    monkeypatch.setenv("ALAMAT", "https://desa.id/")
    text = f"site_name: A\nsite_url: {written}\nextra:\n  luring: !ENV [X, 'tidak']\n"
    write(tmp_path, {"mkdocs.yml": text, "docs/a.md": ""})
    settings = read_settings(tmp_path)
    assert (settings.site_url, settings.luring) == (found, False)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    assert (config.site_url or "") == found


def test_a_folder_without_settings_is_not_asked(tmp_path: Path) -> None:
    assert list(settings_problems(tmp_path)) == []
