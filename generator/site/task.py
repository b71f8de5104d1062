"""What is to be built of one village, and what is equal for all villages of a build."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.site.settings import Settings
from generator.site.stage import Stage
from generator.site.state import Record


@dataclass(frozen=True)
class Workshop:
    """What is equal for all villages of one build."""

    root: Path
    stage: Stage
    settings: Settings
    today: date
    program: str
    """The hash of all that pages are made with, besides a village's own files."""


@dataclass(frozen=True)
class Task:
    """One village to build."""

    address: str
    """Its folder below the output; "" when it is the output itself."""
    known: Record
    """What is known from the last try; code, name and `outside` are already those of today's files."""
    stale: bool
    """Whether to build it even from unchanged files."""
