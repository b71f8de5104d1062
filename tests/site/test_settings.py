"""The site's address is asked for, since feeds cannot do without."""

from pathlib import Path

import pytest

from generator.site.settings import settings_problems


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
    ],
)
def test_an_address_is_there_and_whole(tmp_path: Path, text: str, told: list[tuple[int, int, str]]) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = [(one.origin.line, one.origin.column, one.message) for one in settings_problems(tmp_path)]
    assert found == told


def test_a_folder_without_settings_is_not_asked(tmp_path: Path) -> None:
    assert list(settings_problems(tmp_path)) == []
