"""Records without keys, and when records are prepared."""

from __future__ import annotations

import pytest

from generator.model.anggaran import Tercetak
from generator.model.dokumen import BawaanDaftar, DaftarDokumen
from generator.model.kabar import Bahaya
from generator.model.layanan import DaftarLayanan, Standar
from generator.model.pembangunan import Pembangunan
from generator.model.pemerintahan import Pemerintahan, Ppid
from generator.model.perencanaan import Perencanaan
from generator.model.record import Record
from generator.model.statistik import Statistik

FILES = (DaftarDokumen, DaftarLayanan, Pembangunan, Pemerintahan, Perencanaan, Statistik)
PARTS = (Bahaya, BawaanDaftar, Ppid, Standar, Tercetak)


@pytest.mark.parametrize("kind", [*FILES, *PARTS])
def test_an_empty_record_is_what_a_mapping_without_keys_is_read_as(kind: type[Record]) -> None:
    assert kind.empty() == kind.model_validate({})


def test_a_record_is_prepared_when_it_is_first_read() -> None:
    class Papan(Record):
        nama: str

    assert not Papan.__pydantic_complete__
    assert Papan.model_validate({"nama": "Balai"}).nama == "Balai"
    assert Papan.__pydantic_complete__
