"""The schema files that editors read while a clerk types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from generator.model.schema import schemas

FOLDER: Final = "skema"
"""Where the schemas stand in a repository of villages."""


def schema_texts() -> dict[str, str]:
    """Return the text of each schema file by its name: "profil.schema.json"."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in schemas().items()
    }


def write_schemas(out: Path) -> tuple[Path, ...]:
    """Write every schema file into `out` and return them."""
    out.mkdir(parents=True, exist_ok=True)
    for name, text in schema_texts().items():
        (out / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(out / name for name in schema_texts())


def schema_line(file: str, kind: str) -> str:
    """Return the first line of the clerk's `file` (relative to the root) that tells the editor its schema.

    For "villages/palas/profil.yml": `# yaml-language-server: $schema=../../skema/profil.schema.json`.
    """
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.schema.json"
