"""Published pages are byte for byte as they were last reviewed; `make golden` writes them anew."""

import re
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS

GOLDEN = Path(__file__).parent
PAGES = (
    "portal",
    "index",
    "layanan-domisili",
    "anggaran-2026",
    "anggaran-papan-2026",
    "dana-desa",
    "bumdes",
    "pengumuman-2026-11-19-musdes-apb-2027",
    "berita-2026-07-15-jalan-usaha-tani-cempaka",
)
HASH = re.compile(rb"(?<=\.)[0-9a-f]{8}(?=\.(?:css|js|png)\b)")
"""Of a shared asset's name: a change of the stylesheet is not a change of every page."""
MOST_LINES = 40
"""Of a difference; `git diff` shows all of it."""


def difference(golden: str, built: str) -> str:
    """Return what changed between two pages, one element a line: "-<p>2" and "+<p>3"."""
    before, after = (re.sub(r"(?<=.)<(?!/)", "\n<", text).splitlines() for text in (golden, built))
    lines = [
        line for line in unified_diff(before, after, n=0, lineterm="") if line[:2] not in ("--", "++", "@@")
    ]
    more = len(lines) - MOST_LINES
    return "\n".join(lines[:MOST_LINES] + ([f"... {more} more lines"] if more > 0 else []))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_reviewed(site: Path, request: pytest.FixtureRequest, name: str) -> None:
    file = GOLDEN / f"{name}.html"
    built = HASH.sub(b"00000000", (site / KINDS[name]).read_bytes())
    if request.config.getoption("--rewrite-golden"):
        file.write_bytes(built)
    golden = file.read_bytes()
    if golden != built:
        said = difference(golden.decode(), built.decode())
        pytest.fail(f"{KINDS[name]} changed; if it should: make golden\n{said}", pytrace=False)
