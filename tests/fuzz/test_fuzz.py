"""Whatever stands in the files: a mistake has words and a place, nothing stops, nothing else is touched."""

import random
import shutil
import time
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from generator.load.village import load_village
from generator.model.kabar import GIVEN
from generator.model.keys import choices, example, records_in, written_fields
from generator.model.record import Record
from generator.model.schema import FILES
from generator.site.build import build
from generator.site.check import check
from generator.site.order import Order
from generator.source.problem import Problem
from tests.fuzz.damage import damage
from tests.guide.codes import find_codes

EXAMPLE = "contoh/contoh-terang"
PROFIL = "kode: 99.99.99.2001\nnama: Contoh Terang\n"
CODES = frozenset(find_codes())
LONGEST = 20
"""Seconds that no single file may take, on the slowest machine."""
TODAY = date(2026, 11, 24)


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


def loaded(root: Path, path: str) -> tuple[Problem, ...]:
    """Return the Problems of a village; reading it takes no longer than a bound."""
    start = time.monotonic()
    found = load_village(root, path)
    assert time.monotonic() - start < LONGEST
    assert_can_be_mended(found.problems)
    assert found.village is not None or any(problem.severity == "error" for problem in found.problems)
    return found.problems


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
        loaded(tmp_path, EXAMPLE)
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

_WORDS = st.sampled_from(
    (
        *(
            "",
            " ",
            "ya",
            "tidak",
            "~",
            "null",
            "0",
            "-1",
            "1.250.000",
            "1,250,000",
            "1.25",
            "Rp 5",
            "58,03",
            "1e400",
        ),
        *(
            "2026-11-24",
            "31/2/2026",
            "24 Nopember 2026",
            "08.00",
            "25.61",
            "2026-11-27 08.00",
            "2026",
            "1.1.01",
        ),
        *(
            "DDS",
            "desa",
            "a.pdf",
            "../a.pdf",
            "C:\\a.pdf",
            "https://a.id",
            "javascript:a",
            "www.a.id",
            "kantor@a.id",
        ),
        *(
            "0721-253344",
            "0812-3456-7890",
            "99.99.99.2001",
            "18.01.10.2013",
            "-5.6, 105.6",
            "#14532d",
            "<3",
            "index",
        ),
        *(
            "a: b",
            "- a",
            "[a",
            "{a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "'a",
            '"a',
            "a #b",
            "{{ a }}",
            "{% a %}",
            "<b>",
            "x" * 300,
        ),
    )
) | st.text(max_size=12)


def _values(field: FieldInfo) -> st.SearchStrategy[Any]:
    """Return what a clerk could write for a field: right, nearly right, or of another form."""
    right = [example(field)] if example(field) else []
    likely = st.sampled_from([*right, *choices(field.annotation), "Contoh"])
    ways: list[st.SearchStrategy[Any]] = [likely, likely, _WORDS, st.none()]
    for record in records_in(field.annotation):
        ways += [_record(record), st.lists(_record(record), max_size=3)] * 3
    return st.one_of(
        *ways, st.lists(likely | _WORDS, max_size=3), st.dictionaries(_WORDS, _WORDS, max_size=2)
    )


@cache
def _record(kind: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    fields = {key: field for key, field in written_fields(kind) if key not in GIVEN}
    known = {key: _values(field) for key, field in fields.items()}
    needed = {key: known[key] for key, field in fields.items() if field.is_required()}
    right = st.fixed_dictionaries(needed, optional={key: known[key] for key in fields if key not in needed})
    return right | st.tuples(right, st.dictionaries(_WORDS, _WORDS, max_size=1)).map(
        lambda two: {**two[0], **two[1]}
    )


def _dumped(value: dict[str, Any], flow: bool) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=200))


YAMLS = st.sampled_from([kind for kind in FILES.values() if kind.where.endswith(".yml")]).flatmap(
    lambda kind: st.tuples(st.just(kind.where), st.builds(_dumped, _record(kind.record), st.booleans()))
)
HEADS = st.sampled_from([kind for kind in FILES.values() if kind.where.endswith(".md")]).flatmap(
    lambda kind: st.tuples(st.just(kind.where), st.builds(_dumped, _record(kind.record), st.booleans()))
)
_MARKS = (
    *(
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "\n",
        "\n\n",
        "**",
        "_",
        "`",
        "```\n",
        "|a|b|\n|-|-|\n|1|2|\n",
        "---\n",
    ),
    *(
        "[a](b.pdf)",
        "[a](javascript:b)",
        "![](c.jpg)",
        "![a](https://x.id/a.png)",
        "[a]: b",
        "<b>",
        "</b>",
        "<script>",
    ),
    *(
        "<a href='x' onclick=y>",
        "<iframe src=x>",
        "<!--",
        "-->",
        "&lt;",
        "&#0;",
        "{{ 7*7 }}",
        "{% for %}",
        "slot gacor",
    ),
    *(
        "[",
        "](",
        "(",
        "<",
        "\\",
        "*",
        "\t",
        "\u202e",
        "\u00a0",
        "1801104511900003",
        "0812-3456-7890",
        "kata ",
        "Desa ",
    ),
)
MARKDOWN = st.lists(st.sampled_from(_MARKS), max_size=40).map("".join) | st.text(max_size=80)


def place(folder: Path, name: str, text: str) -> None:
    """Write this one file of a village below a folder in which nothing but an earlier one may stand."""
    base = "content" if name.endswith(".md") else "villages"
    for file in [*folder.rglob("*.yml"), *folder.rglob("*.md")]:
        file.unlink()
    for where, content in ((f"villages/{EXAMPLE}/profil.yml", PROFIL), (f"{base}/{EXAMPLE}/{name}", text)):
        file = folder / where
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8", errors="surrogatepass"))


@settings(max_examples=250)
@given(made=YAMLS)
def test_any_yaml_is_read_or_told(made: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "yaml"
    place(root, *made)
    loaded(root, EXAMPLE)


@settings(max_examples=200)
@given(made=HEADS, body=MARKDOWN)
def test_any_post_is_read_or_told(
    made: tuple[str, str], body: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.getbasetemp() / "markdown"
    place(root, made[0], f"---\n{made[1]}---\n{body}")
    assert_can_be_mended(check(root))


@settings(max_examples=150)
@given(text=st.text(max_size=60) | st.lists(_WORDS, max_size=8).map("\n".join))
def test_any_text_is_read_or_told(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "teks"
    place(root, "layanan.yml", text)
    loaded(root, EXAMPLE)
