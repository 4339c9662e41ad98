"""Figures that explain themselves: what is shown is what the records give."""

from __future__ import annotations

from decimal import Decimal

import pytest

from followup.pages.number import (
    LeftOut,
    Told,
    change_of,
    count_of,
    difference_of,
    joined,
    numbers_in,
    plain,
    share_of,
    told_of,
)
from followup.pages.page import Link


def links(number: int) -> tuple[Link, ...]:
    return tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(number))


def test_a_count_is_the_number_of_its_records() -> None:
    number = count_of("viec", "Việc", "Đếm mỗi việc một lần.", links(1234), left_out=[LeftOut(links(1), "bản nháp")])

    assert (number.value, number.shown) == ("1234", "1.234")
    assert number.left_out[0].reason == "bản nháp"


def test_a_share_is_told_of_both_its_parts() -> None:
    number = share_of("ti-le", "Tỷ lệ", "a trên b.", links(565), links(235))

    assert number is not None
    assert (number.numerator, number.denominator, number.value, number.shown) == (565, 800, "70.6", "70,6%")


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share_of("ti-le", "Tỷ lệ", "a trên b.", (), ()) is None
    none_of_two = share_of("ti-le", "Tỷ lệ", "a trên b.", (), links(2))
    assert none_of_two is not None
    assert (none_of_two.value, none_of_two.shown) == ("0.0", "0,0%")


def test_a_change_bears_its_sign() -> None:
    more, less, same = (change_of("tang", "Tăng", "Nay trừ trước.", links(now), links(2)) for now in (5, 1, 2))

    assert [each.shown for each in (more, less, same)] == ["+3", "−1", "0"]
    assert [each.value for each in (more, less, same)] == ["3", "-1", "0"]


def test_a_sentence_gives_its_figures_and_its_text() -> None:
    number = count_of("viec", "Việc", "Đếm.", links(3))
    words = ("Có ", number, " việc.")

    assert plain(words) == "Có 3 việc."
    assert joined([words, ("Hết.",)], " ") == (*words, " ", "Hết.")
    assert numbers_in(words, ("không có số",)) == (number,)


def test_a_difference_bears_no_sign_where_words_say_more_or_fewer() -> None:
    number = difference_of("tang", "Tăng", "Nay trừ trước.", links(5), links(2))

    assert (number.shown, number.value) == ("3", "3")


@pytest.mark.parametrize(
    ("told", "shown", "value"),
    [
        (Told(1234), "1.234", "1234"),
        (Told(Decimal("77.837"), measure="%"), "77,84%", "77.84"),
        (Told(Decimal(33), measure="cuộc"), "33 cuộc", "33"),
        (Told(Decimal("-47.13"), measure="%"), "−47,13%", "-47.13"),
    ],
)
def test_what_is_told_again_is_for_machines_what_readers_see(told: Told, shown: str, value: str) -> None:
    assert (told.shown, told.value) == (shown, value)


def test_a_figure_of_another_page_leads_to_where_that_explains_it() -> None:
    told = told_of("don-vi/mat-tran.html", "qua-han", 2)

    assert told.to == Link("2", "giai-thich/don-vi/mat-tran.html", "so-qua-han")
    assert numbers_in(("Có ", told, " việc.")) == ()
    assert plain(("Có ", told, " việc.")) == "Có 2 việc."
