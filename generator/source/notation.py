"""Say that something a person wrote cannot be read, and what to write instead."""

from collections.abc import Callable
from typing import Final

LONGEST_EXPLAINED: Final = 200
"""A longer text is refused without looking for what was meant; no notation of one value is that long."""

_LONGEST_QUOTE: Final = 60
_LONGEST_LINE: Final = 600


class NotationError(ValueError):
    """What a person wrote cannot be read.

    code: stable short id such as "rupiah".
    message: Indonesian, continues a sentence whose subject is the field: `"anggaran" ` + message.
    hint: Indonesian, what to write, with an example.
    mended: the text that can replace what is written, only when it can mean nothing else.
    offset: character (for `decode`: byte) of the text at which the fault starts.
    """

    def __init__(
        self, code: str, message: str, hint: str, mended: str | None = None, offset: int = 0
    ) -> None:
        super().__init__(code, message, hint, mended, offset)
        self.code = code
        self.message = message
        self.hint = hint
        self.mended = mended
        self.offset = offset

    def __str__(self) -> str:
        return self.message


def quoted(text: str) -> str:
    """Return what is written between quotes: at most 60 characters, the unprintable ones as <U+0000>."""
    shown = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
    return '"' + "".join(_visible(character) for character in shown) + '"'


def written(text: str) -> str:
    """Return `tertulis "abc"`, the usual start of a message."""
    return f"tertulis {quoted(text)}"


def one_line(text: str) -> str:
    """Return a text as one printable line, the unprintable as <U+0000>, its end left out when long."""
    shown = text if len(text) <= _LONGEST_LINE else text[: _LONGEST_LINE - 1] + "…"
    return shown if shown.isprintable() else "".join(map(_visible, shown))


def accepts(parse: Callable[[str], object], text: str) -> bool:
    """Tell whether the notation can read the text: `accepts(parse_date, "31 Februari 2026")` is False."""
    try:
        parse(text)
    except NotationError:
        return False
    return True


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else f"<U+{ord(character):04X}>"
