"""The page about small businesses: what they make and, with their consent, how to reach them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.kesegaran import SETAHUN, is_old
from generator.model.umkm import Bidang, DaftarUmkm, Umkm
from generator.model.village import Village
from generator.pages.files import attachments
from generator.pages.spec import PageSpec

FIELDS: dict[Bidang, str] = {
    "kuliner": "Makanan dan minuman",
    "kerajinan": "Kerajinan",
    "pertanian": "Pertanian",
    "perikanan": "Perikanan",
    "peternakan": "Peternakan",
    "jasa": "Jasa",
    "dagang": "Perdagangan",
    "lainnya": "Usaha lain",
}
CERTIFICATES = {
    "pirt": "P-IRT",
    "halal": "Halal",
    "bpom": "BPOM",
    "merek": "Merek terdaftar",
    "sni": "SNI",
    "lainnya": "Sertifikat",
}


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page about small businesses."""
    known = village.umkm
    if known is None or not known.umkm:
        return
    yield PageSpec(
        path="umkm.html",
        title="UMKM",
        template="umkm.html",
        section="umkm",
        context={
            "village": village,
            "daftar": known,
            "kelompok": by_field(known),
            "sertifikat": CERTIFICATES,
            "foto": attachments(village, [item.foto for one in known.umkm for item in one.produk]),
            "tua": is_old(known.per_tanggal, now.date(), SETAHUN),
        },
        description=f"Usaha warga {village.nama}, {village.tempat}: produk, harga dan cara memesan.",
    )


def by_field(known: DaftarUmkm) -> tuple[tuple[str, tuple[Umkm, ...]], ...]:
    """Return the businesses by field, in the order of FIELDS."""
    groups = (
        (name, tuple(one for one in known.umkm if one.bidang == field)) for field, name in FIELDS.items()
    )
    return tuple((name, businesses) for name, businesses in groups if businesses)
