"""Turns of a preview."""

from __future__ import annotations

from threading import Thread

from followup.serve.preview import Preview


def test_a_turn_begins_when_pages_or_words_change() -> None:
    preview = Preview()
    turns = []
    for words, changed in (("", False), ("", True), ("lỗi", False), ("lỗi", False), ("", False)):
        preview.renew(words, pages_changed=changed)
        turns.append(preview.turn)

    assert turns == [0, 1, 2, 2, 3]


def test_a_waiting_page_hears_of_the_next_turn() -> None:
    preview = Preview()
    heard: list[int] = []
    waiting = Thread(target=lambda: heard.append(preview.wait(0, 60)))
    waiting.start()
    preview.renew("", pages_changed=True)
    waiting.join(60)

    assert heard == [1]


def test_a_page_that_waits_in_vain_is_told_the_old_turn() -> None:
    assert Preview().wait(0, 0) == 0
