"""What of a Markdown text is let through to a page, and where a text holds more than that."""

import re
import sys
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.source.characters import find_bad_characters
from generator.source.notation import quoted
from generator.source.prose_links import find_links, read_target

_FLOW: Final = """
p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong em b i a img figure figcaption blockquote code pre hr br
table caption thead tbody tfoot tr th td sup sub del abbr
"""
TAGS: Final = frozenset(_FLOW.split())
ATTRIBUTES: Final = {
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title"}),
    "th": frozenset({"scope", "align"}),
    "td": frozenset({"align"}),
    "ol": frozenset({"start"}),
    "abbr": frozenset({"title"}),
}
_RUNNING: Final = """
applet audio base button embed form frame frameset iframe input link math meta noscript object option
script select style svg template textarea video
"""
_ACTIVE: Final = frozenset(_RUNNING.split())


class Finding(NamedTuple):
    """What is not published as it is written; `is_error` when nobody writes it by mistake."""

    at: int
    code: str
    message: str
    hint: str
    is_error: bool = False


_NUMBER_CODE = re.compile(
    r"&#(?:[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|0*([0-9]{1,7})(?![0-9]));?",
)
_NAMED_LINK = re.compile(
    r"(?<!!)\[\s*((?:https?://|www\.)?[a-z0-9.-]+\.(?:id|com|net|org))(?:[/?#][^\[\]\s]*)?\s*\]"
    r"\(\s*+<?https?://([^/?#\s()<>]+)",
    re.IGNORECASE,
)
_FRONT = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_LINK_INSTEAD: Final = "Hapus tanda itu, atau tulis sebagai tautan: [Rekaman](https://contoh.desa.id)"
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"(?<!\]\()</?([a-zA-Z][a-zA-Z0-9-]*(?::[a-zA-Z][a-zA-Z0-9-]*)?)((?:\s|/)[^<>]*)?>")
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_HIDING = re.compile(
    r"style\s*=\s*+[\"']?[^\"'<>=]*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.0-9])"
    r"|(?:left|top|text-indent)\s*:\s*-)",
    re.IGNORECASE,
)
_EMPTY_LINK = re.compile(
    r"(?<!!)\[[\s.,;:·&\u200b\u200c\u2060-]*\]\(\s*<?https?:|<a\b[^<>]*>\s*</a>", re.IGNORECASE
)
_GAMBLING = re.compile(
    r"\b(?:slot\s*(?:gacor|online|88|77|dana|qris|thailand)|situs\s+(?:slot|judi|togel|toto)|agen\s+(?:slot|judi|togel)"
    r"|bandar\s+(?:togel|bola|slot|toto)|(?:rtp|link|akun|demo|depo)\s+slot|togel|toto\s*macau|maxwin|gacor|sbobet"
    r"|mahjong\s*ways|gates\s+of\s+olympus|scatter\s+hitam|pragmatic\s+play|poker\s*online|judi\s+bola|live\s+casino|bonus\s+new\s+member)\b",
    re.IGNORECASE,
)
_STEMS: Final = (
    *("slot", "togel", "toto", "jud", "bandar", "maxw", "gacor", "sbobet"),
    *("mahjong", "olympus", "scatter", "pragmat", "poker", "cas", "bonus"),
)
"""Every word of gambling holds one of these, in whatever case; without "i", which has more than two cases."""


_DISGUISES: Final = str.maketrans("01345@$|\u0430\u0435\u043e\u0440\u0441\u0455\u0456", "oieasaslaeopcsi")
"""Figures, marks and Cyrillic letters that stand for a letter, so that no word list finds the word."""


def find_unsafe(text: str) -> Iterator[Finding]:
    """Yield each thing in Markdown that is removed before it is published, and what defaced sites hold.

    Code between backticks is only shown, so it holds nothing unsafe. The same message is yielded once.
    """
    shown = _CODE.sub(lambda match: " " * len(match[0]), text) if "`" in text else text
    told: set[str] = set()
    for finding in (*_tags(shown), *_links(shown), *_names(shown), *_codes(shown), *find_defacement(shown)):
        if finding.message not in told:
            told.add(finding.message)
            yield finding


def without_hidden_codes(text: str) -> str:
    """Return the text without codes such as "&#8238;" of characters that no text may hold."""
    return _NUMBER_CODE.sub(lambda code: "" if _hides(code) else code[0], text) if "&#" in text else text


