"""What was read in a document: a field, its value, the words that it stands on, and how sure the reading is."""

from __future__ import annotations

from typing import NamedTuple

from followup.drafts.paper.traced import Span, Traced

SURE = 0.98
LIKELY = 0.9  # read by a form that has a rare second meaning, or after mending letters that a scan spoiled
DOUBTFUL = 0.6  # not written into the draft: asked instead

_AROUND = " \t\v,;.:*/"


class Found(NamedTuple):
    """One value. FIELD is its path in YAML; UNIT is the id in the register that a body's words name, if it is known."""

    field: str
    value: str
    span: Span
    confidence: float
    unit: str | None = None


class Question(NamedTuple):
    """What the document leaves open or a reading could not settle, in one Vietnamese sentence; SPAN shows where."""

    field: str
    sentence: str
    span: Span | None = None


class Said(NamedTuple):
    """What a part of a document says, and the questions that it leaves open."""

    values: tuple[Found, ...]
    questions: tuple[Question, ...]


def found(field: str, words: Traced, confidence: float = SURE, value: str | None = None) -> Found:
    """Give WORDS, or VALUE that they stand for, as what FIELD holds; marks at the ends of words do not belong to it."""
    core = without_marks(words)
    return Found(field, core.text if value is None else value, (core or words).span, confidence)


def without_marks(words: Traced) -> Traced:
    """Give WORDS without blanks and stops at their ends; a closing bracket keeps its stop inside."""
    return words.stripped(_AROUND)
