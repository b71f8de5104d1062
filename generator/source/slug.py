"""Turn names into addresses and into keys for searching."""

import hashlib
import re
import unicodedata
from typing import Final

LONGEST_SLUG: Final = 60

# What the generator itself writes into the folder of a village or of the portal.
_OUR_FILES = """
404 admin agenda anggaran aset atom bantuan berita berkas bumdes cari dana-desa darurat data dokumen feed
feeds halaman ikuti index keterbukaan kontak koperasi layanan luring manifest opml pembangunan pemerintahan
penghargaan pengumuman perencanaan peraturan peta profil robots rss search sitemap statistik sw umkm
"""
# What Windows cannot name a file.
_DEVICES = "con prn aux nul " + " ".join(
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
)

RESERVED_SLUGS: Final = frozenset(f"{_OUR_FILES} {_DEVICES}".split())
"""Addresses that a person's page, post or service cannot have."""

_APOSTROPHES = re.compile("['’‘`´ʼʻʹ′]")
_NOT_PLAIN = re.compile("[^a-z0-9]+")
_LETTERS: Final = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "ø": "o",
        "Ø": "o",
        "œ": "oe",
        "Œ": "oe",
        "đ": "d",
        "Đ": "d",
        "ł": "l",
        "Ł": "l",
    }
)


def slugify(text: str) -> str:
    """Return the address of a name: "Ma'rang / Sidoluhur É" gives "marang-sidoluhur-e".

    ASCII small letters, digits and hyphens, at most 60, cut between words; a text always gives the same slug.
    A text without any letter or digit of ours gives "x" and eight hexadecimal digits of its hash.
    """
    slug = "-".join(_words(text))
    if len(slug) > LONGEST_SLUG:
        whole_words = slug[: LONGEST_SLUG + 1].rpartition("-")[0]
        slug = whole_words or slug[:LONGEST_SLUG]
    return slug or "x" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def is_reserved(slug: str) -> bool:
    """Tell whether the address belongs to the generator ("index", "data", "404") or is no file name."""
    return slug in RESERVED_SLUGS


def search_key(text: str) -> str:
    """Return the name as people may type it: "Bumi Daya" and "Bumidaya" both give "bumidaya"."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    plain = text
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).translate(_LETTERS))
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return [word for word in _NOT_PLAIN.split(_APOSTROPHES.sub("", plain).lower()) if word]
