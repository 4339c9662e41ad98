"""Drafts are listed with their file and counted nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import drafts
from followup.pages.drafts import DraftsView
from followup.pages.number import plain
from followup.pages.page import Page, Whole

Laid = Callable[[Mapping[str, str]], Whole]

DRAFT = """
don_vi: mat-tran
ky_bao_cao: 2025-6t1
nhap: true
ket_qua:
  - {nhiem_vu: 12-cv-tu/1.1.a, tinh_trang: hoan_thanh, ngay_hoan_thanh: 1/6/2025}
"""


def planned(whole: Whole) -> tuple[Page, DraftsView]:
    (page,) = drafts.plan(whole)
    assert isinstance(page.view, DraftsView)
    return page, page.view


def test_a_draft_is_listed_with_its_file(whole_of: Laid) -> None:
    page, view = planned(whole_of({"data/ket-qua/2025-6t1/mat-tran.yaml": DRAFT}))

    assert [(each.unit.text, each.period, each.file) for each in view.drafts] == [
        ("Mặt trận Tổ quốc tỉnh", "6 tháng đầu năm 2025", "data/ket-qua/2025-6t1/mat-tran.yaml")
    ]
    assert plain(view.sentence) == "1 báo cáo đang nhập dở, chưa tính vào số liệu nào."
    assert [each.numerator for each in page.numbers] == [1]


def test_a_finished_report_is_no_draft(whole_of: Laid) -> None:
    page, view = planned(whole_of({"data/ket-qua/2025-6t1/mat-tran.yaml": DRAFT.replace("nhap: true\n", "")}))

    assert (view.drafts, page.numbers) == ((), ())
    assert plain(view.sentence) == "Không có báo cáo nào đang ở dạng nháp."
