"""One period: received and silent add up to those who owe, and the totals of a closed period stand still."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import period
from followup.pages.link import Link
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.period import PeriodView

Laid = Callable[[Mapping[str, str]], Whole]

FIRST = "ma: 2024-6t1\ntinh_trang: da_chot\nngay_chot: 31/7/2024\ndon_vi_bao_cao: [mat-tran, ban-dan-van]\n"
SECOND = "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran, ban-dan-van]\n"
LATE = "don_vi: mat-tran\nky_bao_cao: 2025-6t1\nngay_nhan: 20/7/2025\n"
REMINDED = """
don_vi: ban-dan-van
ky_bao_cao: 2025-6t1
tinh_trang_nop: chua_nop
don_doc:
  - {lan: 1, ngay: 15/7/2025, hinh_thuc: điện thoại}
  - {lan: 2, ngay: 01/8/2025, hinh_thuc: công văn}
  - {lan: 3, ngay: 01/12/2025, hinh_thuc: công văn}
"""
UNASKED = "don_vi: huyen-uy-a\nky_bao_cao: 2025-6t1\nngay_nhan: 01/7/2025\n"
FILES = {
    "data/ky/2024-6t1.yaml": FIRST,
    "data/ky/2025-6t1.yaml": SECOND,
    "data/ket-qua/2025-6t1/mat-tran.yaml": LATE,
    "data/ket-qua/2025-6t1/ban-dan-van.yaml": REMINDED,
    "data/ket-qua/2025-6t1/huyen-uy-a.yaml": UNASKED,
}


def planned(whole: Whole) -> dict[str, tuple[Page, PeriodView]]:
    return {page.address: (page, page.view) for page in period.plan(whole) if isinstance(page.view, PeriodView)}


def test_who_has_reported_and_who_is_silent_add_up_to_who_owes(whole_of: Laid) -> None:
    page, view = planned(whole_of(FILES))["ky/2025-6t1.html"]
    numbers = {each.id: each for each in page.numbers}

    assert plain(view.sentence) == "1 trong 2 đơn vị phải báo cáo đã báo cáo (50,0%); 1 đơn vị chưa báo cáo."
    assert numbers["da-bao-cao"].numerator + numbers["chua-bao-cao"].numerator == numbers["phai-bao-cao"].numerator
    assert [link.text for each in numbers["da-bao-cao"].left_out for link in each.links] == ["Huyện ủy A"]
    assert [each.unit.text for each in view.unasked] == ["Huyện ủy A"]


def test_a_silent_unit_is_named_with_how_long_and_how_often_it_was_reminded(whole_of: Laid) -> None:
    _, view = planned(whole_of(FILES))["ky/2025-6t1.html"]

    assert [(each.unit.text, plain(each.since), plain(each.reminded)) for each in view.silent] == [
        ("Ban Dân vận Tỉnh ủy", "quá hạn gửi 83 ngày", "đã đôn đốc 2 lần, gần nhất 01/8/2025")
    ]
    assert [each.sent_on for each in view.reminders] == [date(2025, 7, 15), date(2025, 8, 1)]


def test_a_late_report_says_by_how_many_days(whole_of: Laid) -> None:
    _, view = planned(whole_of(FILES))["ky/2025-6t1.html"]

    assert [(each.unit.text, each.late) for each in view.received] == [("Mặt trận Tổ quốc tỉnh", 10)]


def test_before_the_day_to_report_by_nobody_is_late(whole_of: Laid) -> None:
    _, view = planned(replace(whole_of(FILES), as_of=date(2025, 7, 10)))["ky/2025-6t1.html"]

    assert {plain(each.since) for each in view.silent} == {"đến hạn hôm nay"}
    assert view.state == "Đang mở"


def test_a_period_leads_to_those_of_its_kind_before_and_after_it(whole_of: Laid) -> None:
    files = {f"data/ky/{name}.yaml": f"ma: {name}\n" for name in ("2024-6t1", "2024-nam", "2024-6t2")}
    beside = {at: (view.previous, view.following) for at, (_, view) in planned(whole_of(files)).items()}

    assert beside == {
        "ky/2024-6t1.html": (None, Link("6 tháng cuối năm 2024", "ky/2024-6t2.html")),
        "ky/2024-6t2.html": (Link("6 tháng đầu năm 2024", "ky/2024-6t1.html"), None),
        "ky/2024-nam.html": (None, None),
    }


def test_a_period_is_compared_with_the_one_before_as_that_was_closed(whole_of: Laid) -> None:
    pages = planned(whole_of(FILES))
    _, first = pages["ky/2024-6t1.html"]
    _, second = pages["ky/2025-6t1.html"]

    assert (first.state, first.compared) == ("Đã chốt ngày 31/7/2024", None)
    assert second.compared is not None
    assert second.compared.before == "khi chốt kỳ 6 tháng đầu năm 2024"
    assert second.compared.now == "đến hạn gửi báo cáo kỳ 6 tháng đầu năm 2025"


def test_the_paragraph_for_a_report_says_what_the_page_counts(whole_of: Laid) -> None:
    page, view = planned(whole_of(FILES))["ky/2025-6t1.html"]
    numbers = {each.id: each.shown for each in page.numbers}
    text = view.paragraph.text

    assert text.startswith("Kỳ 6 tháng đầu năm 2025 (số liệu từ 01/01/2025 đến 30/6/2025): ")
    assert plain(view.sentence) in text
    assert f"{numbers['chua-bao-cao']} đơn vị chưa báo cáo. Đơn vị chưa báo cáo: Ban Dân vận Tỉnh ủy." in text


def test_the_form_is_named_after_its_period_and_offers_the_appendix(whole_of: Laid) -> None:
    page, view = planned(whole_of(FILES))["ky/2025-6t1.html"]

    assert view.form_title.endswith("kỳ 6 tháng đầu năm 2025")
    assert [each.address for each in page.attachments] == [view.workbook.address] == ["ky/2025-6t1.xlsx"]


def test_reminders_are_offered_only_for_periods_that_are_waited_for(whole_of: Laid) -> None:
    pages = planned(whole_of(FILES))
    offered = {address: view.texts for address, (_, view) in pages.items()}

    assert offered["ky/2024-6t1.html"] is None
    assert offered["ky/2025-6t1.html"] == Link("Lời đôn đốc soạn sẵn", "chua-bao-cao.html", "ky-2025-6t1")
