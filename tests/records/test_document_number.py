"""Số ký hiệu: kept as printed, compared as meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from followup.diagnostics import Outcome
from followup.records.document_number import normal_number, type_letters
from followup.records.record import Record
from followup.records.result import Result

Read = Callable[[type[Record], str], Outcome[Any]]


@pytest.mark.parametrize(
    "number",
    [
        "394-CV/TU",
        "16/CT-TTg",
        "790/QĐ-UBND-HC",
        "30/2020/NĐ-CP",
        "125/SGDĐT-VP",
        "96/HD-MTTW-BTT",
        "05-HD/VPTW",
        "12a-CV/TU",
        "394 – CV/TU",
        "15/QÐ-UBND",
        "03/LT-VH&TT",
    ],
)
def test_a_number_is_kept_as_printed(number: str, read: Read) -> None:
    outcome = read(Result, f"don_vi: a\nky_bao_cao: 2024\nso_ky_hieu: {number}\n")

    assert outcome.diagnostics == ()
    assert outcome.value.number == number


@pytest.mark.parametrize("number", ["394", "CV/TU", "394 CV TU", "Số 394-CV/TU", "٣٩٤-CV/TU", "394-", "123456-CV/TU"])
def test_what_is_no_number_is_refused(number: str, read: Read) -> None:
    outcome = read(Result, f"don_vi: a\nky_bao_cao: 2024\nso_ky_hieu: {number}\n")

    assert [each.code for each in outcome.diagnostics] == ["not-a-document-number"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("394-CV/TU", "394 – cv/tu"),
        ("05-HD/VPTW", "5-HD/VPTW"),
        ("15/QĐ-UBND", "15/QÐ-UBND"),
        ("16/CT-TTg", "16/CT-TTG"),
    ],
)
def test_two_spellings_of_one_number_are_equal(one: str, other: str) -> None:
    assert normal_number(one) == normal_number(other)


def test_numbers_that_differ_stay_different() -> None:
    assert len({normal_number(each) for each in ("50-CV/TU", "5-CV/TU", "5-CT/TU", "5/CV-TU", "500-CV/TU")}) == 5


def test_the_letters_of_a_number_are_told_apart() -> None:
    assert type_letters("790/QĐ-UBND-HC") == {"QĐ", "UBND", "HC"}
