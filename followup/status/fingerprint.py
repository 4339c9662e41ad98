"""A short mark of a duty's words, by which a result shows which words it was accepted for."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from followup.records.duty import Duty

_WORD = re.compile(r"[^\W_]+")


def fingerprint(duty: Duty) -> str:
    """Give 12 hex digits that change when a word of DUTY's text does; signs, spaces and capitals do not count."""
    text = unicodedata.normalize("NFC", duty.text).casefold()
    return hashlib.sha256(" ".join(_WORD.findall(text)).encode()).hexdigest()[:12]
