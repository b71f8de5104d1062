"""Pictures of every kind of page for people to look at, and the one picture of the README: `make shots`."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, program
from tests.browser.kinds import EXAMPLE, KINDS

SIZES = ((360, 800), (412, 915), (768, 1024), (1280, 900))
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README = ("index", "anggaran/2026", "layanan/domisili", "pengumuman/2026-11-19-musdes-apb-2027")
SHOWN = {name: path for name, path in KINDS.items() if name != "hilang"}  # that one needs a server
GAP, GROUND = 24, "#d8d2c4"
MOST_HEIGHT = 5000


def main(site: Path, folder: Path, readme: Path) -> None:
    """Take a picture of each kind of page in each size, light and dark, and compose the README's one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        _compose(browser, site.resolve(), readme)
        for width, height in SIZES:
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme
                )
                page = context.new_page()
                for name, path in SHOWN.items():
                    page.goto((site.resolve() / path).as_uri())
                    whole = max(height, page.evaluate("document.documentElement.scrollHeight"))
                    page.screenshot(
                        path=folder / f"{width}x{height}-{scheme}" / f"{name}.png",
                        full_page=True,
                        clip={"x": 0, "y": 0, "width": width, "height": min(whole, MOST_HEIGHT)},
                    )
                context.close()
        browser.close()


def _compose(browser: Browser, site: Path, target: Path) -> None:
    """Put four pages of the example side by side as a phone shows them, in one small picture."""
    width, height = SIZES[0]
    page = browser.new_page(viewport={"width": width, "height": height})
    whole = Image.new("RGB", (len(README) * (width + GAP) + GAP, height + 2 * GAP), GROUND)
    for place, path in enumerate(README):
        page.goto((site / f"{EXAMPLE}{path}.html").as_uri())
        whole.paste(Image.open(io.BytesIO(page.screenshot())), (GAP + place * (width + GAP), GAP))
    page.close()
    target.parent.mkdir(parents=True, exist_ok=True)
    whole.quantize(128).save(target, optimize=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
