"""The appendix of a report: its tables count what the page counts, and every obligation has its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.attachment import Sheet
from followup.pages.comparison import Then
from followup.pages.page import Whole
from followup.pages.period_book import INVENTED, period_book
from followup.status.reporting import reporting
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

PERIOD = "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran, ban-dan-van]\n"
FILES = {
    "data/ky/2025-6t1.yaml": PERIOD,
    "data/ket-qua/2025-6t1/mat-tran.yaml": "don_vi: mat-tran\nky_bao_cao: 2025-6t1\nngay_nhan: 20/7/2025\n",
}


def sheets(whole: Whole, *states: State) -> tuple[Sheet, ...]:
    whole = replace(whole, standings=Standings(states))
    (told,) = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    return period_book(told, Then("đến ngày 01/10/2025", Standings(states)), None, whole).sheets


def test_each_unit_that_owes_a_report_stands_with_what_became_of_it(whole_of: Laid) -> None:
    _, units, _, _ = sheets(whole_of(FILES))

    assert units.rows == (
        (1, "Ban Dân vận Tỉnh ủy", "Chưa báo cáo", None, "quá hạn gửi 83 ngày", 0),
        (2, "Mặt trận Tổ quốc tỉnh", "Đã nhận", date(2025, 7, 20), "sau hạn 10 ngày", 0),
    )


def test_every_obligation_has_its_line_and_the_standings_add_up_to_them(whole_of: Laid, state: MakeState) -> None:
    late = state(Standing.OVERDUE, late=16, due=date(2025, 9, 15))
    _, _, standings, lines = sheets(whole_of(FILES), late, state(Standing.DONE_ON_TIME), state(Standing.STANDING))

    assert [(row[6], row[7], row[8]) for row in lines.rows] == [
        (date(2025, 9, 15), "Quá hạn", 16),
        (date(2025, 10, 15), "Hoàn thành đúng hạn", None),
        (None, "Thường xuyên", None),
    ]
    assert sum(row[1] for row in standings.rows if isinstance(row[1], int)) == len(lines.rows)


def test_every_line_is_as_wide_as_its_table(whole_of: Laid, state: MakeState) -> None:
    for sheet in sheets(whole_of(FILES), state(Standing.OVERDUE, late=3)):
        assert {len(row) for row in sheet.rows} | {len(sheet.widths)} == {len(sheet.columns)}, sheet.name


def test_invented_figures_say_so_in_the_workbook_too(whole_of: Laid) -> None:
    short = sheets(whole_of({**FILES, "data/ky/2025-6t1.yaml": f"{PERIOD}minh_hoa: true\n"}))[0]

    assert short.rows[-1] == ("Lưu ý", INVENTED)
