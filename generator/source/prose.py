"""Markdown as plain words: what a summary, a message or a search result shows of a text."""

import re
from html import unescape
from typing import Final

from generator.source.prose_safety import without_hidden_codes

LONGEST_SUMMARY: Final = 200
_LOOKED_AT: Final = 4_000

_NO_SENTENCE = re.compile(r"#|[-*+>|]\s|\||!\[|<|[0-9]+[.)]\s|(?:[-*_]\s*){3}")
_MARKS: Final = (
    (re.compile(r"<[^<>]*>"), ""),
    (re.compile(r"!\[([^\[\]]*)\]\([^()]*\)"), r"\1"),
    (re.compile(r"\[([^\[\]]*)\]\([^()]*\)"), r"\1"),
    (re.compile(r"^\s*(?:#+|>|[-*+]|[0-9]+[.)])\s+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!-])"), r"\1"),
)


def plain_words(markdown: str) -> str:
    """Return Markdown in one line without its marks: "Bawa **buku KIA**." gives "Bawa buku KIA."."""
    text = markdown
    for pattern, kept in _MARKS:
        text = pattern.sub(kept, text)
    return " ".join(unescape(without_hidden_codes(text)).split())


def first_words(markdown: str, longest: int = LONGEST_SUMMARY) -> str:
    """Return the first paragraph in plain words, cut between words to `longest` characters with "..."."""
    blocks = [block for block in re.split(r"\n\s*\n", markdown[:_LOOKED_AT].strip()) if block.strip()]
    sentences = [block for block in blocks if not _NO_SENTENCE.match(block.lstrip())]
    return shorten(plain_words((sentences or blocks or [""])[0]), longest)


def shorten(text: str, longest: int = LONGEST_SUMMARY) -> str:
    """Return the text, cut between words to at most `longest` characters and "..." where it is longer."""
    if len(text) <= longest:
        return text
    whole_words = text[: longest - 2].rpartition(" ")[0]
    return f"{(whole_words or text[: longest - 3]).rstrip(' ,;:.-')}..."
