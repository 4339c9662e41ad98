"""What this issue of the site was made from: as of when, last entry, versions, how many records, what to download.

This is the only page that changes with every build: the frame of the others must not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, citations, duties, indicators, life_cycle, missing, naming
from followup.pages.duties import ROWS_RULE, TASKS_RULE
from followup.pages.last_update import last_update
from followup.pages.number import Number, count_of
from followup.pages.page import Link, Page, Whole
from followup.pages.period_name import period_name
from followup.pages.stated import Stated
from followup.project import VERSION
from followup.vietnamese import long_day

WITH_FIGURES = (
    (citations, address.CITATIONS),
    (duties, address.DUTIES),
    (indicators, address.INDICATORS),
    (life_cycle, address.LIFE_CYCLE),
    (missing, address.MISSING),
)
"""The kinds of page that draw charts, and where. The first screen shows one of theirs again."""


class Amount(NamedTuple):
    """How many records of one sort there are."""

    number: Number
    to: Link


class Download(NamedTuple):
    """Numbers that a reader may take along: the file, and the chart that is drawn from it."""

    file: Link
    chart: Link


class BuildInfoView(NamedTuple):
    """What the site was made from. `commit` names the version of the data; empty where nobody said."""

    as_of: str
    updated: Stated
    edition: str
    version: str
    commit: str
    publisher: str
    licence: str
    amounts: tuple[Amount, ...]
    downloads: tuple[Download, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    settings = whole.register.settings
    view = BuildInfoView(
        as_of=long_day(whole.as_of),
        updated=updated(whole),
        edition=settings.edition.label,
        version=VERSION,
        commit=whole.commit or "",
        publisher=settings.publisher,
        licence=settings.licence or "",
        amounts=amounts(whole),
        downloads=tuple(_downloads(whole)),
    )
    yield Page(
        address=address.BUILD_INFO,
        template="pages/build_info.html",
        title="Số liệu và bản dựng",
        description=f"Số liệu tính đến {view.as_of}. {view.updated.words}.",
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=tuple(each.number for each in view.amounts),
        sample=any(each.sample for each in whole.register.units.values()),
    )


def updated(whole: Whole) -> Stated:
    """Give the last day that the data speak of, in words, and what stands behind it."""
    last = last_update(whole)
    if last is None:
        return Stated("Chưa có ngày nào trong dữ liệu", missing=True)
    return Stated(f"Cập nhật lần cuối: {long_day(last.on)}", reason=last.of)


def amounts(whole: Whole) -> tuple[Amount, ...]:
    """Count the records of each sort."""
    register = whole.register
    directives = register.directives
    rows = (duty for each in directives for duty in register.rows(each))
    leaves = (duty for each in directives for duty in register.leaves(each))
    return (
        _amount("van-ban", "Văn bản chỉ đạo", map(naming.directive_link, directives.values()), address.DIRECTIVES),
        _amount("nhiem-vu", "Nhiệm vụ theo văn bản", map(naming.duty_link, rows), address.DUTIES, ROWS_RULE),
        _amount("viec", "Việc cụ thể", map(naming.duty_link, leaves), address.DUTIES, TASKS_RULE),
        _amount("don-vi", "Đơn vị", naming.party_links(register.units, register), address.UNITS),
        _amount("nhom", "Nhóm đơn vị", naming.party_links(register.groups, register), address.UNITS),
        _amount("bao-cao", "Báo cáo", _reports(whole), address.PERIODS, "Mỗi tệp báo cáo, kể cả bản nháp."),
        _amount("phat-hien", "Cảnh báo, lưu ý đang mở", _findings(whole), address.MISSING),
    )


def _amount(
    name: str, what: str, links: Iterable[Link], to: str, rule: str = "Mỗi mục trong kho được đếm một lần."
) -> Amount:
    return Amount(count_of(name, what, rule, links), Link(what, to))


def _reports(whole: Whole) -> Iterator[Link]:
    for each in whole.summaries:
        unit = naming.party_link(each.unit, whole.register)
        for report in each.reports:
            yield Link(f"{unit.text}, {period_name(report.period, whole.register)}", unit.address)


def _findings(whole: Whole) -> Iterator[Link]:
    for each in whole.findings:
        yield Link(f"{each.location.path}: {each.message}", address.MISSING)


def _downloads(whole: Whole) -> Iterator[Download]:
    """Give the numbers behind every chart, page by page."""
    for kind, at in WITH_FIGURES:
        for figure in kind.charts(whole):
            file = Link(figure.title, address.figure_address(figure.key))
            yield Download(file, Link(f"trang {kind.TITLE}", at, f"bieu-do-{figure.key}"))
