"""A matter is raised first and answered after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Place, Related
from followup.dossier import Dossier
from followup.records.result import Matter, Result
from followup.register import Register
from followup.vietnamese import day

CODE = "answered-before-raised"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each difficulty or proposal answered before it was raised.

    A matter without a day of its own was raised on the day of its report.
    """
    for result in dossier.results:
        for entry in result.entries:
            for matter in (*entry.difficulties, *entry.proposals):
                yield from _check(matter, result)


def _check(matter: Matter, result: Result) -> Iterator[Diagnostic]:
    raised, where = _raised(matter, result)
    if matter.answered_on is None or raised is None or matter.answered_on >= raised:
        return
    yield Diagnostic(
        matter.origin.at("ngay_tra_loi"),
        CODE,
        f"ngày trả lời {day(matter.answered_on)} có trước ngày nêu {day(raised)}",
        hint="kiểm tra lại `ngay_tra_loi`; việc đã nêu từ báo cáo trước thì ghi `ngay_neu`",
        related=(Related(where, "ngày nêu ở đây"),),
    )


def _raised(matter: Matter, result: Result) -> tuple[date | None, Place]:
    if matter.raised_on is not None:
        return matter.raised_on, matter.origin.at("ngay_neu")
    if result.reported_on is not None:
        return result.reported_on, result.origin.at("ngay_bao_cao")
    return result.received_on, result.origin.at("ngay_nhan")
