"""One directive: its card, its duties section by section, what it cites, what it leaves open, and its full text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.attachment import Attachment
from followup.pages import address, directive_paper, directive_slides, full_text, naming, stated
from followup.pages.abbreviations import explained
from followup.pages.bound import Bound, bound
from followup.pages.citation_row import CitationRow, CitedBy, citation_row, cited_by
from followup.pages.deadline import Slice, slices
from followup.pages.directive_paper import Addressee
from followup.pages.due_days import calendars_of_directive, offered
from followup.pages.duties import ROWS_RULE, kinds_words
from followup.pages.duty_row import DutyRow, duty_rows
from followup.pages.matrix import MOST_ON_DIRECTIVE, Matrix, matrix
from followup.pages.milestones import Milestone, milestones
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.obligation_row import obligation_row
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import Progress, numbers_of, progress, total, tracked
from followup.pages.slide import MOST_ROWS, Slide, slides_of
from followup.pages.stated import Guess, Stated
from followup.records.directive import Directive, Publication
from followup.records.duty import Duty
from followup.register import Register
from followup.status.ageing import overdue
from followup.status.standings import Standings
from followup.status.state import State


class Part(NamedTuple):
    """A section of the document with its duties; `words` is empty for the closing paragraphs."""

    title: str
    words: str
    rows: tuple[DutyRow, ...]


class Gap(NamedTuple):
    """Something that the document leaves open, and where."""

    words: str
    place: str


class DirectiveView(NamedTuple):
    """One directive with everything that its record holds. `text` is Markdown, empty when it is not published."""

    kind: str
    title: str
    subject: Stated
    number: Stated
    issued: Stated
    issuer: Link
    instructed_by: Link
    addressees: tuple[Addressee, ...]
    recipients: tuple[Addressee, ...]
    signature: Stated
    arrival: str
    force: Stated
    replaced_by: Link | None
    area: Stated
    publication: str
    note: str
    sentence: Words
    progress: Progress | None
    matrix: Matrix | None
    matrix_at: Link | None
    milestones: tuple[Milestone, ...]
    calendar: Link | None
    kinds: tuple[Slice, ...]
    parts: tuple[Part, ...]
    bound: tuple[Bound, ...]
    citations: tuple[CitationRow, ...]
    cited_by: tuple[CitedBy, ...]
    gaps: tuple[Gap, ...]
    guesses: tuple[Guess, ...]
    text: str
    text_hidden_because: str


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each directive, and its slides."""
    for directive in whole.register.directives.values():
        yield from plan_directive(directive, whole)


def plan_directive(directive: Directive, whole: Whole) -> Iterator[Page]:
    """Plan the page and the slides of DIRECTIVE. No obligation of another is looked at for it."""
    calendars = calendars_of_directive(directive, whole)
    view = _view(directive, calendars, whole)
    page = Page(
        address=address.directive(directive.id),
        template="pages/directive.html",
        title=naming.label(directive),
        description=f"{naming.label(directive)}: {view.title}. {plain(view.sentence)}",
        section=address.DIRECTIVES,
        view=view,
        as_of=whole.as_of if whole.standings.of_directive(directive.id) else None,
        crumbs=(Link("Tổng quan", address.HOME), Link("Văn bản chỉ đạo", address.DIRECTIVES)),
        origin=directive.origin,
        numbers=_numbers(view),
        attachments=calendars,
        sample=any(each.sample for each in whole.standings.of_directive(directive.id)),
    )
    yield page
    yield slides_of(page, _slides(view, directive, whole), whole.as_of)


def sentence(directive: Directive, register: Register, states: tuple[State, ...]) -> Words:
    """Say how much the directive asks for, and whether lateness can be told: by its own dates or those of units."""
    leaves = register.leaves(directive.id)
    dated = [duty for duty in leaves if duty.due_on is not None]
    rows = _tasks("nhiem-vu", "Nhiệm vụ", ROWS_RULE, register.rows(directive.id))
    parts = _tasks("viec", "Việc cụ thể", "Đếm các việc không còn chia nhỏ hơn nữa.", leaves)
    asked: Words = ("Văn bản giao ", rows, " nhiệm vụ, gồm ", parts, " việc cụ thể: ", *kinds_words(leaves))
    if states and not tracked(states):
        asked = (*asked, ", thành ", total(Standings(states), register), " đầu việc")
    if not dated and any(each.due is not None for each in states):
        return (*asked, "; văn bản không ghi ngày đến hạn, thời hạn do đơn vị tự đặt.")
    if not dated:
        return (*asked, "; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn.")
    rule = "Đếm việc cụ thể mà văn bản ghi ngày đến hạn."
    return (*asked, "; ", _tasks("co-ngay", "Việc có ngày đến hạn", rule, dated), " việc có ngày đến hạn.")


