"""A draft is no report yet: it is listed, and nothing in it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Place, Severity
from followup.dossier import Dossier
from followup.register import Register

CODE = "draft-not-counted"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each report, model, set of values or rating that is still a draft."""
    for result in dossier.results:
        yield from _check(result.origin, f"báo cáo kỳ '{result.period}'", draft=result.draft)
    for initiative in dossier.initiatives:
        yield from _check(initiative.origin, f"mô hình '{initiative.id}'", draft=initiative.draft)
    for report in dossier.values:
        yield from _check(report.origin, f"số liệu chỉ tiêu kỳ '{report.period}'", draft=report.draft)
    for rating in dossier.ratings:
        yield from _check(rating.origin, f"kết quả xếp loại năm {rating.year}", draft=rating.draft)


def _check(origin: Place, what: str, *, draft: bool) -> Iterator[Diagnostic]:
    if draft:
        yield Diagnostic(
            origin.at("nhap"),
            CODE,
            f"{what} còn là bản nháp nên chưa được tính vào số liệu",
            Severity.WARNING,
            hint="khi đã được duyệt thì xóa dòng `nhap: true`",
        )
