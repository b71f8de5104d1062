"""The links and pictures of a Markdown text: where each stands, and what its target means."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, Literal, NamedTuple
from urllib.parse import unquote

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
FOLDER: Final = "berkas/"

Kind = Literal["luar", "berkas", "situs", "jangkar", "terlarang", "alamat"]
"""Another site, a file in berkas/, our page, a place on this page, forbidden, an address without https."""


class Target(NamedTuple):
    """What a link leads to; `path` is relative to berkas/ for a file and to the site's root for a page."""

    kind: Kind
    path: str

    @property
    def file(self) -> str:
        """Return the name of the file, without the part after "#" or "?"."""
        return unquote(re.split("[#?]", self.path)[0])


class Written(NamedTuple):
    """A link or a picture as it stands in the text."""

    at: int
    target: str
    is_picture: bool


_INLINE = re.compile(
    r"(!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*+(<[^<>\n]*>|[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
)
_NESTED_PICTURE = re.compile(r"(?<=\[)!\[[^\[\]]*\]\(\s*+(<[^<>\n]*>|[^()\n]*)\)")
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*(<[^<>\n]*>|\S+)", re.MULTILINE)
_HTML = re.compile(
    r"<(a|img)\b[^<>]*?\b(?:href|src)\s*=\s*(\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)", re.IGNORECASE
)
_TITLE = re.compile(r"\s[\"'].*$", re.DOTALL)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]")
_DISGUISED = re.compile(
    r"(?:https?:)?[/\\]{2,}(?:[^/?#\\]*(?:@|[^\x00-\x7f])|(?:[^/?#\\]*\.)?xn--)|tel:[^*#]*[*#]", re.IGNORECASE
)
"""What stands before "@" or in other letters looks like a site that it is not; "*" orders a telephone."""
_BARE_ADDRESS = re.compile(
    r"www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:id|com|net|org|me|io)(?:[/?#:]|$)", re.IGNORECASE
)
_PAGES: Final = (".html", ".xml", ".ics", ".json", "/")


def find_links(text: str) -> Iterator[Written]:
    """Yield every link and picture of a Markdown text, those of raw HTML included."""
    if "](" in text:
        for match in _INLINE.finditer(text):
            yield Written(match.start(), _bare(match[2]), match[1] == "!")
        for match in _NESTED_PICTURE.finditer(text):
            yield Written(match.start(), _bare(match[1]), True)
    if "]:" in text:
        for match in _DEFINED.finditer(text):
            yield Written(match.start(), _bare(match[1]), False)
    if "<" in text:
        for match in _HTML.finditer(text):
            yield Written(match.start(), match[2].strip("\"'"), match[1].lower() == "img")


def read_target(target: str, is_picture: bool = False) -> Target:
    """Return what a target means: "jadwal.pdf", "berkas/jadwal.pdf" are files, "layanan/index.html" a page.

    Every path is read from the site's root, whatever "/", "./" or "../" stands before it.
    """
    plain = unescape(target).strip()
    seen = _INVISIBLE.sub("", plain)
    scheme = _SCHEME.match(seen)
    is_disguised = _DISGUISED.match(seen) is not None
    if scheme or is_disguised:
        is_open = scheme is not None and scheme[1].lower() in SCHEMES and not is_disguised
        return Target("luar" if is_open else "terlarang", plain)
    if plain.startswith("//"):
        return Target("luar", f"https:{plain}")
    if plain.startswith("#") and not is_picture:
        return Target("jangkar", plain)
    path = re.sub(r"^(?:\.{0,2}/)+", "", plain.replace("\\", "/"))
    if path.startswith(FOLDER) or is_picture:
        return Target("berkas", path.removeprefix(FOLDER))
    if _BARE_ADDRESS.match(path):
        return Target("alamat", path)
    name = re.split("[#?]", path)[0]
    is_page = "/" in name or not name or name.lower().endswith(_PAGES)
    return Target("situs" if is_page else "berkas", path)


def _bare(target: str) -> str:
    inner = target.strip()
    return inner[1:-1] if inner.startswith("<") else _TITLE.sub("", inner).rstrip()
