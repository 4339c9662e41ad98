"""A document cannot arrive before it was issued."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.vietnamese import day

CODE = "issue-after-arrival"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each directive whose arrival stamp is older than its date of issue."""
    for directive in register.directives.values():
        arrival, issued_on = directive.arrival, directive.issued_on
        if arrival is None or issued_on is None or issued_on <= arrival.received_on:
            continue
        yield Diagnostic(
            arrival.origin.at("ngay_den"),
            CODE,
            f"ngày đến {day(arrival.received_on)} có trước ngày ban hành {day(issued_on)}",
            hint="đối chiếu `ngay_den` với dấu đến và `ngay_ban_hanh` với văn bản",
            related=(Related(directive.origin.at("ngay_ban_hanh"), "ngày ban hành ở đây"),),
        )
