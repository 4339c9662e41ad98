"""Figures that explain themselves: what is shown is what the records give."""

from __future__ import annotations

from followup.pages.number import LeftOut, change_of, count_of, joined, numbers_in, plain, share_of
from followup.pages.page import Link


def links(number: int) -> tuple[Link, ...]:
    return tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(number))


def test_a_count_is_the_number_of_its_records() -> None:
    number = count_of("viec", "Việc", "Đếm mỗi việc một lần.", links(1234), left_out=[LeftOut(links(1)[0], "bản nháp")])

    assert (number.value, number.shown) == ("1234", "1.234")
    assert number.left_out[0].reason == "bản nháp"


def test_a_share_is_told_of_both_its_parts() -> None:
    number = share_of("ti-le", "Tỉ lệ", "a trên b.", links(565), links(235))

    assert number is not None
    assert (number.numerator, number.denominator, number.value, number.shown) == (565, 800, "70.6", "70,6%")


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share_of("ti-le", "Tỉ lệ", "a trên b.", (), ()) is None
    none_of_two = share_of("ti-le", "Tỉ lệ", "a trên b.", (), links(2))
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
