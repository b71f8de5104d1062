"""Filters for passing a page on: the text that people paste, and the link that opens WhatsApp with it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

LONGEST_SHARED = 1_500


def share_text(title: str, lines: list[str], address: str = "") -> str:
    """Return a message: the title in WhatsApp's bold, the lines that say something, the address."""
    bold = f"*{title.replace('*', '')}*"
    return "\n".join([bold, *(line for line in lines if line), *([address] if address else [])])


def whatsapp_share(text: str) -> str:
    """Return the address that lets the reader choose to whom WhatsApp sends the text."""
    return f"https://wa.me/?text={quote(text[:LONGEST_SHARED], safe='/:,*')}"


FILTERS: dict[str, Callable[..., str]] = {"teks_bagikan": share_text, "bagikan": whatsapp_share}
