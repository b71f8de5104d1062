"""Tests for what all pages are made with."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from generator.site.program import LIBRARIES, library_versions


def _told(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def test_versions_of_libraries_are_those_that_python_itself_tells() -> None:
    told = {library: _told(library) for library in LIBRARIES}
    assert library_versions() == {library: number for library, number in told.items() if number}
