"""Rules that follow from being a kelurahan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.village import Village
from generator.source.problem import Problem


def no_village_bodies(village: Village) -> Iterator[Problem]:
    """Yield an error for each body that only a desa can have."""
    if not village.is_kelurahan:
        return
    if village.bumdes is not None:
        hint = "Hapus bumdes.yml, atau periksa kode pada profil.yml"
        yield Problem(
            village.bumdes.place(), "kelurahan-bumdes", "kelurahan tidak mempunyai badan usaha desa", hint
        )
    if village.pemerintahan is not None and village.pemerintahan.bpd is not None:
        hint = "Hapus bagian bpd, atau periksa kode pada profil.yml"
        origin = village.pemerintahan.place().key("bpd")
        yield Problem(origin, "kelurahan-bpd", "kelurahan tidak mempunyai badan permusyawaratan", hint)
