"""What the command `terang` runs first: however early it is stopped, it says so in one line."""

from __future__ import annotations

import sys

from generator.cli.stopped import EXIT_CODE, STOPPED


def main() -> None:
    """Run a command; all else is imported here, where somebody may already press Ctrl+C."""
    try:
        from generator.cli.main import main as terang

        terang()
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        sys.exit(EXIT_CODE)
