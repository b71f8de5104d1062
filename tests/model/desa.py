"""Villages made from a clerk's texts, for tests of what follows from them."""

from collections.abc import Mapping
from pathlib import Path

from generator.load.village import load_village
from generator.model.village import Village

DESA = "kode: 18.01.10.2013\nnama: Bumi Daya\n"
KELURAHAN = "kode: 18.72.04.1001\nnama: Yosodadi\n"


def read_village(root: Path, files: Mapping[str, str], profil: str = DESA) -> Village:
    """Return the village that `files` (below its folder, or below content/) make."""
    for name, text in {"profil.yml": profil, **files}.items():
        file = root / (name if name.startswith("content/") else f"villages/desa/{name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    loaded = load_village(root, "desa")
    assert loaded.village is not None, loaded.problems
    return loaded.village
