from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.missing_by_directive import Question, Tally, missing_by_directive

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]


@st.composite
def _tallies(draw: st.DrawFn) -> Tally:
    of = draw(st.integers(0, 50))
    return Tally(draw(st.text(min_size=1, max_size=12)), draw(st.integers(0, of)), of)


_QUESTIONS = st.lists(
    st.builds(Question, st.text("abcđ ", min_size=1, max_size=9), st.just("việc"), st.tuples(_tallies(), _tallies())),
    max_size=6,
)


def _question(word: str, counted: str, *tallies: tuple[int, int]) -> Question:
    return Question(word, counted, tuple(Tally(f"V{n}", *tally) for n, tally in enumerate(tallies, start=1)))


def test_the_most_often_unanswered_question_comes_first() -> None:
    figure = missing_by_directive(
        "k",
        [
            _question("số và ký hiệu", "văn bản", (0, 1), (1, 1)),
            _question("chủ trì", "việc", (0, 4), (0, 5)),
            _question("ngày đến hạn", "việc", (4, 4), (5, 5)),
        ],
    )

    assert figure.finding == "Văn bản không ghi ngày đến hạn ở cả 9 việc và số và ký hiệu ở 1 trong 2 văn bản."
    assert figure.rows == (
        ("Ngày đến hạn", 9, 9, "việc", "V1: 4; V2: 5"),
        ("Số và ký hiệu", 1, 2, "văn bản", "V2: 1"),
        ("Chủ trì", 0, 9, "việc", ""),
    )


def test_nothing_missing_is_said_in_words() -> None:
    assert missing_by_directive("k", [_question("chủ trì", "việc", (0, 4))]).finding == "Không thiếu nội dung nào."


def test_a_question_that_was_put_to_nothing_is_left_out() -> None:
    assert missing_by_directive("k", [_question("chu kỳ", "việc định kỳ", (0, 0))]).rows == ()


@given(questions=_QUESTIONS)
def test_drawing_table_and_plotly_show_the_same_numbers(questions: list[Question], specification: Proof) -> None:
    figure = missing_by_directive("k", questions)
    spec = specification(figure)
    table = [(int(row[1] or 0), int(row[2] or 0)) for row in figure.rows]
    missing, stated = (trace["customdata"] for trace in spec["data"])
    drawn = [(bar.look, bar.width) for bar in figure.drawing.bars if bar.look == "missing"]

    assert [(number, of) for _, number, of, _ in missing] == table
    assert [of - number for _, number, of, _ in stated] == [number for number, _ in table]
    assert drawn == [("missing", round(100 * m / of, 2)) for m, of in table if m]
    assert spec["data"][0]["x"] == [round(100 * m / of, 2) for m, of in table]
    assert [label.text for label in figure.drawing.labels if label.look == "value"] == [
        f"{m}/{of} việc" for m, of in table
    ]
