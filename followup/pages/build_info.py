"""What this issue of the site was made from: as of when, last entry, versions, how many records, what to download.

This is the only page that changes with every build: the frame of the others must not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from followup.pages import address, citations, duties, home
from followup.pages.page import Link, Page, Whole
from followup.pages.stated import Stated
from followup.project import VERSION
from followup.vietnamese import long_day

WITH_FIGURES = (citations, duties, home)
_DUTIES = Link("", address.DUTIES)


@dataclass(frozen=True, slots=True)
class Amount:
    """How many records of one sort there are."""

    what: str
    number: int
    to: Link


@dataclass(frozen=True, slots=True)
class Download:
    """Numbers that a reader may take along: the file, and the chart that is drawn from it."""

    file: Link
    chart: Link


@dataclass(frozen=True, slots=True)
class BuildInfoView:
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
    )


def updated(whole: Whole) -> Stated:
    """Give the last day that the data speak of: of the reports, else of the directives."""
    reports = [report for each in whole.summaries for report in each.reports]
    stored = [day for each in reports for day in (each.received_on, each.reported_on) if day]
    if stored:
        words = f"Cập nhật lần cuối: {long_day(date.fromisoformat(max(stored)))}"
        return Stated(words, reason="Ngày của báo cáo mới nhất")
    issued = [each.issued_on for each in whole.register.directives.values() if each.issued_on]
    if issued:
        reason = "Chưa có báo cáo nào; đây là ngày của văn bản mới nhất"
        return Stated(f"Cập nhật lần cuối: {long_day(max(issued))}", reason=reason)
    return Stated("Chưa có ngày nào trong dữ liệu", missing=True)


def amounts(whole: Whole) -> tuple[Amount, ...]:
    """Count the records of each sort."""
    register = whole.register
    return (
        Amount("Văn bản chỉ đạo", len(register.directives), Link("", address.DIRECTIVES)),
        Amount("Nhiệm vụ theo văn bản", sum(len(register.rows(each)) for each in register.directives), _DUTIES),
        Amount("Việc cụ thể", sum(len(register.leaves(each)) for each in register.directives), _DUTIES),
        Amount("Đơn vị", len(register.units), Link("", address.UNITS)),
        Amount("Nhóm đơn vị", len(register.groups), Link("", address.UNITS)),
        Amount("Báo cáo", sum(len(each.reports) for each in whole.summaries), Link("", address.UNITS)),
        Amount("Cảnh báo, lưu ý đang mở", len(whole.findings), Link("", address.MISSING)),
    )


def _downloads(whole: Whole) -> Iterator[Download]:
    """Give the numbers behind every chart, page by page."""
    for kind in WITH_FIGURES:
        for page in kind.plan(whole):
            for figure in page.figures:
                file = Link(figure.title, address.figure_address(figure.key))
                yield Download(file, Link(f"trang {page.title}", page.address, f"bieu-do-{figure.key}"))
