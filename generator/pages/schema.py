"""What pages say about themselves to machines: schema.org objects with paths from the site's root."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.village import Village
from generator.pages.spec import Frame, PageSpec

Schema = Mapping[str, object]
PUBLISHER = frozenset({"@type", "@id", "name", "url"})
"""What each page says of its publisher; the others are on the pages of `WHOLE_PUBLISHER`."""
WHOLE_PUBLISHER = frozenset({"index.html", "kontak.html"})


def graph(page: PageSpec, frame: Frame) -> tuple[Schema, ...]:
    """Return the objects of one page: who publishes it, where it stands, what it shows."""
    trail = (_breadcrumbs(page),) if page.path != "index.html" else ()
    whole = page.path in WHOLE_PUBLISHER
    publisher = {key: value for key, value in frame.schema.items() if whole or key in PUBLISHER}
    return (*((publisher,) if publisher else ()), *trail, *page.schema)


def _breadcrumbs(page: PageSpec) -> Schema:
    steps = [("Beranda", ""), *((link.text, link.href.removesuffix("index.html")) for link in page.trail)]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": path}
        for place, (name, path) in enumerate(steps, 1)
    ]
    here = {"@type": "ListItem", "position": len(steps) + 1, "name": page.title}
    return {"@type": "BreadcrumbList", "itemListElement": [*items, here]}


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
