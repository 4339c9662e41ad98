"""The page of one unit: its tasks by role, its predecessors and successors, its reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import unit
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.task_list import InRole
from followup.pages.unit import UnitView

WholeOf = Callable[[Mapping[str, str]], Whole]

OLD = """
ma: mat-tran-cu
ten: Mặt trận cũ
loai_don_vi: mat_tran
cap: tinh
thu_tu: 290
hoat_dong_tu: 01/01/1999
hoat_dong_den: 30/6/2025
bien_dong:
  - {hinh_thuc: hop_nhat, ngay: 01/7/2025, don_vi_tiep_nhan: [mat-tran], can_cu: Nghị quyết 202/2025/QH15}
"""

REPORT = """
don_vi: mat-tran
ky_bao_cao: "2022"
so_ky_hieu: 05-BC/MTTQ
ngay_bao_cao: 15/12/2022
ngay_nhan: 16/12/2022
ket_qua:
  - nhiem_vu: 12-cv-tu/1.1.a
    tinh_trang: hoan_thanh
    ngay_hoan_thanh: 20/6/2022
    minh_chung:
      - {so_ky_hieu: 11-KH/MTTQ, ngay: 20/6/2022}
"""
RETURNED = "don_vi: mat-tran\nky_bao_cao: '2023'\ntinh_trang_nop: tra_lai\nminh_hoa: true\n"


def _page(whole: Whole, name: str) -> Page:
    return next(page for page in unit.plan(whole) if page.address == f"don-vi/{name}.html")


def _view(whole: Whole, name: str) -> UnitView:
    view = _page(whole, name).view
    assert isinstance(view, UnitView)
    return view


def _codes(tasks: InRole) -> list[str]:
    return [row.code for part in tasks.directives for row in part.rows]


def test_a_row_that_is_split_is_told_through_its_parts(whole: Whole) -> None:
    view = _view(whole, "mat-tran")

    assert _codes(view.leads) == ["1.1.a", "1.1.đ"]
    assert plain(view.sentence) == (
        "Theo lời văn bản: chủ trì 2 việc trong 1 văn bản; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn."
    )


def test_what_a_unit_watches_stands_apart_from_what_it_does(whole: Whole) -> None:
    view = _view(whole, "ban-dan-van")

    assert (_codes(view.leads), _codes(view.monitors)) == (["M"], ["1.1.đ"])
    assert plain(view.sentence).startswith("Theo lời văn bản: chủ trì 1 việc, theo dõi 1 việc trong 1 văn bản; ")


def test_a_task_stands_once_with_the_weightiest_role(whole_of: WholeOf) -> None:
    letter = """
ma: 13-cv-tu
loai_van_ban: cong_van
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: trich_yeu
nhiem_vu:
  - {muc: "1", tom_tat: Làm, noi_dung: làm, chu_tri: [mat-tran], thuc_hien: [mat-tran], theo_doi: [mat-tran],
     loai_han: mot_lan, thoi_han: 30/6/2026, can_cu_thoi_han: Mục 1}
