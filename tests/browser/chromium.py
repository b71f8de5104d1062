"""The Chromium of this machine, and how it is started."""

from __future__ import annotations

import shutil

FLAGS = [
    "--no-sandbox",  # root in a container has no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",  # a request of the browser itself would look like one of ours
    "--disable-component-update",
    "--disable-sync",
]


def program() -> str | None:
    """Return the path of the Chromium of this machine; None where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)
