"""Cooperatives and small businesses as open data; owners and contacts only with their consent."""

from __future__ import annotations

from generator.model.bumdes import Pengurus
from generator.model.koperasi import DukunganDana, Gerai, Koperasi, Rat
from generator.model.umkm import Produk, Sertifikat, Umkm
from generator.model.village import Village
from generator.opendata.bagian import Bagian
from generator.opendata.records import plain, record_table
from generator.opendata.table import Kolom

_BODY, _BUSINESS = Kolom("koperasi", "Nama koperasi"), Kolom("id_usaha", "Id usaha")
_PRIVATE = ("pemilik", "alamat", "telepon", "whatsapp", "tautan", "tanggal_izin")


def cooperatives(village: Village) -> Bagian | None:
    """Return the cooperatives of a village; None when it publishes none."""
    known = village.koperasi
    if known is None or not known.koperasi:
        return None
    bodies = known.koperasi
    organs = [
        ({"koperasi": body.nama, "bagian": "pengurus"}, one) for body in bodies for one in body.pengurus
    ]
    organs += [
        ({"koperasi": body.nama, "bagian": "pengawas"}, one) for body in bodies for one in body.pengawas
    ]
    outlets = [({"koperasi": body.nama}, one) for body in bodies for one in body.gerai]
    meetings = [({"koperasi": body.nama}, one) for body in bodies for one in body.rat]
    support = [({"koperasi": body.nama}, one) for body in bodies for one in body.dukungan_dana_desa]
    return Bagian(
        "koperasi",
        "koperasi.html",
        {
            "koperasi": record_table(Koperasi, plain(bodies)),
            "pengurus": record_table(Pengurus, organs, (_BODY, Kolom("bagian", "pengurus atau pengawas"))),
            "gerai": record_table(Gerai, outlets, (_BODY,)),
            "rapat-anggota": record_table(Rat, meetings, (_BODY,)),
            "dukungan-dana-desa": record_table(DukunganDana, support, (_BODY,)),
        },
        known.sumber,
        known.per_tanggal,
    )


def businesses(village: Village) -> Bagian | None:
    """Return the small businesses of a village; None when it publishes none."""
    known = village.umkm
    if known is None or not known.umkm:
        return None
    shown = [as_shown(business) for business in known.umkm]
    products = [({"id_usaha": business.id}, one) for business in shown for one in business.produk]
    certificates = [({"id_usaha": business.id}, one) for business in shown for one in business.sertifikat]
    return Bagian(
        "umkm",
        "umkm.html",
        {
            "usaha": record_table(Umkm, plain(shown)),
            "produk": record_table(Produk, products, (_BUSINESS,)),
            "sertifikat": record_table(Sertifikat, certificates, (_BUSINESS,)),
        },
        known.sumber,
        known.per_tanggal,
    )


def as_shown(business: Umkm) -> Umkm:
    """Return a business as it may be shown: without its owner and contacts unless they agreed."""
    return business if business.izin_tampil else business.model_copy(update=dict.fromkeys(_PRIVATE))
