"""The invented villages on a small phone, from every kind of address."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

INVENTED = "contoh"
PAGES = ("index.html", "anggaran/index.html")
# How far the page can be pushed sideways, and the words of each table cell that ends outside the screen.
TOO_WIDE = """() => {
    const sideways = document.documentElement.scrollWidth - innerWidth;
    const cells = [...document.querySelectorAll('th, td')]
        .filter(cell => cell.getBoundingClientRect().right > innerWidth + 0.5)
        .map(cell => `cell outside the screen: ${cell.textContent.trim()}`);
    return sideways > 0 ? [`${sideways} px sideways`, ...cells] : cells;
}"""


def watch(page: Page, home: str) -> list[str]:
    """Return a list that fills with each error, failed request and request to another place."""
    troubles: list[str] = []

    def note(what: str, text: str, bad: bool = True) -> None:
        if bad:
            troubles.append(f"{what}: {text}")

    page.on(
        "console",
        lambda said: note(
            said.type, f"{said.text} {said.location['url']}", said.type in {"error", "warning"}
        ),
    )
    page.on("pageerror", lambda error: note("script", str(error)))
    page.on("request", lambda asked: note("elsewhere", asked.url, not asked.url.startswith((home, "data:"))))
    page.on("requestfailed", lambda request: note("failed", request.url))
    page.on("response", lambda answer: note(str(answer.status), answer.url, answer.status >= 400))
    return troubles


def visit(browser: Browser, home: str, path: str, width: int, script: bool) -> list[str]:
    """Return what is wrong with one page, opened in a new window."""
    context = browser.new_context(java_script_enabled=script, viewport={"width": width, "height": 800})
    page = context.new_page()
    troubles = watch(page, home)
    page.goto(f"{home}{path}")
    troubles += page.evaluate(TOO_WIDE)
    context.close()
    return troubles


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("script", [False, True], ids=["no script", "script"])
@pytest.mark.parametrize("address", ["root", "base path", "folder"])
def test_page_fits_a_phone_and_asks_nobody_else(
    browser: Browser, addresses: dict[str, str], address: str, script: bool, width: int, path: str
) -> None:
    troubles = visit(browser, addresses[address], f"{INVENTED}/contoh-terang/{path}", width, script)
    assert not troubles, "\n".join(troubles)


def test_every_page_of_the_invented_villages_fits_the_smallest_phone(
    browser: Browser, addresses: dict[str, str], site: Path
) -> None:
    pages = [file.relative_to(site).as_posix() for file in sorted((site / INVENTED).rglob("*.html"))]
    assert pages
    found = [(page, visit(browser, addresses["folder"], page, 320, script=False)) for page in pages]
    lines = [f"{page}: {trouble}" for page, troubles in found for trouble in troubles]
    assert not lines, "\n".join(lines)
