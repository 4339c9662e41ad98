"""Words that remind: complete sentences in each case, and long lists cut with what is left out counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from followup.pages.page import Whole
from followup.pages.reminder import MOST_NAMED, Owing, letter, message
from followup.status.standing import Standing
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]
DAY = date(2025, 10, 1)


def test_a_unit_without_open_duties_is_asked_for_its_report_alone(whole_of: Laid) -> None:
    whole = whole_of({"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n"})
    opened = whole.register.periods["2025-6t1"]
    owing = Owing("Huyện ủy A", "", "", ())

    assert "đầu việc đang mở" not in message(owing, opened, DAY)
    assert "Đề nghị Huyện ủy A:\n\nGửi báo cáo kỳ 6 tháng đầu năm 2025" in letter(owing, opened, whole.register, DAY)


def test_a_letter_names_the_longest_overdue_and_that_there_are_more(whole_of: Laid, state: MakeState) -> None:
    whole = whole_of({"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n"})
    held = tuple(
        state(Standing.OVERDUE, late=number, occurrence=f"{2000 + number}-nam", due=DAY)
        for number in range(1, MOST_NAMED + 4)
    )
    text = letter(Owing("A", "", "", held), whole.register.periods["2025-6t1"], whole.register, DAY)

    assert text.count("\n- Xây dựng kế hoạch") == MOST_NAMED
    assert "- và các đầu việc quá hạn khác" in text
    assert text.index("quá hạn 9 ngày") < text.index("quá hạn 4 ngày")
    assert "quá hạn 3 ngày" not in text
