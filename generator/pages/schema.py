"""What pages say about themselves to machines: schema.org objects with paths from the site's root."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.village import Village
from generator.pages.spec import Frame, PageSpec

Schema = Mapping[str, object]


def graph(page: PageSpec, frame: Frame) -> tuple[Schema, ...]:
    """Return the objects of one page: who publishes it, where it stands, what it shows."""
    trail = (_breadcrumbs(page),) if page.path != "index.html" else ()
    publisher = (frame.schema,) if frame.schema else ()
    return (*publisher, *trail, *page.schema)


def _breadcrumbs(page: PageSpec) -> Schema:
    steps = [("Beranda", ""), *((link.text, link.href.removesuffix("index.html")) for link in page.trail)]
    steps.append((page.title, page.address))
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": path}
        for place, (name, path) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def organization(village: Village) -> Schema:
    """Return the village's office as it stands on each of its pages."""
    profil = village.profil
    found: dict[str, object] = {
        "@type": "GovernmentOrganization",
        "@id": "#kantor",
        "name": village.nama,
        "url": "",
    }
    if profil.telepon:
        found["telephone"] = profil.telepon
    if profil.alamat:
        found["address"] = {
            "@type": "PostalAddress",
            "streetAddress": profil.alamat,
            "addressLocality": village.wilayah.kecamatan.nama,
            "addressRegion": village.wilayah.provinsi.nama,
            "addressCountry": "ID",
        }
    return found
