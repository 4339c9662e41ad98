"""The first screen: its sentences agree with the register and the standings, and nothing pretends to be on time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from followup.pages import home
from followup.pages.home import Asked, HomeView
from followup.pages.number import Number, plain
from followup.pages.page import Page, Whole
from followup.pages.situation import Situation
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

DATED = """
ma: 9-ct-tu
loai_van_ban: chi_thi
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: trich_yeu
nhiem_vu:
  - {muc: "1", tom_tat: Sau, noi_dung: sau, chu_tri: [mat-tran], loai_han: mot_lan, thoi_han: 31/10/2025}
  - {muc: "2", tom_tat: Trước, noi_dung: trước, chu_tri: [mat-tran], loai_han: mot_lan, thoi_han: 1/10/2025}
  - {muc: "3", tom_tat: Đã qua, noi_dung: đã qua, chu_tri: [mat-tran], loai_han: mot_lan, thoi_han: 30/9/2025}
  - {muc: "4", tom_tat: Xa, noi_dung: xa, chu_tri: [mat-tran], loai_han: mot_lan, thoi_han: 1/11/2025}
"""

REPORT = """
don_vi: mat-tran
ky_bao_cao: 2025-6t1
so_ky_hieu: 7-BC/MT
ngay_bao_cao: 02/7/2025
ngay_nhan: 03/7/2025
ket_qua:
  - nhiem_vu: 12-cv-tu/1.1.a
    tinh_trang: hoan_thanh
    ngay_hoan_thanh: 01/6/2025
    kien_nghi: [{noi_dung: Đề nghị hướng dẫn, gui_toi: Tỉnh ủy}]
