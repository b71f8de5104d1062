"""security.txt (RFC 9116): where to tell of a weakness of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

PATH = ".well-known/security.txt"
MONTHS_AHEAD = 6


def security_files(repo_url: str, site_url: str, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield security.txt; a site whose repository is not known has nobody to name, and none.

    It expires on the first day of the month half a year ahead, so that its bytes change once a month and a
    site that is built at least that often never shows an expired one.
    """
    if not repo_url:
        return
    lines = [f"Contact: {repo_url.rstrip('/')}/issues/new", f"Expires: {_expiry(today)}T00:00:00Z"]
    lines.append("Preferred-Languages: id, en")
    if site_url:
        lines.append(f"Canonical: {site_url.rstrip('/')}/{PATH}")
    yield PATH, ("\n".join(lines) + "\n").encode()


def _expiry(today: date) -> date:
    month = today.month + MONTHS_AHEAD
    return date(today.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
