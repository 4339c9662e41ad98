"""Drafts: reports that somebody is still entering. They are listed here and counted nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.number import Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.period_name import period_name
from followup.status.reporting import drafts

RULE = "Báo cáo có nhap: true trong tệp. Bản nháp không được tính vào bất kỳ số liệu nào khác của trang."


class DraftRow(NamedTuple):
    """One draft: whose, for which period, in which file."""

    unit: Link
    period: str
    file: str
    sample: bool


class DraftsView(NamedTuple):
    """All drafts, by period and unit."""

    sentence: Words
    drafts: tuple[DraftRow, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    rows = tuple(_drafts(whole))
    view = DraftsView(sentence(rows), rows)
    yield Page(
        address=address.DRAFTS,
        template="pages/drafts.html",
        title="Bản nháp",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=numbers_in(view.sentence),
        sample=any(each.sample for each in rows),
    )


def sentence(rows: tuple[DraftRow, ...]) -> Words:
    """Count the drafts."""
    if not rows:
        return ("Không có báo cáo nào đang ở dạng nháp.",)
    links = (Link(f"{each.unit.text}, {each.period}", each.unit.address) for each in rows)
    return (count_of("ban-nhap", "Bản nháp", RULE, links), " báo cáo đang nhập dở, chưa tính vào số liệu nào.")


def _drafts(whole: Whole) -> Iterator[DraftRow]:
    for each in drafts(whole.summaries):
        yield DraftRow(
            unit=naming.party_link(each.unit, whole.register),
            period=period_name(each.period, whole.register),
            file=f"data/{'minh-hoa/' if each.sample else ''}ket-qua/{each.period}/{each.unit}.yaml",
            sample=each.sample,
        )