"""
    view = _view(whole_of({"data/van-ban/13-cv-tu.yaml": letter}), "mat-tran")

    assert (view.leads.amount, view.executes.amount, view.monitors.amount) == (3, 0, 0)
    assert plain(view.sentence) == "Theo lời văn bản: chủ trì 3 việc trong 2 văn bản; 1 việc có ngày đến hạn."


def test_the_groups_that_address_a_unit_are_named_in_their_own_words(whole: Whole) -> None:
    view = _view(whole, "huyen-uy-a")

    assert [(each.group.text, each.words) for each in view.groups] == [("Các huyện ủy", "Các huyện, thị, thành ủy")]
    assert _codes(view.leads) == ["1.2"]


def test_a_unit_outside_all_duties_is_still_told_where_it_is_named(whole: Whole) -> None:
    view = _view(whole, "tinh-uy")

    assert plain(view.sentence) == "Chưa có việc nào giao cho đơn vị này."
    assert [(each.directive.address, each.as_what) for each in view.named] == [
        ("van-ban/12-cv-tu.html", "cơ quan ban hành và chủ thể chỉ đạo"),
        ("van-ban/9-ct-tu.html", "cơ quan ban hành và chủ thể chỉ đạo"),
    ]
    assert (view.report_file, view.reports_sentence) == ("", ())


def test_an_ended_unit_says_who_works_now_and_since_when(whole_of: WholeOf) -> None:
    whole = whole_of({"data/don-vi/mat-tran-cu.yaml": OLD})
    old, new = _view(whole, "mat-tran-cu"), _view(whole, "mat-tran")

    assert old.handover is not None
    assert ([each.text for each in old.handover.units], old.handover.since) == (["Mặt trận Tổ quốc tỉnh"], "01/7/2025")
    assert old.lifetime.words == "Từ 01/01/1999 đến hết 30/6/2025"
    assert [(step.words, step.units[0].text, step.document.words) for step in new.before] == [
        ("Hợp nhất, sáp nhập", "Mặt trận cũ", "Nghị quyết 202/2025/QH15")
    ]
    assert new.handover is None


def test_a_unit_that_was_split_is_no_work_of_all_its_successors(whole_of: WholeOf) -> None:
    split = OLD.replace("hop_nhat", "chia").replace("[mat-tran]", "[mat-tran, tinh-uy]")
    told = _view(whole_of({"data/don-vi/mat-tran-cu.yaml": split}), "mat-tran-cu").handover

    assert told is not None
    assert (told.subject, told.before) == ("Đơn vị này", "đã chuyển cho")
    assert told.after == "(từ 01/7/2025); việc chưa được giao lại thì cần phân công lại"


def test_a_change_to_come_is_no_handover_yet(whole_of: WholeOf) -> None:
    later = OLD.replace("30/6/2025", "31/12/2025").replace("01/7/2025", "01/01/2026")

    assert _view(whole_of({"data/don-vi/mat-tran-cu.yaml": later}), "mat-tran-cu").handover is None


def test_a_successor_tells_how_much_was_given_to_those_before_it(whole_of: WholeOf) -> None:
    old = OLD.replace("mat-tran-cu", "hoi-cu").replace("[mat-tran]", "[tinh-uy]").replace("mat_tran", "doan_the")
    group = "ma: cac-hoi\nten: Các hội\nloi_van: các hội\nthanh_vien: [hoi-cu]\n"
    letter = """
ma: 13-cv-tu
loai_van_ban: cong_van
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: trich_yeu
nhiem_vu:
  - {muc: "1", tom_tat: Làm, noi_dung: làm, chu_tri: [cac-hoi], loai_han: mot_lan}
"""
    files = {"data/don-vi/hoi-cu.yaml": old, "data/nhom/cac-hoi.yaml": group, "data/van-ban/13-cv-tu.yaml": letter}

    assert plain(_view(whole_of(files), "tinh-uy").inherited) == (
        "Trước khi chuyển giao, các đơn vị này được giao 1 việc."
    )


def test_reports_stand_with_their_fate_and_results_with_their_evidence(whole_of: WholeOf) -> None:
    whole = whole_of({"data/ket-qua/2022/mat-tran.yaml": REPORT, "data/ket-qua/2023/mat-tran.yaml": RETURNED})
    view = _view(whole, "mat-tran")

    assert plain(view.reports_sentence) == "Đơn vị có 2 báo cáo: 1 đã nhận, 1 trả lại."
    assert [(each.period.text, each.number.words, each.receipt) for each in view.reports] == [
        ("2022", "05-BC/MTTQ", "Đã nhận"),
        ("2023", "không ghi số", "Trả lại"),
    ]
    assert view.standing is not None
    told = {row.duty.text: (row.mark.key, row.evidence.words) for row in view.standing.rows}
    assert told["Xây dựng kế hoạch"] == ("AWAITING", "11-KH/MTTQ")


def test_a_page_with_illustrative_reports_is_marked(whole_of: WholeOf) -> None:
    assert _page(whole_of({"data/ket-qua/2023/mat-tran.yaml": RETURNED}), "mat-tran").sample
    assert not _page(whole_of({"data/ket-qua/2022/mat-tran.yaml": REPORT}), "mat-tran").sample


def test_without_reports_the_page_names_the_file_to_write(whole: Whole) -> None:
    view = _view(whole, "mat-tran")

    assert plain(view.reports_sentence) == "Chưa có báo cáo nào của đơn vị."
    assert view.report_file == "data/ket-qua/KỲ/mat-tran.yaml"
