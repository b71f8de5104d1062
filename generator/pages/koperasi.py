"""The page about cooperatives: legal status, outlets, members, results."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.bumdes import Pengurus
from generator.model.kesegaran import SETAHUN, is_old
from generator.model.koperasi import Koperasi
from generator.model.village import Village
from generator.pages.files import attachments
from generator.pages.spec import PageSpec

KINDS = {
    "kdmp": "Koperasi Merah Putih",
    "simpan-pinjam": "Simpan pinjam",
    "produsen": "Produsen",
    "konsumen": "Konsumen",
    "jasa": "Jasa",
    "serba-usaha": "Serba usaha",
    "lainnya": "Koperasi",
}
OUTLETS = {
    "kantor": "Kantor",
    "sembako": "Sembako",
    "simpan-pinjam": "Simpan pinjam",
    "klinik": "Klinik",
    "apotek": "Apotek",
    "gudang": "Gudang",
    "logistik": "Angkutan",
    "lainnya": "Lainnya",
}


def pages(village: Village, now: datetime) -> Iterator[PageSpec]:
    """Yield the page about cooperatives."""
    known = village.koperasi
    if known is None or not known.koperasi:
        return
    yield PageSpec(
        path="koperasi.html",
        title="Koperasi",
        template="koperasi.html",
        section="koperasi",
        context={
            "village": village,
            "daftar": known,
            "jenis": KINDS,
            "gerai": OUTLETS,
            "organ": {body.nama: organs(body) for body in known.koperasi},
            "berkas": attachments(village, _file_names(known.koperasi)),
            "tua": is_old(known.per_tanggal, now.date(), SETAHUN),
        },
        description=f"Badan hukum, gerai, anggota dan hasil koperasi di {village.nama}, {village.tempat}.",
    )


def organs(body: Koperasi) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return each organ that is published with its posts and, for each post, the names."""
    both = (("Pengurus", body.pengurus), ("Pengawas", body.pengawas))
    return tuple((name, _by_post(people)) for name, people in both if people)


def _by_post(people: tuple[Pengurus, ...]) -> tuple[tuple[str, str], ...]:
    posts: dict[str, list[str]] = {}
    for person in people:
        posts.setdefault(person.jabatan, []).append(person.nama)
    return tuple((post, ", ".join(names)) for post, names in posts.items())


def _file_names(bodies: tuple[Koperasi, ...]) -> list[str | None]:
    """Return the names of the files that the cooperatives' data give."""
    names = [meeting.berkas for body in bodies for meeting in body.rat]
    return names + [body.badan_hukum.berkas for body in bodies if body.badan_hukum]
