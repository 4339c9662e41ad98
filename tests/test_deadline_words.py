"""The words of a single deadline, as documents and telegrams write them, and the last day that is in time."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.deadline_words import Limit, read_deadline, span, split_limit

WORDS = "trước chậm nhất đến hết ngày tháng quý năm cuối đầu trong 17 giờ 30/6 31 12 III 2025 /2025 (mười lăm) 6 , - và"


@pytest.mark.parametrize(
    ("words", "last_day"),
    [
        ("trước ngày 30/6/2025", "2025-06-29"),
        ("trước 30/6/2025", "2025-06-29"),
        ("Trước ngày 30-6-2025", "2025-06-29"),
        ("Hoàn thành trước ngày 01/01/2026", "2025-12-31"),
        ("trước ngày 01 tháng 3 năm 2024", "2024-02-29"),
        ("chậm nhất ngày 30 tháng 6 năm 2025", "2025-06-30"),
        ("chậm nhất là ngày 30.6.2025", "2025-06-30"),
        ("chậm nhất vào ngày 15 (mười lăm) tháng 12 năm 2025", "2025-12-15"),
        ("không muộn hơn ngày 15/12/2025", "2025-12-15"),
        ("không quá ngày 15 tháng 12/2025", "2025-12-15"),
        ("đến ngày 20/8/2025", "2025-08-20"),
        ("đến hết ngày 20/8/2025", "2025-08-20"),
        ("hết ngày 30/6/2025.", "2025-06-30"),
        ("trong ngày 20/8/2025", "2025-08-20"),
        ("ngày 20/8/2025", "2025-08-20"),
        ("hạn chót: 30/6/2025", "2025-06-30"),
        ("thời hạn hoàn thành trước ngày 15/12/2025", "2025-12-14"),
        ("trước 17 giờ ngày 30/6/2025", "2025-06-30"),
        ("trước 17h00, ngày 30/6/2025", "2025-06-30"),
        ("chậm nhất 16 giờ 30 phút ngày 30/6/2025", "2025-06-30"),
        ("trong tháng 9/2025", "2025-09-30"),
        ("trong tháng 02 năm 2024", "2024-02-29"),
        ("trước tháng 9/2025", "2025-08-31"),
        ("chậm nhất trong tháng 9/2025", "2025-09-30"),
        ("đến cuối tháng 9/2025", "2025-09-30"),
        ("trong quý III/2025", "2025-09-30"),
        ("Quý III năm 2025", "2025-09-30"),
        ("trong quý 1/2025", "2025-03-31"),
        ("trước quý IV/2025", "2025-09-30"),
        ("đến hết quý II năm 2025", "2025-06-30"),
        ("trong 6 tháng đầu năm 2025", "2025-06-30"),
        ("trong 06 tháng cuối năm 2025", "2025-12-31"),
        ("9 tháng đầu năm 2025", "2025-09-30"),
        ("trong năm 2025", "2025-12-31"),
        ("đến hết năm 2025", "2025-12-31"),
        ("cuối năm 2025", "2025-12-31"),
        ("trước năm 2026", "2025-12-31"),
    ],
)
def test_a_deadline_tells_its_last_day_in_time(words: str, last_day: str) -> None:
    assert str(read_deadline(words)) == last_day
    assert str(read_deadline(unicodedata.normalize("NFD", words.upper()))) == last_day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "sớm",
        "trước ngày 30/6",
        "trong quý III",
        "trong tháng 9",
        "trước ngày 31/6/2025",
        "trước ngày 29/02/2025",
        "trong tháng 13/2025",
        "quý V/2025",
        "đến năm 2025",
        "đến tháng 9/2025",
        "đầu năm 2025",
        "đầu tháng 9/2025",
        "trước cuối năm 2025",
        "cuối ngày 30/6/2025",
        "chậm nhất trước ngày 30/6/2025",
        "trước 0 giờ ngày 30/6/2025",
        "trước ngày 30/6/2025 và 31/12/2025",
        "từ ngày 01/6/2025 đến ngày 30/6/2025",
        "khoảng ngày 30/6/2025",
        "sau ngày 30/6/2025",
        "trong vòng 10 ngày",
        "trong nhiệm kỳ 2020–2025",
        "ngày 30/6/2025 âm lịch",
        "30/6/25",
        f"trước ngày 30/6/2025{' ' * 200}",
    ],
)
def test_what_is_in_doubt_is_not_guessed(words: str) -> None:
    assert read_deadline(words) is None


def test_before_an_hour_of_a_day_is_within_that_day() -> None:
    assert split_limit("trước 17:00 ngày 20") == (Limit.WITHIN, "ngày 20")
    assert split_limit("trước ngày 20") == (Limit.BEFORE, "ngày 20")
    assert split_limit("ngày 20") == (Limit.NONE, "ngày 20")


def test_days_are_named_from_first_to_last() -> None:
    assert span("quý ii năm 2025") == (date(2025, 4, 1), date(2025, 6, 30))
    assert span("quý ii") is None


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join) | st.text(max_size=30))
def test_no_words_make_reading_fail(words: str) -> None:
    found = read_deadline(words)

    assert found is None or any(figure.isdigit() for figure in words), "without a year there is no deadline"
