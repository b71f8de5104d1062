"""Which regulations hold: what later ones changed or revoked, and the names of their kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.dokumen import JenisHukum, ProdukHukum, Rujukan
from generator.model.istilah import Istilah
from generator.source.slug import slugify

Status = Literal["rancangan", "berlaku", "diubah", "dicabut"]


@dataclass(frozen=True, slots=True)
class Kedudukan:
    """A regulation, whether it holds, and the regulations that it and others name."""

    hukum: ProdukHukum
    status: Status
    mengubah: tuple[Rujukan, ...] = ()
    mencabut: tuple[Rujukan, ...] = ()
    diubah_oleh: tuple[Rujukan, ...] = ()
    dicabut_oleh: tuple[Rujukan, ...] = ()

    @property
    def jangkar(self) -> str:
        """Return the anchor of the regulation on its page: "perdes-5-2025"."""
        return anchor(self.hukum.rujukan)


def anchor(rujukan: Rujukan) -> str:
    """Return the anchor of a regulation: "perdes-5-2025"."""
    return slugify(f"{rujukan.jenis} {rujukan.nomor} {rujukan.tahun}")


def standing(laws: Sequence[ProdukHukum]) -> tuple[Kedudukan, ...]:
    """Return every regulation with its status: revoked and changed by what others say, else as written.

    A draft changes nothing yet. The newest come first.
    """
    in_force = [law for law in laws if law.status != "rancangan"]
    ordered = sorted(
        laws, key=lambda law: (law.tahun, law.ditetapkan is not None, _number(law)), reverse=True
    )
    return tuple(_standing(law, in_force) for law in ordered)


def _standing(law: ProdukHukum, in_force: Sequence[ProdukHukum]) -> Kedudukan:
    own = law.rujukan
    changed = tuple(other.rujukan for other in in_force if own in other.mengubah)
    revoked = tuple(other.rujukan for other in in_force if own in other.mencabut)
    status: Status = law.status
    if revoked and status != "rancangan":
        status = "dicabut"
    elif changed and status == "berlaku":
        status = "diubah"
    return Kedudukan(law, status, law.mengubah, law.mencabut, changed, revoked)


def _number(law: ProdukHukum) -> tuple[int, str]:
    digits = "".join(character for character in law.nomor if character.isdigit())
    return (int(digits[:9]) if digits else 0, law.nomor)


def kind_name(jenis: JenisHukum | str, istilah: Istilah) -> str:
    """Return what a kind of regulation is called in the village: "Peraturan Pekon"."""
    names = {
        "perdes": istilah.peraturan or "Peraturan",
        "perkades": f"Peraturan {istilah.kepala}",
        "permakades": f"Peraturan Bersama {istilah.kepala}",
        "sk-kepala": f"Keputusan {istilah.kepala}",
        "keputusan-bpd": f"Keputusan {istilah.bpd or ''}".strip(),
    }
    return names[jenis]


def full_name(rujukan: Rujukan, istilah: Istilah) -> str:
    """Return a regulation as people name it: "Peraturan Desa (Perdes) Nomor 5 Tahun 2025"."""
    return f"{kind_name(rujukan.jenis, istilah)} Nomor {rujukan.nomor} Tahun {rujukan.tahun}"
