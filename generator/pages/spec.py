"""What a page is before it is HTML, and the frame that all pages of a site share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from generator.model.profil import WarnaDesa
from generator.model.warna import Palette, palette

LONGEST_TITLE = 70
"""Search engines show no more."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `href` is relative to the root of the site: "layanan/index.html"."""

    text: str
    href: str
    until: str = ""
    """The moment, with its zone, at which the reader's browser hides it; "" when it stays."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page: where it is written, what it is called, and the template that arranges its context."""

    path: str
    """Below the site's root, with forward slashes: "anggaran/2026.html"."""
    title: str
    """The heading of the page, and the first words of its title."""
    template: str
    """A file in theme/pages/."""
    context: Mapping[str, object] = field(default_factory=dict)
    section: str = ""
    """The entry of the menu that is current: "anggaran"."""
    menu: str = ""
    """The words of the menu entry, where they differ from the title."""
    description: str = ""
    """One sentence for search engines and link previews."""
    trail: tuple[Link, ...] = ()
    """The pages above this one, below the home page."""
    image: str = ""
    """A picture for link previews, relative to the site's root; "" for the frame's own."""
    published: datetime | None = None
    """When a post was published, in local time; makes the page an article."""
    schema: tuple[Mapping[str, object], ...] = ()
    """JSON-LD objects about what the page shows; addresses are paths from the site's root."""
    feeds: tuple[Link, ...] = ()
    """Feeds for autodiscovery beside those of the frame, where the site has any."""
    listed: bool = True
    """Whether sitemaps name the page."""
    base: str = ""
    """The absolute path of the site's root, for a page that is served at any depth; "" for all others."""

    @property
    def root(self) -> str:
        """Return the way from this page to the root of its site: "../" for "anggaran/2026.html"."""
        return self.base or "../" * self.path.count("/")

    @property
    def address(self) -> str:
        """Return the path as public addresses have it: "" for the home page, "anggaran/" for an index."""
        return self.path.removesuffix("index.html")


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the menu."""

    text: str
    href: str
    section: str


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What surrounds every page of one site: name, place, menu, office, footer.

    A frame is itself and equals no other, so that what is made from it can be kept with it.
    """

    name: str
    """"Pekon Kerang"."""
    place: str
    """"Kec. Batu Brak, Kab. Lampung Barat"."""
    initials: str
    path: str
    """The site's folder below the output folder, "" at its top."""
    base_url: str
    """Absolute address of the site's root with a closing slash; "" when the settings name none."""
    menu: tuple[MenuItem, ...] = ()
    contoh: bool = False
    telepon: str | None = None
    whatsapp: str | None = None
    surel: str | None = None
    alamat: str | None = None
    jam: str | None = None
    """The office's hours in one line."""
    feeds: tuple[Link, ...] = ()
    """Feeds for autodiscovery on every page, the main one first."""
    darurat: tuple[Link, ...] = ()
    """Emergency announcements in force, shown above every page."""
    colours: WarnaDesa | None = None
    crest: str = ""
    """The village's crest below berkas/, "" when it has none: then the initials stand in."""
    cari: str = ""
    """The page to search on; "" for sites that have none."""
    terpasang: bool = False
    """Whether the site has its own icon and can be installed on a phone."""
    luring: bool = False
    """Whether browsers may keep its pages for times without a connection."""
    repo_url: str = ""
    foto: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """By a photo's name: path and width of each size that browsers may choose from, smallest first."""
    kartu: str = ""
    """The picture for previews of pages that have none of their own; "" for the theme's."""
    dibuat: str = ""
    """The day of the build in words."""
    title: str = ""
    """What the titles of all pages end with, unlike any other site's: "Pekon Kerang, Batu Brak, ..."."""
    kantor: str = ""
    """What the footer calls the office: "Kantor Pekon Kerang"; "" for sites that are no office."""
    pengaduan: str = ""
    """Where to complain, in one line."""
    data_per: str = ""
    """The date of the newest figures in words."""
    schema: Mapping[str, object] = field(default_factory=dict)
    """The JSON-LD object of who publishes the site."""

    @property
    def top(self) -> str:
        """Return the way from the site's root to the output folder's top, where shared assets are."""
        return "../" * (self.path.count("/") + 1) if self.path else ""

    @property
    def top_url(self) -> str:
        """Return the absolute address of the output folder's top with a closing slash."""
        return self.base_url.removesuffix(f"{self.path}/") if self.path else self.base_url

    @property
    def palette(self) -> Palette | None:
        """Return the site's own colours; None when it has those of the stylesheet."""
        return palette(self.colours.utama, self.colours.aksen) if self.colours else None

    def page_title(self, page: PageSpec) -> str:
        """Return the title of a page: its own words, then as much of the site's name and place as fits.

        The pages that every village has are short enough for the whole, so no two titles are equal.
        """
        name = self.title or self.name
        if page.path == "index.html":
            return name
        whole = [
            f"{page.title} - {name}",
            f"{page.title} - {name.rpartition(', ')[0]}",
            f"{page.title} - {self.name}",
        ]
        return next((title for title in whole if len(title) <= LONGEST_TITLE), page.title)
