"""Equal values are spelled alike, others never; what pages hold can be spelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.pages import PAGES
from followup.pages.canonical import canonical
from followup.pages.page import Link, Page, Whole

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.dates() | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


class State(StrEnum):
    """A choice, as records have them."""

    DONE = "xong"
    OPEN = "chua"


class View(NamedTuple):
    """A view as pages make them."""

    words: str = "a"
    rows: tuple[object, ...] = (1, None, date(2022, 3, 9))
    state: State = State.DONE


@dataclass
class Loose:
    """A view that can change."""

    words: str = "a"


def test_a_value_is_spelled_with_its_kind() -> None:
    assert canonical(Link("a", "b.html")) == "Link('a','b.html','',)"
    assert canonical(View(words="")) == "View('',(1,None,datetime.date(2022, 3, 9),),State.DONE,)"


@given(PLAIN, PLAIN)
def test_only_equal_values_are_spelled_alike(one: object, other: object) -> None:
    assert (canonical(one) == canonical(other)) == (repr(one) == repr(other))


def test_a_tuple_and_its_text_are_not_mistaken_for_one_another() -> None:
    spelled = [canonical(value) for value in ("(1,)", (1,), ((1,),), (1, ()), "1", 1, True, Decimal(1), 1.0, None, "")]

    assert len(set(spelled)) == len(spelled)


@pytest.mark.parametrize(
    "value",
    [{"a"}, frozenset({"a"}), {"a": 1}, ["a"], Loose(), datetime(2022, 3, 9, tzinfo=UTC), object(), b"a", print, View],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_order_can_change_or_tells_a_moment_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="không dùng được để so dữ liệu"):
        canonical((1, View(rows=(value,))))


class Kind(Protocol):
    """A kind of page."""

    def plan(self, whole: Whole) -> Iterator[Page]:
        """Plan its pages."""


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_a_page_holds_nothing_that_can_change_or_has_no_order(moved: Whole, kind: Kind) -> None:
    for page in kind.plan(moved):
        assert canonical(page)
