"""Pictures in finished HTML that browsers may fetch in the size that they need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import unquote

Choices = Mapping[str, tuple[tuple[str, int], ...]]
"""By a picture's name below berkas/: address from the site's root and width of each size, smallest first."""

SIZES = "(min-width:46rem) 46rem,100vw"
PORTRAIT = 200
"""A picture that is drawn narrower than this keeps that width on every screen."""
_ATTRIBUTE = r'(?:[^">]|"[^"]*")*?'
_WIDTH = re.compile(r' width="(\d+)"')


def offer_sizes(html: str, root: str, choices: Choices) -> str:
    """Return the HTML with `srcset` and `sizes` on each picture of the site's berkas/ that has choices."""
    if not choices or "<img" not in html:
        return html
    folder = re.escape(f"{root}berkas/")
    pictures = re.compile(
        f'<img(?P<before>{_ATTRIBUTE}) src="{folder}(?P<name>[^"]+)"(?P<after>{_ATTRIBUTE})>'
    )
    return pictures.sub(lambda match: _offered(match, root, choices), html)


def _offered(match: re.Match[str], root: str, choices: Choices) -> str:
    found = choices.get(unquote(unescape(match["name"])))
    if not found:
        return match[0]
    others = match["before"] + match["after"]
    sources = ",".join(f"{root}{path} {width}w" for path, width in found)
    drawn = _WIDTH.search(others)
    sizes = f"{drawn[1]}px" if drawn and int(drawn[1]) < PORTRAIT else SIZES
    if 'loading="lazy"' in others:
        sizes = f"auto,{sizes}"
    return f'{match[0][:-1]} srcset="{sources}" sizes="{sizes}">'
