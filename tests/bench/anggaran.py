"""Say what the largest budget costs: 300 lines in each of 6 years, read, checked, shown and published.

    python -m tests.bench.anggaran

Prints milliseconds of processor time, the lowest of some rounds. Garbage is collected between, as in a build.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.load.village import load_village
from generator.model.village import Village, budget_year
from generator.opendata.anggaran import budget_files
from generator.pages import anggaran, dana_desa
from generator.pages.village import village_frame
from generator.render.environment import environment
from generator.rules import anggaran as sums
from generator.rules import anggaran_batas, anggaran_kode
from generator.site.documents import fragment
from generator.source.reader import read_yaml

YEARS, LINES, ROUNDS = range(2021, 2027), 300, 5
NOW = datetime(2026, 11, 24)
CODES = ("1.1.04", "1.3.02", "2.1.01", "2.2.02", "2.3.10", "2.3.12", "2.4.11", "3.2.03", "4.2.03", "5.1.00")
RULES = (
    sums.sums,
    sums.overspent,
    sums.plans,
    sums.changes,
    sums.amounts,
    anggaran_kode.accounts,
    anggaran_kode.activities,
    anggaran_kode.repeated,
    anggaran_batas.funds,
    anggaran_batas.fund_names,
    anggaran_batas.shares,
)


def budget(tahun: int) -> str:
    """Return a budget file with many activities, each with all that a clerk can say of it."""
    head = f"tahun: {tahun}\nsumber: Perdes 5/{tahun - 1}\nper_tanggal: {tahun}-10-31\npendapatan:\n"
    head += "  - {kode: 4.2.1, anggaran: 9.000.000.000, realisasi: 7.000.000.000}\nbelanja:\n"
    return head + "".join(_line(tahun, at) for at in range(LINES))


def _line(tahun: int, at: int) -> str:
    amount = (at * 7919 % 90 + 10) * 1_250_000
    return f"""  - kode: {CODES[at % len(CODES)]}
    uraian: Kegiatan nomor {at}
    lokasi: Dusun {at % 9 + 1}, RT 0{at % 5 + 1}
    pelaksana: Kasi Kesejahteraan
    keluaran: {{uraian: Jalan rabat beton, volume: {at + 10}, satuan: m}}
    sumber_dana: DDS
    anggaran: {amount}
    realisasi: {{{tahun}-06-30: {amount // 3}, {tahun}-10-31: {amount // 2}}}
    status: berjalan
"""


def cost(work: Callable[[], object]) -> float:
    """Return the lowest processor time of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
        gc.collect()
    return min(times) * 1000


def main() -> None:
    """Print one line for each step."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        base = root / "villages" / "desa"
        (base / "anggaran").mkdir(parents=True)
        (base / "profil.yml").write_text(
            "kode: 99.99.99.2001\nnama: Contoh Terang\npenduduk: {jumlah: 4.182}\n"
        )
        texts = {tahun: budget(tahun) for tahun in YEARS}
        for tahun, text in texts.items():
            (base / "anggaran" / f"{tahun}.yml").write_text(text)
        village = load_village(root, "desa").village
        assert village is not None
        print(f"{'membaca YAML':28}{cost(lambda: [read_yaml(text, 'x') for text in texts.values()]):8.1f} ms")
        print(f"{'membaca, memeriksa semuanya':28}{cost(lambda: load_village(root, 'desa')):8.1f} ms")
        for name, work in _steps(village).items():
            print(f"{name:28}{cost(work):8.1f} ms")


def _steps(village: Village) -> dict[str, Callable[[], object]]:
    """Return what is done with a village that was read."""
    pages = [*anggaran.pages(village, NOW), *dana_desa.pages(village, NOW)]
    frame, env = village_frame(village, tuple(pages), NOW, "", ""), environment()

    def fresh() -> Village:
        return replace(village, anggaran=tuple(budget_year(year.anggaran) for year in village.anggaran))

    return {
        "pohon dan jumlah": fresh,
        "aturan anggaran": lambda: (
            [list(rule(fresh())) for rule in RULES[:1]] + [list(rule(village)) for rule in RULES[1:]]
        ),
        "isi halaman": lambda: [*anggaran.pages(village, NOW), *dana_desa.pages(village, NOW)],
        "halaman jadi HTML": lambda: [fragment(env, page, frame) for page in pages],
        "data terbuka": lambda: list(budget_files(village, "")),
    }


if __name__ == "__main__":
    main()
