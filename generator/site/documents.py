"""A page as a whole HTML document: its fragment inside the frame, by the templates of theme/."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.pages.schema import graph
from generator.pages.spec import Frame, PageSpec
from generator.render.responsive import offer_sizes
from generator.site.assets import asset_names


def fragment(env: Environment, page: PageSpec, frame: Frame) -> str:
    """Return the HTML of the page's own part, without the frame."""
    html = env.get_template(f"pages/{page.template}").render(_context(page, frame))
    return offer_sizes(html, page.root, frame.foto)


def document(env: Environment, page: PageSpec, frame: Frame, content: str) -> str:
    """Return the whole document: `content`, as `fragment` made it, inside theme/main.html."""
    return env.get_template("main.html").render(document_context(env, page, frame, content))


def document_context(env: Environment, page: PageSpec, frame: Frame, content: str) -> dict[str, object]:
    """Return what theme/main.html may use: the page, its content, what it is about, what surrounds it."""
    root = page.root
    shared = _shared(env, frame, root)
    return {
        "spec": page,
        "frame": frame,
        "root": root,
        "alamat": frame.base_url + page.address,
        "content": Markup(content),  # noqa: S704  our own templates made it
        "graph": graph(page, frame),
        "bingkai": shared,
        "pita": _marked(shared.pita, page, frame),
    }


def _marked(band: Markup, page: PageSpec, frame: Frame) -> Markup:
    """Return what stands above all pages, its menu marked where it leads to the page or to its section."""
    for item in frame.menu:
        if item.section == page.section:
            link = f'<li><a href="{page.root}{item.href}"'
            state = "page" if item.href == page.path else "true"
            return Markup(str(band).replace(link, f'{link} aria-current="{state}"', 1))  # noqa: S704  the same
    return band


@lru_cache(maxsize=4)
def _shared(env: Environment, frame: Frame, root: str) -> Any:
    """Return the parts of theme/bingkai.html: equal for all pages of a site at one depth, so made once."""
    names = {"frame": frame, "root": root, "top": root + frame.top, "assets": asset_names()}
    return env.get_template("bingkai.html").make_module(names)


def _context(page: PageSpec, frame: Frame) -> dict[str, object]:
    """Return what a page's template may use: its own context, the ways to the site's root and to the top."""
    return {
        **page.context,
        "spec": page,
        "frame": frame,
        "root": page.root,
        "top": page.root + frame.top,
        "assets": asset_names(),
    }
