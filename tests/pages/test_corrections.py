"""Corrections are told with old, new and reason; what a closed period held does not move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import corrections, period
from followup.pages.corrections import CorrectionsView
from followup.pages.number import plain
from followup.pages.page import Page, Whole

Laid = Callable[[Mapping[str, str]], Whole]

REPORT = """
don_vi: mat-tran
ky_bao_cao: 2025-6t1
ngay_nhan: 05/7/2025
dinh_chinh:
  - {ngay: 01/9/2025, noi_dung: Số cuộc giám sát, cu: "12", moi: "11", ly_do: Cộng trùng một cuộc}
  - {ngay: 01/12/2025, noi_dung: Số hội nghị, cu: "3", moi: "4", ly_do: Sót một hội nghị}
ket_qua:
  - {nhiem_vu: 12-cv-tu/1.1.a, tinh_trang: hoan_thanh, ngay_hoan_thanh: 1/6/2025, nguoi_duyet: Trưởng phòng,
     ngay_duyet: 10/7/2025}
"""
FIRST = "ma: 2025-6t1\ntinh_trang: da_chot\nngay_chot: 15/7/2025\n"
BEFORE = "ma: 2024-6t2\ntinh_trang: da_chot\nngay_chot: 15/01/2025\n"
PLAN = """
don_vi: mat-tran
van_ban: Kế hoạch số 01-KH/MT ngày 10/01/2025
ngay_ban_hanh: 10/01/2025
moc: [{nhiem_vu: 12-cv-tu/1.1.a, thoi_han: 30/6/2025}]
"""
FILES = {
    "data/ky/2025-6t1.yaml": FIRST,
    "data/ky/2024-6t2.yaml": BEFORE,
    "data/ke-hoach/2025/mat-tran.yaml": PLAN,
    "data/ket-qua/2025-6t1/mat-tran.yaml": REPORT,
}


def planned(whole: Whole) -> tuple[Page, CorrectionsView]:
    (page,) = corrections.plan(whole)
    assert isinstance(page.view, CorrectionsView)
    return page, page.view


def test_a_correction_counts_from_its_day_on(whole_of: Laid) -> None:
    whole = whole_of(FILES)
    _, now = planned(whole)
    _, later = planned(replace(whole, as_of=date(2025, 12, 1)))

    assert [(each.what, each.before, each.after) for each in now.corrections] == [("Số cuộc giám sát", "12", "11")]
    assert [each.made_on for each in later.corrections] == [date(2025, 12, 1), date(2025, 9, 1)]
    assert plain(later.sentence) == "2 đính chính sau khi chốt kỳ; lần gần nhất ngày 01/12/2025."
    assert [each.corrections for each in later.frozen] == [2, 0]


def test_a_report_received_after_closing_does_not_move_the_totals(whole_of: Laid) -> None:
    name = "data/ket-qua/2025-6t1/mat-tran.yaml"
    in_time, late, never = (
        planned(whole_of({**FILES, name: text}))[1].frozen
        for text in (REPORT, REPORT.replace("ngay_nhan: 05/7/2025", "ngay_nhan: 20/8/2025"), "")
    )

    assert [each.period.text for each in late] == ["6 tháng đầu năm 2025", "6 tháng cuối năm 2024"]
    assert plain(in_time[0].done) == "1 trong 1 đầu việc có thời hạn"
    assert plain(late[0].done) == plain(never[0].done) == "0 trong 1 đầu việc có thời hạn"


def test_the_last_two_periods_of_one_kind_are_compared(whole_of: Laid) -> None:
    page, view = planned(whole_of({**FILES, "data/ky/2025-q2.yaml": "ma: 2025-q2\n"}))

    assert view.compared is not None
    assert (view.compared.before, view.compared.now) == (
        "khi chốt kỳ 6 tháng cuối năm 2024",
        "khi chốt kỳ 6 tháng đầu năm 2025",
    )
    assert len({each.id for each in page.numbers}) == len(page.numbers)


def test_the_page_of_the_later_period_explains_the_comparison(whole_of: Laid) -> None:
    whole = whole_of(FILES)
    page, view = planned(whole)
    later = next(each for each in period.plan(whole) if each.address == view.compared_at)

    assert view.compared is not None
    assert view.compared_at == "ky/2025-6t1.html"
    assert set(view.compared.numbers) <= set(later.numbers)
    assert not set(view.compared.numbers) & set(page.numbers)


def test_an_office_without_periods_is_told_what_to_do(whole: Whole) -> None:
    page, view = planned(whole)

    assert (view.corrections, view.frozen, view.compared, page.numbers) == ((), (), None, ())
