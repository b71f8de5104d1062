"""What was realised has one amount for a day."""

from generator.model.anggaran import Anggaran
from generator.model.check import read_record
from generator.source.reader import read_yaml

LINE = "tahun: 2026\nbelanja: [{kode: 2.3.10, anggaran: 9, realisasi: {2026-06-30: 5, 30-06-2026: 6}}]"


def test_two_amounts_for_one_day_are_refused_with_both_ways_it_is_written() -> None:
    values, _ = read_yaml(LINE, "2026.yml")
    _, problems = read_record(Anggaran, values)
    assert [problem.message for problem in problems] == [
        '"realisasi" memberi dua angka untuk satu hari: "2026-06-30" dan "30-06-2026"'
    ]
