"""One reporting period: who has reported, who is silent and for how long, reminders, totals beside those before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from followup.attachment import Attachment
from followup.opened import Opened
from followup.pages import address, naming
from followup.pages.comparison import Comparison, Then, comparison
from followup.pages.number import Words, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.paste import Paste
from followup.pages.period_book import period_book
from followup.pages.period_name import in_words
from followup.pages.period_report import paragraph, totals_words
from followup.pages.period_slides import of_period
from followup.pages.reported import Heard, Silence, heard, reported_sentence, silent
from followup.pages.roll_call import waited_for
from followup.pages.slide import slides_of
from followup.records.period import PeriodState
from followup.status.reporting import Reporting, reporting
from followup.vietnamese import day

COMPARED = "ky"
"""How the names of figures begin that compare a period with the one before."""


class Reminded(NamedTuple):
    """One reminder: to whom, which one, when, how."""

    unit: Link
    number: int
    sent_on: date
    means: str


class PeriodView(NamedTuple):
    """One period. `compared` is None where no period of its kind came before, `texts` where nobody is reminded now.

    `paragraph` is ready for a report; `form_title` heads the printed form. `previous` and `following` are the
    periods of the same kind beside it.
    """

    state: str
    sentence: Words
    days: str
    due_on: date
    texts: Link | None
    silent: tuple[Silence, ...]
    received: tuple[Heard, ...]
    unasked: tuple[Heard, ...]
    reminders: tuple[Reminded, ...]
    far: Words
    compared: Comparison | None
    paragraph: Paste
    form_title: str
    workbook: Link
    previous: Link | None
    following: Link | None


class Ground(NamedTuple):
    """What the pages of one period take from pages about the whole: its reports, and the periods beside it."""

    told: Reporting
    before: Opened | None
    after: Opened | None
    texts: Link | None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each period that has begun, and its slides."""
    for ground in grounds(whole):
        yield from plan_period(ground, whole)


def grounds(whole: Whole) -> Iterator[Ground]:
    """Work out what the pages of each period need of the whole."""
    every = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    waiting = {each.opened.id for each in waited_for(whole)}
    for each in every:
        texts = Link("Lời đôn đốc soạn sẵn", address.SILENCE, address.silence_anchor(each.opened.id))
        yield Ground(each, *_beside(each.opened, every), texts if each.opened.id in waiting else None)


def plan_period(ground: Ground, whole: Whole) -> Iterator[Page]:
    """Plan the pages of one period. Of what units say no more is looked at for it than `counting_on` tells."""
    totals = then(ground.told.opened, whole)
    compared = comparison(then(ground.before, whole), totals, whole, prefix=COMPARED) if ground.before else None
    page, view = _page(ground, totals, compared, whole)
    yield page
    rest = (Link("và đơn vị khác", page.address, "chua-bao-cao"),)
    yield slides_of(page, of_period(view.sentence, view.silent, rest, view.far, compared), whole.as_of)


def counting_on(opened: Opened, as_of: date) -> date:
    """Give the day for which the totals of OPENED are told: words that were received by then count in them."""
    closed_on = opened.record.closed_on
    if opened.record.state is PeriodState.CLOSED and closed_on is not None and closed_on <= as_of:
        return closed_on
    return min(opened.period.due, as_of)


def then(opened: Opened, whole: Whole) -> Then:
    """Give the obligations as a period's totals tell them: as they were closed, else as of the day to report by."""
    closed = whole.closed(opened)
    if closed is not None:
        return Then(f"khi chốt {in_words(opened)}", closed.before)
    due = opened.period.due
    if due >= whole.as_of:
        return Then(f"đến ngày {day(whole.as_of)}", whole.standings)
    return Then(f"đến hạn gửi báo cáo {in_words(opened)}", whole.standings_on(due))


def state_words(opened: Opened, as_of: date) -> str:
    """Say whether a period is closed on AS_OF, and since when."""
    closed_on = opened.record.closed_on
    if opened.record.state is PeriodState.CLOSED and closed_on is not None and closed_on <= as_of:
        return f"Đã chốt ngày {day(closed_on)}"
    return "Đang mở"


def days_words(opened: Opened) -> str:
    """Say from which day to which day a period runs."""
    return f"{day(opened.period.start)} – {day(opened.period.end)}"


def _beside(opened: Opened, every: tuple[Reporting, ...]) -> tuple[Opened | None, Opened | None]:
    """Give the periods of the same kind that ended last before OPENED did and first after it."""
    kind, end = opened.period.kind, opened.period.end
    alike = [each.opened for each in every if opened.regular and each.opened.period.kind is kind]
    earlier = [each for each in alike if each.period.end < end]
    later = [each for each in alike if each.period.end > end]
    return earlier[-1] if earlier else None, later[0] if later else None


def _link(opened: Opened | None) -> Link | None:
    return Link(opened.name, address.period(opened.id)) if opened else None


def _page(ground: Ground, totals: Then, compared: Comparison | None, whole: Whole) -> tuple[Page, PeriodView]:
    told, opened = ground.told, ground.told.opened
    said, far = reported_sentence(told, whole), totals_words(totals, whole)
    view = PeriodView(
        state=state_words(opened, whole.as_of),
        sentence=said,
        days=days_words(opened),
        due_on=opened.period.due,
        texts=ground.texts,
        silent=silent(told, whole),
        received=heard(told.received, opened, whole),
        unasked=heard(told.unasked, opened, whole),
        reminders=_reminders(told, whole),
        far=far,
        compared=compared,
        paragraph=Paste("Đoạn văn cho báo cáo", paragraph(told, far, compared, whole)),
        form_title=f"tình hình báo cáo và thực hiện nhiệm vụ, {in_words(opened)}",
        workbook=Link("Tải phụ lục (.xlsx)", address.workbook(opened.id)),
        previous=_link(ground.before),
        following=_link(ground.after),
    )
    page = Page(
        address=address.period(opened.id),
        template="pages/period.html",
        title=opened.name,
        description=f"{opened.name}: {plain(said)}",
        section=address.PERIODS,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Kỳ báo cáo", address.PERIODS)),
        origin=opened.record.origin,
        numbers=(*numbers_in(said, far), *(compared.numbers if compared else ())),
        attachments=(Attachment(view.workbook.address, period_book(told, totals, compared, whole)),),
        sample=opened.record.sample or any(each.sample for each in (*told.received, *told.unasked)),
    )
    return page, view


def _reminders(told: Reporting, whole: Whole) -> tuple[Reminded, ...]:
    """Give the reminders in order of their days."""
    rows = (
        Reminded(naming.party_link(unit, whole.register), each.number, date.fromisoformat(each.sent_on), each.means)
        for unit, each in told.reminders
    )
    return tuple(sorted(rows, key=lambda each: (each.sent_on, each.number)))
