"""A document whose trích yếu is not known is shown under a working title."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "missing-subject"
WITHOUT_TITLE = "nếu văn bản in trích yếu thì thêm `trich_yeu`, nếu không thì đặt `ten_goi`"
KNOWN_BY_TITLE = "trang dùng `ten_goi` do người nhập đặt; có trích yếu thì thêm `trich_yeu`"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each directive without a trích yếu."""
    for directive in register.directives.values():
        if directive.subject is None:
            yield Diagnostic(
                directive.origin.at("ma"),
                CODE,
                "văn bản chưa có trích yếu",
                Severity.NOTE,
                hint=KNOWN_BY_TITLE if directive.working_title else WITHOUT_TITLE,
            )
