from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from followup.drafts.paper.traced import joined, traced


def test_a_part_keeps_its_place_in_the_original() -> None:
    text = traced("Số 394-CV/TU", at=100)

    assert text.cut(3).span == (103, 112)
    assert text.cut(3).stripped("3").text == "94-CV/TU"


def test_what_is_replaced_stands_for_all_that_went() -> None:
    text = traced("chính   trị").replaced(re.compile(r"\s+"), " ")

    assert text.text == "chính trị"
    assert text.cut(6).span == (8, 11)


def test_parts_that_are_joined_span_what_stood_between_them() -> None:
    whole = traced("tham [chú thích] gia")

    assert joined([whole.cut(0, 4), whole.cut(17)]).text == "tham gia"
    assert joined([whole.cut(0, 4), whole.cut(17)]).span == (0, 20)


@given(st.text(alphabet="ab \t", max_size=40))
def test_every_letter_that_is_left_stands_where_it_says(text: str) -> None:
    tidy = traced(text).replaced(re.compile(r"\s+"), "").stripped("a")

    assert [text[start] for start in tidy.starts] == list(tidy.text)
