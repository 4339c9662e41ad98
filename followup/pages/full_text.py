"""A directive's full text and its duties: which anchor a duty is quoted at, and links from the text to the duties.

Anchors are written by hand in `content/van-ban/ID.md`, as `{: #m-1-2 }` on a paragraph or `<span id="m-1-2-a">`
around a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup.pages import address
from followup.records.duty import Duty
from followup.register import Register, parent_code

_BLOCK = re.compile(r"(?P<blank>\s*)\{:?[ ]*#(?P<anchor>m-[a-z0-9-]+)")
_SPAN = re.compile(r"<span id=\"(?P<anchor>m-[a-z0-9-]+)\">")


def anchors(body: str) -> frozenset[str]:
    """Give the anchors of duties and sections in the text BODY."""
    return frozenset(hit["anchor"] for pattern in (_BLOCK, _SPAN) for hit in pattern.finditer(body))


def anchor_of(duty: Duty, register: Register) -> str:
    """Give where DUTY stands in its directive's page: its own anchor, else the nearest above, else the full text."""
    text = register.full_text(duty.directive)
    written = anchors(text.body) if text else frozenset()
    code = duty.code
    while code:
        if address.anchor(code) in written:
            return address.anchor(code)
        code = parent_code(code)
    return address.FULL_TEXT


def linked(body: str, duties: Iterable[Duty]) -> str:
    """Give the text BODY with a link to the duty at each place that a duty is quoted from.

    Links are relative to the page of a directive. What the document says is not touched.
    """
    by_anchor = {address.anchor(duty.code): duty for duty in duties}

    def after_block(hit: re.Match[str]) -> str:
        return _mark(by_anchor.get(hit["anchor"]), before=" ") + hit[0]

    def into_span(hit: re.Match[str]) -> str:
        return hit[0] + _mark(by_anchor.get(hit["anchor"]), after=" ")

    return _SPAN.sub(into_span, _BLOCK.sub(after_block, body))


def _mark(duty: Duty | None, *, before: str = "", after: str = "") -> str:
    if duty is None:
        return ""
    return f"{before}[{duty.code}](../{address.duty(duty.id)}){after}"
