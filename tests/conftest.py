"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run and no time limit for one: a slow machine must not turn a test red.
settings.register_profile("terang", derandomize=True, deadline=None, database=None)
settings.load_profile("terang")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder with mkdocs.yml, villages/ and content/."""
    return Path(__file__).resolve().parents[1]
