"""A page as a whole HTML document: its fragment inside the frame, by the templates of theme/."""

from __future__ import annotations

from functools import lru_cache

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
    return {
        "spec": page,
        "frame": frame,
        "root": page.root,
        "assets": asset_names(),
        "alamat": frame.base_url + page.address,
        "kini": next((item for item in frame.menu if item.section == page.section), None),
        "content": Markup(content),  # noqa: S704  our own templates made it
        "graph": graph(page, frame),
        "bingkai": _shared(env, frame, page.root),
    }


@lru_cache(maxsize=4)
def _shared(env: Environment, frame: Frame, root: str) -> object:
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
