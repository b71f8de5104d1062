"""A real browser, the built example, and the addresses it is opened from."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.chromium import FLAGS, program
from tests.conftest import BASE

PHONE = ViewportSize(width=360, height=800)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve files and say nothing."""

    def log_message(self, *_: object) -> None:
        """Print no line per request."""


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on a local port, a free one by itself, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(QuietHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine; skip where there is none, except in CI."""
    path = program()
    if not path:
        reason = "no Chromium on this machine, see tests/browser/install.sh"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Page]:
    """Open the window of a small phone, for every test that leaves nothing behind in it."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def plain(browser: Browser) -> Iterator[Page]:
    """Open the same window without scripts."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def addresses(site: Path) -> Iterator[dict[str, str]]:
    """Give the three addresses a site is opened from, each ending in a slash."""
    with serving(site) as top, serving(site.parent) as parent:
        yield {"root": top, "base path": f"{parent}{BASE}/", "folder": f"{site.as_uri()}/"}
