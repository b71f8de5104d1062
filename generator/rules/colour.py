"""Rules on the colours that a village chooses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.village import Village
from generator.model.warna import ENOUGH, contrast, darkened, tint
from generator.source.problem import Problem


def readable_colours(village: Village) -> Iterator[Problem]:
    """Yield an error for each colour in which text could not be read (WCAG 2.2, 1.4.3)."""
    warna = village.profil.warna
    if warna is None:
        return
    for key, colour in (("utama", warna.utama), ("aksen", warna.aksen)):
        if colour is not None and contrast(colour, tint(colour)) < ENOUGH:
            message = f'warna "{colour}" terlalu terang untuk tulisan'
            hint = f'Pakai warna yang lebih gelap, contoh {key}: "{darkened(colour)}"'
            yield Problem(warna.place(key), "warna", message, hint)
