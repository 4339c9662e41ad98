"""What stands where a record's page was: why it is no more, and where to go on.

A reader who follows an old link, or types one from paper, is to learn what happened. So nobody is sent on unasked:
whoever is sent on at once never reads why, and a page that changes by itself after a while is taken from under the
eyes of whoever reads slowly (WCAG 2.2, 2.2.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.entries import entries_by_id
from followup.pages.entry import Entry
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import prose_link
from followup.records.page_name import DUTY, PROSE
from followup.records.redirect import Redirect
from followup.redirection import final
from followup.register import Register
from followup.vietnamese import day


class Kind(NamedTuple):
    """A kind of record: what it is called, where its pages stand, and the list that they belong to."""

    word: str
    address: Callable[[str], str]
    all: Link


KINDS: Mapping[str, Kind] = {
    "van-ban": Kind("văn bản", address.directive, Link("Văn bản chỉ đạo", address.DIRECTIVES)),
    DUTY: Kind("nhiệm vụ", address.duty, Link("Nhiệm vụ", address.DUTIES)),
    "don-vi": Kind("đơn vị", address.unit, Link("Đơn vị", address.UNITS)),
    "nhom": Kind("nhóm đơn vị", address.group, Link("Đơn vị", address.UNITS)),
    "ky": Kind("kỳ báo cáo", address.period, Link("Kỳ báo cáo", address.PERIODS)),
    "mo-hinh": Kind("mô hình", address.initiative, Link("Mô hình", address.INITIATIVES)),
    "chi-tieu": Kind("chỉ tiêu", address.indicator, Link("Chỉ tiêu", address.INDICATORS)),
    PROSE: Kind("trang viết", address.prose, Link("Xem thêm", address.MORE)),
}


_LISTS = re.compile(r"giai-thich/|van-ban/[^/]+/|mo-hinh/(?:don-vi|linh-vuc|a-z)\b")


class MovedView(NamedTuple):
    """One page that is no more; `to` is None where nothing took its place."""

    sentence: str
    reason: str
    to: Link | None
    all: Link


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each page that is no more."""
    redirects = whole.register.redirects
    models = entries_by_id(whole) if redirects else {}
    for redirect in redirects.values():
        yield _page(redirect, whole, models)


def of_records(addresses: Iterable[str]) -> tuple[str, ...]:
    """Give those of ADDRESSES that led to the page of a record, not to a list or an explanation."""
    return tuple(each for each in addresses if _LISTS.match(each) is None)


def _page(redirect: Redirect, whole: Whole, models: Mapping[str, Entry]) -> Page:
    kind, name = _parts(redirect.old)
    last = final(redirect, whole.register.redirects)
    words = f"Trang của {kind.word} có mã {name} thôi dùng từ ngày {day(redirect.changed_on)}."
    view = MovedView(words, redirect.reason, _link(last, whole, models) if last else None, kind.all)
    return Page(
        address=kind.address(name),
        template="pages/moved.html",
        title=f"Trang {'đã chuyển' if view.to else 'không còn'}: {redirect.old}",
        description=f"{words} {redirect.reason}",
        section=kind.all.address,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), kind.all),
        origin=redirect.origin,
        listed=False,
    )


def _parts(name: str) -> tuple[Kind, str]:
    kind, _, rest = name.partition("/")
    return KINDS[kind], rest


def _link(name: str, whole: Whole, models: Mapping[str, Entry]) -> Link | None:
    """Lead to the page NAME; None where its record has none as of the day."""
    register = whole.register
    kind, _, rest = name.partition("/")
    if kind == "ky":
        opened = register.periods.get(rest)
        begun = opened is not None and opened.period.start <= whole.as_of
        return Link(opened.name, address.period(rest)) if opened and begun else None
    if kind == "mo-hinh":
        return models[rest].link if rest in models else None
    return _registered(kind, rest, register)


def _registered(kind: str, name: str, register: Register) -> Link | None:
    if kind == "van-ban" and name in register.directives:
        return naming.directive_link(register.directives[name])
    if kind == DUTY and name in register.duties:
        return naming.duty_link(register.duties[name])
    if register.party(name) is not None and kind in {"don-vi", "nhom"}:
        return naming.party_link(name, register)
    if kind == "chi-tieu" and name in register.movement.indicators:
        return Link(register.movement.indicators[name].name, address.indicator(name))
    return prose_link(register.prose[name]) if kind == PROSE and name in register.prose else None
