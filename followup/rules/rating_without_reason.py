"""A unit that is not rated is told why; a unit that is not rated has no rank."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.register import Register

CODE = "rating-without-reason"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each unit that is not rated without a reason, and one where it has a rank all the same."""
    for rating in dossier.ratings:
        if not rating.unranked:
            continue
        if not rating.reason:
            yield Diagnostic(
                rating.origin.at("khong_xep_loai"),
                CODE,
                f"năm {rating.year} đơn vị không được xếp loại mà chưa ghi lý do",
                hint="thêm `ly_do`, ví dụ: chưa nộp hồ sơ đánh giá",
            )
        if rating.rank:
            yield Diagnostic(
                rating.origin.at("hang"),
                CODE,
                f"năm {rating.year} đơn vị không được xếp loại mà lại có hạng",
                hint="bỏ `hang`, hoặc bỏ `khong_xep_loai`",
            )
