"""The staff guide is current, its examples are right, its links lead somewhere."""

import re
from pathlib import Path

import pytest

from generator.cli.printing import as_text
from generator.model.schema import FILES
from generator.rules.kabar import REQUIRED, WANTED
from generator.site.check import check
from tests.guide.cases import PROFIL, Written
from tests.guide.pages import GUIDE, MARK, PAGES, made_pages

_EXAMPLE = re.compile(r"^```(?:yaml|markdown) (?P<name>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:)(?P<file>[^)#]*)(?:#(?P<anchor>[^)]+))?\)")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_NOT_HERE = ("berkas-hilang", "federasi-indeks")
"""The examples name files that a village would have and the guide has not."""
_WRITTEN = [name for name in sorted(file.name for file in GUIDE.glob("*.md")) if name != "pesan.md"]


def parts(name: str) -> list[list[Written]]:
    """Return the examples of a page, village by village: a file that comes again begins a new one."""
    written = (GUIDE / name).read_text(encoding="utf-8").split(MARK)[0]
    found: list[list[Written]] = [[]]
    for match in _EXAMPLE.finditer(written):
        example = Written(match["name"], match["text"])
        if example.name in {other.name for other in found[-1]}:
            found.append([])
        found[-1].append(example)
    return found


def test_the_made_parts_are_current() -> None:
    made = made_pages()
    committed = {name: (GUIDE / name).read_text(encoding="utf-8") for name in made}
    assert committed == made, "run: python -m tests.guide"


@pytest.mark.parametrize("name", _WRITTEN)
def test_every_example_can_be_copied_as_it_is(name: str, tmp_path: Path) -> None:
    for number, files in enumerate(parts(name)):
        root = tmp_path / str(number)
        for written in (Written("profil.yml", PROFIL), *files):
            written.write(root)
        problems = [problem for problem in check(root) if problem.code not in _NOT_HERE]
        assert [as_text(problem) for problem in problems] == []


def test_every_file_has_a_filled_example() -> None:
    shown = {written.name for name in PAGES for files in parts(name) for written in files}
    for kind in FILES.values():
        folder = kind.where.split("/")[0] if kind.where.endswith(".md") else kind.where
        assert any(name == kind.where or folder in name for name in shown), kind.where


def test_the_table_of_announcements_says_what_the_rules_ask_for() -> None:
    page = (GUIDE / "berita-pengumuman.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]*)\| ([^|]*)\|$", page.split(MARK)[0], re.MULTILINE)
    asked = {kind: (REQUIRED[kind], WANTED[kind] + ("bahaya",) * (kind == "darurat")) for kind in REQUIRED}
    keys = {kind: tuple(tuple(re.findall(r"`(\w+)`", cell)) for cell in cells) for kind, *cells in rows}
    assert keys == asked


@pytest.mark.parametrize("name", [*_WRITTEN, "pesan.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    text = _FENCED.sub("", (GUIDE / name).read_text(encoding="utf-8"))
    for match in _LINK.finditer(re.sub(r"`[^`]*`", "", text)):
        target = GUIDE / (match["file"] or name)
        assert target.is_file(), match[0]
        if match["anchor"]:
            assert match["anchor"] in anchors(target), match[0]


def test_the_index_of_decisions_names_each_page_with_its_title_in_order() -> None:
    folder = GUIDE.parent / "decisions"
    listed = re.findall(
        r"^\| \[(\d+)\]\((\S+)\) \| (.+) \|$",
        (folder / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    pages = sorted(folder.glob("[0-9]*.md"))
    titles = [page.read_text(encoding="utf-8").split("\n", 1)[0] for page in pages]
    assert [name for _, name, _ in listed] == [page.name for page in pages]
    assert [f"# {int(number)}. {title}" for number, _, title in listed] == titles


def anchors(page: Path) -> set[str]:
    """Return the anchors that the headings of a page get where it is read."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
