"""A report cannot know of what was finished after it was written."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import day

CODE = "finished-after-report"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each completion dated after its report (or, if undated, after its receipt)."""
    for result in dossier.results:
        alias = "ngay_bao_cao" if result.reported_on else "ngay_nhan"
        known_on = result.reported_on or result.received_on
        if known_on is None:
            continue
        for entry in result.entries:
            if entry.finished_on is not None and entry.finished_on > known_on:
                yield Diagnostic(
                    entry.origin.at("ngay_hoan_thanh"),
                    CODE,
                    f"ngày hoàn thành {day(entry.finished_on)} có sau ngày {day(known_on)} của báo cáo",
                    hint="kiểm tra lại `ngay_hoan_thanh`; việc chưa hoàn thành thì ghi `tinh_trang: dang_thuc_hien`",
                    related=(Related(result.origin.at(alias), "ngày của báo cáo ở đây"),),
                )
