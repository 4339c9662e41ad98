"""What a build hands to the next one in the same process."""

from __future__ import annotations

from followup.memo import Memo


def test_what_was_made_from_the_same_ground_is_not_made_again() -> None:
    memo, made = Memo(), iter("abc")
    assert memo.once("tên", "nền", lambda: next(made)) == "a"
    assert memo.once("tên", "nền", lambda: next(made)) == "a"
    assert memo.once("tên khác", "nền", lambda: next(made)) == "b"


def test_another_ground_makes_a_value_anew_and_the_old_one_is_gone() -> None:
    memo, made = Memo(), iter("abc")
    for ground, expected in (("1", "a"), ("2", "b"), ("1", "c")):
        assert memo.once("tên", ground, lambda: next(made)) == expected


def test_an_empty_ground_vouches_for_nothing() -> None:
    memo, made = Memo(), iter("ab")
    assert [memo.once("tên", "", lambda: next(made)) for _ in range(2)] == ["a", "b"]


def test_what_nobody_asks_for_any_more_is_let_go() -> None:
    memo, made = Memo(), iter("abc")
    memo.once("còn", "nền", lambda: next(made))
    memo.once("hết", "nền", lambda: next(made))
    memo.forget_unasked()
    memo.once("còn", "nền", lambda: next(made))
    memo.forget_unasked()
    assert memo.once("còn", "nền", lambda: next(made)) == "a"
    assert memo.once("hết", "nền", lambda: next(made)) == "c"


def test_a_value_that_could_not_be_made_leaves_nothing_behind() -> None:
    def fail() -> str:
        raise ValueError

    memo = Memo()
    memo.once("tên", "1", lambda: "a")
    for _ in range(2):
        try:
            memo.once("tên", "2", fail)
        except ValueError:
            continue
    assert memo.once("tên", "1", lambda: "b") == "b"