"""

FILES = {
    "data/van-ban/9-ct-tu.yaml": DATED,
    "data/ky/2025-6t1.yaml": "ma: 2025-6t1\ntinh_trang: da_chot\nngay_chot: 15/7/2025\n",
    "data/ky/2025-6t2.yaml": "ma: 2025-6t2\n",
    "data/ket-qua/2025-6t1/mat-tran.yaml": REPORT,
}


def page(whole: Whole) -> Page:
    only, _ = home.plan(whole)  # the second are its slides
    return only


def view(whole: Whole) -> HomeView:
    shown = page(whole).view
    assert isinstance(shown, HomeView)
    return shown


def asked(whole: Whole) -> Asked:
    told = view(whole).asked
    assert told is not None
    return told


def situation(whole: Whole) -> Situation:
    told = view(whole).situation
    assert told is not None
    return told


def strip(numbers: tuple[Number, ...]) -> dict[str, str]:
    return {each.id: each.value for each in numbers}


def test_says_that_lateness_cannot_be_told_where_no_document_sets_a_date(whole: Whole) -> None:
    told = asked(whole)

    assert view(whole).situation is None
    assert plain(told.headline) == (
        "2 văn bản chỉ đạo giao 4 nhiệm vụ; văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn."
    )
    assert "0 quá hạn" not in repr(told)
    assert not [each for each in page(whole).numbers if "%" in each.shown]


def test_the_headline_and_the_strip_count_what_the_table_lists(whole: Whole) -> None:
    shown, numbers = view(whole), strip(page(whole).numbers)
    notes = {each.name.text: (each.words, plain(each.note)) for each in asked(whole).facts}

    assert numbers["van-ban"] == str(len(shown.directives))
    assert numbers["nhiem-vu"] == str(sum(row.duties for row in shown.directives))
    assert numbers["con-thieu"] == str(sum(row.gaps for row in shown.directives))
    assert notes["Văn bản chỉ đạo"][1] == "ngày 09/3/2022; 1 văn bản không ghi ngày"
    assert notes["Nhiệm vụ"][1] == f"gồm {sum(row.tasks for row in shown.directives)} việc cụ thể"
    assert notes["Việc có ngày đến hạn"][0] == "Không có"
    assert sum(each.amount for each in asked(whole).kinds) == sum(row.tasks for row in shown.directives)


def test_nobody_has_reported_yet(whole: Whole) -> None:
    assert plain(asked(whole).reports) == "Chưa có đơn vị nào gửi báo cáo."
    assert asked(whole).nobody_reported


@pytest.mark.parametrize("state", ["nhap: true", "tinh_trang_nop: tra_lai"])
def test_what_was_not_received_is_no_report(state: str, whole_of: Laid) -> None:
    shown = asked(whole_of({"data/ket-qua/2025-6t1/mat-tran.yaml": f"{REPORT}{state}\n"}))
    words = {each.name.text: each.words for each in shown.facts}

    assert plain(shown.reports) == "Chưa có đơn vị nào gửi báo cáo."
    assert words["Báo cáo đã nhận"] == "Chưa có"


def test_every_figure_is_told_once(whole: Whole, whole_of: Laid) -> None:
    for each in (whole, whole_of(FILES)):
        ids = [number.id for number in page(each).numbers]

        assert len(ids) == len(set(ids))


def test_names_who_has_reported_for_the_period_that_ended_and_who_is_silent(whole_of: Laid) -> None:
    told = situation(whole_of(FILES))

    assert plain(told.reported) == "1/3 đơn vị đã báo cáo kỳ 6 tháng đầu năm 2025; 2 đơn vị chưa báo cáo: "
    assert [each.text for each in told.silent] == ["Ban Dân vận Tỉnh ủy", "Huyện ủy A"]
    assert told.periods == ("kỳ báo cáo gần nhất: 6 tháng đầu năm 2025 (đã chốt); đang trong kỳ 6 tháng cuối năm 2025")


def test_lists_what_falls_due_in_the_next_days_the_soonest_first(whole_of: Laid) -> None:
    shown = view(whole_of(FILES))
    told = situation(whole_of(FILES))

    assert [(each.due, each.duty.text, plain(each.left)) for each in told.coming] == [
        (date(2025, 10, 1), "Trước", "hôm nay"),
        (date(2025, 10, 31), "Sau", "còn 30 ngày"),
    ]
    assert shown.until == date(2025, 10, 31)


def test_what_is_overdue_is_counted_compared_and_listed(whole_of: Laid) -> None:
    told = situation(whole_of(FILES))

    assert plain(told.overdue) == "1 đầu việc quá hạn, tăng 1 so với ngày 30/6/2025; lâu nhất 1 ngày."
    assert [(row.duty.text, row.late) for row in told.longest] == [("Đã qua", 1)]
    assert [(each.unit.text, each.overdue, each.oldest) for each in told.gatherings] == [
        ("Mặt trận Tổ quốc tỉnh", 1, 1)
    ]


def test_says_where_the_overdue_gather(whole: Whole, state: MakeState) -> None:
    many = [state(Standing.OVERDUE, late=5, occurrence=f"200{number}-nam") for number in range(6)]
    few = [state(Standing.OVERDUE, late=9, unit=unit) for unit in ("tinh-uy", "ban-dan-van", "huyen-uy-a")]
    told = situation(replace(whole, standings=Standings((*many, *few))))

    assert plain(told.overdue) == (
        "9 đầu việc quá hạn; lâu nhất 9 ngày; 1 trong 4 đơn vị có việc quá hạn giữ ít nhất một nửa."
    )
    assert [each.overdue for each in told.gatherings] == [6, 1, 1, 1]


def test_open_proposals_stand_with_who_makes_them(whole_of: Laid) -> None:
    (proposal,) = situation(whole_of(FILES)).asked

    assert (proposal.text, proposal.unit.text, proposal.sent_to) == (
        "Đề nghị hướng dẫn",
        "Mặt trận Tổ quốc tỉnh",
        "Tỉnh ủy",
    )


def test_the_rate_counts_only_what_has_a_deadline(whole: Whole, state: MakeState) -> None:
    states = (state(Standing.DONE_ON_TIME), state(Standing.IN_TIME, unit="tinh-uy"), state(Standing.NO_DEADLINE))
    shown = page(replace(whole, standings=Standings(states)))
    numbers = strip(shown.numbers)

    assert (numbers["hoan-thanh"], numbers["co-thoi-han"], numbers["ti-le-hoan-thanh"]) == ("1", "2", "50.0")
    assert (numbers["ngoai-ti-le"], numbers["khong-thoi-han"]) == ("1", "1")


def test_what_is_said_to_be_done_without_evidence_is_counted(whole: Whole, state: MakeState) -> None:
    bare = state(Standing.AWAITING)._replace(evidence=())
    numbers = strip(page(replace(whole, standings=Standings((bare,)))).numbers)

    assert numbers["chua-minh-chung"] == "1"


def test_directives_stand_by_lateness(whole: Whole, state: MakeState) -> None:
    late = state(Standing.OVERDUE, late=3, duty="9-ct-tu/1")
    shown = view(replace(whole, standings=Standings((state(Standing.IN_TIME), late))))

    assert [row.title.text for row in shown.directives] == [
        "Tập hợp quần chúng",
        "Đẩy mạnh phong trào thi đua “Dân vận khéo”",
    ]


def test_invented_states_mark_the_page(whole: Whole, state: MakeState) -> None:
    invented = state(Standing.IN_TIME)._replace(sample=True)

    assert page(replace(whole, standings=Standings((invented,)))).sample
    assert not page(whole).sample


def test_asks_what_the_documents_leave_open(whole: Whole) -> None:
    asked = view(whole).attention

    assert [plain(each.sentence) for each in asked] == [
        "1 việc phải xong một lần nhưng văn bản không quy định thời hạn",
        "1 việc văn bản không nêu đơn vị chủ trì",
        "1 việc định kỳ văn bản không ghi chu kỳ",
        "1 văn bản không ghi ngày ban hành",
        "1 văn bản không ghi số và ký hiệu",
        "2 văn bản chưa xác minh còn hiệu lực hay không",
    ]
    assert [each.examples[0].text for each in asked[:2]] == ["Xây dựng kế hoạch", "Quán triệt Chỉ thị"]


def test_an_undated_directive_shows_what_bounds_its_date(whole: Whole) -> None:
    letter, instruction = view(whole).directives

    assert (letter.issued.words, letter.issued.missing) == ("09/3/2022", False)
    assert (instruction.issued.words, instruction.issued.missing) == ("không ghi ngày; không muộn hơn 09/9/2021", True)
    assert (instruction.number.words, instruction.number.missing) == ("không ghi số", True)


def test_an_empty_project_says_so_and_draws_no_chart(nothing: Whole) -> None:
    shown = view(nothing)

    assert plain(asked(nothing).headline) == "Chưa có văn bản chỉ đạo nào."
    assert (shown.directives, shown.attention, asked(nothing).coming) == ((), (), ())
    assert shown.models is None


def test_the_as_of_day_is_the_days_beginning(whole: Whole) -> None:
    assert view(replace(whole, as_of=date(2024, 12, 31))).as_of == date(2024, 12, 31)
