"""The words of click itself in Indonesian."""

from __future__ import annotations

import gettext
import os
from pathlib import Path


def speak_indonesian() -> None:
    """Let click say "Pemakaian" and "Pilihan", whatever language the computer speaks."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
