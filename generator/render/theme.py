"""Where our theme lies."""

from __future__ import annotations

from pathlib import Path


def theme_folder() -> Path:
    """Return the folder of our theme: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).parent.parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "theme"
