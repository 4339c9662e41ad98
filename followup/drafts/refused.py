"""Why a wish of an editor cannot be fulfilled, in one sentence: a value, not a fault of the program."""

from __future__ import annotations

from typing import NamedTuple


class Refused(NamedTuple):
    """The sentence that the editor reads, without a capital and a full stop."""

    sentence: str
