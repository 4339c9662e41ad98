"""Colours against each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.shade import DARK, ENOUGH, LIGHT, contrast, on_dark, on_light

STYLES = (Path(__file__).parents[1] / "templates/assets/css/site.css").read_text("utf-8")


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#8c1515", "#8c1515", 1)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, wanted: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(wanted, abs=0.01)


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_a_shade_that_can_be_seen_by_day_and_by_night(number: int) -> None:
    colour = f"#{number:06x}"

    assert min(contrast(on_light(colour), ground) for ground in LIGHT) >= ENOUGH
    assert min(contrast(on_dark(colour), ground) for ground in DARK) >= ENOUGH


def test_a_colour_that_can_be_seen_stays_and_a_pale_one_changes_no_more_than_it_must() -> None:
    assert (on_light("#0b4a80"), on_dark("#ffcc00")) == ("#0b4a80", "#ffcc00")
    assert on_light("#ffcc00") == "#886d00"


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    painted = re.findall(r"--page: (#\w+); --paper: (#\w+);", STYLES)

    assert [{_long(each) for each in ground} for ground in painted[:2]] == [set(LIGHT), set(DARK)]


def _long(colour: str) -> str:
    return colour if len(colour) > len("#fff") else "#" + "".join(2 * each for each in colour[1:])
