"""What is packed comes back as it was, types included; each shape of a column is tried."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.movement_rows import AssessmentRow, EventRow, InitiativeRow
from followup.publish.packed import packed, unpacked
from followup.summary import Corrected, Reminding, Report, Row, Summary

TEXTS = st.text(max_size=4)
MAYBE = st.none() | TEXTS
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple)
TUPLES = st.lists(TEXTS, max_size=2).map(tuple)


def many(kind: type, *fields: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.builds(kind, *fields), max_size=4).map(tuple)


EVENTS = many(EventRow, TEXTS, TEXTS)
ASSESSMENTS = many(AssessmentRow, TEXTS, TEXTS, MAYBE, TEXTS, PAIRS)
INITIATIVES = many(
    InitiativeRow, *[TEXTS] * 10, EVENTS, st.just(()), ASSESSMENTS, TEXTS, st.booleans(), st.booleans(), st.booleans()
)
REPORTS = many(
    Report,
    *[MAYBE] * 5,
    st.booleans(),
    st.booleans(),
    MAYBE,
    MAYBE,
    MAYBE,
    many(Reminding, st.integers(), TEXTS, TEXTS),
    many(Corrected, *[TEXTS] * 5),
)
ROWS = many(Row, TEXTS, TEXTS, TEXTS, MAYBE, TUPLES, st.booleans())


@given(st.builds(Summary, TEXTS, REPORTS, ROWS, initiatives=INITIATIVES, details=TEXTS, unread_initiatives=TUPLES))
def test_a_summary_comes_back_as_it_was(summary: Summary) -> None:
    assert repr(unpacked(Summary, json.loads(json.dumps(packed(summary))))) == repr(summary)


def test_what_comes_again_in_a_field_is_one_text() -> None:
    rows = tuple(Row("2024-nam", f"cd-{number}", "hoan_thanh", None, ("1-BC",), sample=False) for number in range(9))
    back = unpacked(Summary, json.loads(json.dumps(packed(Summary("u", (), rows)))))

    assert back.rows == rows
    assert len({id(row.period) for row in back.rows}) == len({id(row.evidence) for row in back.rows}) == 1


@pytest.mark.parametrize("stored", [{}, {"unit": "a"}, [], [1, []], [1, [["a"]] * 10], [2, [[["a"]]] * 10], None, "x"])
def test_what_is_no_summary_is_refused(stored: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, IndexError)):
        unpacked(Summary, stored)
