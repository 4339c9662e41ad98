"""Compare letters as a scan may have spoiled them: without marks, case and the mix-ups of figures, place by place."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from followup.vietnamese import fold

_FIGURES = str.maketrans({"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "i": "1", "S": "5", "B": "8"})

CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""The capital letters, for a class of a regular expression."""

LIKE_FIGURE = "0-9OoQIl|iSB"
"""Characters that a scan gives for figures; see `figures`."""


@cache
def _base(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter.lower()


def even(text: str) -> str:
    """Give TEXT in small letters without marks, letter for letter, so that places stay true."""
    return "".join(map(_base, text))


def figures(text: str) -> str:
    """Give what a scan meant as figures: "l2" is 12, "2O25" is 2025."""
    return text.translate(_FIGURES)


def is_upper(text: str) -> bool:
    """Tell whether TEXT is written in capitals; one small letter in ten may be a fault of a scan."""
    letters = [letter for letter in re.sub(rf"(?<=[{CAPITAL}])l(?=[{CAPITAL}])", "I", text) if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


def begins_low(text: str) -> bool:
    """Tell whether TEXT goes on with a sentence: its first letter is small."""
    match = re.search(r"\w", text)
    return match is not None and unicodedata.category(match[0]) == "Ll"
