"""Compiled templates, kept beside the theme as Python keeps its own modules: a build starts much sooner."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path

import jinja2

from generator import render
from generator.render.environment import environment
from generator.render.theme import theme_folder

FOLDER = "__pycache__"


def keep_compiled() -> None:
    """Let templates be compiled once for all builds; where nothing can be kept, each compiles them again."""
    folder = theme_folder() / FOLDER
    if sys.dont_write_bytecode or not os.access(folder if folder.exists() else folder.parent, os.W_OK):
        return
    folder.mkdir(exist_ok=True)
    environment().bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder), f"{_options()}-%s.cache")


def _options() -> str:
    """Return a hash of what decides how templates are compiled, besides their own text."""
    made = blake2b(f"{jinja2.__version__} {sys.implementation.cache_tag}".encode(), digest_size=6)
    for file in sorted(Path(render.__file__).parent.glob("*.py")):
        made.update(file.read_bytes())
    return made.hexdigest()
