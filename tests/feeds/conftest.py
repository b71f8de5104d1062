"""Villages made from real texts, and the feeds that they publish."""

from datetime import datetime
from pathlib import Path

import pytest

from generator.feeds import village as feeds
from generator.load.village import load_village
from generator.pages.village import village_pages
from tests.feeds.reading import BASE, Feeds, Files

PROFIL = "kode: 18.04.10.2010\nnama: Kerang\n"
NOW = datetime(2026, 11, 24)


@pytest.fixture
def make(tmp_path: Path) -> Feeds:
    """Return a function that writes a village's files and gives its feeds by name."""

    def publish(files: Files, base_url: str = BASE) -> dict[str, bytes]:
        for name, text in {"profil.yml": PROFIL, **files}.items():
            file = tmp_path / (name if name.startswith("content/") else f"villages/desa/{name}")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        village = load_village(tmp_path, "desa").village
        assert village is not None
        return dict(feeds.files(village, village_pages(village, NOW), NOW, base_url))

    return publish
