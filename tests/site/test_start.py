"""What a build imports before it knows that there is something to do."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.site.sample import repository

HEAVY = ("feedgen", "jinja2", "markdown", "mkdocs", "pydantic")
BUILD = """
import sys
from generator.cli.main import main
main(sys.argv[1:], standalone_mode=False)
"""
TELL = f"""
import atexit, sys
atexit.register(lambda: print(sorted(sys.modules.keys() & set({HEAVY!r}))))
"""


def _imported(root: Path, out: Path) -> str:
    """Return which heavy libraries one build imports."""
    command = [sys.executable, "-c", TELL + BUILD, "--root", str(root), "build", "--out", str(out)]
    told = subprocess.run(
        [*command, "--today", "2026-11-24", "-q"], check=True, capture_output=True, text=True
    )
    return told.stdout.splitlines()[-1]


def test_a_build_in_which_nothing_changed_imports_no_library_that_reads_or_renders(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    time.sleep(0.2)  # files that have only just been written are looked into again
    assert "'pydantic'" in _imported(root, out)
    assert _imported(root, out) == "[]"
