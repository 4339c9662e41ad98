"""Indicators on the first screen: value against target with its source; those without values are counted."""

from __future__ import annotations

from dataclasses import replace

from followup.pages.aims import Aims, aims
from followup.pages.number import plain
from followup.pages.page import Whole


def told(whole: Whole) -> Aims:
    found = aims(whole)
    assert found is not None
    return found


def test_a_value_stands_with_its_year_its_target_and_who_set_it(moved: Whole) -> None:
    found = told(moved)
    (row,) = found.rows

    assert (row.year, row.value.shown, row.target, row.result) == (2024, "71%", "75%", "Chưa đạt")
    assert row.source == "12-CV/TU"
    assert (row.fill, row.tick) == (94.7, 100.0)
    assert plain(found.finding) == "1 trong 1 chỉ tiêu có mức giao chưa đạt"
    assert found.silent is not None
    assert (found.silent.value, len(found.numbers)) == ("1", 3)


def test_indicators_without_values_are_only_counted(moved: Whole) -> None:
    found = told(replace(moved, summaries=()))

    assert (plain(found.finding), found.rows) == ("Chưa chỉ tiêu nào có số liệu", ())
    assert found.silent is not None
    assert found.silent.value == "2"


def test_without_indicators_nothing_is_told(nothing: Whole) -> None:
    assert aims(nothing) is None