def _view(directive: Directive, calendars: tuple[Attachment, ...], whole: Whole) -> DirectiveView:
    register = whole.register
    states = whole.standings.of_directive(directive.id)
    shown = matrix(directive, whole)
    units = len(shown.rows) if shown else 0
    replaced_by = register.directives.get(directive.replaced_by or "")
    return DirectiveView(
        kind=directive.kind.label,
        title=naming.title(directive),
        subject=directive_paper.subject(directive),
        number=stated.number(directive),
        issued=stated.issued(directive),
        issuer=naming.party_link(directive.issuer, register),
        instructed_by=naming.party_link(directive.instructed_by, register),
        addressees=directive_paper.addressees(directive.addressees, register),
        recipients=directive_paper.addressees(directive.recipients, register),
        signature=directive_paper.signature(directive),
        arrival=directive_paper.arrival(directive.arrival),
        force=stated.force(directive),
        replaced_by=naming.directive_link(replaced_by) if replaced_by else None,
        area=Stated(directive.area) if directive.area else Stated("Văn bản không ghi", missing=True),
        publication=directive.publication.label,
        note=directive.note or "",
        sentence=sentence(directive, register, states),
        progress=progress(Standings(states), register) if tracked(states) else None,
        matrix=shown if units <= MOST_ON_DIRECTIVE else None,
        matrix_at=Link("Xem tình trạng từng việc của từng đơn vị", address.matrix(directive.id))
        if units > MOST_ON_DIRECTIVE
        else None,
        milestones=milestones(states, register, whole.as_of),
        calendar=offered(calendars[0].address, whole.as_of) if calendars else None,
        kinds=slices(register.leaves(directive.id)),
        parts=tuple(_parts(directive, register)),
        bound=bound(directive, register),
        citations=tuple(citation_row(each, register) for each in directive.citations),
        cited_by=_citing(directive, register),
        gaps=tuple(Gap(each.what, naming.place_words(each.section) if each.section else "") for each in directive.gaps),
        guesses=stated.guesses(directive.inferences),
        text=_text(directive, register),
        text_hidden_because=_hidden_because(directive, register),
    )


def _slides(view: DirectiveView, directive: Directive, whole: Whole) -> Iterator[Slide]:
    if view.progress:
        late = overdue(whole.standings.of_directive(directive.id))[:MOST_ROWS]
        rows = tuple(obligation_row(each, whole.register, as_of=whole.as_of) for each in late)
        yield from directive_slides.of_progress(view.progress, rows)
        yield from directive_slides.of_months(view.milestones, whole.as_of)
    yield directive_slides.of_what_it_asks(view.sentence, view.kinds)
    at = Link("Còn thiếu", address.directive(directive.id), "con-thieu")
    yield from directive_slides.of_gaps([each.words for each in view.gaps], at)


def _numbers(view: DirectiveView) -> tuple[Number, ...]:
    months = (number for each in view.milestones if view.progress for number in (each.due, each.overdue) if number)
    own = (*numbers_of(view.progress), *numbers_in(view.sentence))
    return (*own, *months, *numbers_in(*(each.roles for each in view.bound)))


def _tasks(name: str, title: str, rule: str, duties: Iterable[Duty]) -> Number:
    return count_of(name, title, rule, map(naming.duty_link, duties))


def _parts(directive: Directive, register: Register) -> Iterator[Part]:
    """Give the duties section by section in document order; the closing paragraphs make one part at the end."""
    words = {each.code: each.words for each in directive.sections}
    duties = register.in_order(directive)
    numbered = dict.fromkeys(duty.section for duty in duties if duty.section.isdigit())
    for section in numbered:
        rows = duty_rows((duty for duty in duties if duty.section == section), register)
        yield Part(f"Mục {section}", words.get(section, ""), tuple(rows))
    closing = tuple(duty_rows((duty for duty in duties if duty.section not in numbered), register))
    if closing:
        yield Part("Phần kết", "", closing)


def _citing(directive: Directive, register: Register) -> tuple[CitedBy, ...]:
    return tuple(
        cited_by(other, citation)
        for other in register.directives.values()
        for citation in other.citations
        if citation.directive == directive.id
    )


def _text(directive: Directive, register: Register) -> str:
    text = register.full_text(directive.id)
    if text is None or directive.publication is not Publication.FULL:
        return ""
    return explained(full_text.linked(text.body, directive.duties))


def _hidden_because(directive: Directive, register: Register) -> str:
    if directive.publication is not Publication.FULL:
        return f"Mức công khai của văn bản này: {directive.publication.label.lower()}."
    if register.full_text(directive.id) is None:
        return f"Chưa có toàn văn; thêm tệp content/van-ban/{directive.id}.md."
    return ""
