"""A page as a whole HTML document: its fragment inside the frame, by the templates of theme/."""

from __future__ import annotations

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
    return env.get_template("main.html").render(document_context(page, frame, content))


def document_context(page: PageSpec, frame: Frame, content: str) -> dict[str, object]:
    """Return what theme/main.html may use: what all templates may, the content, and what it is about."""
    ready = Markup(content)  # noqa: S704  our own templates made it
    return {**_context(page, frame), "content": ready, "graph": graph(page, frame)}


def _context(page: PageSpec, frame: Frame) -> dict[str, object]:
    """Return what every template may use: the page, its frame, the ways to the site's root and to the top."""
    return {
        **page.context,
        "spec": page,
        "frame": frame,
        "root": page.root,
        "top": page.root + frame.top,
        "assets": asset_names(),
    }
