"""Rule on HTML in YAML: every page shows it as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.source.notation import quoted
from generator.source.problem import Origin, Problem

_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|span|strong|table|t[dhr]|u|ul)(?:\s[^<>\n]*)?/?>"
    r"|&(?:amp|gt|lt|nbsp|quot|#[0-9]{1,6});",
    re.IGNORECASE,
)


def html_in_values(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a warning for each line of a YAML file that holds a tag or a named character of HTML."""
    for file, text in texts.items():
        may_hold = file.endswith(".yml") and ("<" in text or "&" in text)
        for number, line in enumerate(text.split("\n") if may_hold else (), 1):
            match = _MARKUP.search(line) if not line.lstrip().startswith("#") else None
            if match is not None:
                message = f"ada tanda HTML {quoted(match[0])}, yang tampil apa adanya pada halaman"
                hint = "Hapus tanda itu; di berkas ini cukup teks biasa"
                place = Origin(file, (), number, match.start() + 1)
                yield Problem(place, "html-nilai", message, hint, "warning")
