"""A draft is no report yet: it is listed, and nothing in it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.register import Register

CODE = "draft-not-counted"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each report that is still a draft."""
    for result in dossier.results:
        if result.draft:
            yield Diagnostic(
                result.origin.at("nhap"),
                CODE,
                f"báo cáo kỳ '{result.period}' còn là bản nháp nên chưa được tính vào số liệu",
                Severity.WARNING,
                hint="khi báo cáo đã được duyệt thì xóa dòng `nhap: true`",
            )
