"""Villages made from real texts, and their pages as trees of elements."""

from datetime import datetime
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.load.village import load_village
from generator.model.village import Village
from generator.site.settings import Settings
from generator.site.village_site import site_files
from tests.pages.reading import Files, Make, Pages

NOW = datetime(2026, 11, 24, 9, 0)
PROFIL = "kode: 18.04.10.2010\nnama: Kerang\n"


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes files below villages/desa (or content/...) and reads the village back."""

    def write(files: Files) -> Village:
        for name, text in {"profil.yml": PROFIL, **files}.items():
            file = tmp_path / (name if name.startswith("content/") else f"villages/desa/{name}")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        loaded = load_village(tmp_path, "desa")
        assert loaded.village is not None, loaded.problems
        return loaded.village

    return write


@pytest.fixture
def pages() -> Pages:
    """Return a function that renders all pages of a village as the build does, at 24 November 2026, 09.00."""

    def render(village: Village) -> dict[str, HtmlElement]:
        settings = Settings(site_url="https://contoh.github.io/repo/", site_name="Situs contoh")
        files = site_files(village, NOW, settings, "desa")
        return {path: html.document_fromstring(data) for path, data in files if path.endswith(".html")}

    return render
