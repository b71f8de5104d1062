"""Ctrl+C, whenever it is pressed: one line in Indonesian, exit code 130, whole sites."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.stopped import STOPPED
from tests.site.sample import BUMI_DAYA, contents, make, repository, write

SLOW = """
import signal, sys, time
class Slow:
    def find_spec(self, name, *_):
        if name == "generator.cli.build":
            print("importing", flush=True)
            time.sleep(30)
sys.meta_path.insert(0, Slow())
"""
START = "from generator.cli.start import main; main()"


def stopped(command: list[str], ready: Callable[[], bool]) -> tuple[int, str]:
    """Run a command, press Ctrl+C once it is ready, and return its exit code and what it told."""
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    for _ in range(6000):
        if ready() or run.poll() is not None:
            break
        time.sleep(0.002)
    os.killpg(run.pid, signal.SIGINT)
    return run.wait(30), run.communicate()[1]


def test_while_the_program_is_still_being_read(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    slow = SLOW.replace('print("importing", flush=True)', f'open({str(seen)!r}, "w").close()')
    code, told = stopped([sys.executable, "-c", slow + START, "check"], seen.exists)
    assert (code, told) == (130, f"{STOPPED}\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_in_the_middle_of_a_build(tmp_path: Path, jobs: str) -> None:
    root, out = repository(tmp_path / "data", BUMI_DAYA), tmp_path / "public"
    for number in range(1, 41):
        profile = f"kode: 18.01.10.21{number:02}\nnama: Uji {number}\n"
        write(root, {f"villages/kab/kec/desa-{number}/profil.yml": profile})
    command = [sys.executable, "-c", START, "--root", str(root), "build", "-q", "--out", str(out)]
    first = out / "kab/kec/desa-1/index.html"
    code, told = stopped([*command, "--today", "2026-11-24", "--jobs", jobs], first.exists)
    assert (code, told) == (130, f"\n{STOPPED}\n")
    assert not (out / "index.html").exists()
    make(root, out)
    make(root, tmp_path / "cold")
    assert contents(out) == contents(tmp_path / "cold")
