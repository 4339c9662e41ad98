"""The slides of the whole office: how things stand in the order in which leaders ask, or what the documents ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from followup.charts.figure import Figure
from followup.pages.aims import Aims
from followup.pages.asked import Coming
from followup.pages.attention import Attention
from followup.pages.directive_row import DirectiveRow
from followup.pages.fact import Fact
from followup.pages.fields import Fields
from followup.pages.matters import WAITING_PROPOSALS, MatterRow
from followup.pages.number import Number, Told, Words, told_of
from followup.pages.overdue import Gathering
from followup.pages.peers import Peer, Peers
from followup.pages.row_progress import RowProgress
from followup.pages.since import Since
from followup.pages.situation import Situation
from followup.pages.slide import MOST_LINES, MOST_ROWS, Cell, Column, Slide, Table, most_overdue, overdue_table
from followup.pages.upcoming import Upcoming
from followup.vietnamese import day


def of_situation(now: Situation, until: date) -> Iterator[Slide]:
    """Tell who has reported, what is done, what is overdue and where, what falls due and what waits for an answer."""
    yield Slide("Báo cáo", _closed(now.reported), lines=_silent(now))
    yield Slide("Tình hình thực hiện", now.done, bar=now.slices, legend=now.legend)
    yield Slide("Quá hạn", now.overdue, table=overdue_table(now.longest))
    if now.gatherings:
        yield _units(now.gatherings)
    if soon := _figure(now.facts, "sap-den-han"):
        yield _soon(soon, until, now.coming)
    if waiting := _figure(now.facts, WAITING_PROPOSALS):
        yield _waiting(waiting, now.asked)


def of_asked(headline: Words, reports: Words, coming: Sequence[Coming]) -> Iterator[Slide]:
    """Tell what the documents ask for, while no unit has said anything."""
    yield Slide("Văn bản chỉ đạo", headline)
    yield Slide("Báo cáo", reports)
    if coming:
        columns = Column("Thời hạn"), Column("Việc"), Column("Văn bản")
        rows = tuple(((day(each.due_on),), (each.duty,), (each.directive,)) for each in coming[:MOST_ROWS])
        yield Slide("Sắp đến hạn", (f"Ngày đến hạn gần nhất: {day(coming[0].due_on)}.",), table=Table(columns, rows))


def of_directives(rows: Sequence[DirectiveRow]) -> Iterator[Slide]:
    """Tell how far each directive has come; ROWS have those with most overdue first."""
    held = [(each, each.progress) for each in rows if each.progress is not None and each.progress.dated]
    if held:
        columns = Column("Văn bản"), Column("Hoàn thành", numeric=True), Column("Quá hạn", numeric=True)
        told = tuple(_directive(row, shares) for row, shares in held[:MOST_ROWS])
        yield Slide("Văn bản chỉ đạo", _latest(held), table=Table(columns, told))


def of_peers(held: Peers | None) -> Iterator[Slide]:
    """Tell how units stand within their group."""
    if held:
        columns = Column("Nhóm"), Column("Mức chung", numeric=True), Column("Kém mức chung nhiều nhất")
        rows = (((each.name,), (each.rate,), _units_of(each.below)) for each in held.groups[:MOST_ROWS])
        yield Slide("Đơn vị trong nhóm của mình", (*held.finding, "."), table=Table(columns, tuple(rows)))


def of_fields(told: Fields | None) -> Iterator[Slide]:
    """Tell in which fields the models are."""
    if told:
        columns = Column("Lĩnh vực"), Column("Mô hình", numeric=True)
        rows = tuple(((each.name,), (each.models,)) for each in told.rows[:MOST_ROWS])
        yield Slide("Mô hình theo lĩnh vực", (*told.finding, "."), table=Table(columns, rows))


def of_aims(told: Aims | None) -> Iterator[Slide]:
    """Tell which indicators have reached their targets, where any has a value."""
    if told and told.rows:
        columns = Column("Chỉ tiêu"), Column("Thực hiện", numeric=True), Column("So với mức giao")
        rows = (((each.name, f", năm {each.year}"), (each.value,), (each.result,)) for each in told.rows[:MOST_ROWS])
        yield Slide("Chỉ tiêu", (*told.finding, "."), table=Table(columns, tuple(rows)))


def of_since(told: Since | None) -> Iterator[Slide]:
    """Tell what has moved since the period before."""
    if told and told.moves:
        columns = Column("Thay đổi"), Column("Tăng, giảm", numeric=True)
        rows = tuple(((each.word,), (each.number,)) for each in told.moves)
        yield Slide("Thay đổi so với kỳ trước", (*told.finding, "."), table=Table(columns, rows))


def of_models(sentence: Words, steps: Figure | None) -> Iterator[Slide]:
    """Tell how far the models have come."""
    if steps is not None:
        yield Slide("Mô hình “Dân vận khéo”", sentence, drawing=steps)


def of_open_questions(attention: Sequence[Attention]) -> Iterator[Slide]:
    """Tell what the documents leave open and what to do about it."""
    if attention:
        columns = Column("Cần làm rõ"), Column("Việc cần làm")
        rows = tuple((each.sentence, (each.next_step,)) for each in attention[:MOST_ROWS])
        said = (*attention[0].sentence, ".")
        yield Slide("Nội dung cần làm rõ", said, table=Table(columns, rows))


def _units_of(held: Sequence[Peer]) -> Cell:
    return tuple(part for each in held for part in (", ", each.unit))[1:] or ("–",)


def _closed(reported: Words) -> Words:
    """End the sentence that on its page goes on with the names of the silent units."""
    *told, last = reported
    return (*told, f"{last.removesuffix(': ')}.") if isinstance(last, str) and last.endswith(": ") else reported


def _silent(now: Situation) -> tuple[Cell, ...]:
    names: tuple[Cell, ...] = tuple((each,) for each in now.silent)
    return (*names[: MOST_LINES - 1], (now.silent_at,)) if now.more_silent else names


def _figure(facts: Sequence[Fact], name: str) -> Number | None:
    """Give the figure called NAME of the strip; None where it counts nothing."""
    return next((each.number for each in facts if each.number is not None and each.number.id == name), None)


def _units(held: Sequence[Gathering]) -> Slide:
    columns = Column("Đơn vị"), Column("Quá hạn", numeric=True), Column("Lâu nhất", numeric=True)
    rows = (
        ((each.unit,), (told_of(each.unit.address, "qua-han", each.overdue),), (Told(each.oldest, each.at), " ngày"))
        for each in held[:MOST_ROWS]
    )
    return Slide("Đơn vị có việc quá hạn", most_overdue(held), table=Table(columns, tuple(rows)))


def _soon(number: Number, until: date, coming: Sequence[Upcoming]) -> Slide:
    columns = Column("Thời hạn"), Column("Việc"), Column("Đơn vị"), Column("Thời gian", numeric=True)
    rows = (((day(each.due),), (each.duty,), each.who, each.left) for each in coming[:MOST_ROWS])
    said = (number, f" đầu việc đến hạn từ nay đến {day(until)}.")
    return Slide("Sắp đến hạn", said, table=Table(columns, tuple(rows)))


def _waiting(number: Number, asked: Sequence[MatterRow]) -> Slide:
    columns = Column("Kiến nghị"), Column("Đơn vị"), Column("Đã chờ", numeric=True)
    rows = (((each.at,), (each.unit,), _days(each)) for each in asked[:MOST_ROWS])
    return Slide("Xin ý kiến lãnh đạo", (number, " kiến nghị chưa được trả lời."), table=Table(columns, tuple(rows)))


def _days(each: MatterRow) -> Cell:
    return ("–",) if each.waiting is None else (Told(each.waiting, each.at), " ngày")


def _directive(row: DirectiveRow, shares: RowProgress) -> tuple[Cell, ...]:
    here = row.title.address
    done = told_of(here, "hoan-thanh", shares.done), "/", told_of(here, "co-thoi-han", shares.dated)
    return (row.title,), done, (told_of(here, "qua-han", shares.overdue) if shares.overdue else "–",)


def _latest(held: Sequence[tuple[DirectiveRow, RowProgress]]) -> Words:
    """Say which directive has most overdue; none is named where several have as much."""
    row, shares = held[0]
    if not shares.overdue:
        return ("Không văn bản nào có đầu việc quá hạn.",)
    number = told_of(row.title.address, "qua-han", shares.overdue)
    if sum(other.overdue == shares.overdue for _, other in held) > 1:
        return ("Văn bản có nhiều đầu việc quá hạn nhất có ", number, " đầu việc.")
    name = row.title.text if row.number.missing else f"{row.kind} {row.number.words}"
    return (f"{name} có nhiều đầu việc quá hạn nhất: ", number, " đầu việc.")
