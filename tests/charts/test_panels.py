from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.panels import Panel, Stretch, Words, panels

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

WORDS = Words("Mô hình theo lĩnh vực", "Có mô hình.", "Lĩnh vực", "mô hình", "Đổi địa giới ngày 01/7/2025")
STRETCHES = (
    Stretch("2024", "2024"),
    Stretch("2025, đến 30/6", "2025"),
    Stretch("2025, từ 01/7", "2025", after_break=True),
)
SHOWN = st.lists(st.builds(Panel, st.text(max_size=50), st.tuples(*[st.integers(0, 12_000)] * 3)), max_size=6)


@given(shown=SHOWN)
def test_table_drawing_and_plotly_show_the_same_numbers(shown: list[Panel], specification: Proof) -> None:
    figure = panels("k", WORDS, STRETCHES, shown)
    traces = specification(figure)["data"]

    assert [row[1:-1] for row in figure.rows[: len(shown)]] == [each.counts for each in shown]
    assert [tuple(trace["y"]) for trace in traces] == [each.counts for each in shown]
    assert len(figure.drawing.bars) == sum(number > 0 for each in shown for number in each.counts)


def test_all_panels_share_one_scale() -> None:
    figure = panels("k", WORDS, STRETCHES, [Panel("Kinh tế", (10, 5, 0)), Panel("Văn hóa", (5, 0, 0))])

    tallest, half, other_half = (bar.height for bar in figure.drawing.bars)
    assert (half, other_half) == (tallest / 2, tallest / 2)


def test_the_sums_of_several_panels_stand_in_the_last_row() -> None:
    figure = panels("k", WORDS, STRETCHES, [Panel("Kinh tế", (1, 2, 3)), Panel("Văn hóa", (4, 0, 1))])

    assert figure.rows[-1] == ("Cộng", 5, 2, 4, 11)


def test_a_broken_year_has_two_columns_one_name_and_a_line_between() -> None:
    figure = panels("k", WORDS, STRETCHES, [Panel("Kinh tế", (1, 2, 3))])
    ticks = [label.text for label in figure.drawing.labels if label.look == "tick"]
    (line,) = (line for line in figure.drawing.lines if line.look == "unsure")

    assert ticks == ["2024", "2025"]
    assert figure.drawing.bars[1].x < line.x1 < figure.drawing.bars[2].x
    assert [key.word for key in figure.legend] == ["Đổi địa giới ngày 01/7/2025"]


def test_numbers_that_have_no_room_on_a_phone_are_left_to_the_table() -> None:
    many = tuple(Stretch(str(year), str(year)) for year in range(2009, 2027))
    figure = panels("k", WORDS, many, [Panel("Kinh tế", (1234,) * 18)])

    assert not [label for label in figure.drawing.labels if label.text == "1.234"]
    assert {label.short for label in figure.drawing.labels if label.look == "tick"} == {
        f"’{n:02}" for n in range(9, 27)
    }
