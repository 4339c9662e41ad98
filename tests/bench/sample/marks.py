"""The mark of a duty's words that the tools write beside an acceptance; some of the sample are of older words."""

from __future__ import annotations

from datetime import date
from functools import cache

from followup.records.duty import Duty
from followup.status.fingerprint import fingerprint
from tests.bench.sample.directive import COMMUNAL_DUTIES, NAME, OLD_WORDS
from tests.bench.sample.unit_record import Record

REWORDED = date(2026, 2, 10)
"""The day from which 1.2 has its present words."""


def mark_of(duty: str, accepted: date) -> Record:
    """Give the key with the mark of DUTY's words on the day it was accepted; nothing for the real directives."""
    words = {f"{NAME}/{code}": text for code, _, _, _, text in COMMUNAL_DUTIES}.get(duty)
    if words is None:
        return {}
    if duty == f"{NAME}/1.2" and accepted < REWORDED:
        words = OLD_WORDS
    return {"ma_doi_chieu": _mark(words)}


@cache
def _mark(words: str) -> str:
    return fingerprint(Duty.model_validate({"muc": "1", "tom_tat": words, "noi_dung": words}))
