"""The words of recurrences, as documents write them, and the days that follow from 01/8/2024 on."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.periods import PeriodKind
from followup.recurrence import DueDay, Rule, occurrences
from followup.recurrence_words import read_phrase

START = date(2024, 8, 1)
HORIZON = date(2036, 12, 31)
WORDS = (
    "định kỳ hằng hàng mỗi cứ tuần tháng quý năm nhiệm kỳ một lần 03 05 6 9 , và trước chậm nhất đến ngày 20 31 30/6 "
    "31/12 cuối đầu sau của báo cáo thứ sáu hai từ 2025 2028 giai đoạn 2025-2027 17 giờ III"
)

# Each phrase with the first days on which it is due; a rule per line of days for phrases that hold several.
PHRASES = {
    "hằng năm": ["2024-12-31 2025-12-31 2026-12-31"],
    "Hàng năm": ["2024-12-31 2025-12-31"],
    "mỗi năm": ["2024-12-31 2025-12-31"],
    "định kỳ hàng năm": ["2024-12-31 2025-12-31"],
    "Định kì hằng năm.": ["2024-12-31 2025-12-31"],
    "mỗi năm một lần": ["2024-12-31 2025-12-31"],
    "01 lần/năm": ["2024-12-31 2025-12-31"],
    "định kỳ hằng năm và đột xuất khi có yêu cầu": ["2024-12-31 2025-12-31"],
    "hằng tuần": ["2024-08-04 2024-08-11 2024-08-18"],
    "hằng tháng": ["2024-08-31 2024-09-30 2024-10-31"],
    "hằng quý": ["2024-09-30 2024-12-31 2025-03-31"],
    "3 tháng một lần": ["2024-09-30 2024-12-31"],
    "định kỳ 6 tháng": ["2024-12-31 2025-06-30"],
    "06 tháng/lần": ["2024-12-31 2025-06-30"],
    "6 tháng, 1 năm": ["2024-12-31 2025-06-30 2025-12-31", "2024-12-31 2025-12-31"],
    "hằng quý, 6 tháng và năm": ["2024-09-30 2024-12-31", "2024-12-31 2025-06-30", "2024-12-31 2025-12-31"],
    "quý, 9 tháng, năm": ["2024-09-30 2024-12-31", "2024-09-30 2025-09-30", "2024-12-31 2025-12-31"],
    "03 năm, 05 năm": ["2027-12-31 2030-12-31 2033-12-31", "2029-12-31 2034-12-31"],
    "định kỳ 03 năm, 05 năm": ["2027-12-31 2030-12-31 2033-12-31", "2029-12-31 2034-12-31"],
    "sơ kết 3 năm, tổng kết 5 năm": ["2027-12-31 2030-12-31", "2029-12-31 2034-12-31"],
    "3 năm một lần": ["2027-12-31 2030-12-31"],
    "cứ 5 năm một lần": ["2029-12-31 2034-12-31"],
    "năm năm một lần": ["2029-12-31 2034-12-31"],
    "mỗi nhiệm kỳ": ["2025-12-31 2030-12-31"],
    "trước ngày 20 hằng tháng": ["2024-08-19 2024-09-19"],
    "chậm nhất ngày 20 hằng tháng": ["2024-08-20 2024-09-20"],
    "đến ngày 20 hằng tháng": ["2024-08-20 2024-09-20"],
    "vào ngày 20 mỗi tháng": ["2024-08-20 2024-09-20"],
    "hằng tháng, trước ngày 20": ["2024-08-19 2024-09-19"],
    "báo cáo tháng trước ngày 20": ["2024-08-19 2024-09-19"],
    "trước ngày 01 hằng tháng": ["2024-08-31 2024-09-30 2024-10-31"],
    "trước ngày 31 hằng tháng": ["2024-08-30 2024-09-30 2024-10-30"],
    "ngày 31 hằng tháng": ["2024-08-31 2024-09-30"],
    "trước ngày 15 và ngày 30 hằng tháng": ["2024-08-14 2024-08-29 2024-09-14"],
    "trước ngày 5, 15 và 25 hằng tháng": ["2024-08-04 2024-08-14 2024-08-24 2024-09-04"],
    "trước 17 giờ ngày 20 hằng tháng": ["2024-08-20 2024-09-20"],
    "trước 16h30 ngày 20 hằng tháng": ["2024-08-20 2024-09-20"],
    "chậm nhất ngày 15 (mười lăm) của tháng báo cáo đối với báo cáo định kỳ hằng tháng": ["2024-08-15 2024-09-15"],
    "hằng tháng, trước ngày 05 của tháng sau": ["2024-09-04 2024-10-04"],
    "cuối mỗi tháng": ["2024-08-31 2024-09-30"],
    "chậm nhất ngày 15 tháng cuối quý": ["2024-09-15 2024-12-15 2025-03-15"],
    "trước ngày 15 của tháng cuối mỗi quý": ["2024-09-14 2024-12-14"],
    "chậm nhất ngày 06 (sáu) của tháng cuối quý đối với báo cáo định kỳ hằng quý": ["2024-09-06 2024-12-06"],
    "hằng quý, chậm nhất ngày 10 tháng đầu quý sau": ["2024-10-10 2025-01-10"],
    "trước ngày 01 tháng đầu quý": ["2024-09-30 2024-12-31"],
    "trước tháng cuối quý": ["2024-08-31 2024-11-30 2025-02-28"],
    "ngày cuối cùng của mỗi quý": ["2024-09-30 2024-12-31"],
    "ngày 15 tháng 12 hằng năm": ["2024-12-15 2025-12-15"],
    "trước 15/12 hằng năm": ["2024-12-14 2025-12-14"],
    "trước ngày 15-12 hàng năm": ["2024-12-14 2025-12-14"],
    "chậm nhất ngày 25 (hai mươi lăm) tháng 11 (mười một) hằng năm": ["2024-11-25 2025-11-25"],
    "trước 30/6 và 31/12": ["2024-12-30 2025-06-29 2025-12-30"],
    "trước ngày 30/6 và chậm nhất ngày 31/12 hằng năm": ["2024-12-31 2025-06-29"],
    "trước ngày 10/3, 10/6, 10/9, 10/12 hằng năm": ["2024-09-09 2024-12-09 2025-03-09"],
    "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12": ["2024-12-14 2025-06-14"],
    "báo cáo tháng trước ngày 20 hằng tháng, báo cáo quý trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 15/12": [
        "2024-08-19 2024-09-19",
        "2024-09-14 2024-12-14",
        "2024-12-14 2025-12-14",
    ],
    "trong tháng 9 hằng năm": ["2024-09-30 2025-09-30"],
    "trước tháng 7 hằng năm": ["2025-06-30 2026-06-30"],
    "trong quý III hằng năm": ["2024-09-30 2025-09-30"],
    "trước quý IV hằng năm": ["2024-09-30 2025-09-30"],
    "hằng năm, trong 6 tháng đầu năm": ["2025-06-30 2026-06-30"],
    "hằng năm vào tháng 12": ["2024-12-31 2025-12-31"],
    "cuối mỗi năm": ["2024-12-31 2025-12-31"],
    "ngày 29 tháng 02 hằng năm": ["2025-02-28 2026-02-28 2027-02-28 2028-02-29"],
    "trước ngày 01/3 hằng năm": ["2025-02-28 2026-02-28 2027-02-28 2028-02-29"],
    "trước ngày 01/01 hằng năm": ["2024-12-31 2025-12-31"],
    "hằng năm, trước ngày 15/01 năm sau": ["2025-01-14 2026-01-14"],
    "báo cáo năm trước ngày 10/01 của năm liền kề năm báo cáo": ["2025-01-09 2026-01-09"],
    "hằng tuần vào thứ sáu": ["2024-08-02 2024-08-09"],
    "trước thứ 6 hằng tuần": ["2024-08-01 2024-08-08"],
    "trước 16 giờ thứ năm hằng tuần": ["2024-08-01 2024-08-08"],
    "trước thứ hai hằng tuần": ["2024-08-04 2024-08-11"],
    "hằng tuần, chậm nhất thứ hai tuần sau": ["2024-08-05 2024-08-12"],
    "thứ ba và thứ sáu hằng tuần": ["2024-08-02 2024-08-06 2024-08-09"],
    "hằng năm, từ năm 2026": ["2026-12-31 2027-12-31"],
    "trước ngày 20 hằng tháng, từ tháng 9/2025": ["2025-09-19 2025-10-19"],
    "hằng quý, kể từ ngày 15/11/2024": ["2024-12-31 2025-03-31"],
}
ENDING = {
    "hằng năm đến năm 2026": ["2024-12-31 2025-12-31 2026-12-31"],
    "từ năm 2025 đến hết năm 2026, hằng năm": ["2025-12-31 2026-12-31"],
    "hằng năm, giai đoạn 2025–2027": ["2025-12-31 2026-12-31 2027-12-31"],
    "hằng quý, cho đến hết tháng 3/2025": ["2024-09-30 2024-12-31 2025-03-31"],
}


def first_days(rule: Rule, number: int) -> str:
    started = replace(rule, starts_on=rule.starts_on or START)
    return " ".join(str(each.due) for each in occurrences(started, HORIZON)[:number])


@pytest.mark.parametrize(("phrase", "days"), PHRASES.items())
def test_a_phrase_tells_its_days(phrase: str, days: list[str]) -> None:
    rules = read_phrase(phrase)

    assert [first_days(rule, len(line.split())) for rule, line in zip(rules, days, strict=True)] == days
    assert read_phrase(unicodedata.normalize("NFD", phrase.upper())) == rules


@pytest.mark.parametrize(("phrase", "days"), ENDING.items())
def test_a_phrase_with_an_end_tells_all_its_days(phrase: str, days: list[str]) -> None:
    assert [first_days(rule, 100) for rule in read_phrase(phrase)] == days


def test_a_phrase_without_a_start_leaves_the_start_open() -> None:
    assert read_phrase("trước ngày 20 hằng tháng") == (Rule(PeriodKind.MONTH, (DueDay(1, 19),)),)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "thường xuyên",
        "kịp thời",
        "khi có yêu cầu",
        "đột xuất",
        "định kỳ",
        "định kỳ báo cáo",
        "chú ý công tác sơ kết, tổng kết",
        "sơ kết, tổng kết",
        "năm",
        "6 tháng",
        "hang nam",
        "hằng ngày",
        "2 tháng một lần",
        "4 năm một lần",
        "9 tháng một lần",
        "một năm hai lần",
        "hằng quý hoặc hằng năm",
        "trong quý III",
        "trước 30/6",
        "ngày 15 tháng 12",
        "trước ngày 20",
        "trước ngày 5 tháng sau",
        "trước ngày 10 tháng đầu quý sau",
        "báo cáo 6 tháng trước ngày 15/6",
        "báo cáo 6 tháng trước ngày 15 hằng tháng",
        "báo cáo tháng 6",
        "mỗi tháng 6",
        "20 hằng tháng",
        "báo cáo 6 tháng trước ngày 15/6, báo cáo năm",
        "trước ngày 15 tháng 6 và tháng 12 hằng năm",
        "trước ngày 5 và 20 tháng cuối quý",
        "ngày 31/6 hằng năm",
        "ngày 30/02 hằng năm",
        "ngày 32 hằng tháng",
        "thứ tám hằng tuần",
        "cuối mỗi tuần",
        "tháng giêng hằng năm",
        "ngày 15 tháng 8 âm lịch hằng năm",
        "đầu tháng",
        "giữa mỗi tháng",
        "cuối năm",
        "khoảng ngày 20 hằng tháng",
        "sau ngày 20 hằng tháng",
        "từ ngày 15 đến ngày 20 hằng tháng",
        "chậm nhất trước ngày 20 hằng tháng",
        "trước cuối mỗi tháng",
        "trước 0 giờ ngày 20 hằng tháng",
        "đến tháng 9 hằng năm",
        "trước ngày 20 hằng năm",
        "trước ngày 15/12 hằng tháng",
        "ngày 15 hằng quý",
        "hằng tháng, trước ngày 15/12 hằng năm",
        "ngày 20 hằng tháng, hằng năm",
        "chậm nhất 5 ngày làm việc sau khi kết thúc quý",
        "ngày làm việc cuối cùng của tháng",
        "hằng năm, từ năm 2028 đến năm 2025",
        "định kỳ hằng năm rà soát, đánh giá, nhân rộng mô hình mới",
    ],
)
def test_what_is_in_doubt_is_no_rule(phrase: str) -> None:
    assert read_phrase(phrase) == ()


def test_next_month_and_june_are_told_apart() -> None:
    assert read_phrase("hằng tháng, chậm nhất ngày 5 tháng sau") == (Rule(PeriodKind.MONTH, (DueDay(2, 5),)),)
    assert read_phrase("hằng tháng, chậm nhất ngày 5 tháng sáu") == ()


@given(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join) | st.text(max_size=40))
def test_no_words_make_reading_fail_and_what_is_read_has_days(phrase: str) -> None:
    for rule in read_phrase(phrase):
        assert occurrences(replace(rule, starts_on=START, ends_on=None), HORIZON)
