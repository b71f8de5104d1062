"""The items of the checklist, as data/informasi-wajib.yml has them."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from generator.model.istilah import Istilah
from generator.model.wilayah import DATA
from generator.source.reader import read_yaml

Kategori = Literal["berkala", "serta-merta", "setiap-saat", "layanan", "dikecualikan", "tambahan"]
KATEGORI: dict[Kategori, str] = {
    "berkala": "Diumumkan berkala",
    "serta-merta": "Diumumkan serta-merta",
    "setiap-saat": "Tersedia setiap saat",
    "layanan": "Layanan",
    "dikecualikan": "Yang tidak boleh dimuat",
    "tambahan": "Nilai tambah",
}
_ARTICLE = re.compile(r"\s+(?:Ps|Pasal|Lampiran)\b.*$")
_REMARK = re.compile(r"\s*\((?![0-9]+\))[^)]*\)")
_UNSURE = ("belum", "usulan", "sebelumnya")


@dataclass(frozen=True)
class Butir:
    """One item: what must be public, why, for whom, and how much it weighs."""

    id: str
    kategori: Kategori
    judul: str
    dasar: tuple[str, ...]
    sumber: str
    wajib: bool
    berlaku: str
    bobot: int

    def applies_to(self, is_kelurahan: bool) -> bool:
        """Tell whether the item is asked of a kelurahan, or of a desa."""
        return self.berlaku in ("keduanya", "kelurahan" if is_kelurahan else "desa")

    @cached_property
    def dasar_publik(self) -> tuple[str, ...]:
        """Return the legal basis as it may be shown: article numbers only where the article itself was read.

        Of the others the regulation stays, without article and remark; what is unsure in itself is left out.
        """
        if self.sumber == "usulan":
            return ()
        sure = [text for text in self.dasar if not any(word in text for word in _UNSURE)]
        plain = [_REMARK.sub("", text) for text in sure]
        if self.sumber != "dilihat":
            plain = [_ARTICLE.sub("", text) for text in plain]
        return tuple(dict.fromkeys(plain))


@lru_cache(maxsize=64)
def titles(istilah: Istilah) -> dict[str, str]:
    """Return the titles by id in the village's own words; what a kelurahan lacks has the common word."""
    common, own = asdict(Istilah()), asdict(istilah)
    words = {key: own[key] or text for key, text in common.items()}
    words["sebutan"] = words["sebutan"].lower()
    return {item.id: item.judul.format(**words) for item in checklist()}


@lru_cache(maxsize=1)
def checklist() -> tuple[Butir, ...]:
    """Return all items in the order of their ids."""
    file = DATA / "informasi-wajib.yml"
    values, problems = read_yaml(file.read_text(encoding="utf-8"), file.name)
    assert not problems, problems
    return tuple(_item(row) for row in values["item"])


def _item(row: dict[str, Any]) -> Butir:
    return Butir(
        id=row["id"],
        kategori=row["kategori"],
        judul=row["judul"],
        dasar=tuple(row["dasar"]),
        sumber=row["sumber"],
        wajib=row["wajib"] == "ya",
        berlaku=row["berlaku"],
        bobot=int(row["bobot"]),
    )
