"""The first screen: its sentences agree with the register, and nothing pretends to be on time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import home
from followup.pages.home import HomeView
from followup.pages.page import Whole

Laid = Callable[[Mapping[str, str]], Whole]

REPORT = """
don_vi: mat-tran
ky_bao_cao: nam-2022
ket_qua:
  - {nhiem_vu: 12-cv-tu/1.1.a, tinh_trang: hoan_thanh, ngay_hoan_thanh: 1/6/2022}
"""

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


def view(whole: Whole) -> HomeView:
    (page,) = home.plan(whole)
    assert isinstance(page.view, HomeView)
    return page.view


def test_says_that_lateness_cannot_be_told_where_no_document_sets_a_date(whole: Whole) -> None:
    shown = view(whole)

    assert shown.headline == (
        "2 văn bản chỉ đạo giao 4 nhiệm vụ; văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn."
    )
    assert "0 quá hạn" not in repr(shown)
    assert "%" not in repr((shown.headline, shown.reports, shown.facts))


def test_the_headline_counts_what_the_table_lists(whole: Whole) -> None:
    shown = view(whole)

    assert f"{len(shown.directives)} văn bản" in shown.headline
    assert f"giao {sum(row.duties for row in shown.directives)} nhiệm vụ" in shown.headline


def test_the_strip_counts_what_the_table_lists(whole: Whole) -> None:
    shown = view(whole)
    figures = {fact.name: (fact.figure, fact.note) for fact in shown.facts}

    assert figures["Văn bản chỉ đạo"] == ("2", "ngày 09/3/2022; 1 văn bản không ghi ngày")
    assert figures["Nhiệm vụ"] == ("4", f"gồm {sum(row.tasks for row in shown.directives)} việc cụ thể")
    assert figures["Điều còn thiếu"][0] == str(sum(row.gaps for row in shown.directives))
    assert figures["Việc có ngày đến hạn"][0] == "Không có"
    assert sum(each.count for each in shown.kinds) == sum(row.tasks for row in shown.directives)


def test_names_who_has_reported(whole: Whole, whole_of: Laid) -> None:
    reported = whole_of({"data/ket-qua/nam-2022/mat-tran.yaml": REPORT})

    assert view(whole).reports == "Chưa có đơn vị nào gửi báo cáo."
    assert view(reported).reports == "1 đơn vị đã gửi báo cáo: Mặt trận Tổ quốc tỉnh."
    assert not view(reported).nobody_reported


def test_lists_what_falls_due_in_the_next_days_the_soonest_first(whole_of: Laid) -> None:
    shown = view(whole_of({"data/van-ban/9-ct-tu.yaml": DATED}))

    assert [(each.due_on, each.duty.text) for each in shown.coming] == [
        (date(2025, 10, 1), "Trước"),
        (date(2025, 10, 31), "Sau"),
    ]
    assert shown.until == date(2025, 10, 31)
    assert shown.headline.endswith("4 trong 8 việc có ngày đến hạn.")


def test_asks_what_the_documents_leave_open(whole: Whole) -> None:
    asked = view(whole).attention

    assert [each.sentence for each in asked] == [
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

    assert shown.headline == "Chưa có văn bản chỉ đạo nào."
    assert (shown.directives, shown.attention, shown.coming) == ((), (), ())
    assert shown.leads is None
    assert shown.unsaid is None


def test_the_as_of_day_is_the_days_beginning(whole: Whole) -> None:
    assert view(replace(whole, as_of=date(2024, 12, 31))).as_of == date(2024, 12, 31)
