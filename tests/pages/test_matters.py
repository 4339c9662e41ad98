"""Difficulties and proposals: what waits stands first with how long it has waited, what is answered says by what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import matters
from followup.pages.matters import MattersView
from followup.pages.number import plain
from followup.pages.page import Page, Whole

Laid = Callable[[Mapping[str, str]], Whole]

REPORT = """
don_vi: mat-tran
ky_bao_cao: 2025-6t1
ngay_nhan: 01/7/2025
ket_qua:
  - nhiem_vu: 12-cv-tu/1.1.a
    tinh_trang: dang_thuc_hien
    kho_khan: [{noi_dung: Thiếu kinh phí}]
    kien_nghi:
      - {noi_dung: Bổ sung biên chế, gui_toi: Tỉnh ủy}
      - {noi_dung: Tập huấn cho cơ sở, gui_toi: Ban Dân vận, ngay_tra_loi: 20/8/2025, van_ban_tra_loi: 30-CV/BDV}
"""
FILES = {"data/ket-qua/2025-6t1/mat-tran.yaml": REPORT}


def planned(whole: Whole) -> tuple[Page, MattersView]:
    (page,) = matters.plan(whole)
    assert isinstance(page.view, MattersView)
    return page, page.view


def test_a_matter_waits_until_it_is_answered(whole_of: Laid) -> None:
    whole = whole_of(FILES)
    _, now = planned(whole)
    _, before = planned(replace(whole, as_of=date(2025, 8, 19)))

    assert [(each.anchor, [row.text for row in each.rows]) for each in now.lists] == [
        ("kien-nghi-cho", ["Bổ sung biên chế"]),
        ("kho-khan-cho", ["Thiếu kinh phí"]),
        ("da-tra-loi", ["Tập huấn cho cơ sở"]),
    ]
    assert [len(each.rows) for each in before.lists] == [2, 1]
    assert now.lists[0].rows[0].waiting == 92
    assert (now.lists[2].rows[0].answered, now.lists[2].rows[0].waiting) == ("30-CV/BDV, ngày 20/8/2025", None)


def test_each_list_counts_its_rows_and_the_sentence_repeats_it(whole_of: Laid) -> None:
    page, view = planned(whole_of(FILES))

    assert [each.number for each in view.lists] == list(page.numbers)
    assert [each.number.numerator for each in view.lists] == [len(each.rows) for each in view.lists]
    assert plain(view.sentence) == (
        "1 kiến nghị, đề xuất chờ trả lời; 1 khó khăn, vướng mắc chờ trả lời; 1 nội dung đã được trả lời."
    )


def test_what_was_not_received_yet_is_not_told(whole_of: Laid) -> None:
    _, view = planned(replace(whole_of(FILES), as_of=date(2025, 6, 30)))

    assert plain(view.sentence) == "Chưa đơn vị nào nêu khó khăn, vướng mắc hoặc kiến nghị."
