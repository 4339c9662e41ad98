"""The slides of one directive: how it is carried out, what is overdue, what falls due, what it asks, what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from followup.pages import deadline
from followup.pages.link import Link
from followup.pages.milestones import Milestone
from followup.pages.number import Told, Words
from followup.pages.obligation_row import ObligationRow
from followup.pages.progress import Progress
from followup.pages.slide import MOST_ROWS, Cell, Column, Slide, Table, overdue_table
from followup.vietnamese import month


def of_progress(told: Progress, late: Sequence[ObligationRow]) -> Iterator[Slide]:
    """Tell how far it has come, then what is overdue: LATE, the longest first."""
    yield Slide("Tình hình thực hiện", told.sentence, bar=told.slices, legend=told.legend)
    if late:
        longest = Told(late[0].late or 0, late[0].duty)
        said: Words = ("Đầu việc quá hạn lâu nhất đã quá hạn ", longest, " ngày.")
        yield Slide("Quá hạn lâu nhất", said, table=overdue_table(late))


def of_months(months: Sequence[Milestone], as_of: date) -> Iterator[Slide]:
    """Tell what falls due from the month of AS_OF on."""
    ahead = [each for each in months if each.first >= as_of.replace(day=1)][:MOST_ROWS]
    if ahead:
        said: Words = (f"Tháng {month(ahead[0].first)} có ", ahead[0].due, " đầu việc đến hạn.")
        columns = Column("Thời gian"), Column("Đến hạn", numeric=True), Column("Quá hạn", numeric=True)
        yield Slide("Thời hạn sắp tới", said, table=Table(columns, tuple(map(_month, ahead))))


def of_what_it_asks(sentence: Words, kinds: tuple[deadline.Slice, ...]) -> Slide:
    """Tell what it asks for, by kind of deadline."""
    return Slide("Văn bản giao việc gì", sentence, kinds=kinds)


def of_gaps(gaps: Sequence[str], at: Link) -> Iterator[Slide]:
    """Tell what it does not say; the page lists all of it AT."""
    if gaps:
        said: Words = (Told(len(gaps), at), " điều người theo dõi cần mà văn bản không nói.")
        rows = tuple(((each,),) for each in gaps[:MOST_ROWS])
        yield Slide("Còn thiếu", said, table=Table((Column("Điều còn thiếu"),), rows))


def _month(each: Milestone) -> tuple[Cell, ...]:
    return (f"Tháng {month(each.first)}",), (each.due,), (each.overdue or "–",)
