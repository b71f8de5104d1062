"""What every test may ask for."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run and no time limit for one: a slow machine must not turn a test red.
settings.register_profile("terang", derandomize=True, deadline=None, database=None)
settings.load_profile("terang")

ROOT = Path(__file__).resolve().parents[1]
BASE = "terang"  # the path of site_url in mkdocs.yml


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to rewrite the golden files."""
    parser.addoption("--rewrite-golden", action="store_true", help="write tests/golden/ instead of comparing")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder with mkdocs.yml, villages/ and content/."""
    return ROOT


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the repository's own villages once, into a folder named after the base path."""
    out = tmp_path_factory.mktemp("browser") / BASE
    command = [sys.executable, "-m", "generator.cli.main", "--root", str(root)]
    command += ["build", "--out", str(out), "--today", "2026-11-24"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return out
