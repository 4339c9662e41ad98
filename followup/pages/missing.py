"""What is still to be supplied: every open finding, every gap of a document, all that it leaves unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.charts.figure import Figure
from followup.diagnostics import Diagnostic, Severity
from followup.dossier import unit_of
from followup.pages import address, figures, naming
from followup.pages.codes import section_of
from followup.pages.missing_words import findings_sentence, sentence
from followup.pages.number import Words, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.unsaid import UnsaidRow, unsaid_rows
from followup.register import Register

TITLE = "Thông tin cần bổ sung"


class Finding(NamedTuple):
    """One open finding: where, what is so, what to type. `subject` is what its file tells of; None without a page."""

    subject: Link | None
    path: str
    line: int
    message: str
    hint: str


class FindingsOf(NamedTuple):
    """The findings of one code, file by file: how grave they are, and where the code is explained, if it is."""

    severity: str
    code: str
    section: Link | None
    findings: tuple[Finding, ...]


class Gap(NamedTuple):
    """Something that people need and a document does not say, and where it should stand (empty: anywhere)."""

    words: str
    place: str


class SharedGap(NamedTuple):
    """Something that several documents do not say."""

    words: str
    directives: tuple[Link, ...]


class GapsOf(NamedTuple):
    """What one directive alone does not say, as its editor noted."""

    directive: Link
    gaps: tuple[Gap, ...]


class MissingView(NamedTuple):
    """All that is missing, told three ways."""

    sentence: Words
    shared: tuple[SharedGap, ...]
    gaps: tuple[GapsOf, ...]
    unsaid: tuple[UnsaidRow, ...]
    questions: tuple[str, ...]
    chart: Figure | None
    findings_sentence: Words
    findings: tuple[FindingsOf, ...]
    nothing: bool


def charts(whole: Whole) -> tuple[Figure, ...]:
    """Give what the page draws."""
    return (figures.unsaid(whole.register),) if whole.register.directives else ()


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of missing information."""
    register = whole.register
    shared = tuple(_shared(register))
    gaps = tuple(_gaps(register, shared))
    rows = unsaid_rows(register)
    findings = tuple(_findings(whole))
    chart = next(iter(charts(whole)), None)
    view = MissingView(
        sentence=sentence(whole, rows),
        shared=shared,
        gaps=gaps,
        unsaid=rows,
        questions=tuple(answer.question for answer in rows[0].answers) if rows else (),
        chart=chart,
        findings_sentence=findings_sentence(whole.findings),
        findings=findings,
        nothing=not shared and not gaps and not findings and not any(row.missing for row in rows),
    )
    yield Page(
        address=address.MISSING,
        template="pages/missing.html",
        title=TITLE,
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        figures=(chart,) if chart else (),
        numbers=numbers_in(view.sentence),
        sample=any(each.sample for each in whole.register.units.values()),
    )


def _shared(register: Register) -> Iterator[SharedGap]:
    """Give what several directives do not say in the same words, in the order in which it is first noted."""
    noted: dict[str, list[Link]] = {}
    for directive in register.directives.values():
        for each in directive.gaps:
            if each.section is None:
                noted.setdefault(each.what, []).append(naming.directive_link(directive))
    for words, directives in noted.items():
        if len(directives) > 1:
            yield SharedGap(words, tuple(directives))


def _gaps(register: Register, shared: tuple[SharedGap, ...]) -> Iterator[GapsOf]:
    told = {each.words for each in shared}
    for directive in register.directives.values():
        own = (each for each in directive.gaps if each.section or each.what not in told)
        gaps = tuple(Gap(each.what, naming.place_words(each.section) if each.section else "") for each in own)
        if gaps:
            yield GapsOf(naming.directive_link(directive), gaps)


def _findings(whole: Whole) -> Iterator[FindingsOf]:
    """Give the findings code by code, the grave ones first; those of one code in the order of their places."""
    by_code: dict[tuple[Severity, str], list[Diagnostic]] = {}
    for each in whole.findings:
        by_code.setdefault((each.severity, each.code), []).append(each)
    grave = list(Severity)
    for (severity, code), found in sorted(by_code.items(), key=lambda each: (grave.index(each[0][0]), each[0][1])):
        told = tuple(_finding(each, whole.register) for each in found)
        yield FindingsOf(severity.value, code, section_of(code, whole.register), told)


def _finding(found: Diagnostic, register: Register) -> Finding:
    place = found.location
    return Finding(_subject(place.path, register), place.path, place.line, found.message, found.hint or "")


def _subject(path: str, register: Register) -> Link | None:
    """Lead to the page of what the file at PATH tells of; a unit's own files, whatever they hold, to the unit."""
    unit = unit_of(path)
    if unit is not None and unit in register.units:
        return naming.party_link(unit, register)
    path = path.replace("data/minh-hoa/", "data/", 1)
    name = path.rpartition("/")[2].rpartition(".")[0]
    if path.startswith(("data/van-ban/", "content/van-ban/")) and name in register.directives:
        return naming.directive_link(register.directives[name])
    if path.startswith("data/don-vi/") and name in register.units:
        return naming.party_link(name, register)
    if path.startswith("data/nhom/") and name in register.groups:
        return naming.party_link(name, register)
    return None
