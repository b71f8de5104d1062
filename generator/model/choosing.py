"""The word of a choice that was likely meant by what stands there."""

from __future__ import annotations

import re
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from generator.model.synonyms import SYNONYMS


def expected(error: ErrorDetails) -> str:
    """Return the words that can be chosen, with commas between them."""
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def chosen(error: ErrorDetails) -> str | None:
    """Return the word that was chosen but spelled with capitals, spaces or underscores; else None."""
    words = {word.lower(): word for word in expected(error).split(", ")}
    return words.get(re.sub(r"[\s_-]+", "-", str(error["input"]).strip().lower()))


def meant(error: ErrorDetails) -> str:
    """Return what can be chosen, and after it the word that was likely meant."""
    listed, found = expected(error), str(error["input"]).strip().lower()
    words, parts = listed.split(", "), found.split()
    begun = [word for word in words if len(found) > 2 and word.startswith((found, f"{parts[0]}-"))]
    inside = [word for word in words if word in (*parts, *SYNONYMS.get(found, ()))]
    near = get_close_matches(found, words, n=1, cutoff=0.8) or inside[:1]
    same = chosen(error)
    likely = [same] if same else near or (begun if len(begun) == 1 else [])
    return f'{listed}. Mungkin maksudnya "{likely[0]}"?' if likely else listed
