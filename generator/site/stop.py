"""The end of a run of MkDocs that a person can mend."""

from __future__ import annotations

import sys

from mkdocs.exceptions import Abort


class Stop(Abort):
    """Ends a build with our own words; of the errors meant for plugins MkDocs tells in English once more."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.code = self.exit_code = exit_code  # type: ignore[misc]  # click says so for all of a class

    def show(self, *_: object, **__: object) -> None:
        """Say what is to be mended."""
        sys.stderr.write(f"{self.message}\n")
