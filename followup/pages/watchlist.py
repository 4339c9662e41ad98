"""What needs attention: obligations by what is wrong with them, each list with whom it concerns and what to do next.

Overdue ones stand by age, as reports to leaders have them: more than 30 days, 8–30, 1–7.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from followup.pages import address
from followup.pages.lateness import by_lateness
from followup.pages.matters import ANSWERED, matter_lists
from followup.pages.number import Number, Words, count_of, joined, numbers_in, plain
from followup.pages.obligation_link import obligation_links
from followup.pages.obligation_row import ObligationRow, obligation_row
from followup.pages.page import Link, Page, Whole
from followup.records.result import Claim
from followup.status.ageing import Age, age
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MOST_SHOWN = 15


class Concern(NamedTuple):
    """What may be wrong with obligations: how it is told, what to do about it, and which they are by urgency."""

    id: str
    title: str
    rule: str
    next_step: str
    found: Callable[[Standings], tuple[State, ...]]


class Watched(NamedTuple):
    """The obligations of one concern: all are counted, the first are shown."""

    anchor: str
    title: str
    number: Number
    next_step: str
    rows: tuple[ObligationRow, ...]
    more: bool


class WatchlistView(NamedTuple):
    """All lists that are not empty; `nothing_known` where no obligation has a deadline or a report yet."""

    sentence: Words
    lists: tuple[Watched, ...]
    decisions: Words
    nothing_known: bool


def _overdue(wanted: Age) -> Callable[[Standings], tuple[State, ...]]:
    return lambda told: tuple(each for each in told.overdue if age(each.days_late or 1) is wanted)


def _standing(wanted: Standing) -> Callable[[Standings], tuple[State, ...]]:
    return lambda told: by_lateness(told.among(frozenset({wanted})))


def _without_evidence(told: Standings) -> tuple[State, ...]:
    done = Claim.DONE.value
    return by_lateness(
        each for each in told.states if each.claim == done and each.claimed_on is not None and not each.evidence
    )


_OVERDUE_RULE = "Chưa hoàn thành, thời hạn đã qua {} ngày tính đến ngày tính số liệu."
CONCERNS = (
    Concern(
        "qua-han-tren-30",
        "Quá hạn trên 30 ngày",
        _OVERDUE_RULE.format("trên 30"),
        "Đôn đốc bằng văn bản, xin ý kiến lãnh đạo về việc gia hạn hoặc giao lại.",
        _overdue(Age.LONGER),
    ),
    Concern(
        "qua-han-8-30",
        "Quá hạn 8–30 ngày",
        _OVERDUE_RULE.format("từ 8 đến 30"),
        "Đôn đốc, hỏi rõ vướng mắc và ngày dự kiến hoàn thành.",
        _overdue(Age.MONTH),
    ),
    Concern(
        "qua-han-1-7",
        "Quá hạn 1–7 ngày",
        _OVERDUE_RULE.format("từ 1 đến 7"),
        "Nhắc đơn vị báo cáo kết quả.",
        _overdue(Age.WEEK),
    ),
    Concern(
        "can-phan-cong-lai",
        "Cần phân công lại",
        "Đơn vị chủ trì đã kết thúc hoạt động mà chưa có văn bản giao lại cho một đơn vị cụ thể.",
        "Đề xuất đơn vị nhận; có văn bản giao lại thì ghi vào giao_lai của đơn vị cũ.",
        _standing(Standing.REASSIGN),
    ),
    Concern(
        "cho-chu-truong",
        "Chờ chủ trương",
        "Đơn vị báo cáo phải chờ cấp có thẩm quyền quyết định.",
        "Trình cấp có thẩm quyền cho ý kiến.",
        _standing(Standing.AWAITING_POLICY),
    ),
    Concern(
        "can-ra-soat-lai",
        "Cần rà soát lại",
        "Lời văn bản của nhiệm vụ đã thay đổi sau khi kết quả được xác nhận.",
        "Xem kết quả còn đáp ứng lời văn bản mới không rồi xác nhận lại.",
        _standing(Standing.REVIEW),
    ),
    Concern(
        "cho-xac-nhan",
        "Chờ xác nhận",
        "Đơn vị đã báo hoàn thành, chưa có người xác nhận kết quả.",
        "Kiểm tra minh chứng rồi ghi nguoi_duyet và ngay_duyet.",
        _standing(Standing.AWAITING),
    ),
    Concern(
        "chua-co-minh-chung",
        "Báo hoàn thành nhưng chưa có minh chứng",
        "Đơn vị đã báo hoàn thành nhưng trong dữ liệu chưa có văn bản nào làm minh chứng.",
        "Đề nghị đơn vị bổ sung số, ký hiệu và ngày của văn bản.",
        _without_evidence,
    ),
    Concern(
        "chua-cap-nhat-thoi-han",
        "Chưa cập nhật thời hạn",
        "Văn bản yêu cầu đơn vị tự đặt mốc thời gian nhưng trong dữ liệu chưa có.",
        "Đề nghị đơn vị gửi kế hoạch rồi ghi vào `data/ke-hoach/NĂM/ĐƠN-VỊ.yaml`.",
        _standing(Standing.DEADLINE_MISSING),
    ),
    Concern(
        "khong-quy-dinh-thoi-han",
        "Văn bản không quy định thời hạn",
        "Chưa hoàn thành; văn bản không ghi ngày đến hạn nên không xét được đúng hạn hay quá hạn.",
        "Hỏi cơ quan ban hành, hoặc ghi thời hạn đơn vị tự đặt kèm căn cứ.",
        _standing(Standing.NO_DEADLINE),
    ),
)


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    states = whole.standings.states
    found = ((concern, concern.found(whole.standings)) for concern in CONCERNS)
    lists = tuple(_watched(concern, those, whole) for concern, those in found if those)
    view = WatchlistView(
        sentence=sentence(lists),
        lists=lists,
        decisions=decisions(whole),
        nothing_known=not any(each.due is not None or each.claim is not None for each in states),
    )
    shown = [row.sample for each in lists for row in each.rows]
    yield Page(
        address=address.WATCHLIST,
        template="pages/watchlist.html",
        title="Cần chú ý",
        description=plain(view.sentence),
        section=address.WATCHLIST,
        view=view,
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME),),
        numbers=numbers_in(view.sentence, view.decisions),
        sample=any(shown),
    )


def sentence(lists: Sequence[Watched]) -> Words:
    """Count the obligations of each concern; one obligation may be of two, e.g. unconfirmed and without evidence."""
    if not lists:
        return ("Chưa có đầu việc nào cần chú ý.",)
    told = joined((each.number, f" việc {each.title[0].lower()}{each.title[1:]}") for each in lists)
    return (*told, ".")


def decisions(whole: Whole) -> Words:
    """Say how many proposals and difficulties wait for somebody's answer; empty where none does."""
    waiting = [each for each in matter_lists(whole) if each.anchor != ANSWERED]
    return joined((each.number, f" {each.title[0].lower()}{each.title[1:]}") for each in waiting)


def _watched(concern: Concern, found: Sequence[State], whole: Whole) -> Watched:
    register = whole.register
    number = count_of(concern.id, concern.title, concern.rule, obligation_links(found, register))
    rows = tuple(obligation_row(each, register, as_of=whole.as_of) for each in found[:MOST_SHOWN])
    return Watched(concern.id, concern.title, number, concern.next_step, rows, len(found) > MOST_SHOWN)
