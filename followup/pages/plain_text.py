"""Markdown as plain words on one line, for search: what a text tells, without the signs that shape it.

Examples set as code are left out: the same few numbers stand in all of them, and would be found everywhere.
"""

from __future__ import annotations

import re

_CHANGES = (
    (re.compile(r"^[ \t]*(```|~~~).*?^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL), " "),
    (re.compile(r"\{:[^}\n]*\}|\[\^[^\]\n]+\]:?|</?[A-Za-z][^>\n]*>|<!--.*?-->"), ""),
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.|!!!.*)(?=[ \t]|$)", re.MULTILINE), " "),
    (re.compile(r"^[ \t]*\|?[-:| ]{3,}$", re.MULTILINE), " "),
    (re.compile(r"\\([^\w\s])"), r"\1"),
    (re.compile(r"[*`|]+"), ""),
    (re.compile(r"\s+"), " "),
)


def plain_text(markdown: str) -> str:
    """Give the words of MARKDOWN on one line."""
    for pattern, instead in _CHANGES:
        markdown = pattern.sub(instead, markdown)
    return markdown.strip()
