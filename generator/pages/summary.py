"""What a portal knows of one village: small enough to keep for thousands of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.keterbukaan.nilai import score
from generator.model.village import Village
from generator.pages.totals import Baris, budget_totals


@dataclass(frozen=True, slots=True)
class Summary:
    """One village as it stands in lists; names come with their word: "Pekon Kerang", "Kecamatan Sukau"."""

    path: str
    kode: str
    nama: str
    sebutan: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    nama_lain: tuple[str, ...] = ()
    contoh: bool = False
    situs: str = ""
    """The absolute address of its home page, for a village whose site is published elsewhere."""
    nilai: str = ""
    """Its openness score from 0 to 100, "" when it was not assessed."""
    terpenuhi: int = 0
    wajib: int = 0
    """How many mandatory items are fulfilled, and how many are asked."""
    kabar: str = ""
    """What the feeds above it need of its newest items; kept apart from the rest, since it is long."""
    umpan: str = ""
    """A hash of its own feed, whose texts the feeds above it repeat; "" when it has none."""
    anggaran: tuple[Baris, ...] = ()
    """The totals of its budget years."""
    baris: str = ""
    """A hash of the budget lines that it publishes; "" when it publishes none."""

    def home(self, root: str) -> str:
        """Return the way to the village's home page from a page whose way to the portal's root is `root`."""
        return self.situs or f"{root}{self.path}/index.html"

    @property
    def tempat(self) -> str:
        """Return where the village lies, in words."""
        return ", ".join(filter(None, (self.kecamatan, self.kabupaten, self.provinsi)))


def summarise_village(village: Village, today: date) -> Summary:
    """Return what the portal knows of a village on the day `today`."""
    area, openness = village.wilayah, score(village, today)
    kecamatan = f"{village.istilah.kecamatan} {area.kecamatan.nama}" if area.kecamatan.nama else ""
    return Summary(
        path=village.path,
        kode=village.kode,
        nama=village.nama,
        sebutan=village.istilah.sebutan,
        kecamatan=kecamatan,
        kabupaten=area.kabupaten.nama,
        provinsi=area.provinsi.nama,
        nama_lain=village.profil.nama_lain,
        contoh=village.profil.contoh,
        nilai=f"{openness.nilai:f}",
        terpenuhi=openness.terpenuhi,
        wajib=len(openness.wajib),
        anggaran=budget_totals(village),
    )
