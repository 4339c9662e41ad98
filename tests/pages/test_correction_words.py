"""A correction is told without codes."""

from __future__ import annotations

from followup.pages.correction_words import corrected, value_words
from followup.pages.page import Whole
from followup.records.result import Claim


def test_a_duty_and_a_key_become_words_and_a_link(whole: Whole) -> None:
    duty = whole.register.leaves(next(iter(whole.register.directives)))[0]
    words, to = corrected(f"{duty.id} ngay_hoan_thanh", whole.register)
    assert words == "Ngày hoàn thành"
    assert to is not None
    assert to.text.startswith(f"{duty.summary}, ")
    assert duty.id not in to.text


def test_the_period_of_a_repeated_duty_is_named(whole: Whole) -> None:
    duty = whole.register.leaves(next(iter(whole.register.directives)))[0]
    words, to = corrected(f"{duty.id} 2025-6t2: tinh_trang", whole.register)
    assert words == "Tình trạng"
    assert to is not None
    assert "(6 tháng cuối năm 2025)" in to.text


def test_free_words_and_unknown_duties_stay_as_typed(whole: Whole) -> None:
    assert corrected("Số cuộc giám sát", whole.register) == ("Số cuộc giám sát", None)
    assert corrected("khong-co/9.9 tinh_trang", whole.register) == ("khong-co/9.9 tinh_trang", None)


def test_a_claim_is_told_by_its_word_and_a_day_stays() -> None:
    claim = next(iter(Claim))
    assert value_words(claim.value) == claim.label
    assert value_words("28/11/2022") == "28/11/2022"
