"""Circles in graphs of ids."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.rules.circles import circles

NAMES = "abcdef"


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"b": ["a"], "a": ["b"]}, [("a", "b")]),
        ({"c": ["a"], "a": ["b"], "b": ["c"], "d": ["a"]}, [("a", "b", "c")]),
        ({"a": ["b", "b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
    ],
)
def test_gives_each_circle_once_from_its_smallest_id(
    links: dict[str, Sequence[str]], found: list[tuple[str, ...]]
) -> None:
    assert list(circles(links)) == found


def test_a_chain_longer_than_any_stack_is_followed() -> None:
    links = {f"{n:05}": [f"{n + 1:05}"] for n in range(20_000)} | {"20000": ["19999"]}

    assert list(circles(links)) == [("19999", "20000")]


@settings(derandomize=True)
@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=4)))
def test_finds_a_circle_exactly_where_there_is_one(links: dict[str, list[str]]) -> None:
    reached = {name: set(links.get(name, ())) for name in NAMES}
    for middle in NAMES:
        for name in NAMES:
            if middle in reached[name]:
                reached[name] |= reached[middle]

    found = list(circles(links))

    assert bool(found) == any(name in reached[name] for name in NAMES)
    for circle in found:
        assert all(step in links[name] for name, step in zip(circle, (*circle[1:], circle[0]), strict=True))
