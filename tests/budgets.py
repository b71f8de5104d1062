"""Budgets as a clerk writes them, read into the model."""

from decimal import Decimal
from pathlib import Path

from generator.load.village import load_village
from generator.model.anggaran import Anggaran
from generator.model.check import read_record
from generator.model.village import BudgetYear, Village, budget_year
from generator.source.reader import read_yaml

PROFIL = "kode: 18.01.10.2013\nnama: Bumi Daya\n"


def budget(text: str) -> Anggaran:
    """Return the budget that a file with this text holds."""
    values, problems = read_yaml(f"tahun: 2026\n{text}" if "tahun:" not in text else text, "2026.yml")
    found, more = read_record(Anggaran, values)
    assert found is not None, (problems, more)
    return found


def year(text: str) -> BudgetYear:
    """Return the budget with its trees and totals."""
    return budget_year(budget(text))


def village(folder: Path, years: dict[int, str], profil: str = PROFIL) -> Village:
    """Return a village with the budgets of some years, read from files below `folder`."""
    base = folder / "villages" / "desa"
    (base / "anggaran").mkdir(parents=True, exist_ok=True)
    (base / "profil.yml").write_text(profil, encoding="utf-8")
    for tahun, text in years.items():
        (base / "anggaran" / f"{tahun}.yml").write_text(f"tahun: {tahun}\n{text}", encoding="utf-8")
    loaded = load_village(folder, "desa")
    assert loaded.village is not None, loaded.problems
    return loaded.village


def rupiah(amount: int | str) -> Decimal:
    """Return an exact amount."""
    return Decimal(amount)
