"""The HTML is valid by vnu, the checker of the standard itself, where Java and the checker are present."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS

CHECKER = os.environ.get("VNU_JAR", "")
OF_THE_DISK = "Content Security Policy"
"""The checker takes a file's own address for the policy's; the browser tests hold the real one."""


@pytest.mark.skipif(not (CHECKER and shutil.which("java")), reason="needs Java, and VNU_JAR=path/to/vnu.jar")
def test_every_kind_of_page_is_valid_html(site: Path) -> None:
    files = [str(site / path) for path in KINDS.values()]
    command = ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", *files]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    said = [f"{note['url']}: {note['message']}" for note in json.loads(run.stderr)["messages"]]
    assert [line for line in said if OF_THE_DISK not in line] == []
