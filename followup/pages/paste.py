"""A text that is ready to be pasted elsewhere: a reminder, a paragraph of a report."""

from __future__ import annotations

from typing import NamedTuple


class Paste(NamedTuple):
    """A text that is ready to be pasted."""

    title: str
    text: str
