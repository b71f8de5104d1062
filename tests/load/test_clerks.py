"""What clerks in a hurry wrote (tests/cases/petugas) is told word for word, each fault once."""

from pathlib import Path

import pytest

from generator.cli.printing import as_text
from generator.site.check import check
from tests.guide.cases import Case, read_case

CASES = [read_case(file) for file in sorted((Path(__file__).parents[1] / "cases" / "petugas").glob("*.txt"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_what_a_clerk_wrote_is_told_as_its_case_says(case: Case, tmp_path: Path) -> None:
    case.write_wrong(tmp_path)
    assert "".join(f"{as_text(problem)}\n" for problem in check(tmp_path)) == case.told
