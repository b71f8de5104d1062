"""Imports go one way, files and functions stay short, each outside library lives in one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAY_IMPORT = {
    "source": set[str](),
    "data": set[str](),
    "model": {"source"},
    "rules": {"source", "model"},
    "load": {"source", "model", "rules"},
    "render": {"source", "model"},
    "pages": {"source", "model", "render"},
    "feeds": {"source", "model", "render", "pages"},
    "opendata": {"source", "model", "render", "pages"},
    "site": {"source", "model", "rules", "load", "render", "pages", "feeds", "opendata"},
    "cli": {"source", "model", "rules", "load", "render", "pages", "feeds", "opendata", "site"},
}
"""The table of docs/design.md: what each package of generator/ may import of the others."""
HOME = {
    "yaml": "source",
    "pydantic": "model",
    "pydantic_core": "model",
    "pypdf": "load",
    "markdown": "render",
    "nh3": "render",
    "jinja2": "render",
    "zxingcpp": "render",
    "PIL": "render",
    "feedgen": "feeds",
    "lxml": "feeds",
    "mkdocs": "site",
    "click": "cli",
}
"""The one package that imports an outside library."""
EXCEPTIONS = {
    ("generator/opendata/records.py", "pydantic"),
    ("generator/site/compiled.py", "jinja2"),
    ("generator/site/documents.py", "jinja2"),
    ("generator/site/plugin.py", "jinja2"),
}
"""Files that name a type of such a library, or keep what was made in its home."""
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MOST_ARGUMENTS = 5
FILES = sorted(file for folder in ("generator", "tests") for file in (ROOT / folder).rglob("*.py"))


def name(file: Path) -> str:
    """Return a file's path as tests are called."""
    return file.relative_to(ROOT).as_posix()


def imported(file: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of each module that a file imports, for types only included."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(file)}:{node.lineno}: relative import"
            yield node.lineno, node.module or ""


def package(file: Path) -> str:
    """Return the package of generator/ that a file belongs to; "" for generator/__init__.py."""
    parts = file.relative_to(ROOT / "generator").parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("file", [file for file in FILES if name(file).startswith("generator/")], ids=name)
def test_imports_go_down_the_table_only(file: Path) -> None:
    mine = package(file)
    for line, module in imported(file):
        parts = module.split(".")
        if parts[0] == "generator" and len(parts) > 1:
            assert parts[1] == mine or parts[1] in MAY_IMPORT[mine], f"{name(file)}:{line}: {module}"
        assert parts[0] != "tests", f"{name(file)}:{line}: {module}"


@pytest.mark.parametrize("file", [file for file in FILES if name(file).startswith("generator/")], ids=name)
def test_an_outside_library_lives_in_one_package(file: Path) -> None:
    for line, module in imported(file):
        home = HOME.get(module.split(".")[0])
        allowed = home is None or package(file) == home or (name(file), module.split(".")[0]) in EXCEPTIONS
        assert allowed, f"{name(file)}:{line}: {module} belongs to {home}"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_files_and_functions_stay_short(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE, f"{name(file)} has {text.count(chr(10))} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name(file)}:{node.lineno}: {node.name} has {length} lines"


@pytest.mark.parametrize("file", [file for file in FILES if name(file).startswith("generator/")], ids=name)
def test_functions_take_few_arguments(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            asked = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            own = [argument for argument in asked if argument.arg not in {"self", "cls"}]
            assert len(own) <= MOST_ARGUMENTS, f"{name(file)}:{node.lineno}: {node.name} takes {len(own)}"


def test_the_table_names_every_package() -> None:
    folders = {folder.name for folder in (ROOT / "generator").iterdir() if folder.is_dir()}
    assert folders - {"__pycache__", "theme"} <= MAY_IMPORT.keys()


@pytest.mark.parametrize(
    ("text", "word"),
    [("now()", "clock"), ("today()", "clock"), ("os.environ", "environment"), ("locale.", "locale")],
)
def test_nothing_below_site_asks_clock_environment_or_locale(text: str, word: str) -> None:
    below = [
        file for file in FILES if name(file).startswith("generator/") and package(file) not in {"site", "cli"}
    ]
    found = [name(file) for file in below if text in file.read_text(encoding="utf-8")]
    assert not found, f"{word}: {found}"
