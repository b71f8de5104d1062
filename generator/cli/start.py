"""What the command `terang` runs first: however early it is stopped, it says so in one line."""

from __future__ import annotations

import sys

STOPPED = "Dihentikan. Situs yang sudah ada tetap utuh; jalankan lagi untuk melanjutkan"
EXIT_CODE = 130
"""What shells give a program that Ctrl+C has ended."""


def main() -> None:
    """Run a command; all else is imported here, where somebody may already press Ctrl+C."""
    try:
        from generator.cli.main import main as terang

        terang()
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        sys.exit(EXIT_CODE)
