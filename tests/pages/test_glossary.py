"""The glossary: everything in Vietnamese order, and the short names that units have."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import glossary
from followup.pages.glossary import GlossaryView
from followup.pages.page import Whole
from followup.pages.terms import FURTHER_TERMS, TERMS
from followup.vietnamese_order import sort_key

Laid = Callable[[Mapping[str, str]], Whole]

NAMED = """
ma: mat-tran
ten: Mặt trận Tổ quốc tỉnh
ten_viet_tat: MTTQ tỉnh
loai_don_vi: mat_tran
cap: tinh
thu_tu: 300
"""


def view(whole: Whole) -> GlossaryView:
    (page,) = glossary.plan(whole)
    assert isinstance(page.view, GlossaryView)
    return page.view


def test_every_word_stands_once_in_vietnamese_order(whole: Whole) -> None:
    words = [each.word for each in view(whole).words]

    assert len(words) == len(set(words)) == len(TERMS) + len(FURTHER_TERMS)
    assert words == sorted(words, key=sort_key)
    assert words.index("Đang mở") < words.index("Đầu việc") < words.index("Gia hạn")


def test_a_short_name_leads_to_its_unit(whole_of: Laid) -> None:
    shown = view(whole_of({"data/don-vi/mat-tran.yaml": NAMED})).units

    assert [(each.word, each.unit.address) for each in shown] == [("MTTQ tỉnh", "don-vi/mat-tran.html")]


def test_without_short_names_the_list_is_empty(whole: Whole) -> None:
    assert view(whole).units == ()