def _codes(text: str) -> Iterator[Finding]:
    for code in _NUMBER_CODE.finditer(text) if "&#" in text else ():
        if _hides(code):
            message = f"kode {quoted(code[0])} dihapus dari halaman: huruf yang tidak terlihat"
            yield Finding(code.start(), "huruf-kode", message, "Hapus kode itu", True)


def _hides(code: re.Match[str]) -> bool:
    number = int(code[1], 16) if code[1] else int(code[2])
    return number > sys.maxunicode or bool(find_bad_characters(chr(number)))


def _names(text: str) -> Iterator[Finding]:
    """Yield each link whose words are the address of another site."""
    for match in _NAMED_LINK.finditer(text) if "](" in text else ():
        named, real = (_FRONT.sub("", name, count=1).lower() for name in match.groups())
        if named != real and not f".{named}".endswith(f".{real}") and not f".{real}".endswith(f".{named}"):
            message = f"tautan bertuliskan {quoted(named)} menuju situs lain: {quoted(real)}"
            yield Finding(
                match.start(), "tautan-lain", message, "Samakan alamat yang tertulis dan yang dituju"
            )


def find_defacement(text: str) -> Iterator[Finding]:
    """Yield the words of gambling sites and the links that nobody can see."""
    for start, end in sorted(_gambling(text).items()):
        message = f"ada kata yang lazim pada situs judi: {quoted(text[start:end])}"
        yield Finding(start, "judi", message, "Hapus bila bukan tulisan Anda, lalu ganti kata sandi akun")
    marked = "<" in text or "](" in text
    hiding = _HIDING.finditer(text) if marked and "style" in text.casefold() else ()
    for match in (*hiding, *(_EMPTY_LINK.finditer(text) if marked else ())):
        hint = "Hapus bila bukan tulisan Anda; tautan perlu kata yang terbaca"
        yield Finding(match.start(), "tautan-tersembunyi", "ada tautan atau tulisan yang tersembunyi", hint)


def _gambling(text: str) -> dict[int, int]:
    """Return where words of gambling begin and end, in whatever disguise."""
    plain = text.translate(_DISGUISES)
    folded = plain.casefold()
    if not any(stem in folded for stem in _STEMS):
        return {}
    return {match.start(): match.end() for form in (plain, text) for match in _GAMBLING.finditer(form)}


def _tags(text: str) -> Iterator[Finding]:
    for match in _TAG.finditer(text) if "<" in text else ():
        name = match[1].lower()
        if name not in TAGS:
            message = f"tanda <{name}> dihapus dari halaman"
            hint = _LINK_INSTEAD if name in _ACTIVE else "Hapus tanda itu; kata di dalamnya tetap tampil"
            yield Finding(match.start(), "html", message, hint, name in _ACTIVE)
            continue
        for attribute in _ATTRIBUTE.finditer(match[2] or ""):
            word = attribute[1].lower()
            if word not in ATTRIBUTES.get(name, ()):
                message = f'"{word}" pada tanda <{name}> dihapus dari halaman'
                yield Finding(
                    match.start(), "html-atribut", message, f'Hapus "{word}"', word.startswith("on")
                )


_LOCAL: Final = re.compile(r"(?:file:|[a-z]:[/\\])", re.IGNORECASE)
"""How a file on the clerk's own computer begins."""
_ONLY_WEB: Final = "Tulis alamat yang diawali https://"


def _links(text: str) -> Iterator[Finding]:
    for index, written, is_picture in find_links(text):
        kind, path = read_target(written, is_picture)
        shown = quoted(written)
        if kind == "terlarang":
            local = _LOCAL.match(written)
            name = re.split(r"[/\\]", written)[-1] if local else ""
            hint = f"Taruh berkasnya di folder berkas, lalu tulis {name} saja" if name else _ONLY_WEB
            yield Finding(index, "tautan-terlarang", f"tautan {shown} dihapus dari halaman", hint, True)
        elif kind == "alamat":
            yield Finding(
                index, "tautan-alamat", f"tautan {shown} tanpa https://", f"Tulis https://{path}", True
            )
        elif kind == "luar" and is_picture:
            hint = "Simpan gambarnya di folder berkas, lalu tulis namanya, contoh ![Balai desa](balai.jpg)"
            yield Finding(index, "gambar-luar", f"gambar {shown} dari situs lain dihapus dari halaman", hint)
