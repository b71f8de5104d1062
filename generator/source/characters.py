"""Keep text free of characters that a page or a feed cannot carry or a reader cannot see."""

import re
import unicodedata
from typing import Final

_NOT_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_SURROGATES = "\ud800-\udfff"
_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_TAGS = "\U000e0000-\U000e007f"

_BAD = re.compile(f"[{_CONTROLS}{_SURROGATES}{_NOT_CHARACTERS}{_DIRECTIONS}{_PRIVATE}{_TAGS}\ufeff\ufffd]")
_NOT_ASCII_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_XML = re.compile(f"[{_CONTROLS}{_SURROGATES}{_NOT_CHARACTERS}]")
_KINDS: Final = (
    (re.compile("\x00"), "karakter nol"),
    (re.compile(f"[{_CONTROLS}]"), "karakter kendali"),
    (re.compile(f"[{_SURROGATES}]"), "separuh karakter"),
    (re.compile(f"[{_DIRECTIONS}]"), "karakter pengubah arah tulisan"),
    (re.compile(f"[{_PRIVATE}]"), "simbol khusus dari Word"),
    (re.compile("\ufeff"), "tanda awal berkas (BOM) di tengah teks"),
    (re.compile("\ufffd"), "karakter rusak"),
    (re.compile(f"[{_TAGS}]"), "karakter tersembunyi"),
)

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MARKS = "\u00ad\u200b\u200e\u200f\u061c\u2060"
_ODD_SPACES = re.compile(f"[{_SPACES}]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_UNSEEN = re.compile(f"[{_MARKS}]")
_QUOTED_WHOLE = re.compile("(?:“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’|«[^«»]*»|”[^”]*”)", re.DOTALL)

_NOT_PLAIN = re.compile(f"{_BAD.pattern[:-1]}{_SPACES}{_MARKS}\r\u2028\u2029“”„‘«\\\\]")


def find_bad_characters(text: str) -> list[tuple[int, str]]:
    """Return index and Indonesian description of what should not stand in a text, in reading order.

    Control characters, lone surrogates, non-characters, direction overrides, private symbols, U+FEFF, U+FFFD,
    hidden tags, and typographic quotes around the whole value. Odd spaces are fine: `clean_text` reads them.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return []
    found = [(match.start(), _description(match[0])) for match in _BAD.finditer(text)]
    stripped = text.strip()
    if _QUOTED_WHOLE.fullmatch(stripped):
        found.append((text.index(stripped), f"tanda kutip {stripped[0]} {stripped[-1]} di kedua ujung"))
    return sorted(found)


def clean_text(text: str) -> str:
    """Return the text in form NFC with plain spaces and line ends, without soft hyphens and zero-width marks.

    Tabs, indentation and the characters of `find_bad_characters` stay.
    """
    if text.isascii() and "\r" not in text:
        return text
    spaced = _ODD_SPACES.sub(" ", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", spaced))


def is_plain(text: str) -> bool:
    """Tell whether `clean_text` and `find_bad_characters` have nothing to do with any value of a YAML text.

    A backslash can write every character by its code, so a text that has one is not plain.
    """
    if text.isascii() and "\\" not in text and text.replace("\n", "").isprintable():
        return True
    return not _NOT_PLAIN.search(text) and unicodedata.is_normalized("NFC", text)


def xml_safe(text: str) -> str:
    """Return the text without the characters that XML 1.0 forbids or HTML calls an error.

    U+0080 to U+009F and the non-characters go too, though XML would allow them.
    """
    return (_NOT_ASCII_XML if text.isascii() else _NOT_XML).sub("", text)


def _description(character: str) -> str:
    name = next((name for pattern, name in _KINDS if pattern.match(character)), "karakter yang tidak ada")
    return f"{name} (U+{ord(character):04X})"
