"""What needs attention first: the questions that the documents leave open, each with how many duties it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.pages import naming
from followup.pages.link import Link
from followup.pages.number import Words, count_of
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty
from followup.register import Register
from followup.vietnamese import with_capital


class Attention(NamedTuple):
    """One open question: the sentence, the first few records that it touches, and whether there are more."""

    sentence: Words
    next_step: str
    examples: tuple[Link, ...]
    more: bool


_SHOWN = 4
RULE = "Đếm điều chính văn bản để ngỏ, mỗi việc hoặc mỗi văn bản một lần."


def attention(register: Register) -> tuple[Attention, ...]:
    """Give the open questions of all directives, those that stop the reckoning of lateness first."""
    return tuple(_questions(register))


def _questions(register: Register) -> Iterator[Attention]:
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    directives = list(register.directives.values())
    yield from _about_duties(
        [each for each in leaves if each.deadline_kind is DeadlineKind.ONE_OFF and each.due_on is None],
        "chua-co-han",
        "việc phải xong một lần nhưng văn bản không quy định thời hạn",
        "Hỏi cơ quan ban hành hoặc ghi thời hạn do đơn vị tự đặt, kèm căn cứ.",
    )
    yield from _about_duties(
        [each for each in leaves if not each.leads],
        "chua-co-chu-tri",
        "việc văn bản không nêu đơn vị chủ trì",
        "Xin ý kiến phân công đơn vị chủ trì.",
    )
    yield from _about_duties(
        [each for each in leaves if each.recurrence is not None and each.recurrence.every is None],
        "chua-co-chu-ky",
        "việc định kỳ văn bản không ghi chu kỳ",
        "Thống nhất chu kỳ báo cáo rồi ghi kèm căn cứ.",
    )
    yield from _about_directives(
        [each for each in directives if each.issued_on is None],
        "khong-ghi-ngay",
        "văn bản không ghi ngày ban hành",
        "Đối chiếu với bản gốc hoặc sổ văn bản đi.",
    )
    yield from _about_directives(
        [each for each in directives if each.number is None],
        "khong-ghi-so",
        "văn bản không ghi số và ký hiệu",
        "Đối chiếu với bản gốc hoặc sổ văn bản đi.",
    )
    yield from _about_directives(
        [each for each in directives if each.force is None],
        "chua-ro-hieu-luc",
        "văn bản chưa xác minh còn hiệu lực hay không",
        "Tìm văn bản tổng kết, thay thế hoặc bãi bỏ.",
    )


def _about_duties(duties: Sequence[Duty], name: str, words: str, next_step: str) -> Iterator[Attention]:
    yield from _about([naming.duty_link(each) for each in duties], name, words, next_step)


def _about_directives(directives: Sequence[Directive], name: str, words: str, next_step: str) -> Iterator[Attention]:
    yield from _about([naming.directive_link(each) for each in directives], name, words, next_step)


def _about(links: Sequence[Link], name: str, words: str, next_step: str) -> Iterator[Attention]:
    if links:
        number = count_of(f"lam-ro-{name}", with_capital(words), RULE, links)
        yield Attention((number, f" {words}"), next_step, tuple(links[:_SHOWN]), len(links) > _SHOWN)
