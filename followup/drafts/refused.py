"""Why a wish of an editor cannot be fulfilled, in one sentence: a value, not a fault of the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """The sentence that the editor reads, without a capital and a full stop."""

    sentence: str
