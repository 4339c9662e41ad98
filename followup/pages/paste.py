"""A text that is ready to be pasted elsewhere: a reminder, a paragraph of a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paste:
    """A text that is ready to be pasted."""

    title: str
    text: str
