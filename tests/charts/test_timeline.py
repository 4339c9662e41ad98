from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.time_axis import TimeAxis
from followup.charts.timeline import Cited, Entry, date_words, timeline
from followup.vietnamese import day

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

_DAYS = st.none() | st.dates(date(1945, 9, 2), date(2050, 1, 1))
_CITED = st.builds(Cited, st.text(min_size=1, max_size=50), _DAYS, st.just("Căn cứ"))
_ENTRIES = st.lists(
    st.builds(Entry, st.text(min_size=1, max_size=50), _DAYS, _DAYS, _DAYS, st.lists(_CITED, max_size=4).map(tuple)),
    max_size=4,
)


def _entry(name: str, on: date | None, *cites: Cited) -> Entry:
    return Entry(name, on, None, None, cites)


@pytest.mark.parametrize(
    ("on", "not_before", "not_after", "words"),
    [
        (date(2022, 3, 9), None, None, "09/3/2022"),
        (None, date(2020, 2, 3), None, "từ 03/02/2020"),
        (None, None, date(2021, 9, 9), "đến 09/9/2021"),
        (None, date(2016, 5, 16), date(2021, 9, 9), "16/5/2016 – 09/9/2021"),
        (None, None, None, "không ghi ngày"),
    ],
)
def test_an_unknown_date_is_told_by_its_bounds(
    on: date | None, not_before: date | None, not_after: date | None, words: str
) -> None:
    assert date_words(Entry("A", on, not_before, not_after, ())) == words


@pytest.mark.parametrize(
    ("entries", "finding"),
    [
        ([], "Chưa có văn bản nào."),
        ([_entry("A", None)], "1 văn bản, chưa có viện dẫn nào."),
        (
            [_entry("A", None, Cited("X", None, "Căn cứ"))],
            "1 văn bản có 1 lượt viện dẫn; 1 lượt không ghi ngày của văn bản được viện dẫn.",
        ),
        (
            [
                _entry("A", date(2022, 3, 9), Cited("X", date(2021, 6, 29), "Căn cứ"), Cited("Y", None, "Dẫn chiếu")),
                _entry("B", date(2020, 3, 9), Cited("Z", date(2009, 12, 8), "Căn cứ")),
            ],
            (
                "2 văn bản có 3 lượt viện dẫn; văn bản được viện dẫn sớm nhất là Z, ngày 08/12/2009; "
                "1 lượt không ghi ngày của văn bản được viện dẫn."
            ),
        ),
    ],
)
def test_the_finding_counts_citations(entries: list[Entry], finding: str) -> None:
    assert timeline("k", entries).finding == finding


def test_each_citation_is_a_row_and_a_document_without_one_keeps_its_own() -> None:
    figure = timeline(
        "k",
        [
            _entry("A", date(2022, 3, 9), Cited("Y", None, "Dẫn chiếu"), Cited("X", date(2021, 6, 29), "Căn cứ")),
            _entry("B", None),
        ],
    )

    assert figure.rows == (
        ("A", "09/3/2022", "X", "29/6/2021", "Căn cứ"),
        ("A", "09/3/2022", "Y", "không ghi ngày", "Dẫn chiếu"),
        ("B", "không ghi ngày", None, None, None),
    )


def test_a_document_cited_twice_by_one_directive_is_drawn_once() -> None:
    twice = (Cited("X", date(2009, 12, 8), "Dẫn chiếu"), Cited("X", date(2009, 12, 8), "Thực hiện"))
    figure = timeline("k", [_entry("A", date(2022, 3, 9), *twice, twice[0])])

    assert figure.rows == (("A", "09/3/2022", "X", "08/12/2009", "Dẫn chiếu; Thực hiện"),)
    assert [(key.word, key.amount) for key in figure.legend if key.look == "tie"] == [("Viện dẫn", "1")]


def test_an_uncertain_date_is_a_broken_line_between_its_bounds() -> None:
    figure = timeline("k", [Entry("A", None, date(2020, 1, 1), date(2021, 1, 1), ()), _entry("B", date(2023, 5, 1))])
    unsure = [line for line in figure.drawing.lines if line.look == "unsure"]

    assert [(line.x1, line.x2) for line in unsure] == [(0.0, 25.05)]
    assert [dot.text for dot in figure.drawing.dots] == ["B, 01/5/2023"]


def test_documents_never_share_a_line() -> None:
    figure = timeline(
        "k", [_entry("A", date(2022, 3, 9), *(Cited(f"X{n}", date(2021, 1, 1), "Căn cứ") for n in range(5)))]
    )
    heights = [label.y for label in figure.drawing.labels if label.look in {"name", "item"}]

    assert len(set(heights)) == 6
    assert min(b - a for a, b in pairwise(heights)) >= 30


@given(entries=_ENTRIES)
def test_drawing_table_and_plotly_show_the_same_dates(entries: list[Entry], specification: Proof) -> None:
    figure = timeline("k", entries)
    points = specification(figure)["data"][2:]
    known = [on for e in entries for on in (e.on, e.not_before, e.not_after, *(c.on for c in e.cites)) if on]
    axis = TimeAxis.over(known)
    plotted = [date.fromisoformat(x) for trace in points for x in trace["x"]]
    cited = [{(each.name, each.on) for each in entry.cites} for entry in entries]
    certain = [entry.on for entry in entries if entry.on] + [on for each in cited for _, on in each if on]
    told = {cell for row in figure.rows for cell in row}

    assert sorted(plotted) == sorted(certain)
    assert sorted(dot.x for dot in figure.drawing.dots) == sorted(axis.share(on) for on in plotted)
    assert {day(on) for on in plotted} <= told
    assert {label.text for label in figure.drawing.labels if label.look == "value"} <= told
    assert len(figure.rows) == sum(len(each) or 1 for each in cited)
