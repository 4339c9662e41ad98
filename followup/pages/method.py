"""How everything is reckoned: the table of cases by which standings are computed and tested, the rates, the terms.

The cases are those of `followup.status.cases`: what readers are told here is what is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address
from followup.pages.mark import Mark, mark
from followup.pages.number import Told, Words, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.terms import TERMS, Term
from followup.status.cases import CASES, Example
from followup.status.standing import Case, Standing
from followup.status.tally import RateRule
from followup.vietnamese import day, with_capital


class CaseRow(NamedTuple):
    """One case: what is known, the day it is judged on, and why it is so."""

    name: str
    known: str
    as_of: date
    because: str


class CasesOf(NamedTuple):
    """The cases that end in one standing."""

    mark: Mark
    anchor: str
    rows: tuple[CaseRow, ...]


class RateRow(NamedTuple):
    """One rate: what is divided by what, what stays outside, and who reckons so."""

    name: str
    numerator: str
    denominator: str
    outside: str
    source: str


class MethodView(NamedTuple):
    """All rules. `soon` is the number of days of the settings."""

    sentence: Words
    soon: int
    standings: tuple[CasesOf, ...]
    rates: tuple[RateRow, ...]
    terms: tuple[Term, ...]


_UNTIMED = (
    "Việc thường xuyên, việc không có thời hạn, chờ xác nhận, chưa phát sinh, chờ chủ trương, tạm dừng, thôi thực hiện"
)
_REGULAR = "Quyết định 23/2018/QĐ-TTg: nhiệm vụ thường xuyên theo chức năng không tính"
_REPORT_2017 = "Báo cáo của Chính phủ năm 2017"
_SOURCES = {
    RateRule.COMPLETION: (
        "Đầu việc có thời hạn, đã hoàn thành và được xác nhận",
        "Mọi đầu việc có thời hạn đang xét",
        _UNTIMED,
        f"{_REPORT_2017}: 16.051 trên 21.914. {_REGULAR}",
    ),
    RateRule.DUE_COMPLETION: (
        "Đầu việc có thời hạn, đã hoàn thành và được xác nhận",
        "Đầu việc đã hoàn thành cộng đầu việc quá hạn chưa hoàn thành",
        f"Đầu việc chưa đến hạn. {_UNTIMED}",
        f"{_REPORT_2017}: 16.051 trên 16.274",
    ),
    RateRule.ON_TIME: (
        "Đầu việc hoàn thành đúng hạn",
        "Đầu việc có thời hạn đã hoàn thành",
        "Việc hoàn thành mà không có thời hạn",
        f"{_REPORT_2017}: 14.068 trên 16.051; cách tính của các báo cáo năm 2016, 2017",
    ),
    RateRule.UPDATE: (
        "Đơn vị đã có báo cáo được nhận",
        "Đơn vị phải báo cáo trong kỳ",
        "Bản nháp, báo cáo bị trả lại, báo cáo của đơn vị không thuộc danh sách phải báo cáo",
        "Quy ước của trang; không trộn với tỷ lệ hoàn thành",
    ),
    RateRule.EVIDENCE: (
        "Đầu việc báo hoàn thành có ít nhất một văn bản làm minh chứng",
        "Đầu việc đơn vị báo hoàn thành",
        "Đầu việc đơn vị chưa báo hoàn thành",
        "Quy ước của trang; không trộn với tỷ lệ hoàn thành",
    ),
}


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    soon = whole.register.settings.soon_days
    view = MethodView(sentence(), soon, tuple(_standings()), rates(), TERMS)
    yield Page(
        address=address.METHOD,
        template="pages/method.html",
        title="Cách tính",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
    )


def sentence() -> Words:
    """Say how many standings and cases there are."""
    below = Link("Tình trạng", address.METHOD, "tinh-trang")
    return (
        "Mỗi đầu việc thuộc đúng một trong ",
        Told(len(Standing), below),
        " tình trạng; ",
        Told(len(CASES), below),
        " trường hợp dưới đây vừa là lời giải thích, vừa là phép thử của chương trình.",
    )


def rates() -> tuple[RateRow, ...]:
    """Give every rate in the order of its rules."""
    return tuple(RateRow(with_capital(rule.value), *_SOURCES[rule]) for rule in RateRule)


def known_words(case: Case) -> str:
    """Say in words all that is known in CASE."""
    dated = (("thời hạn", case.due_on), ("báo hoàn thành", case.claimed_on), ("xác nhận", case.accepted_on))
    flags = (
        ("đơn vị phải tự đặt thời hạn", case.deadline_expected),
        ("lời văn đã thay đổi sau đó", case.text_changed),
        ("đã phát sinh", case.arisen),
        ("đơn vị báo chờ chủ trương", case.awaits_policy),
        ("đơn vị không còn, không có nơi tiếp nhận", case.owner_gone),
        ("đang tạm dừng theo văn bản", case.suspended),
        ("thôi thực hiện theo văn bản", case.cancelled),
    )
    told = [f"việc {case.kind.label.lower()}", *(f"{words} {day(on)}" for words, on in dated if on)]
    return "; ".join([*told, *(words for words, holds in flags if holds)])


def _standings() -> Iterator[CasesOf]:
    for standing in Standing:
        rows = tuple(_row(each) for each in CASES if each.standing is standing)
        yield CasesOf(mark(standing), f"tinh-trang-{standing.name.lower().replace('_', '-')}", rows)


def _row(example: Example) -> CaseRow:
    return CaseRow(example.name, known_words(example.case), example.as_of, example.because)
