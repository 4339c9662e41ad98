"""Reminders are numbered as they were sent: each has a higher number than the one before, and no earlier day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from followup.diagnostics import Diagnostic, Related, Severity
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import day

CODE = "reminder-disordered"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each reminder whose number does not rise or whose day falls.

    Two reminders may go out on one day, by letter and by telephone.
    """
    for result in dossier.results:
        for earlier, reminder in pairwise(result.reminders):
            if reminder.number <= earlier.number:
                alias = "lan"
                message = f"lần đôn đốc thứ {reminder.number} đứng sau lần thứ {earlier.number}"
            elif reminder.sent_on < earlier.sent_on:
                alias = "ngay"
                message = (
                    f"lần đôn đốc thứ {reminder.number} ghi ngày {day(reminder.sent_on)}, "
                    f"trước ngày {day(earlier.sent_on)} của lần thứ {earlier.number}"
                )
            else:
                continue
            yield Diagnostic(
                reminder.origin.at(alias),
                CODE,
                message,
                Severity.WARNING,
                hint="xếp các lần đôn đốc theo thời gian, đánh số từ 1",
                related=(Related(earlier.origin.at(alias), "lần đôn đốc đứng trước ở đây"),),
            )
