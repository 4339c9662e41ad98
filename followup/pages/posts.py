"""Handover: which post or office follows which units, and what is open there. A post follows, never a person.

Posts stand in order of their words. A unit with open obligations that nobody follows stands in a list of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link, Page, Whole
from followup.records.unit import FollowUp, Unit
from followup.register import Register, active
from followup.status.ageing import overdue
from followup.status.standing import DONE, Standing
from followup.status.state import State
from followup.vietnamese import day, slug
from followup.vietnamese_order import sort_key

CLOSED = DONE | {Standing.CANCELLED}
OPEN_RULE = "Đầu việc của đơn vị chưa hoàn thành và chưa thôi thực hiện; việc phối hợp không tính."
LATE_RULE = "Trong số đầu việc đang mở, những việc có thời hạn đã qua."


class Followed(NamedTuple):
    """One unit that a post follows or followed: since when, until when (both may be unsaid), what is open there.

    `late` is None where nothing open has a deadline: then nobody can be called late or in time.
    """

    unit: Link
    since: str
    until: str
    open: Number
    late: Number | None
    next_due: date | None


class Post(NamedTuple):
    """One post with the units that it follows on the as-of day, and those that it followed before."""

    name: str
    anchor: str
    now: tuple[Followed, ...]
    before: tuple[Followed, ...]


class PostsView(NamedTuple):
    """All posts, and the units with open obligations that no post follows."""

    sentence: Words
    posts: tuple[Post, ...]
    unfollowed: tuple[Followed, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    posts = tuple(_posts(whole))
    unfollowed = tuple(_unfollowed(whole))
    view = PostsView(sentence(posts, unfollowed), posts, unfollowed)
    rows = (*unfollowed, *(row for post in posts for row in (*post.now, *post.before)))
    yield Page(
        address=address.POSTS,
        template="pages/posts.html",
        title="Bàn giao",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=(*numbers_in(view.sentence), *(number for row in rows for number in (row.open, row.late) if number)),
        sample=any(each.sample and each.followed_by for each in whole.register.units.values()),
    )


def sentence(posts: Sequence[Post], unfollowed: Sequence[Followed]) -> Words:
    """Count the posts, the units that they follow, and the units with open obligations that nobody follows."""
    serving = [post for post in posts if post.now]
    if not serving and not unfollowed:
        return ("Chưa có bộ phận, chức danh nào được ghi là theo dõi đơn vị.",)
    every = count_of(
        "bo-phan",
        "Bộ phận, chức danh đang theo dõi",
        "Bộ phận, chức danh ghi ở bo_phan_theo_doi của ít nhất một đơn vị và đang còn hiệu lực.",
        (Link(post.name, address.POSTS, post.anchor) for post in serving),
    )
    bare = count_of(
        "chua-ai-theo-doi",
        "Đơn vị chưa có bộ phận theo dõi",
        "Đơn vị có đầu việc đang mở mà không bộ phận, chức danh nào được ghi là đang theo dõi.",
        (each.unit for each in unfollowed),
    )
    told: Words = (every, " bộ phận, chức danh đang theo dõi các đơn vị; ") if serving else ()
    if not unfollowed:
        return (*told, "mọi đơn vị có đầu việc đang mở đều có người theo dõi.")
    return (*told, bare, " đơn vị có đầu việc đang mở mà chưa ghi bộ phận theo dõi.")


def _posts(whole: Whole) -> Iterator[Post]:
    named: dict[str, list[tuple[Unit, FollowUp]]] = {}
    for unit in whole.register.units.values():
        for each in unit.followed_by:
            named.setdefault(each.post, []).append((unit, each))
    for name in sorted(named, key=sort_key):
        anchor = f"bo-phan-{slug(name)}"
        rows = [(_serves(each, whole.as_of), unit, each) for unit, each in named[name]]
        now = (_followed(unit, whole, f"{anchor}-{unit.id}", each) for serves, unit, each in rows if serves)
        before = (
            _followed(unit, whole, f"{anchor}-{unit.id}-truoc-{number}", each)
            for number, (serves, unit, each) in enumerate(rows, start=1)
            if not serves
        )
        yield Post(name, anchor, tuple(now), tuple(before))


def _unfollowed(whole: Whole) -> Iterator[Followed]:
    for unit in whole.register.units.values():
        if active(unit, whole.as_of) and not any(_serves(each, whole.as_of) for each in unit.followed_by):
            row = _followed(unit, whole, f"chua-ai-{unit.id}", None)
            if row.open.numerator:
                yield row


def _serves(follow_up: FollowUp, on: date) -> bool:
    return (follow_up.starts_on is None or follow_up.starts_on <= on) and (
        follow_up.ends_on is None or on <= follow_up.ends_on
    )


def _followed(unit: Unit, whole: Whole, name: str, follow_up: FollowUp | None) -> Followed:
    held = open_states(whole.standings.of_unit_now(unit.id))
    coming = [each.due for each in held if each.due is not None and each.due >= whole.as_of]
    return Followed(
        unit=naming.party_link(unit.id, whole.register),
        since=_since(follow_up),
        until=f"đến hết {day(follow_up.ends_on)}" if follow_up and follow_up.ends_on else "",
        open=count_of(name, f"Đầu việc đang mở: {unit.name}", OPEN_RULE, obligation_links(held, whole.register)),
        late=_late(name, unit, held, whole.register),
        next_due=min(coming, default=None),
    )


def _since(follow_up: FollowUp | None) -> str:
    if follow_up is None:
        return "chưa có ai theo dõi"
    return f"từ {day(follow_up.starts_on)}" if follow_up.starts_on else ""


def _late(name: str, unit: Unit, held: Sequence[State], register: Register) -> Number | None:
    if not any(each.due is not None for each in held):
        return None
    links = obligation_links(overdue(held), register)
    return count_of(f"{name}-qua-han", f"Đầu việc quá hạn: {unit.name}", LATE_RULE, links)


def open_states(states: Sequence[State]) -> tuple[State, ...]:
    """Give those of STATES on which somebody still has to work or decide."""
    return tuple(each for each in states if each.standing not in CLOSED)
