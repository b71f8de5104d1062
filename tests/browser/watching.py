"""What a visitor would notice: errors, requests to other places, things outside the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import ConsoleMessage, Page

# How far the page can be pushed sideways; the words of each cell that ends outside the screen or runs over.
TOO_WIDE = """() => {
    const sideways = document.documentElement.scrollWidth - innerWidth;
    const cells = [...document.querySelectorAll('th, td')].filter((cell) =>
        cell.getBoundingClientRect().right > innerWidth + 0.5 ||
        (cell.clientWidth > 1 && cell.scrollWidth > cell.clientWidth + 1));
    const said = cells.map((cell) => `cell outside the screen or its column: ${cell.textContent.trim()}`);
    return sideways > 0 ? [`${sideways} px sideways`, ...said] : said;
}"""


@contextmanager
def watching(page: Page, home: str) -> Iterator[list[str]]:
    """Give a list that fills with each error, failed request and request to another place."""
    troubles: list[str] = []

    def note(what: str, text: str, bad: bool = True) -> None:
        if bad:
            troubles.append(f"{what}: {text}")

    def heard(said: ConsoleMessage) -> None:
        blocked = "registration blocked by Playwright" in said.text
        bad = said.type in {"error", "warning"} and not blocked
        note(said.type, f"{said.text} {said.location['url']}", bad)

    ears: dict[Any, Callable[[Any], None]] = {
        "console": heard,
        "pageerror": lambda error: note("script", str(error)),
        "request": lambda asked: note("elsewhere", asked.url, not asked.url.startswith((home, "data:"))),
        # Going on to the next page ends what the last one was still fetching.
        "requestfailed": lambda lost: note("failed", lost.url, lost.failure != "net::ERR_ABORTED"),
        "response": lambda answer: note(str(answer.status), answer.url, answer.status >= 400),
    }
    for event, ear in ears.items():
        page.on(event, ear)
    yield troubles
    for event, ear in ears.items():
        page.remove_listener(event, ear)
