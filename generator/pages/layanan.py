"""The pages about public services: an index by what people want, and one page per service."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.model.layanan import DaftarLayanan, Layanan, Standar
from generator.model.village import Village
from generator.pages.files import attachment
from generator.pages.office import short_place
from generator.pages.schema import Schema
from generator.pages.spec import Link, PageSpec
from generator.render.formats import biaya

OTHERS = "Layanan lain"
MANAGEMENT = (
    "dasar_hukum",
    "sarana_prasarana",
    "kompetensi_pelaksana",
    "pengawasan_internal",
    "jumlah_pelaksana",
    "jaminan_pelayanan",
    "jaminan_keamanan",
    "evaluasi_kinerja",
)
"""The eight components of a service standard that concern the office itself (PermenPANRB 15/2014)."""


def pages(village: Village, _now: datetime) -> Iterator[PageSpec]:
    """Yield the index of services and a page for each."""
    listed = village.layanan
    if listed is None or not listed.layanan:
        return
    yield PageSpec(
        path="layanan/index.html",
        title="Layanan",
        template="layanan.html",
        section="layanan",
        context={"village": village, "daftar": listed, "kelompok": by_purpose(listed)},
        description=f"Syarat, waktu dan biaya {len(listed.layanan)} layanan di {short_place(village)}.",
    )
    for service in listed.layanan:
        yield _service_page(village, listed, service)


def _service_page(village: Village, listed: DaftarLayanan, service: Layanan) -> PageSpec:
    return PageSpec(
        path=f"layanan/{service.id}.html",
        title=service.nama,
        template="layanan-satu.html",
        section="layanan",
        context={
            "village": village,
            "layanan": service,
            "rincian": facts(village, service),
            "pengaduan": listed.component(service, "pengaduan"),
            "pengelolaan": management(listed, service),
            "formulir": attachment(village, service.formulir),
            "sumber": service.sumber or listed.sumber,
            "per_tanggal": listed.per_tanggal,
        },
        description=f"Syarat, langkah, waktu dan biaya {service.nama} di {village.nama}, {village.tempat}.",
        trail=(Link("Layanan", "layanan/index.html"),),
        schema=(_schema(service),),
    )


def facts(village: Village, service: Layanan) -> tuple[tuple[str, str], ...]:
    """Return time, cost, result and place of a service by title; "" for what must be said and is not."""
    here, passed_on = service.kewenangan == "desa", service.kewenangan == "pengantar"
    told = (
        ("Dasar biaya", service.dasar_biaya),
        ("Hasil", service.produk or ""),
        ("Masa berlaku", service.masa_berlaku),
        ("Diselesaikan di", f"Kantor {village.nama}" if here else service.instansi),
        (f"Tugas {village.istilah.sebutan.lower()}", "Memberi pengantar" if passed_on else None),
        ("Jam", service.jam),
        ("Petugas", service.petugas),
    )
    always = (("Jangka waktu", service.jangka_waktu or ""), ("Biaya", biaya(service.biaya)))
    return (*always, *((title, words) for title, words in told if words is not None))


def by_purpose(listed: DaftarLayanan) -> tuple[tuple[str, tuple[Layanan, ...]], ...]:
    """Return the services by what a person wants, in the order of the file; those without come last."""
    groups: dict[str, list[Layanan]] = {}
    for service in listed.layanan:
        groups.setdefault(service.keperluan or OTHERS, []).append(service)
    if OTHERS in groups:
        groups[OTHERS] = groups.pop(OTHERS)
    return tuple((purpose, tuple(services)) for purpose, services in groups.items())


def management(listed: DaftarLayanan, service: Layanan) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return title and lines of each component about the office itself that is published."""
    found = ((name, listed.component(service, name)) for name in MANAGEMENT)
    return tuple((_title(name), (text,) if isinstance(text, str) else text) for name, text in found if text)


def _title(name: str) -> str:
    return Standar.model_fields[name].title or name


def _schema(service: Layanan) -> Schema:
    found: dict[str, object] = {
        "@type": "GovernmentService",
        "name": service.nama,
        "url": f"layanan/{service.id}.html",
        "provider": {"@id": "#kantor"},
    }
    if service.ringkasan:
        found["description"] = service.ringkasan
    return found
