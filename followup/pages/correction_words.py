"""What a correction corrects, in the words of readers: an editor types the duty and the key, a reader knows neither."""

from __future__ import annotations

import re

from followup.pages import address, naming
from followup.pages.link import Link
from followup.pages.obligation_link import occurrence_words
from followup.records.result import Claim
from followup.register import Register

KEYS = {"tinh_trang": "Tình trạng", "ngay_hoan_thanh": "Ngày hoàn thành", "ngay_duyet": "Ngày xác nhận"}
_TYPED = re.compile(
    rf"(?P<duty>\S+/[^\s:]+)(?:\s+(?P<occurrence>[0-9]{{4}}-[a-z0-9-]+))?:?\s+`?(?P<key>{'|'.join(KEYS)})`?"
)


def corrected(what: str, register: Register) -> tuple[str, Link | None]:
    """Give the words for WHAT and the duty that it is about; words that name no key and duty stay as typed."""
    found = _TYPED.fullmatch(what.strip())
    duty = register.duties.get(found["duty"]) if found else None
    if found is None or duty is None:
        return what, None
    of = naming.directive_link(register.directives[duty.directive]).text
    when = f" ({occurrence_words(found['occurrence'])})" if found["occurrence"] else ""
    to = Link(f"{duty.summary}{when}, {naming.place_words(duty.code)}, {of}", address.duty(duty.id))
    return KEYS[found["key"]], to


def value_words(value: str) -> str:
    """Give VALUE as readers see it: the word of a claim instead of what editors type for it."""
    return next((claim.label for claim in Claim if claim.value == value.strip()), value)
