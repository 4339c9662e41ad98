"""Give an editor's file its canonical form, with the same values and the same comments: both are proved."""

from __future__ import annotations

import unicodedata
from collections import Counter

from followup.diagnostics import any_error
from followup.drafts.canonical.output import TooOddError
from followup.drafts.canonical.printer import KeyOrder, printed
from followup.drafts.refused import Refused
from followup.drafts.text_tree import comments, tree
from followup.records.record import Record
from followup.records.shape import keys, kind_at
from followup.source.document import Document
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml


def tidied(data: bytes, kind: type[Record] | None) -> bytes | Refused:
    """Give DATA, a file that holds a record of KIND, in canonical form, or why it is better left alone.

    That is so for a file that has an error, and for one that says something else when it is read again. Line ends
    stay what that of the first line is.
    """
    as_typed = _read(data)
    if as_typed is None:
        return Refused("tệp còn lỗi, xem build.py check")
    raw = RawText.of(data)
    text = unicodedata.normalize("NFC", raw.text.replace("\r\n", "\n").replace("\r", "\n"))
    new = _printed(text, kind)
    again = _read(new.encode())
    if again is None or again.values != as_typed.values or _remarks(new) != _remarks(text):
        return Refused("tệp có chỗ viết theo cách riêng, sắp lại thì không chắc còn nguyên nội dung")
    return new.replace("\n", raw.line_end).encode()


def _printed(text: str, kind: type[Record] | None) -> str:
    """Give TEXT in canonical form; empty where it is written in a way that the printer does not know."""
    document = _read(text.encode())
    if document is None:
        return ""
    order: KeyOrder = (lambda route: keys(kind_at(kind, route))) if kind is not None else (lambda _route: ())
    try:
        return printed(tree(document, RawText.of(text.encode())), text, order)
    except TooOddError:
        return ""


def _remarks(text: str) -> Counter[str]:
    document = _read(text.encode())
    return Counter(comments(tree(document, RawText.of(text.encode())), text)) if document else Counter()


def _read(data: bytes) -> Document | None:
    """Read DATA; None where anything is wrong with it."""
    reading = read_yaml("", data)
    return None if any_error(reading.diagnostics) else reading.value
