"""The tables of one period as a workbook, the appendix of a report: who has reported, and every obligation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from followup.attachment import Cell, Sheet, Workbook
from followup.pages import naming
from followup.pages.comparison import Comparison, Then
from followup.pages.mark import mark
from followup.pages.number import plain
from followup.pages.obligation_link import occurrence_words
from followup.pages.page import Whole
from followup.pages.reported import silent
from followup.records.result import Claim, Receipt
from followup.register import Register
from followup.status.reporting import Reporting
from followup.status.standing import Standing
from followup.status.state import State
from followup.vietnamese import count

_LATE = frozenset({Standing.OVERDUE, Standing.DONE_LATE})
_CLAIMS = {each.value: each.label for each in Claim}
INVENTED = "Số liệu minh họa, không có thật"
_OF_OBLIGATIONS = (
    ("STT", 6),
    ("Đơn vị", 34),
    ("Văn bản", 18),
    ("Mục", 9),
    ("Việc", 50),
    ("Kỳ", 16),
    ("Thời hạn", 13),
    ("Tình trạng", 24),
    ("Số ngày quá hạn", 10),
    ("Đơn vị báo", 18),
    ("Ngày hoàn thành", 13),
    ("Minh chứng", 24),
)


def period_book(told: Reporting, totals: Then, compared: Comparison | None, whole: Whole) -> Workbook:
    """Put the period in four tables: in short, unit by unit, standing by standing, obligation by obligation."""
    name = told.opened.name
    sheets = (
        Sheet("Kỳ báo cáo", name, ("Nội dung", "Giá trị"), (34, 40), tuple(_short(told, whole))),
        Sheet(
            "Đơn vị",
            f"Đơn vị báo cáo, {name}",
            ("STT", "Đơn vị", "Tình trạng báo cáo", "Ngày nhận", "So với hạn gửi", "Số lần đôn đốc"),
            (6, 44, 22, 14, 24, 12),
            _numbered(_units(told, whole)),
        ),
        Sheet(
            "Tình trạng",
            f"Tình trạng đầu việc, tính {totals.name}",
            ("Tình trạng", "Số đầu việc", f"Tăng, giảm so với {compared.before}" if compared else "Tăng, giảm"),
            (44, 14, 34),
            tuple(_standings(totals, compared)),
        ),
        Sheet(
            "Đầu việc",
            f"Từng đầu việc, tính {totals.name}",
            tuple(title for title, _ in _OF_OBLIGATIONS),
            tuple(width for _, width in _OF_OBLIGATIONS),
            _numbered(_obligations(totals.standings.states, whole.register)),
        ),
    )
    return Workbook(name, whole.as_of, sheets)


def _numbered(rows: Iterator[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple((number, *row) for number, row in enumerate(rows, start=1))


def _short(told: Reporting, whole: Whole) -> Iterator[tuple[Cell, ...]]:
    opened = told.opened
    yield "Số liệu từ ngày", opened.period.start
    yield "Số liệu đến ngày", opened.period.end
    yield "Hạn gửi báo cáo", opened.period.due
    yield "Tính đến ngày", whole.as_of
    yield "Đơn vị phải báo cáo", len(told.owed)
    yield "Đơn vị đã báo cáo", len(told.received)
    yield "Đơn vị chưa báo cáo", len(told.silent)
    if opened.record.sample:
        yield "Lưu ý", INVENTED


def _units(told: Reporting, whole: Whole) -> Iterator[tuple[Cell, ...]]:
    came = {each.unit: each for each in told.received}
    quiet = dict(zip(told.silent, silent(told, whole), strict=True))
    for unit in told.owed:
        name, reminded = whole.register.units[unit].name, sum(each == unit for each, _ in told.reminders)
        if unit in came:
            on, late = came[unit].on, (came[unit].on - told.opened.period.due).days
            words = f"sau hạn {count(late)} ngày" if late > 0 else "trong hạn"
            yield name, Receipt.read(came[unit].receipt).label, on, words, reminded
        else:
            yield name, "Chưa báo cáo", None, plain(quiet[unit].since), reminded


def _standings(totals: Then, compared: Comparison | None) -> Iterator[tuple[Cell, ...]]:
    changes = {row.mark.key: int(row.change.value) for row in compared.rows} if compared else {}
    for standing, number in totals.standings.tally:
        if number or standing.name in changes:
            yield mark(standing).word, number, changes.get(standing.name)


def _obligations(states: Iterable[State], register: Register) -> Iterator[tuple[Cell, ...]]:
    @cache
    def of_duty(name: str) -> tuple[Cell, Cell, Cell]:
        duty = register.duties[name]
        return naming.number_words(register.directives[duty.directive]), duty.code, duty.summary

    for state in states:
        yield (
            register.units[state.unit].name,
            *of_duty(state.duty),
            occurrence_words(state.occurrence) if state.occurrence else None,
            state.due,
            mark(state.standing).word,
            state.days_late if state.standing in _LATE else None,
            _CLAIMS[state.claim] if state.claim else "Chưa báo cáo",
            state.claimed_on,
            ", ".join(state.evidence) or None,
        )
