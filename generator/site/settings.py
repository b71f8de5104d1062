"""What mkdocs.yml says about the whole site, read without MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from generator.source.reader import read_yaml


@dataclass(frozen=True, slots=True)
class Settings:
    """Address, name and repository of the site; each "" when mkdocs.yml does not name it."""

    site_url: str = ""
    site_name: str = ""
    repo_url: str = ""

    @property
    def name(self) -> str:
        """Return what the whole site is called."""
        return self.site_name or "Situs desa"

    def address(self, path: str) -> str:
        """Return the absolute address of a folder below the site's top, with a closing slash.

        It is "" when there is no site_url.
        """
        if not self.site_url:
            return ""
        top = self.site_url.rstrip("/") + "/"
        return f"{top}{path}/" if path else top


def read_settings(root: Path) -> Settings:
    """Return the settings of the site at `root`; a folder without mkdocs.yml has none."""
    file = root / "mkdocs.yml"
    if not file.is_file():
        return Settings()
    values, _ = read_yaml(file.read_text(encoding="utf-8"), file.name)
    known = {name: values[name] for name in Settings.__slots__ if isinstance(values.get(name), str)}
    return Settings(**known)


def today() -> date:
    """Return the day that this computer's clock shows, in its own time zone."""
    return datetime.now(UTC).astimezone().date()
