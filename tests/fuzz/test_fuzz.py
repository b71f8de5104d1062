"""Whatever stands in the files: a mistake has words and a place, nothing stops, nothing else is touched."""

import json
import random
import shutil
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.site.build import build
from generator.site.links import load_linked
from generator.site.order import Order
from generator.site.settings import read_settings
from generator.site.village_site import site_files
from generator.source.characters import xml_safe
from generator.source.problem import Problem
from tests.fuzz.damage import damage
from tests.fuzz.made import HEADS, MARKDOWN, RIGHT_YAMLS, WHOLE_VILLAGES, WORDS, YAMLS
from tests.guide.codes import find_codes

EXAMPLE = "contoh/contoh-terang"
PROFIL = "kode: 99.99.99.2001\nnama: Contoh Terang\n"
KELURAHAN = "kode: 99.99.99.1001\nnama: Contoh Kota\n"
CODES = frozenset(find_codes())
LONGEST = 20
"""Seconds that no single file may take, on the slowest machine."""
ATTACHMENTS = (
    *("perdes-5-2025.pdf", "balai-desa.jpg", "lambang.png", "sekdes.jpg"),
    *("rabat-50.jpg", "musdes.jpg", "keripik.jpg"),
)
"""The files that fields give as examples."""
MAP = b'{"type": "LineString", "coordinates": [[107.0, -4.5], [107.1, -4.6]]}'
TODAY = date(2026, 11, 24)
NOW = datetime.combine(TODAY, datetime.min.time())
SETTINGS = read_settings(Path(__file__).parents[2])


def assert_can_be_mended(problems: tuple[Problem, ...]) -> None:
    """Hold that each Problem says where, what and how, each in one printable line."""
    for problem in problems:
        assert problem.origin.file, problem
        assert problem.origin.line >= 1, problem
        assert problem.origin.column >= 1, problem
        assert problem.code in CODES, problem
        for words in (problem.message, problem.hint):
            assert words, problem
            assert words.isprintable(), problem
            assert len(words) < 1_000, problem


def assert_holds(root: Path, path: str) -> None:
    """Hold that a village is told or published, within a bound, and that what is published can be read."""
    start = time.monotonic()
    found = load_linked(root, path)
    assert_can_be_mended(found.problems)
    if found.village is None or not found.is_good:
        assert any(problem.severity == "error" for problem in found.problems)
    else:
        for name, content in site_files(found.village, NOW, SETTINGS, path):
            assert_can_be_read(name, content)
    assert time.monotonic() - start < LONGEST


def assert_can_be_read(name: str, content: bytes) -> None:
    if name.endswith((".html", ".xml", ".json", ".ics", ".csv")):
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        assert xml_safe(text) == text, name
    if name.endswith(".xml"):
        etree.fromstring(content)
    if name.endswith(".json"):
        json.loads(content)


# --- damaged bytes of the example village


@pytest.fixture(scope="module")
def example_village(root: Path) -> dict[str, bytes]:
    """Return the text files of the invented village, and one attachment of each kind, by name."""
    found: dict[str, bytes] = {}
    for base in ("villages", "content"):
        for file in sorted((root / base / EXAMPLE).rglob("*")):
            if file.is_file():
                found[str(file.relative_to(root))] = file.read_bytes()
    kinds = {Path(name).suffix: name for name in found if "/berkas/" in name}
    return {
        name: content for name, content in found.items() if "/berkas/" not in name or name in kinds.values()
    }


def write(root: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@pytest.mark.parametrize("seed", range(8))
def test_damaged_files_of_a_whole_village_are_told(
    seed: int, example_village: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(seed)
    write(tmp_path, example_village)
    for _ in range(15):
        names = chance.sample(sorted(example_village), chance.choice((1, 1, 1, 2, 4)))
        write(tmp_path, {name: damage(example_village[name], chance) for name in names})
        assert_holds(tmp_path, EXAMPLE)
        write(tmp_path, {name: example_village[name] for name in names})


def test_a_damaged_village_leaves_all_others_as_they_were(
    example_village: dict[str, bytes], root: Path, tmp_path: Path
) -> None:
    chance = random.Random(7)
    source, good, both = tmp_path / "desa", tmp_path / "good", tmp_path / "both"
    write(source, dict(others(root)))
    build(Order(source, good, TODAY))
    for _ in range(6):
        write(source, {name: damage(content, chance) for name, content in example_village.items()})
        before = tree(source)
        report = build(Order(source, both, TODAY))
        assert_can_be_mended(report.problems)
        assert tree(source) == before
        assert {entry.name for entry in tmp_path.iterdir()} == {
            "desa",
            "good",
            "both",
            ".good.terang",
            ".both.terang",
        }
        for path in ("contoh/contoh-kota", "bangli/susut/susut"):
            assert tree(both / path) == tree(good / path)
        shutil.rmtree(source / "villages" / EXAMPLE)
        shutil.rmtree(source / "content" / EXAMPLE)


def others(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files of two other villages and of the settings."""
    yield "mkdocs.yml", (root / "mkdocs.yml").read_bytes()
    for base in ("villages", "content"):
        for path in ("contoh/contoh-kota", "bangli/susut/susut"):
            for file in sorted((root / base / path).rglob("*")):
                if file.is_file():
                    yield str(file.relative_to(root)), file.read_bytes()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


# --- made YAML and Markdown


def place(folder: Path, files: dict[str, str]) -> None:
    """Write the texts of a village below a folder in which only those of an earlier one may stand."""
    for file in [*folder.rglob("*.yml"), *folder.rglob("*.md")]:
        file.unlink()
    for name, text in {"profil.yml": PROFIL, **files}.items():
        base = "content" if name.endswith(".md") else "villages"
        write(folder, {f"{base}/{EXAMPLE}/{name}": text.encode("utf-8", errors="surrogatepass")})


def attach(folder: Path) -> None:
    write(folder, {f"content/{EXAMPLE}/berkas/{name}": b"GIF89a\x10\x00\x10\x00" for name in ATTACHMENTS})
    write(folder, {f"content/{EXAMPLE}/berkas/batas.geojson": MAP})


@settings(max_examples=250)
@given(made=YAMLS)
def test_any_yaml_is_read_or_told(made: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "yaml"
    place(root, dict([made]))
    assert_holds(root, EXAMPLE)


@settings(max_examples=100)
@given(made=RIGHT_YAMLS)
def test_any_right_yaml_is_published_or_told(
    made: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "benar"
    attach(root)
    of_kelurahan = made[0].startswith("anggaran") and "program:" in made[1]
    place(root, {"profil.yml": KELURAHAN if of_kelurahan else PROFIL, **dict([made])})
    assert_holds(root, EXAMPLE)


@settings(max_examples=25)
@given(made=WHOLE_VILLAGES)
def test_any_right_village_is_published_or_told(
    made: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "desa"
    attach(root)
    place(root, made)
    assert_holds(root, EXAMPLE)


@settings(max_examples=200)
@given(made=HEADS, body=MARKDOWN)
def test_any_post_is_read_or_told(
    made: tuple[str, str], body: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "markdown"
    place(root, {made[0]: f"---\n{made[1]}---\n{body}"})
    assert_holds(root, EXAMPLE)


@settings(max_examples=150)
@given(text=st.text(max_size=60) | st.lists(WORDS, max_size=8).map("\n".join))
def test_any_text_is_read_or_told(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "teks"
    place(root, {"layanan.yml": text})
    assert_holds(root, EXAMPLE)
