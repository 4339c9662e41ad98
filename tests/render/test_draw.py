"""A page's digest changes when, and only when, something that the page is made of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.diagnostics import Place
from followup.pages.page import Link, Page
from followup.render.draw import Drawer, canonical
from followup.render.site import Frame

Write = Callable[[Mapping[str, str]], Path]
PageOf = Callable[..., Page]
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.dates() | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


class State(StrEnum):
    """A choice, as records have them."""

    DONE = "xong"
    OPEN = "chua"


@dataclass(frozen=True, slots=True)
class View:
    """A view as pages make them."""

    words: str = "a"
    rows: tuple[object, ...] = (1, None, date(2022, 3, 9))
    state: State = State.DONE


@dataclass(frozen=True, slots=True)
class OtherView:
    """Another one with the same fields."""

    words: str = "a"
    rows: tuple[object, ...] = (1, None, date(2022, 3, 9))
    state: State = State.DONE


@dataclass
class Loose:
    """A view that can change."""

    words: str = "a"


def test_draws_bytes_in_utf_8(write: Write, frame: Frame, page_of: PageOf) -> None:
    drawer = Drawer(write({"page.html": "{{ view.words }}: đẩy mạnh\n"}), frame, "1")

    assert drawer.draw(page_of(view=View())) == "a: đẩy mạnh\n".encode()


def test_the_digest_is_the_same_in_another_run_and_folder(write: Write, frame: Frame, page_of: PageOf) -> None:
    folder = write({"a/page.html": "x", "b/page.html": "x"})
    page = page_of(view=View())

    assert Drawer(folder / "a", frame, "1").digest(page) == Drawer(folder / "b", replace(frame), "1").digest(page)
    assert len(Drawer(folder / "a", frame, "1").digest(page)) == 64


@pytest.mark.parametrize(
    "change",
    [
        lambda page: replace(page, view=View(words="b")),
        lambda page: replace(page, view=View(rows=(1, None))),
        lambda page: replace(page, view=View(rows=("1", None, date(2022, 3, 9)))),
        lambda page: replace(page, view=View(state=State.OPEN)),
        lambda page: replace(page, view=OtherView()),
        lambda page: replace(page, title="b"),
        lambda page: replace(page, description="b"),
        lambda page: replace(page, section="index.html"),
        lambda page: replace(page, address="van-ban/b.html"),
        lambda page: replace(page, template="other.html"),
        lambda page: replace(page, crumbs=(Link("Tổng quan", "index.html"),)),
        lambda page: replace(page, origin=Place("data/a.yaml")),
        lambda page: replace(page, sample=True),
    ],
)
def test_the_digest_changes_with_everything_in_the_page(
    write: Write, frame: Frame, page_of: PageOf, change: Callable[[Page], Page]
) -> None:
    drawer = Drawer(write({"page.html": "x", "other.html": "y"}), frame, "1")
    page = page_of(view=View())

    assert drawer.digest(change(page)) != drawer.digest(page)
    assert drawer.digest(replace(page)) == drawer.digest(page)


def test_the_digest_changes_with_engine_frame_and_template(write: Write, frame: Frame, page_of: PageOf) -> None:
    page = page_of(view=View())
    folder = write({"page.html": "x"})
    digests = [
        Drawer(folder, frame, "1").digest(page),
        Drawer(folder, frame, "2").digest(page),
        Drawer(folder, replace(frame, contact="Văn phòng"), "1").digest(page),
        Drawer(folder, replace(frame, assets=(("css/site.css", "assets/css/site.9.css"),)), "1").digest(page),
        Drawer(write({"page.html": "y"}), frame, "1").digest(page),
    ]

    assert len(set(digests)) == len(digests)


def test_a_value_is_spelled_with_its_kind() -> None:
    assert canonical(Link("a", "b.html")) == "Link('a', 'b.html', '')"
    assert canonical(View(words="")) == "View('',(1, None, datetime.date(2022, 3, 9)),State.DONE,)"


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
    with pytest.raises(TypeError, match="không dùng được trong dữ liệu của một trang"):
        canonical((1, View(rows=(value,))))
