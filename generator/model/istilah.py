"""The local words of a village: what it, its head, its council and its documents are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from generator.model.profil import IstilahGanti
from generator.model.wilayah import DATA, Wilayah
from generator.source.reader import read_yaml


@dataclass(frozen=True, slots=True)
class Istilah:
    """Words for one village, each as it stands in a sentence; None where the thing does not exist."""

    sebutan: str = "Desa"
    kepala: str = "Kepala Desa"
    bpd: str | None = "Badan Permusyawaratan Desa (BPD)"
    dusun: str = "Dusun"
    kepala_dusun: str = "Kepala Dusun"
    kecamatan: str = "Kecamatan"
    apb: str | None = "APB Desa"
    rpjm: str | None = "RPJM Desa"
    rkp: str | None = "RKP Desa"
    peraturan: str | None = "Peraturan Desa (Perdes)"
    musyawarah: str = "Musyawarah Desa"
    bumdes: str | None = "BUM Desa"


KELURAHAN = Istilah(
    sebutan="Kelurahan",
    kepala="Lurah",
    bpd=None,
    dusun="Lingkungan",
    kepala_dusun="Ketua Lingkungan",
    apb=None,
    rpjm=None,
    rkp=None,
    peraturan=None,
    musyawarah="Musyawarah Pembangunan Kelurahan",
    bumdes=None,
)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    file = DATA / "istilah-lampung.yml"
    values, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    assert not problems, problems
    return values


def find_istilah(wilayah: Wilayah, *overrides: IstilahGanti | None) -> Istilah:
    """Return the words for a village: those of its kabupaten, then each override in turn."""
    words = _of_kabupaten(wilayah)
    for override in overrides:
        if override is not None:
            words = replace(words, **override.model_dump(exclude_none=True))
    return words


def _of_kabupaten(wilayah: Wilayah) -> Istilah:
    rows = _table()["kabupaten_kota"]
    row: dict[str, Any] = next((row for row in rows if row["kode"] == wilayah.kode[:5]), {})
    if wilayah.jenis == "kelurahan":
        urban = row.get("sebutan") == KELURAHAN.sebutan
        dusun = row["dusun"] if urban else KELURAHAN.dusun
        return replace(KELURAHAN, dusun=dusun, kepala_dusun=f"Ketua {dusun}")
    sebutan = row.get("sebutan")
    if sebutan is None or sebutan == KELURAHAN.sebutan:
        return Istilah()
    derived = {
        key: text for key, text in _table()["istilah_turunan"][sebutan].items() if key in Istilah.__slots__
    }
    bpd = Istilah().bpd if row["bpd"] == "BPD" else row["bpd"]
    return Istilah(
        sebutan=sebutan,
        kepala=row["kepala"],
        bpd=bpd,
        dusun=row["dusun"],
        kepala_dusun=f"Kepala {row['dusun']}",
        **derived,
    )
