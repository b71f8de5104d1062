"""Files of older formats become files of today's, step by step, and their mistakes keep their places."""

from typing import Any

import pytest

from generator.model.check import read_record
from generator.model.migrations import FORMAT_VERSION, MIGRATIONS, migrate
from generator.model.profil import Profil
from generator.source.reader import read_yaml

OLD = "kode_desa: 18.01.10.2013\nnama_desa: Bumi Daya\n"


def rename_code(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Say `kode` where version 1 said `kode_desa`."""
    return {"kode" if key == "kode_desa" else key: value for key, value in values.items()} | {"jenis": kind}


def rename_name(_kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Say `nama` where version 2 said `nama_desa`, and take away what only shows the order of the steps."""
    kept = {key: value for key, value in values.items() if key != "jenis"}
    assert values.get("jenis", "Profil") == "Profil"
    return {"nama" if key == "nama_desa" else key: value for key, value in kept.items()}


STEPS = (rename_code, rename_name)


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        "versi: 1\n" + OLD,
        'versi: "1"\n' + OLD,
        "versi:\n" + OLD,
        "versi: 2\nkode: 18.01.10.2013\nnama_desa: Bumi Daya\n",
        "versi: 3\nkode: 18.01.10.2013\nnama: Bumi Daya\n",
    ],
)
def test_every_older_version_reaches_the_newest(text: str) -> None:
    values = migrate("Profil", read_yaml(text, "profil.yml")[0], STEPS)
    assert (values["kode"], values["nama"]) == ("18.01.10.2013", "Bumi Daya")
    assert not {"kode_desa", "nama_desa", "jenis"} & values.keys()


@pytest.mark.parametrize("written", ["9", "0", "dua", "[1]", "-1"])
def test_what_is_no_older_version_is_refused_by_the_model_where_it_stands(written: str) -> None:
    values = migrate(
        "Profil", read_yaml(f"kode: 18.01.10.2013\nnama: Bumi Daya\nversi: {written}\n", "p.yml")[0]
    )
    record, problems = read_record(Profil, values)
    assert record is None
    assert [problem.origin.path for problem in problems] == [("versi",)]


def test_a_mistake_in_an_old_file_keeps_its_place() -> None:
    text = OLD + "jam_layanan:\n  - hari: Senin-Jumat\n    buka: pagi\n    tutup: '15.00'\n"
    values = migrate("Profil", read_yaml(text, "profil.yml")[0], STEPS)
    record, problems = read_record(Profil, values)
    assert record is None
    assert [(one.origin.file, one.origin.path) for one in problems] == [
        ("profil.yml", ("jam_layanan", 0, "buka"))
    ]


def test_today_is_the_last_step() -> None:
    assert len(MIGRATIONS) + 1 == FORMAT_VERSION
    written, _ = read_yaml(f"versi: {FORMAT_VERSION}\nkode: 18.01.10.2013\nnama: Bumi Daya\n", "profil.yml")
    assert migrate("Profil", written) == written
    assert read_record(Profil, written)[1] == []
