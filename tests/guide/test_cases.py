"""Each message is told word for word, can be mended from its words, and has a case."""

from pathlib import Path

import pytest

from generator.cli.printing import as_text
from generator.site.check import check
from tests.guide.cases import Case, read_cases
from tests.guide.catalogue import KINDS, NOTATIONS, TOPICS
from tests.guide.codes import find_codes

CASES = list(read_cases())


def told(root: Path) -> str:
    return "".join(f"{as_text(problem)}\n" for problem in check(root))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_mistake_is_told_and_mended_as_its_case_says(case: Case, tmp_path: Path) -> None:
    case.write_wrong(tmp_path)
    assert told(tmp_path) == case.told
    assert case.code in {problem.code for problem in check(tmp_path)}
    case.mend(tmp_path)
    assert told(tmp_path) == ""


def test_every_code_has_a_case() -> None:
    notations = {
        line.removeprefix("kode: ")
        for file in NOTATIONS.glob("*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("kode: ")
    }
    codes = find_codes()
    have = {case.code for case in CASES} | notations
    assert {code: module for code, module in codes.items() if code not in have} == {}, (
        "write tests/cases/pesan/"
    )
    assert have - set(codes) == set(), "nothing says these any more"


def test_every_case_is_on_the_page() -> None:
    assert {case.topic for case in CASES} == set(TOPICS)
    assert {file.stem for file in NOTATIONS.glob("*.txt")} == set(KINDS)


def test_a_title_says_one_thing_once() -> None:
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)
    assert all(title[0].isupper() and not title.endswith(".") for title in titles)
