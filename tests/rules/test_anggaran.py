"""Rules on budgets: sums warn and never block, codes and doubles stop, both places are named."""

from pathlib import Path

import pytest

from generator.load.village import load_village
from generator.source.problem import Severity

DOCUMENTS = Path(__file__).resolve().parents[1] / "data" / "apbdes"
PROFIL = "kode: 18.01.10.2013\nnama: Bumi Daya\n"
KELURAHAN = "kode: 18.72.04.1001\nnama: Yosodadi\n"


def found(folder: Path, text: str, profil: str = PROFIL) -> list[tuple[int, Severity, str]]:
    """Return line, severity and code of each Problem of a budget of 2026."""
    base = folder / "villages" / "desa"
    (base / "anggaran").mkdir(parents=True)
    (base / "profil.yml").write_text(profil, encoding="utf-8")
    (base / "anggaran" / "2026.yml").write_text(f"tahun: 2026\n{text}", encoding="utf-8")
    problems = load_village(folder, "desa").problems
    return [(problem.origin.line, problem.severity, problem.code) for problem in problems]


def messages(folder: Path, text: str) -> list[str]:
    found(folder, text)
    return [problem.message for problem in load_village(folder, "desa").problems]


def test_sums_of_the_villages_own_document_warn_and_never_block(tmp_path: Path) -> None:
    text = """pendapatan: [{kode: 4.2.1, anggaran: 60}]
belanja: [{kode: 2, anggaran: 50}, {kode: 2.3.10, anggaran: 40}]
tercetak: {pendapatan: 70, surplus: 5}
"""
    assert found(tmp_path, text) == [
        (3, "warning", "anggaran-jumlah"),
        (4, "warning", "anggaran-jumlah"),
        (4, "warning", "anggaran-surplus"),
    ]


def test_a_cut_document_is_not_blamed_for_its_sums(tmp_path: Path) -> None:
    assert (
        found(tmp_path, "sebagian: ya\nbelanja: [{kode: 2, anggaran: 50}, {kode: 2.3.10, anggaran: 40}]")
        == []
    )


@pytest.mark.parametrize("kode", ["5.1.00", "5.1.01", "2.3.10", "1"])
def test_bidang_5_is_known_with_00_and_with_01(tmp_path: Path, kode: str) -> None:
    assert found(tmp_path, f"belanja: [{{kode: {kode}, anggaran: 5}}]") == []


def test_local_codes_need_a_name_and_unknown_codes_are_refused(tmp_path: Path) -> None:
    text = """pendapatan:
  - {kode: 4.1.1.91, anggaran: 5}
  - {kode: 4.1.1.90, uraian: Sewa las, kode_sumber: 4.1.1.2, anggaran: 5}
  - {kode: 4.1.1.02, uraian: Sewa las, anggaran: 5}
belanja:
  - {kode: 2.3.95, anggaran: 5}
  - {kode: 2.3.96, uraian: Talut, anggaran: 5}
  - {kode: 2.9.01, uraian: Entah, anggaran: 5}
"""
    assert found(tmp_path, text) == [
        (3, "error", "kode-tanpa-nama"),
        (5, "error", "kode-asing"),
        (7, "error", "kode-tanpa-nama"),
        (9, "error", "kode-induk"),
    ]


def test_a_line_given_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    text = """belanja:
  - {kode: 2.3.10, uraian: Jalan, anggaran: 5}
  - {kode: 2.3.10, uraian: Jalan, lokasi: Dusun II, anggaran: 5}
  - {kode: 2.3.10, uraian: jalan, anggaran: 5}
"""
    assert messages(tmp_path, text) == [
        '"2.3.10 jalan" sudah ditulis pada baris 3',
    ]


def test_the_same_activity_paid_by_two_funds_is_no_double(tmp_path: Path) -> None:
    text = """pendapatan: [{kode: 4.2.1, anggaran: 5}, {kode: 4.2.3, anggaran: 5}]
belanja:
  - {kode: 2.3.10, lokasi: Dusun I, sumber_dana: DDS, anggaran: 5}
  - {kode: 2.3.10, lokasi: Dusun I, sumber_dana: ADD, anggaran: 5}
"""
    assert found(tmp_path, text) == []


def test_negative_amounts_are_errors_and_a_printed_deficit_is_not(tmp_path: Path) -> None:
    text = "belanja: [{kode: 1, anggaran: -5}]\ntercetak: {pembiayaan: -4.734.976, surplus: -5}"
    assert found(tmp_path, text) == [(2, "error", "nilai-minus")]


def test_an_activity_over_its_budget_warns_at_its_realisation(tmp_path: Path) -> None:
    text = "belanja:\n  - kode: 2.3.10\n    anggaran: 100\n    perubahan: 120\n    realisasi: 121\n"
    assert found(tmp_path, text) == [
        (5, "warning", "perubahan-tanpa-peraturan"),
        (6, "warning", "anggaran-melebihi"),
    ]


def test_a_year_given_twice_names_both_files(tmp_path: Path) -> None:
    found(tmp_path, "belanja: [{kode: 1, anggaran: 5}]")
    (tmp_path / "villages/desa/anggaran/2025.yml").write_text("tahun: 2026\n")
    (problem,) = load_village(tmp_path, "desa").problems
    assert problem.origin.file == "villages/desa/anggaran/2025.yml"
    assert problem.message == (
        '"tahun" tertulis "2026", tetapi nama berkasnya 2025.yml; '
        "tahun 2026 sudah ada di villages/desa/anggaran/2026.yml"
    )


def test_a_kelurahan_is_checked_by_its_own_form(tmp_path: Path) -> None:
    text = """program:
  - {uraian: Saluran, pagu: 100, realisasi: 110}
  - {uraian: Kader, pagu: -20}
tercetak: {anggaran: 90}
"""
    assert found(tmp_path, text, KELURAHAN) == [
        (3, "warning", "anggaran-melebihi"),
        (4, "error", "nilai-minus"),
        (5, "warning", "anggaran-jumlah"),
    ]


@pytest.mark.parametrize("path", sorted(folder.name for folder in (DOCUMENTS / "villages").iterdir()))
def test_no_real_document_is_refused(path: str) -> None:
    assert load_village(DOCUMENTS, path).is_good
