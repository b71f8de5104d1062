"""A step of Python-Markdown that spares text without any mark the sixteen searches for marks."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

BEFORE_INLINE = 30
"""The priority of this step; Python-Markdown's own search for marks has 20."""
_MARK = re.compile(r"[`\\\[<&*_]|  \n")


class PlainText(Treeprocessor):
    """Marks text in which no inline pattern can match as not to be searched: most cells and sentences."""

    def run(self, root: Element) -> None:
        """Mark all plain text below `root`."""
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARK.search(element.tail):
                element.tail = AtomicString(element.tail)


def spare_plain_text(converter: Markdown) -> Markdown:
    """Return the converter with this step before its search for marks; its HTML stays the same."""
    converter.treeprocessors.register(PlainText(converter), "plain-text", BEFORE_INLINE)
    return converter
