"""What a report says of one period: a paragraph of sentences, every figure of which the page shows too."""

from __future__ import annotations

from collections.abc import Iterator

from followup.pages.comparison import Comparison, Then, told_then, until
from followup.pages.number import Words, plain
from followup.pages.page import Whole
from followup.pages.period_name import in_words
from followup.pages.progress import totals
from followup.pages.reported import reported_sentence
from followup.status.reporting import Reporting
from followup.status.standing import Standing
from followup.vietnamese import count, day, with_capital


def totals_words(then: Then, whole: Whole) -> Words:
    """Say how far the obligations were THEN; nothing where there were none."""
    if not then.standings.states:
        return ()
    told = totals(then.standings, whole.register)
    return told_then((f"Đầu việc tính {until(then)}: ", *told), then, whole)


def paragraph(told: Reporting, far: Words, compared: Comparison | None, whole: Whole) -> str:
    """Say who has reported for the period, who is silent, how FAR the obligations are, and how lateness has changed."""
    opened = told.opened
    days = f"số liệu từ {day(opened.period.start)} đến {day(opened.period.end)}"
    parts = (
        f"{with_capital(in_words(opened))} ({days}): {plain(reported_sentence(told, whole))}",
        f"Đơn vị chưa báo cáo: {_names(told, whole)}." if told.silent else "",
        plain(far),
        *(_changes(compared) if compared else ()),
    )
    return " ".join(filter(None, parts))


def _names(told: Reporting, whole: Whole) -> str:
    return "; ".join(whole.register.units[unit].name for unit in told.silent)


def _changes(compared: Comparison) -> Iterator[str]:
    """Say how many more or fewer are overdue; nothing where none was or is."""
    for row in compared.rows:
        if row.mark.key == Standing.OVERDUE.name:
            more = int(row.change.value)
            words = f"{'tăng' if more > 0 else 'giảm'} {count(abs(more))}" if more else "không tăng, không giảm"
            yield f"So với {compared.before}, đầu việc quá hạn {words}."
