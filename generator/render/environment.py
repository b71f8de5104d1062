"""The one Jinja environment: strict, escaping, with our filters; templates come from theme/."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

from generator.render.escaping import EscapingEnvironment
from generator.render.formats import FILTERS
from generator.render.markdown import to_html
from generator.render.markup import FILTERS as MARKUP_FILTERS
from generator.render.qr import FILTERS as QR_FILTERS
from generator.render.share import FILTERS as SHARE_FILTERS
from generator.render.theme import theme_folder

_INDENT = re.compile(r"\n[ \t]+")


class Unindent(Extension):
    """Drops the indentation of template lines when they are compiled: bytes that no reader needs."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the template without leading white space on its lines."""
        return _INDENT.sub("\n", source)


@lru_cache(maxsize=4)
def environment(folders: Sequence[Path] = ()) -> Environment:
    """Return the environment that looks for templates in `folders` first and in our theme last."""
    made = EscapingEnvironment(
        loader=FileSystemLoader([*folders, theme_folder()]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # as many as there are: a plain dictionary, the fastest
        extensions=[Unindent],
    )
    made.filters.update(FILTERS)
    made.filters.update(MARKUP_FILTERS)
    made.filters.update(SHARE_FILTERS)
    made.filters.update(QR_FILTERS)
    made.filters["markdown"] = to_html
    return made
