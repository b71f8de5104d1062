"""federasi.yml: sites that are published elsewhere and listed in this portal."""

from __future__ import annotations

from pydantic import Field

from generator.model.fields import RootFile
from generator.model.record import Berkas, Record


class SitusLuar(Record):
    """One site elsewhere, by a copy of its index.json."""

    indeks: RootFile = Field(
        title="Salinan index.json",
        description="Nama berkas, dihitung dari folder utama",
    )


class Federasi(Berkas):
    """The sites that a portal lists beside its own villages."""

    situs: tuple[SitusLuar, ...] = Field((), title="Situs lain")
