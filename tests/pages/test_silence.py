"""Who has not reported: one list a period, reminders from the log, and texts whose figures are those of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import silence
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.reminder import INVENTED
from followup.pages.silence import SilenceView
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

PERIOD = "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran, ban-dan-van, huyen-uy-a]\n"
SENT = "don_vi: mat-tran\nky_bao_cao: 2025-6t1\nngay_nhan: 20/7/2025\n"
EARLIER = "don_vi: ban-dan-van\nky_bao_cao: 2024-6t1\nngay_nhan: 01/7/2024\n"
REMINDED = """
don_vi: ban-dan-van
ky_bao_cao: 2025-6t1
tinh_trang_nop: chua_nop
don_doc:
  - {lan: 1, ngay: 15/7/2025, hinh_thuc: điện thoại}
  - {lan: 2, ngay: 01/12/2025, hinh_thuc: công văn}
"""
FILES = {
    "data/ky/2024-6t1.yaml": "ma: 2024-6t1\ntinh_trang: da_chot\nngay_chot: 31/7/2024\n",
    "data/ky/2025-6t1.yaml": PERIOD,
    "data/ket-qua/2025-6t1/mat-tran.yaml": SENT,
    "data/ket-qua/2024-6t1/ban-dan-van.yaml": EARLIER,
    "data/ket-qua/2025-6t1/ban-dan-van.yaml": REMINDED,
}


def planned(whole: Whole) -> tuple[Page, SilenceView]:
    (page,) = silence.plan(whole)
    assert isinstance(page.view, SilenceView)
    return page, page.view


def test_a_silent_unit_stands_with_its_last_report_and_the_reminders_sent_by_then(whole_of: Laid) -> None:
    _, view = planned(whole_of(FILES))
    (period,) = view.periods

    assert plain(period.sentence) == "2 trong 3 đơn vị phải báo cáo chưa báo cáo, quá hạn gửi 83 ngày."
    assert [(each.unit.text, each.last_report, each.reminders) for each in period.units] == [
        ("Ban Dân vận Tỉnh ủy", "6 tháng đầu năm 2024, nhận ngày 01/7/2024", ("lần 1, 15/7/2025, điện thoại",)),
        ("Huyện ủy A", "", ()),
    ]


def test_the_texts_name_the_period_the_day_and_as_many_duties_as_the_page_counts(
    whole_of: Laid, state: MakeState
) -> None:
    late = state(Standing.OVERDUE, unit="ban-dan-van", late=16, due=date(2025, 9, 15))
    states = (late, state(Standing.IN_TIME, unit="ban-dan-van"), state(Standing.DONE_LATE, unit="ban-dan-van"))
    page, view = planned(replace(whole_of(FILES), standings=Standings(states)))
    row = view.periods[0].units[0]
    short, long = row.texts

    assert row.late is not None
    assert (row.open.numerator, row.late.numerator) == (2, 1)
    assert short.text == (
        "Đề nghị Ban Dân vận Tỉnh ủy gửi báo cáo kỳ 6 tháng đầu năm 2025 (số liệu từ 01/01/2025 đến 30/6/2025). "
        "Hạn gửi là ngày 10/7/2025; đến ngày 01/10/2025, quá hạn gửi 83 ngày, chưa nhận được báo cáo; đã đôn đốc 1 "
        "lần, gần nhất 15/7/2025. Đơn vị có 2 đầu việc đang mở, trong đó 1 đầu việc quá hạn. Nếu đã gửi, xin cho biết "
        "số, ngày của báo cáo và cách gửi."
    )
    assert "Kính gửi: Ban Dân vận Tỉnh ủy" in long.text
    assert "2. Nêu kết quả, nguyên nhân và ngày hoàn thành của 1 đầu việc quá hạn:\n- Xây dựng kế hoạch" in long.text
    assert "thời hạn 15/9/2025, quá hạn 16 ngày" in long.text
    assert len({each.id for each in page.numbers}) == len(page.numbers)


def test_one_text_speaks_to_all_silent_units_of_a_period(whole_of: Laid) -> None:
    _, view = planned(whole_of(FILES))
    message, letter = view.periods[0].texts

    assert message.text.startswith("Đề nghị 2 đơn vị sau gửi báo cáo kỳ 6 tháng đầu năm 2025")
    assert "1. Ban Dân vận Tỉnh ủy: " in message.text
    assert letter.text.startswith("Đôn đốc gửi báo cáo kỳ 6 tháng đầu năm 2025")
    assert "- Ban Dân vận Tỉnh ủy;\n- Huyện ủy A." in letter.text


def test_before_the_day_to_report_by_the_words_remind_and_blame_nobody(whole_of: Laid) -> None:
    _, view = planned(replace(whole_of(FILES), as_of=date(2025, 7, 5)))
    letter = view.periods[0].units[0].texts[1].text

    assert letter.startswith("Nhắc gửi báo cáo")
    assert "còn 5 ngày" in letter
    assert "quá hạn gửi" not in letter


def test_invented_silence_says_that_its_texts_are_not_to_be_sent(whole_of: Laid) -> None:
    page, view = planned(whole_of({**FILES, "data/ky/2025-6t1.yaml": f"{PERIOD}minh_hoa: true\n"}))
    texts = [*view.periods[0].texts, *(text for each in view.periods[0].units for text in each.texts)]

    assert page.sample
    assert all(each.text.startswith(INVENTED) for each in texts)


def test_where_everybody_has_reported_nothing_is_to_be_sent(whole_of: Laid) -> None:
    _, view = planned(whole_of({**FILES, "data/ky/2025-6t1.yaml": "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran]\n"}))

    assert view.sentence == "Mọi đơn vị phải báo cáo đều đã báo cáo."
    assert (view.periods[0].units, view.periods[0].texts) == ((), ())


def test_without_a_period_nobody_is_silent(whole: Whole) -> None:
    assert planned(whole)[1].sentence == "Chưa có kỳ nào đến hạn gửi báo cáo."


def test_an_open_period_far_from_its_day_is_not_asked_for_yet(whole_of: Laid) -> None:
    whole = whole_of({**FILES, "data/ky/2025-nam.yaml": "ma: 2025-nam\n"})

    assert [each.period.text for each in planned(whole)[1].periods] == ["6 tháng đầu năm 2025"]
