"""What pages say about themselves to machines: schema.org objects with paths from the site's root."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.village import Village
from generator.pages.spec import Frame, PageSpec

Schema = Mapping[str, object]
OFFICE: Schema = {"@id": "#kantor"}
"""How the objects of a page name the office: by what `organization` calls it."""
WHOLE_OFFICE = frozenset({"index.html", "kontak.html"})
"""The pages that say everything of the office; others say its name where they name it."""


def graph(page: PageSpec, frame: Frame) -> tuple[Schema, ...]:
    """Return the objects of one page: who publishes it, where it stands, what it shows."""
    office = (frame.schema,) if frame.schema and page.path in WHOLE_OFFICE else ()
    trail = (_breadcrumbs(page),) if page.path != "index.html" else ()
    return (*office, *trail, *(_named(item, frame.schema) for item in page.schema))


def _named(item: Schema, office: Schema) -> Schema:
    short = {key: office[key] for key in ("@type", "@id", "name") if key in office}
    return {key: short if value == OFFICE else value for key, value in item.items()}


def _breadcrumbs(page: PageSpec) -> Schema:
    """Return the way to a page; it starts at the home page only where it would be no way without it."""
    above = [(link.text, link.href.removesuffix("index.html")) for link in page.trail]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": path}
        for place, (name, path) in enumerate(above or [("Beranda", "")], 1)
    ]
    here = {"@type": "ListItem", "position": len(items) + 1, "name": page.title}
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
