"""The words of a Markdown text, without what only shapes it."""

from __future__ import annotations

import html
import re
import unicodedata

_SHAPING = re.compile(
    r"<!--.*?-->"  # remarks
    r"|</?[a-zA-Z][^<>]*>"  # tags
    r"|\{:?[^{}\n]*\}"  # attributes: {: #m-1-1 }
    r"|\[\^[^\]\n]+\]:?"  # footnote marks
    r"|(?<=\])\([^()\n]*\)",  # targets of links
    re.DOTALL,
)
_MARKS = re.compile(r"[*_`~\\]+")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """Give the words of TEXT in order, NFC, as written; signs between words do not count.

    A dash, a quotation mark or a comma is what typists and word processors change without meaning to.
    """
    bare = html.unescape(_MARKS.sub("", _SHAPING.sub(" ", text)))
    return tuple(_WORD.findall(unicodedata.normalize("NFC", bare)))
